"""Pack py/, the words and the examples for pages that cannot fetch (file://, sandboxed frames), and our bytecode.

    python3 tools/pack.py           writes assets/offline/*.js (needs node: Pyodide itself compiles)
    python3 tools/pack.py --check   says which of them are stale; needs no node

The list of Python files is the [files] table of pyscript.toml; there is no other.
"""

import argparse
import base64
import gzip
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from vendor_pack import digest, squeeze, stored_zip

ROOT = Path(__file__).resolve().parent.parent
OFFLINE = ROOT / "assets" / "offline"
RUNTIME = ROOT / "assets" / "runtime"
ROOMS = ("core", "models", "views", "ui")
MAIN = "py/main.py"


def listed():
    """{path in the site: path in the interpreter} of the site's Python files, from pyscript.toml."""
    table = tomllib.loads((ROOT / "pyscript.toml").read_text(encoding="utf-8"))["files"]
    return {source.removeprefix("./"): target.removeprefix("./") for source, target in table.items()}


def faults():
    """(sentences about files that pyscript.toml lacks, about files that it lists and that are not there)."""
    there = {str(path.relative_to(ROOT)) for room in ROOMS for path in (ROOT / "py" / room).rglob("*.py")}
    there.add("py/registry.py")
    names = set(listed())
    return ([f"pyscript.toml does not list {name}." for name in sorted(there - names)],
            [f"pyscript.toml lists {name}, which is not there." for name in sorted(names)
             if not (ROOT / name).exists()])


def texts():
    """Text of texts.js: the words and examples, for pages that cannot fetch them."""
    found = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
             for folder in ("assets/words", "assets/examples") for path in sorted((ROOT / folder).rglob("*"))
             if path.is_file() and not path.name.startswith(".")}
    return f"globalThis.marketsLabTexts = {json.dumps(found, indent=0)};\n"


def screens():
    """{file name: text} of screen-*.js: each screen as it stands before Python."""
    sys.path.insert(0, str(ROOT / "py"))
    from ui import page

    return {f"screen-{name}.js": f"((globalThis.marketsLab ??= {{}}).screens ??= {{}}).{name} = {json.dumps(html)};\n"
            for name, html in page.screens().items()}


def index(written):
    """Text of index.js: the systems, PyScript's settings, and the marks that keep old copies out."""
    settings = tomllib.loads((ROOT / "pyscript.toml").read_text(encoding="utf-8"))
    del settings["files"]   # they come in our own packs, and are in place before PyScript looks
    site = {
        "names": registered(), "config": json.dumps(settings),
        "packs": {name[5:-3]: {"size": len(text), "mark": mark(text)}
                  for name, text in sorted(written.items()) if name.startswith("code-")},
        "screens": {name[7:-3]: mark(text) for name, text in sorted(written.items()) if name.startswith("screen-")}}
    return f"(globalThis.marketsLab ??= {{}}).site = {json.dumps(site, indent=0)};\n"


def mark(text):
    """What stands in a file's address, so that no cache can mix the files of two releases."""
    return digest(text.encode())[:8]


def registered():
    """The names of the systems, from the registry."""
    sys.path.insert(0, str(ROOT / "py"))
    import registry
    return list(registry.NAMES)


def made_from():
    """{file: sha256} of what code-*.js are compiled from, the interpreter that compiles them included, and of them."""
    names = [MAIN, *listed(), "tools/vendor_compile.mjs", "assets/runtime/manifest.js",
             *(f"assets/offline/{path.name}" for path in OFFLINE.glob("code-*.js"))]
    return {name: digest((ROOT / name).read_bytes()) for name in sorted(names)}


def unpacked_pyodide(folder):
    """Put the vendored Pyodide together again, as plain files that node can start."""
    text = (RUNTIME / "manifest.js").read_text()
    manifest = json.loads(text[text.index("{"):text.rindex("}") + 1])
    for pack in manifest["packs"]:
        if not pack["name"].startswith(("pyodide", "python_stdlib")):
            continue
        squeezed = b"".join(base64.b64decode((RUNTIME / piece["file"]).read_text().split('"')[3])
                            for piece in pack["pieces"])
        data = gzip.decompress(squeezed)
        if digest(data) != pack["sha256"]:
            sys.exit(f"{pack['name']} in assets/runtime is not what its manifest says; run tools/vendor.py again.")
        (folder / pack["name"]).write_bytes(data)
    (folder / "pyodide-lock.json").write_text(manifest["lock"])


def group(path, names):
    """Which pack a file's bytecode goes to: the name of the system it belongs to, or "site"."""
    room, _, file = path.partition("/")
    mine = [name for name in names if room in ("models", "views") and re.match(rf"{name}(_|\.)", file)]
    return max(mine, key=len, default="site")


def codes():
    """{file name: text} of code-*.js: our sources and their bytecode, which Python takes only where it fits.

    Whether it does, a hash in the bytecode tells. One pack for what every screen needs and one for each system: the
    page loads the first and that of the screen it opens with, and the others once it runs.
    """
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        unpacked_pyodide(work)
        for source, target in listed().items():
            place = work / "in" / target
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes((ROOT / source).read_bytes())
        # Nothing is optimised away: the page shows our docstrings.
        (work / "jobs.json").write_text(json.dumps([{
            "from": str(work / "in"), "to": str(work / "out"), "prefix": "/home/pyodide", "optimize": 0,
            "checked": True, "cache": True}]))
        subprocess.run(["node", ROOT / "tools" / "vendor_compile.mjs", work, work / "jobs.json"], check=True,
                       stdout=subprocess.DEVNULL)
        names = registered()
        groups = {"site": {"main.py": (ROOT / MAIN).read_bytes()}, **{name: {} for name in names}}
        for source, target in listed().items():
            groups[group(target, names)][target] = (ROOT / source).read_bytes()
        for path in (work / "out").rglob("*.pyc"):
            place = str(path.relative_to(work / "out"))
            groups[group(place.replace("__pycache__/", ""), names)][place] = path.read_bytes()
    return {f"code-{name}.js": f'marketsLabPiece("code-{name}.zip",0,'
            f'"{base64.b64encode(squeeze(stored_zip(files))).decode()}");\n' for name, files in groups.items()}


def stale():
    """Names of the files under assets/offline that are older than what they are made from."""
    there = {path.name: path.read_text(encoding="utf-8") for path in OFFLINE.glob("*.js")}
    codes_there = {name: text for name, text in there.items() if name.startswith("code-")}
    wanted = {"texts.js": texts(), **screens()}
    wanted["index.js"] = index({**codes_there, **wanted})
    wanted |= dict.fromkeys(f"code-{name}.js" for name in ("site", *registered()))
    names = [name for name in sorted(set(wanted) | set(there))
             if name not in there or name not in wanted or wanted[name] not in (None, there[name])]
    record = OFFLINE / "MADE_FROM.json"
    recorded = json.loads(record.read_text()) if record.exists() else {}
    return names + (["code-*.js"] if recorded != made_from() else [])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say what is stale (exit 1 if anything is)")
    check = parser.parse_args().check
    unlisted, absent = faults()
    if absent or check and unlisted:
        sys.exit("\n".join(absent + unlisted))
    print(*unlisted, sep="\n", end="\n" if unlisted else "")   # work in progress elsewhere need not stop a pack
    if check:
        names = stale()
        if names:
            sys.exit(f"Stale in assets/offline: {', '.join(names)}. Run python3 tools/pack.py and commit the result.")
        return
    OFFLINE.mkdir(parents=True, exist_ok=True)
    written = {"texts.js": texts(), **screens(), **codes()}
    written["index.js"] = index(written)
    for old in OFFLINE.glob("*.js"):
        old.unlink()
    for name, text in written.items():
        (OFFLINE / name).write_text(text, encoding="utf-8")
        print(f"{len(text) / 1e6:6.2f} MB  assets/offline/{name}")
    (OFFLINE / "MADE_FROM.json").write_text(json.dumps(made_from(), indent=1) + "\n")


if __name__ == "__main__":
    main()
