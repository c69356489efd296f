"""What of the standard library, numpy and matplotlib the page never imports, and so does not carry."""

# What is imported in a try (the last line below) costs time at every start, and nothing here uses it.
# Names at the top of the standard library, or paths below it; a name stands for a file or a whole folder.
NEVER = set("""
    antigravity __phello__ _pyrepl _pyio _pydatetime bdb cProfile cmd code compileall ctypes doctest ensurepip
    filecmp fileinput ftplib getopt getpass http idlelib imaplib lib2to3 mailbox mimetypes modulefinder multiprocessing
    netrc nturl2path optparse pdb pickletools poplib profile pstats pty py_compile pyclbr pydoc pydoc_data quopri
    rlcompleter shelve smtplib socketserver sqlite3 stringprep symtable tabnanny this trace tracemalloc tty turtle
    venv wave webbrowser wsgiref xmlrpc zipapp zoneinfo
    _sysconfigdata__emscripten_wasm32-emscripten
    asyncio/__main__ asyncio/proactor_events asyncio/tools asyncio/windows_events asyncio/windows_utils
    asyncio/base_events asyncio/base_subprocess asyncio/graph asyncio/selector_events asyncio/sslproto
    asyncio/staggered asyncio/streams asyncio/subprocess asyncio/threads asyncio/trsock asyncio/unix_events
    concurrent/futures/process concurrent/futures/interpreter concurrent/interpreters
    _ast_unparse _markupbase colorsys email graphlib html/parser importlib/metadata pathlib/types pkgutil sched
    sysconfig zipfile pyodide/_nodesock_transport
    json/tool urllib/request urllib/robotparser urllib/response urllib/error
    xml/dom xml/sax
    tarfile tomllib logging/config logging/handlers pyodide/console pyodide/http
    bz2 lzma compression/bz2 compression/lzma compression/zstd ssl _ssl
""".split())

# Frozen into the interpreter itself: never looked for in the library.
FROZEN = set("""
    importlib/_bootstrap importlib/_bootstrap_external importlib/machinery importlib/util zipimport abc codecs io
    _collections_abc _sitebuiltins genericpath ntpath posixpath os site stat runpy
""".split())

# matplotlib and its wheels need these, nothing else does: they travel in the pack for figures.
FIGURES_ONLY = set("""
    _strptime argparse calendar configparser difflib gettext locale optparse plistlib pprint selectors shlex shutil
    socket subprocess tempfile timeit unittest uuid xml
""".split())

# The QR code's library wants two functions of xml.sax.saxutils.
QR_ALSO = {f"xml/{name}.py" for name in
           ("__init__", "sax/__init__", "sax/_exceptions", "sax/handler", "sax/saxutils", "sax/xmlreader")}

ENCODINGS = set("__init__ aliases ascii cp437 cp1252 idna latin_1 punycode raw_unicode_escape unicode_escape "
                "utf_16 utf_16_be utf_16_le utf_32 utf_8 utf_8_sig".split())

# Documentation that numpy attaches at import, which optimize 2 would drop if it were docstrings.
NUMPY_EMPTY = {"numpy/_core/_add_newdocs.py", "numpy/_core/_add_newdocs_scalars.py"}
NUMPY_NEVER = ("numpy/f2py/", "numpy/testing/", "numpy/_pyinstaller/", "numpy/typing/", "numpy/doc/",
               "numpy/ctypeslib/",
               "numpy/random/_examples/", "numpy/_core/include/", "numpy/_core/lib/", "numpy/conftest",
               "numpy/_configtool", "numpy/ma/testutils", "numpy/linalg/lapack_lite", "numpy/core/", "numpy/matlib",
               "numpy/lib/_user_array_impl", "numpy/_core/cversions", "numpy/_core/tests", "numpy/ma/mrecords",
               "numpy/lib/recfunctions",
               "numpy/random/mtrand", "numpy/random/_mt19937", "numpy/random/_philox", "numpy/random/_sfc64",
               "numpy/random/lib/", "numpy/_utils/_pep440", "numpy/lib/user_array")
# numpy's parts that only matplotlib asks for; a model that wants them must move them back to the start.
# Not ma: unique and its kin look there.
NUMPY_LATE = ("numpy/fft/", "numpy/polynomial/", "numpy/linalg/", "numpy/_typing/")
FIGURES_NEVER = ("matplotlib/mpl-data/sample_data/", "matplotlib/mpl-data/images/",
                 "matplotlib/mpl-data/plot_directive/",
                 "matplotlib/backends/web_backend/", "matplotlib/backends/qt_editor/", "matplotlib/testing/",
                 "matplotlib/sphinxext/", "matplotlib/backends/backend_gtk", "matplotlib/backends/backend_qt",
                 "matplotlib/backends/backend_tk", "matplotlib/backends/_backend_tk", "matplotlib/backends/backend_wx",
                 "matplotlib/backends/backend_macosx", "matplotlib/backends/backend_nbagg",
                 "matplotlib/backends/backend_webagg", "matplotlib/backends/backend_cairo",
                 "matplotlib/backends/backend_pgf", "matplotlib/backends/backend_ps",
                 "matplotlib/mpl-data/fonts/pdfcorefonts/", "pytz/", "pyparsing/diagram/", "dateutil/zoneinfo/",
                 "PIL/WebPImagePlugin", "PIL/_webp", "fontTools/ufoLib/", "fontTools/voltLib/", "fontTools/mtiLib/",
                 "fontTools/qu2cu/", "fontTools/cu2qu/", "fontTools/merge/", "fontTools/t1Lib/", "fontTools/tfmLib")
NEVER_SUFFIX = (".pyi", ".pxd", ".pyx", ".h", ".c", ".ini", ".typed", ".md", ".rst", ".f90", ".a", ".pc")


def is_late(path):
    """Whether a file of numpy's wheel travels in the pack for figures."""
    return path.startswith(NUMPY_LATE)


def _matches(path, names):
    """Whether `path` (with slashes, no suffix) or a folder above it is in `names`."""
    parts = path.split("/")
    return any("/".join(parts[:k]) in names for k in range(1, len(parts) + 1))


def stdlib_place(path):
    """Where the standard library's file goes: "start", "figures" or None (nowhere)."""
    stem = path[:-3] if path.endswith(".py") else path
    if not path.endswith(".py"):
        return None
    if stem.startswith("encodings/"):
        return "start" if stem[len("encodings/"):] in ENCODINGS else None
    if _matches(stem, FIGURES_ONLY) and not stem.startswith(("xml/dom", "xml/sax")):
        return "figures"
    return None if _matches(stem, NEVER) or stem in FROZEN else "start"


def wheel_keeps(path):
    """Whether a file of numpy's, matplotlib's or segno's wheels is carried."""
    if path.endswith(NEVER_SUFFIX) or "/tests/" in path or "/test/" in path:
        return False
    if ".dist-info/" in path:
        return path.endswith("/METADATA")
    return not path.startswith(NUMPY_NEVER + FIGURES_NEVER)
