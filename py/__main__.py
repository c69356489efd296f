"""`python3 py` opens the page; `python3 py run NAME` and `python3 py check [NAME]` work without a browser."""

import argparse
import sys

import serve


def parser():
    """The command line; the parameters of a model are read later, from the model itself."""
    top = argparse.ArgumentParser(prog="python3 py", description="Markets Lab. Without a command: open the page.")
    top.add_argument("--port", type=int, default=0, help="port to serve on; by default a free one")
    top.add_argument("--no-browser", action="store_true", help="serve the page, but do not open it")
    commands = top.add_subparsers(dest="command", metavar="{run,check}")
    run = commands.add_parser("run", help="run one model and print its metrics", add_help=False)
    run.add_argument("rest", nargs=argparse.REMAINDER)
    check = commands.add_parser("check", help="re-run the known answers of one model or of all")
    check.add_argument("name", nargs="?", help="the model; all of them without it")
    check.add_argument("--seeds", type=int, help="how many seeds each, instead of the stated number")
    return top


def main(arguments=None):
    """Do what the command line says; return the exit status."""
    given = parser().parse_args(arguments)
    if given.command is None:
        return serve.serve(given.port, open_browser=not given.no_browser)
    try:
        import command
    except ModuleNotFoundError as missing:
        print(f"This command needs {missing.name}: python3 -m pip install {missing.name}", file=sys.stderr)
        return 2
    try:
        return command.run(given.rest) if given.command == "run" else command.check(given.name, given.seeds)
    except ValueError as refused:
        print(refused, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
