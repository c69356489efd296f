"""The licences of everything that is shipped under assets/runtime: one list, and the texts beside it."""

import zipfile

# What the archives hold is copied from them. These texts they lack: kept as their authors wrote them, by hand.
BY_HAND = {
    "MPL-2.0.txt": "LICENSE of pyodide/pyodide; hiwire bears the same",
    "PSF-2.0.txt": "LICENSE of python/cpython, 3.14",
    "emscripten-LICENSE.txt": "LICENSE of emscripten-core/emscripten, 5.0.3",
    "musl-COPYRIGHT.txt": "system/lib/libc/musl/COPYRIGHT there",
    "compiler-rt-LICENSE.txt": "system/lib/compiler-rt/LICENSE.TXT there",
    "libcxx-LICENSE.txt": "system/lib/libcxx/LICENSE.TXT there",
    "libcxxabi-LICENSE.txt": "system/lib/libcxxabi/LICENSE.TXT there",
    "libunwind-LICENSE.txt": "system/lib/libunwind/LICENSE.TXT there",
    "libffi-LICENSE.txt": "LICENSE of libffi/libffi, f08493d",
    "zlib-LICENSE.txt": "LICENSE of madler/zlib, 1.3.1",
    "bzip2-LICENSE.txt": "LICENSE of bzip2, 1.0.6",
    "zstd-LICENSE.txt": "LICENSE of facebook/zstd",
    "expat-COPYING.txt": "expat/COPYING of libexpat/libexpat, 2.7.3",
    "libmpdec-LICENSE.txt": "the head of python/cpython's Modules/_decimal/libmpdec/mpdecimal.h",
    "hacl-LICENSE.txt": "the head of python/cpython's Modules/_hacl/Hacl_HMAC.c",
    "stackframe-LICENSE.txt": "src/js/vendor/stackframe/LICENSE of pyodide/pyodide",
    "matplotlib-bundled-LICENSE.txt": "LICENSE of matplotlib 3.10.8 as PyPI has it, with what it bundles",
    "pillow-bundled-LICENSE.txt": "LICENSE of pillow 12.2.0 as PyPI has it, with what it bundles",
    "polyscript-LICENSE.txt": "npm polyscript 0.20",
    "basic-devtools-LICENSE.txt": "npm basic-devtools 0.1",
    "plain-tag-LICENSE.txt": "npm plain-tag 0.1",
    "reflected-ffi-LICENSE.txt": "npm reflected-ffi 0.7",
    "coincident-LICENSE.txt": "npm coincident 4",
    "webreflection-fetch-LICENSE.txt": "npm @webreflection/fetch 0.2",
    "html-escaper-LICENSE.txt": "npm html-escaper 3",
}

# Part, version, licence, texts: what is inside Pyodide's core and PyScript's bundle.
CORE = [
    ("in Pyodide's core: hiwire", "6a1e672", "MPL-2.0; source: github.com/hoodmane/hiwire", ["MPL-2.0.txt"]),
    ("stackframe, error-stack-parser", "in Pyodide", "MIT", ["stackframe-LICENSE.txt"]),
    ("Emscripten", "5.0.3", "MIT or NCSA", ["emscripten-LICENSE.txt"]),
    ("musl", "in Emscripten", "MIT", ["musl-COPYRIGHT.txt"]),
    ("compiler-rt, libc++, libc++abi, libunwind", "in Emscripten", "Apache-2.0 with LLVM exceptions",
     ["compiler-rt-LICENSE.txt", "libcxx-LICENSE.txt", "libcxxabi-LICENSE.txt", "libunwind-LICENSE.txt"]),
    ("libffi", "f08493d", "MIT", ["libffi-LICENSE.txt"]),
    ("zlib", "1.3.1", "Zlib", ["zlib-LICENSE.txt"]),
    ("bzip2", "1.0.6", "bzip2-1.0.6", ["bzip2-LICENSE.txt"]),
    ("zstd", "1.5.7", "BSD-3-Clause", ["zstd-LICENSE.txt"]),
    ("liblzma (xz) 5.2.2 and SQLite 3.39.0", "", "public domain", []),
    ("in CPython: expat", "2.7.3", "MIT", ["expat-COPYING.txt"]),
    ("libmpdec", "in CPython", "BSD-2-Clause", ["libmpdec-LICENSE.txt"]),
    ("HACL*", "in CPython", "MIT", ["hacl-LICENSE.txt"]),
]
BUNDLE = [
    ("in PyScript's bundle: polyscript", "Apache-2.0", ["polyscript-LICENSE.txt"]),
    ("basic-devtools, sticky-module, type-checked-collections; codedent, to-json-callback and polyscript's reader "
     "of TOML, by the same author, under the same", "ISC", ["basic-devtools-LICENSE.txt"]),
    ("plain-tag", "ISC", ["plain-tag-LICENSE.txt"]),
    ("reflected-ffi, weak-id, next-resolver, @webreflection/utils", "MIT", ["reflected-ffi-LICENSE.txt"]),
    ("coincident, @webreflection/idb-map", "MIT", ["coincident-LICENSE.txt"]),
    ("@webreflection/fetch", "MIT", ["webreflection-fetch-LICENSE.txt"]),
    ("html-escaper", "MIT", ["html-escaper-LICENSE.txt"]),
]
WHEELS = {"numpy": "BSD-3-Clause and what it bundles",
          "matplotlib": "PSF-like; Agg, FreeType, Qhull; fonts: DejaVu, STIX",
          "contourpy": "BSD-3-Clause", "cycler": "BSD-3-Clause", "fonttools": "MIT and what it bundles",
          "kiwisolver": "BSD-3-Clause", "packaging": "Apache-2.0 or BSD-2-Clause",
          "pillow": "MIT-CMU (HPND); FreeType, Raqm, libjpeg, LibTIFF, zlib", "pyparsing": "MIT",
          "python-dateutil": "Apache-2.0 and BSD-3-Clause", "pytz": "MIT", "six": "MIT", "segno": "BSD-3-Clause"}
ALSO = {"matplotlib": ["matplotlib-bundled-LICENSE.txt"], "pillow": ["pillow-bundled-LICENSE.txt"]}
HEAD = """# Licences of what is shipped in this folder

Nothing here was written for this project, and little was changed but its packing. Sources were compiled to
bytecode, modules that are never imported were left out, and so were imports that nothing here needs at the start: by
Pyodide's Python files, by CPython's `asyncio`, `inspect.py`, `traceback.py`, `urllib/parse.py` and, in the pack for
the QR code, `xml/sax/saxutils.py`, by PyScript's `display.py`, and by files of numpy (`EDITS` in
`tools/vendor_edits.py` has the lines). `pyodide.asm.mjs` hands out only what is asked for
(`tools/vendor_glue.py`); uPlot no longer asks for the time zone, nor at its start for the language's numbers.
Documentation was taken out of numpy's bytecode; files were compressed and cut into pieces. `SHA256SUMS` lists every
file; `tools/vendor.py` makes them all again from the named archives.

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

    row("Pyodide", versions["pyodide"], "MPL-2.0; source: github.com/pyodide/pyodide", ["MPL-2.0.txt"])
    row("CPython", "3.14.2", "PSF-2.0", ["PSF-2.0.txt"])
    for part in CORE:
        row(*part)
    for name in ["numpy", *figures, "segno"]:
        new = _wheel_texts(name, found[name])
        texts.update(new)
        row(name, found[name].name.split("-")[1], WHEELS[name], [*new, *ALSO.get(name, [])])
    texts["pyscript-LICENSE.txt"] = (found["@pyscript/core"] / "LICENSE").read_bytes()
    row("PyScript core", versions["pyscript"], "Apache-2.0", ["pyscript-LICENSE.txt"])
    for part, licence, files in BUNDLE:
        row(part, f"as in PyScript {versions['pyscript']}", licence, files)
    texts["uplot-LICENSE.txt"] = (found["uplot"] / "LICENSE").read_bytes()
    row("uPlot", versions["uplot"], "MIT", ["uplot-LICENSE.txt"])
    origins = "\n".join(f"- `{name}`: {origin}" for name, origin in sorted(BY_HAND.items()))
    return texts, HEAD + "\n".join(rows) + f"\n\nWhere the texts come from that the archives lack:\n\n{origins}\n"
