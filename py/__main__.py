"""`python3 py` opens the page; `python3 py run NAME`, `sweep NAME` and `check [NAME]` work without a browser."""

import argparse
import os
import sys

import serve


def parser():
    """The command line; the parameters of a model are read later, from the model itself."""
    top = argparse.ArgumentParser(prog="python3 py", description="Markets Lab. Without a command: open the page.")
    top.add_argument("--port", type=int, default=0, help="port to serve on; by default a free one")
    top.add_argument("--no-browser", action="store_true", help="serve the page, but do not open it")
    commands = top.add_subparsers(dest="command", metavar="{run,sweep,check}")
    run = commands.add_parser("run", help="run one model and print its metrics", add_help=False)
    run.add_argument("rest", nargs=argparse.REMAINDER)
    sweep = commands.add_parser("sweep", help="run one model under many settings and print CSV rows", add_help=False)
    sweep.add_argument("rest", nargs=argparse.REMAINDER)
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
        import command_sweep

        if given.command == "check":
            return command.check(given.name, given.seeds)
        return {"run": command.run, "sweep": command_sweep.run}[given.command](given.rest)
    except ModuleNotFoundError as missing:
        print(f"This command needs {missing.name}: python3 -m pip install {missing.name}", file=sys.stderr)
        return 2
    except ValueError as refused:
        print(refused, file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever reads has enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(main())
