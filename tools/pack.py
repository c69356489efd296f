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


def draft(stem):
    """Whether a file belongs to a system that is not on the menu yet."""
    sys.path.insert(0, str(ROOT / "py"))
    from registry import is_draft

    return is_draft(stem)


def faults():
    """(sentences about files that pyscript.toml lacks, about files that it lists and that are not there)."""
    there = {str(path.relative_to(ROOT)) for room in ROOMS for path in (ROOT / "py" / room).rglob("*.py")
             if room in ("core", "ui") or not draft(path.stem)}
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
                  if path.is_file() and not path.name.startswith(".") and not draft(path.stem)]
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


def registered():
    """The names of the systems, from the registry."""
    sys.path.insert(0, str(ROOT / "py"))
    import registry
    return list(registry.NAMES)


def made_from():
    """{file: sha256} of what code-*.js are compiled from, the interpreter that compiles them included, and of them."""
    names = [*listed(), "tools/vendor_compile.mjs", "assets/runtime/manifest.js",
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
    """{file name: text} of code-*.js: our bytecode, which Python takes only where it fits the source (checked hash).

    One pack for what every screen needs and one for each system: the page loads the first and that of the screen it
    opens with, and the others once it runs.
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
        groups = {"site": {}, **{name: {} for name in names}}
        for path in (work / "out").rglob("*.pyc"):
            place = str(path.relative_to(work / "out"))
            groups[group(place.replace("__pycache__/", ""), names)][place] = path.read_bytes()
    texts = {f"code-{name}.js": f'marketsLabPiece("code-{name}.zip",0,'
             f'"{base64.b64encode(squeeze(stored_zip(files))).decode()}");\n' for name, files in groups.items()}
    texts["code-site.js"] = f"globalThis.marketsLabCodes = {json.dumps(names)};\n" + texts["code-site.js"]
    return texts


def stale():
    """Names of the files under assets/offline that are older than what they are made from."""
    def differs(name, text):
        path = OFFLINE / name
        return text is not None and (not path.exists() or path.read_text(encoding="utf-8") != text)

    record = OFFLINE / "MADE_FROM.json"
    recorded = json.loads(record.read_text()) if record.exists() else {}
    names = [name for name, text in (("sources.js", sources()), ("screens.js", screens())) if differs(name, text)]
    wanted = {f"code-{name}.js" for name in ("site", *registered())}
    there = {path.name for path in OFFLINE.glob("code-*.js")}
    return names + sorted(wanted ^ there) + (["code-*.js"] if recorded != made_from() else [])


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
    for old in OFFLINE.glob("code*.js"):
        old.unlink()
    texts = {"sources.js": sources(), "screens.js": screens(), **codes()}
    for name, text in texts.items():
        if text is not None:
            (OFFLINE / name).write_text(text, encoding="utf-8")
            print(f"{len(text) / 1e6:6.2f} MB  assets/offline/{name}")
    (OFFLINE / "MADE_FROM.json").write_text(json.dumps(made_from(), indent=1) + "\n")


if __name__ == "__main__":
    main()
