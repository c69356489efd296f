"""Pack py/, the words and the examples for pages that cannot fetch (file://, sandboxed frames), and our bytecode.

    python3 tools/pack.py           writes assets/offline/*.js (needs node: Pyodide itself compiles)
    python3 tools/pack.py --check   says which of them are stale; needs no node

The list of Python files is the [files] table of pyscript.toml; there is no other.
"""

import argparse
import base64
import gzip
import json
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


def sources():
    """Text of sources.js: every file that the page may ask for as text."""
    names = ["pyscript.toml", MAIN, *listed()]
    for folder in ("assets/words", "assets/examples"):
        names += [str(path.relative_to(ROOT)) for path in (ROOT / folder).rglob("*")
                  if path.is_file() and not path.name.startswith(".")]
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in sorted(set(names))}
    return f"globalThis.marketsLabSources = {json.dumps(texts, indent=0)};\n"


def screens():
    """Text of screens.js: the screens as they stand before Python, or None while there is no ui.page."""
    sys.path.insert(0, str(ROOT / "py"))
    try:
        from ui import page
    except ModuleNotFoundError as error:
        if error.name not in ("ui", "ui.page"):
            raise
        return None
    return f"(globalThis.marketsLab ??= {{}}).screens = {json.dumps(page.screens(), indent=0)};\n"


def made_from():
    """{file: sha256} of what code.js is compiled from: our files, and the interpreter that compiles them."""
    names = [*listed(), "tools/vendor_compile.mjs", "assets/runtime/manifest.js"]
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


def code():
    """Text of code.js: our bytecode, which the interpreter takes only where it fits the source (checked hash)."""
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
        files = {str(path.relative_to(work / "out")): path.read_bytes() for path in (work / "out").rglob("*.pyc")}
    return f'marketsLabPiece("code.zip",0,"{base64.b64encode(squeeze(stored_zip(files))).decode()}");\n'


def stale():
    """Names of the files under assets/offline that are older than what they are made from."""
    def differs(name, text):
        path = OFFLINE / name
        return text is not None and (not path.exists() or path.read_text(encoding="utf-8") != text)

    record = OFFLINE / "MADE_FROM.json"
    recorded = json.loads(record.read_text()) if record.exists() else {}
    names = [name for name, text in (("sources.js", sources()), ("screens.js", screens())) if differs(name, text)]
    script = OFFLINE / "code.js"
    made = made_from() | {"assets/offline/code.js": digest(script.read_bytes())} if script.exists() else {}
    return names + (["code.js"] if recorded != made or not made else [])


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
    texts = {"sources.js": sources(), "screens.js": screens(), "code.js": code()}
    for name, text in texts.items():
        if text is not None:
            (OFFLINE / name).write_text(text, encoding="utf-8")
            print(f"{len(text) / 1e6:6.2f} MB  assets/offline/{name}")
    made = made_from() | {"assets/offline/code.js": digest(texts["code.js"].encode())}
    (OFFLINE / "MADE_FROM.json").write_text(json.dumps(made, indent=1) + "\n")


if __name__ == "__main__":
    main()
