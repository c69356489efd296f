"""PyScript's core as one ES module, without what the page never uses."""

import re
import shutil
import subprocess

# Loaded only when asked for, and never asked for here: editor, terminal, game, donkey and what they bring,
# MicroPython's unzip, and a table of packages used for a warning only.
STUBBED = ("codemirror", "donkey", "error", "deprecations-manager", "index-", "mpy-", "py-", "pyodide_graph", "xterm",
           "zip-", "storage", "service-worker", "toml-Blg7Izee")

STUB = "const none = {}; export default none; export const n = none, t = none, e = none, r = none;\n"
ERROR = ("export const notify = (message) => globalThis.marketsLab.fail("
         "'PyScript cannot read its settings.', message), notOnDOM = () => null; export default null;\n")
ENTRY = 'import { hooks } from "./core.js";\nglobalThis.marketsLab.hook(hooks);\n'


def bundle(esbuild, package, work):
    """The bundle's text."""
    folder = work / "pyscript-dist"
    shutil.copytree(package / "dist", folder, ignore=shutil.ignore_patterns("*.map", "*.css"))
    for path in folder.glob("*.js"):
        if path.name.startswith("error"):
            path.write_text(ERROR)
        elif path.name.startswith(STUBBED):
            path.write_text(STUB)
    (folder / "entry.js").write_text(ENTRY)
    return subprocess.run([esbuild, "entry.js", "--bundle", "--format=esm", "--minify", "--target=es2022",
                           "--legal-comments=inline", "--log-level=error"],
                          cwd=folder, check=True, capture_output=True).stdout


def stdlib(package):
    """The Python files that PyScript writes into the interpreter at start, {path: text}."""
    text = (package / "src" / "stdlib" / "pyscript.js").read_text()
    literal = re.search(r"export default (\{.*\});?\s*$", text, re.S)
    import json
    tree = json.loads(re.sub(r",(\s*})", r"\1", literal.group(1)))
    return {f"pyscript/{name}": source for name, source in tree["pyscript"].items()}
