"""Text that is taken out of, or changed in, files of others before they are packed; LICENCES.md names the files.

Nearly all of them are imported at every start, and the text would import what nothing here uses. Every place where it
occurs is changed.
"""


class Changed(Exception):
    """A file is not the one that an edit was written for."""


def late(name, *uses):
    """The edits that import a module where it is used, at `uses` of its name, and not before."""
    return [(f"import {name}\n".encode(), b""),
            *((use.encode(), use.replace(f"{name}.", f"__import__('{name}').").encode()) for use in uses)]


EDITS = {
    # For a third function, never called, it would import the whole of http and email.
    "xml/sax/saxutils.py": [(b"import os, urllib.parse, urllib.request", b"import os, urllib.parse")],
    # Pyodide's loader of packages unpacks wheels, which this page never asks of it: nothing is installed.
    "pyodide/_package_loader.py": [
        (b"import shutil\n", b""), (b"from tempfile import NamedTemporaryFile\n", b""),
        (b"from zipfile import ZipFile\n", b""), (b"\nif IN_PYODIDE:\n    shutil.", b"\nif False:\n    shutil."),
        (b"from pathlib import Path\n", b""), (b"= Path(getsitepackages()[0])", b"= getsitepackages()[0]"),
        (b'DSO_DIR = Path("/usr/lib")', b'DSO_DIR = "/usr/lib"'), (b'SITE_PACKAGES.glob("*.dist-info")', b"()")],
    "pyodide/common.py": [(b"import shutil\n", b""), (b"from pathlib import Path\n", b"")],
    # Reading a source for a semicolon at its end takes the tokenizer: not where there is none at all.
    "_pyodide/_base.py": [
        (b"import tokenize\n", b""),
        (b"    source_io = StringIO(source)\n", b"    if ';' not in source:\n        return False\n"
         b"    import tokenize\n    source_io = StringIO(source)\n")],
    # The methods of JavaScript's objects go without signatures: working them out takes longer than they are read.
    "_pyodide/docstring.py": [(b"    from inspect import _empty, signature\n", b"    return ''\n")],
    "inspect.py": late("tokenize", " tokenize.", "(tokenize."),
    "urllib/parse.py": late("ipaddress", " ipaddress."),
    "pyscript/display.py": [(b"import base64,html,io", b"import base64,io"),
                            (b"html.escape(", b"__import__('html').escape(")],
    # The browser has its own loop of events, so those for sockets, processes and threads are of no use.
    "asyncio/__init__.py": [
        *((line.encode(), b"") for name in ("base_events", "graph", "streams", "subprocess", "threads")
          for line in (f"from .{name} import *\n", f"{name}.__all__ +\n           ")),
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
    "traceback.py": late("_colorize", " _colorize.") + late("tokenize", " tokenize."),
    # Linear algebra comes with the figures: no model asks for it.
    "numpy/matrixlib/defmatrix.py": [(b"from numpy.linalg import matrix_power\n", b"")],
    "numpy/lib/_polynomial_impl.py": [(b"from numpy.linalg import eigvals, inv, lstsq\n", b"")],
    "numpy/lib/_utils_impl.py": late("platform", " platform."),
    "numpy/_core/_methods.py": late("pickle", " pickle.dump(", " pickle.dumps("),
    "numpy/lib/_format_impl.py": late("pickle", " pickle.dump(array", " pickle.load(fp"),
    "numpy/lib/_npyio_impl.py": late("pickle", " pickle.load(fid", " pickle.UnpicklingError("),
    # Asking for the time zone loads the browser's whole table of dates, asking for a language's numbers that of
    # numbers; no axis here has dates, and each says how its numbers are written.
    "uPlot.iife.min.js": [
        (b"(new Intl.DateTimeFormat).resolvedOptions().timeZone", b'"UTC"'),
        (b'el=new Intl.NumberFormat(_?k.language:"en-US"),tl=l=>el.format(l)',
         b'tl=l=>(tl.el??=new Intl.NumberFormat(_?k.language:"en-US")).format(l)')],
    # One generator of random numbers, PCG64; four others and the old interface are not carried.
    "numpy/random/__init__.py": [
        *((f"from .{name}\n".encode(), b"") for name in
          ("_mt19937 import MT19937", "_philox import Philox", "_sfc64 import SFC64", "mtrand import *"))],
    "numpy/random/_pickle.py": [
        *((f"from .{name}\n".encode(), b"") for name in
          ("_mt19937 import MT19937", "_philox import Philox", "_sfc64 import SFC64", "mtrand import RandomState")),
        (b"'MT19937': MT19937,\n                 ", b""), (b"                 'Philox': Philox,\n", b""),
        (b"                 'SFC64': SFC64,\n", b"")],
}


def edited(path, text):
    """The bytes of one file with its edits made; Changed where one finds nothing to change."""
    for old, new in EDITS.get(path, ()):
        if old not in text:
            raise Changed(f"{path} has changed: {old!r} is not in it. Look at EDITS in tools/vendor_edits.py.")
        text = text.replace(old, new)
    return text
