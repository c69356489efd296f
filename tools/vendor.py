"""Fetch the pinned runtime, prove it, compile, trim and pack it into assets/runtime: the same bytes every time.

    python3 tools/vendor.py [--from DIR]      DIR: archives fetched before (they are proved all the same)

Needs node, npm and pip; the result is committed, so that a clone runs with nothing to install.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import vendor_bundle
import vendor_glue
import vendor_licences
import vendor_trim
from vendor_edits import Changed, edited
from vendor_pack import cut, digest, stored_zip
from vendor_sources import FIGURES, NPM, PAIR, Mismatch, fetch

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "runtime"
TOOLS = Path(__file__).resolve().parent
SITE = "/lib/python3.14/site-packages"


def compile_all(pyodide, trees, work):
    """Compile {name: (files, prefix, optimize, cache)}; returns {name: {path: bytecode}}."""
    jobs = []
    for name, (files, prefix, optimize, cache) in trees.items():
        for path, data in files.items():
            place = work / name / "in" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        jobs.append({"from": str(work / name / "in"), "to": str(work / name / "out"), "prefix": prefix,
                     "optimize": optimize, "checked": cache, "cache": cache})
    (work / "jobs.json").write_text(json.dumps(jobs))
    subprocess.run(["node", TOOLS / "vendor_compile.mjs", pyodide, work / "jobs.json"], check=True)
    return {name: {str(path.relative_to(work / name / "out")): path.read_bytes()
                   for path in (work / name / "out").rglob("*.pyc")} for name in trees}


def wheel_trees(found, names):
    """({path: source} of the .py files, {path: bytes} of the rest) that the wheels' kept files make."""
    sources, rest = {}, {}
    for name in names:
        with zipfile.ZipFile(found[name]) as archive:
            for path in archive.namelist():
                if path.endswith("/") or not vendor_trim.wheel_keeps(path):
                    continue
                data = b"" if path in vendor_trim.NUMPY_EMPTY else edited(path, archive.read(path))
                (sources if path.endswith(".py") else rest)[path] = data
    return sources, rest


def stdlib_trees(archive):
    """({path: source} for the start, for figures, for the QR code) from Pyodide's python_stdlib.zip."""
    places, qr = {"start": {}, "figures": {}, None: {}}, {}
    with zipfile.ZipFile(archive) as stdlib:
        for path in stdlib.namelist():
            text = edited(path, stdlib.read(path))
            places[vendor_trim.stdlib_place(path)][path] = text
            if path in vendor_trim.QR_ALSO:
                qr[path] = text
    return places["start"], places["figures"], qr


def build(found, work):
    """{file name: text or bytes} of everything under assets/runtime, save the sums."""
    start, late, qr = stdlib_trees(found["pyodide"] / "python_stdlib.zip")
    numpy, numpy_rest = wheel_trees(found, ["numpy"])
    figures, figures_rest = wheel_trees(found, FIGURES)
    segno, segno_rest = wheel_trees(found, ["segno"])
    pyscript = {path: edited(path, text.encode())
                for path, text in vendor_bundle.stdlib(found["@pyscript/core"]).items()}
    codes = compile_all(found["pyodide"], {
        "stdlib": (start, "/lib/python314.zip", 2, False),
        "late": (late, SITE, 2, False),
        "numpy": (numpy, SITE, 2, False),
        "figures": (figures, SITE, 2, False),
        "segno": (segno | qr, SITE, 2, False),
        "pyscript": (pyscript, "/home/pyodide", 0, True),
    }, work)
    pyodide = found["pyodide"]
    late_numpy = {path: data for path, data in (codes["numpy"] | numpy_rest).items() if vendor_trim.is_late(path)}
    early = {path: data for path, data in (codes["numpy"] | numpy_rest).items() if not vendor_trim.is_late(path)}
    loader, whole_glue = ((pyodide / name).read_text() for name in ("pyodide.mjs", "pyodide.asm.mjs"))
    bundle = vendor_bundle.bundle(found["esbuild"], found["@pyscript/core"], work)
    glue = vendor_glue.slim(whole_glue, loader, bundle.decode(),
                            *(path.read_text() for path in (ROOT / "assets").glob("*.js")))
    packs = [
        ("loader", "pyodide.mjs", loader.encode(), "text/javascript", "start"),
        ("glue", "pyodide.asm.mjs", glue.encode(), "text/javascript", "start"),
        ("core", "pyodide.asm.wasm", (pyodide / "pyodide.asm.wasm").read_bytes(), "application/wasm", "start"),
        ("stdlib", "python_stdlib.zip", stored_zip(codes["stdlib"]), "application/zip", "start"),
        ("numpy", "numpy.zip", stored_zip(early), "application/zip", "start"),
        ("pyscript", "pyscript.mjs", bundle, "text/javascript", "start"),
        ("pyscript-py", "pyscript.zip", stored_zip(codes["pyscript"]), "application/zip", "start"),
        ("figures", "figures.zip", stored_zip(codes["figures"] | codes["late"] | late_numpy | figures_rest),
         "application/zip", "figures"),
        ("qr", "qr.zip", stored_zip(codes["segno"] | segno_rest), "application/zip", "qr"),
    ]
    lock = json.loads((pyodide / "pyodide-lock.json").read_text())
    # Pyodide wants a lock; nothing is installed through it, so only its head is needed.
    files, manifest = {}, {**PAIR, "lock": json.dumps({"info": lock["info"], "packages": {}}),
                           "glue_made_from": digest(whole_glue.encode()), "packs": []}
    for label, name, data, kind, when in packs:
        new, line = cut(label, name, data, kind, when)
        files.update(new)
        manifest["packs"].append(line)
    files["manifest.js"] = f"globalThis.marketsLabRuntime = {json.dumps(manifest, indent=1)};\n"
    for name in ("uPlot.iife.min.js", "uPlot.min.css"):
        files[name] = edited(name, (found["uplot"] / "dist" / name).read_bytes())
    versions = {name: version for name, (version, _) in NPM.items()} | PAIR
    texts, listing = vendor_licences.collect(found, versions, FIGURES)
    files.update({f"licences/{name}": text for name, text in texts.items()})
    files["LICENCES.md"] = listing
    return {name: data.encode() if isinstance(data, str) else data for name, data in files.items()}


def write(files):
    """Replace what the tool made before by `files`; the licence texts kept by hand stay."""
    kept = {f"licences/{name}": (TARGET / "licences" / name).read_bytes() for name in vendor_licences.BY_HAND}
    files = files | kept
    shutil.rmtree(TARGET)
    for name, data in files.items():
        (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / name).write_bytes(data)
    sums = "".join(f"{digest(files[name])}  {name}\n" for name in sorted(files))
    (TARGET / "SHA256SUMS").write_text(sums)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="folder", type=Path, help="folder with archives fetched before")
    folder = parser.parse_args().folder
    os.environ["npm_config_update_notifier"] = "false"
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        if folder is None:
            folder = work / "archives"
            folder.mkdir()
        try:
            files = build(fetch(folder.resolve(), work), work)
        except (Mismatch, Changed) as fault:
            sys.exit(f"Refused. {fault}")
    write(files)
    sizes = {}
    for name, data in files.items():
        label = re.sub(r"-\d\d\.js$", "", name) if name.endswith(".js") else "texts"
        sizes[label] = sizes.get(label, 0) + len(data)
    for label, size in sorted(sizes.items(), key=lambda item: -item[1]):
        print(f"{size / 1e6:7.2f} MB  {label}")


if __name__ == "__main__":
    main()
