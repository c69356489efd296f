/* Compiles Python with the vendored Pyodide itself, so that the magic number fits.

   node vendor_compile.mjs PYODIDE_DIR JOBS.json
   JOBS: [{from, to, prefix, optimize, checked, cache}] - every .py under `from` becomes bytecode under `to`.
   prefix: the directory the code will live in (tracebacks name it). cache: __pycache__/x.cpython-314.pyc
   instead of x.pyc beside the source. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [home, list] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(resolve(home, "pyodide.mjs")));
// A fixed hash seed: the order of a frozenset constant would otherwise change from run to run. No column
// numbers: a fifth of the bytecode, and all they do is underline a part of the line in a traceback.
const pyodide = await loadPyodide({ indexURL: resolve(home), env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1", HOME: "/home/pyodide" } });
pyodide.mountNodeFS("/jobs", "/");
pyodide.globals.set("jobs", readFileSync(list, "utf8"));
process.stdout.write(pyodide.runPython(`
import importlib.util, json, os, sys
from importlib._bootstrap_external import _code_to_hash_pyc

def compile_tree(job):
    source = "/jobs" + job["from"]
    count = 0
    for folder, folders, files in os.walk(source):
        folders.sort()
        for file in sorted(files):
            if not file.endswith(".py"):
                continue
            path = os.path.join(folder, file)
            name = os.path.relpath(path, source)
            with open(path, "rb") as stream:
                text = stream.read()
            code = compile(text, job["prefix"] + "/" + name, "exec", dont_inherit=True, optimize=job["optimize"])
            data = _code_to_hash_pyc(code, importlib.util.source_hash(text), job["checked"])
            if job.get("cache"):
                head, tail = os.path.split(name)
                target = os.path.join(head, "__pycache__", tail[:-3] + "." + sys.implementation.cache_tag + ".pyc")
            else:
                target = name + "c"
            target = os.path.join("/jobs" + job["to"], target)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as stream:
                stream.write(data)
            count += 1
    return count

"\\n".join(f"{compile_tree(job)} files compiled into {job['prefix']}" for job in json.loads(jobs)) + "\\n"
`));
