"""The yardstick of the start: Pyodide and numpy as they are published, and a page that starts them."""

import shutil

import vendor_sources

STOCK = """<!doctype html><link rel="icon" href="data:,"><script type="module">
import { loadPyodide } from "./pyodide.mjs";
const pyodide = await loadPyodide();
await pyodide.loadPackage("numpy");
pyodide.runPython("import numpy");
globalThis.done = performance.now();
</script>"""


def stock(downloads, work):
    """A folder with Pyodide and numpy as they are published, and a page that starts them."""
    found = vendor_sources.fetch(downloads, work)
    folder = work / "stock"
    shutil.copytree(found["pyodide"], folder)
    shutil.copy(found["numpy"], folder)
    (folder / "index.html").write_text(STOCK)
    return folder
