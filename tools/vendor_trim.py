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
    concurrent/futures/process concurrent/futures/interpreter concurrent/interpreters
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
    _strptime argparse calendar configparser difflib gettext optparse plistlib pprint shlex unittest uuid xml
""".split())

# The QR code's library wants two functions of xml.sax.saxutils.
QR_ALSO = {f"xml/{name}.py" for name in
           ("__init__", "sax/__init__", "sax/_exceptions", "sax/handler", "sax/saxutils", "sax/xmlreader")}

# Text that is taken out of, or changed in, files that are imported at every start, since it would import what nothing
# here uses; LICENCES.md names the files. Every place where the text occurs is changed.
LEFT_OUT = {
    # For a third function, never called, it would import the whole of http and email.
    "xml/sax/saxutils.py": [(b"import os, urllib.parse, urllib.request", b"import os, urllib.parse")],
    # Pyodide's loader of packages unpacks wheels, which this page never asks of it: nothing is installed.
    "pyodide/_package_loader.py": [
        (b"import shutil\n", b""), (b"from tempfile import NamedTemporaryFile\n", b""),
        (b"from zipfile import ZipFile\n", b""), (b"\nif IN_PYODIDE:\n    shutil.", b"\nif False:\n    shutil.")],
    "pyodide/common.py": [(b"import shutil\n", b"")],
    # The browser has its own loop of events, so those for sockets, processes and threads are of no use.
    "asyncio/__init__.py": [
        *((f"from .{name} import *\n".encode(), b"") for name in
          ("base_events", "graph", "streams", "subprocess", "threads")),
        *((f"{name}.__all__ +\n           ".encode(), b"") for name in
          ("base_events", "graph", "streams", "subprocess", "threads")),
        (b"    from .unix_events import *  # pragma: no cover\n    __all__ += unix_events.__all__\n", b"    pass\n"),
        (b"unix_events._DefaultEventLoopPolicy", b"events._BaseDefaultEventLoopPolicy")],
    "asyncio/events.py": [
        (b"import socket\nimport subprocess\n", b""), (b"socket.AF_UNSPEC,", b"0,"), (b"socket.AI_PASSIVE,", b"1,"),
        (b"=subprocess.PIPE", b"=-1")],
    "asyncio/futures.py": [
        (b"import concurrent.futures\n", b""), (b"import logging\n", b""), (b"logging.DEBUG - 1", b"9")],
    "asyncio/tasks.py": [
        (b"import concurrent.futures\n", b""),
        *((f"= concurrent.futures.{name}\n".encode(), f"= '{name}'\n".encode()) for name in
          ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"))],
    # The colours of a terminal, eight data classes of them, are made when an error is printed, not before.
    "traceback.py": [(b"import _colorize\n", b""), (b" _colorize.", b" __import__('_colorize').")],
    # Linear algebra comes with the figures: no model asks for it.
    "numpy/matrixlib/defmatrix.py": [(b"from numpy.linalg import matrix_power\n", b"")],
    "numpy/lib/_polynomial_impl.py": [(b"from numpy.linalg import eigvals, inv, lstsq\n", b"")],
    "numpy/linalg/_linalg.py": [(b"from numpy._typing import NDArray\n", b"NDArray = dict\n")],
    # Asking for the time zone loads the browser's whole table of dates, and no axis here has dates.
    "uPlot.iife.min.js": [(b"(new Intl.DateTimeFormat).resolvedOptions().timeZone", b'"UTC"')],
    # One generator of random numbers, PCG64; four others and the old interface are not carried.
    "numpy/random/__init__.py": [
        *((f"from .{name}\n".encode(), b"") for name in
          ("_mt19937 import MT19937", "_philox import Philox", "_sfc64 import SFC64", "mtrand import *")),
        (b"return RandomState(seed=0)", b"raise NotImplementedError")],
    "numpy/random/_pickle.py": [
        *((f"from .{name}\n".encode(), b"") for name in
          ("_mt19937 import MT19937", "_philox import Philox", "_sfc64 import SFC64", "mtrand import RandomState")),
        (b"'MT19937': MT19937,\n                 ", b""), (b"                 'Philox': Philox,\n", b""),
        (b"                 'SFC64': SFC64,\n", b"")],
}


def without(path, text):
    """The text of one file with what LEFT_OUT names for it changed; ValueError where the file has become another."""
    for old, new in LEFT_OUT.get(path, ()):
        if old not in text:
            raise ValueError(f"{path} has changed: {old!r} is not in it. Look at LEFT_OUT in tools/vendor_trim.py.")
        text = text.replace(old, new)
    return text


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
NUMPY_LATE = ("numpy/fft/", "numpy/polynomial/", "numpy/linalg/")   # not ma: unique and its kin look there
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
    if stem.startswith("email/") and stem != "email/__init__":   # importlib.metadata names it, no more
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
