"""The licences of everything that is shipped under assets/runtime: one list, and the texts beside it."""

import zipfile

# part, version, licence, where it comes from; what the archives hold is copied, the rest is kept by hand.
PYSCRIPT_PARTS = ("polyscript, coincident, reflected-ffi, flatted, gc-hook, proxy-target, to-json-callback, "
                  "sticky-module, basic-devtools, type-checked-collections, @ungap/with-resolvers, "
                  "@webreflection/idb-map and @webreflection/utils, a reader of TOML (ISC, Andrea Giammarchi)")
BY_HAND = {
    "MPL-2.0.txt": "Pyodide",
    "PSF-2.0.txt": "CPython",
    "ISC.txt": "what PyScript's bundle contains",
    "emscripten.txt": "Emscripten and musl, in Pyodide's core",
}
HEAD = """# Licences of what is shipped in this folder

Nothing here was written for this project, and little was changed but its packing: sources were compiled to
bytecode, modules that are never imported were left out (and so were their imports by Pyodide's
`pyodide/_package_loader.py` and `pyodide/common.py` and, in the pack for the QR code, by CPython's
`xml/sax/saxutils.py`: `LEFT_OUT` in `tools/vendor_trim.py` has the lines), documentation was taken out of numpy's bytecode, files were
compressed and cut into pieces. `SHA256SUMS` lists every file; `tools/vendor.py` makes them all again from the
named archives.

| part | version | licence | texts in `licences/` |
|---|---|---|---|
"""


def _wheel_texts(name, wheel):
    """{file name: bytes} of the licence files in a wheel."""
    texts = {}
    with zipfile.ZipFile(wheel) as archive:
        for path in archive.namelist():
            base = path.rsplit("/", 1)[-1].upper()
            if base.startswith(("LICENSE", "COPYING", "DRAGON4_LICENSE")) and not path.endswith((".py", ".pyi")):
                inner = path.split(".dist-info/", 1)[-1].replace("licenses/", "")
                texts[f"{name}-{inner.replace('/', '-')}".removesuffix(".txt") + ".txt"] = archive.read(path)
    return texts


def collect(found, versions, figures):
    """({file: bytes}, the text of LICENCES.md)."""
    texts, rows = {}, []

    def row(part, version, licence, files):
        rows.append(f"| {part} | {version} | {licence} | {', '.join(sorted(files))} |")

    row("Pyodide (with hiwire, error-stack-parser MIT; Emscripten, musl, zlib, libffi, bzip2, xz, zstd)",
        versions["pyodide"], "MPL-2.0; source: github.com/pyodide/pyodide", ["MPL-2.0.txt", "emscripten.txt"])
    row("CPython", "3.14", "PSF-2.0", ["PSF-2.0.txt"])
    known = {"numpy": "BSD-3-Clause and what it bundles", "matplotlib": "PSF-like; fonts: DejaVu, STIX",
             "contourpy": "BSD-3-Clause", "cycler": "BSD-3-Clause", "fonttools": "MIT and what it bundles",
             "kiwisolver": "BSD-3-Clause", "packaging": "Apache-2.0 or BSD-2-Clause", "pillow": "MIT-CMU (HPND)",
             "pyparsing": "MIT", "python-dateutil": "Apache-2.0 and BSD-3-Clause", "pytz": "MIT", "six": "MIT",
             "segno": "BSD-3-Clause"}
    for name in ["numpy", *figures, "segno"]:
        new = _wheel_texts(name, found[name])
        texts.update(new)
        row(name, found[name].name.split("-")[1], known[name], new)
    texts["pyscript-LICENSE.txt"] = (found["@pyscript/core"] / "LICENSE").read_bytes()
    row(f"PyScript core; in its bundle {PYSCRIPT_PARTS}", versions["pyscript"], "Apache-2.0",
        ["pyscript-LICENSE.txt", "ISC.txt"])
    texts["uplot-LICENSE.txt"] = (found["uplot"] / "LICENSE").read_bytes()
    row("uPlot", versions["uplot"], "MIT", ["uplot-LICENSE.txt"])
    return texts, HEAD + "\n".join(rows) + "\n"
