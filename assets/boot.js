/* The one way to start, over http, from file:// and in a sandboxed frame: everything at once from the first byte.

   Pyodide starts here at once, not when PyScript asks for it; PyScript's call is then given the interpreter that is
   already running, with numpy in it. */
"use strict";
(() => {
  const lab = globalThis.marketsLab;
  const runtime = globalThis.marketsLabRuntime;
  if (!lab?.check || !lab.unpack || !lab.answer || !runtime) throw new Error("A boot script before boot.js is missing.");
  lab.begun();
  if (!lab.check()) return;

  const SITE = "/lib/python3.14/site-packages/", HOME = "/home/pyodide/";
  const output = { stdout: console.log, stderr: console.error };   // PyScript's own, as soon as it comes

  lab.stage("Loading Python");
  lab.door("assets/runtime/pyodide.mjs",
    `export const version = ${JSON.stringify(runtime.pyodide)};` +
    "export const loadPyodide = (options) => globalThis.marketsLab.interpreter(options);");
  const route = /^#\/(\w+)/.exec(location.hash)?.[1];
  const first = ["site", ...lab.site.names.filter((name) => name === route)];
  const program = (name) => `code-${name}.zip`;
  for (const name of first) lab.mustStart(program(name));
  for (const pack of [...runtime.packs.filter((one) => one.when === "start").map((one) => one.name), ...first.map(program)]) {
    lab.request(pack);
  }

  const damaged = (name) => (error) => { throw new Error(`Damaged: ${name}. ${error.message}`); };
  const buffer = (name) => lab.unpack(name).arrayBuffer().catch(damaged(name));
  const text = (name) => lab.unpack(name).text().catch(damaged(name));
  const loader = text("pyodide.mjs"), glue = text("pyodide.asm.mjs");
  const module = async (source) => import(lab.moduleAddress(await source));

  /* Pyodide waits for ever when its WebAssembly does not compile. So it is compiled here, where a fault is heard. */
  const core = WebAssembly.compileStreaming(lab.unpack("pyodide.asm.wasm"))
    .catch((error) => {
      if (error instanceof WebAssembly.CompileError) throw error;
      damaged("pyodide.asm.wasm")(error);
    });
  const instantiateStreaming = WebAssembly.instantiateStreaming;
  const ours = new WeakSet();
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const response = await source;
    if (!ours.has(response)) return instantiateStreaming.call(WebAssembly, response, imports);
    WebAssembly.instantiateStreaming = instantiateStreaming;
    const compiled = await core;
    try {
      return { module: compiled, instance: await WebAssembly.instantiate(compiled, imports) };
    } catch (error) {
      lab.fail("Python could not be started in this browser.", error);
      throw error;
    }
  };
  lab.answer("assets/runtime/pyodide.asm.wasm", () => {
    const marker = new Response(null);
    ours.add(marker);
    return marker;
  });
  const stdlib = buffer("python_stdlib.zip");
  lab.answer("assets/runtime/python_stdlib.zip", async () => new Response(await stdlib));

  /* A zip's files, and its native modules compiled meanwhile, off the main thread. */
  const opened = async (name) => {
    const files = lab.members(await buffer(name));
    const native = await Promise.all(files.filter(([path]) => path.endsWith(".so"))
      .map(async ([path, bytes]) => [path, await WebAssembly.compile(bytes)]));
    return { files, native };
  };

  const place = (pyodide, { files, native }, root) => {
    const { FS, _module: glue } = pyodide;
    const known = new Set();
    for (const [path, bytes] of files) {
      const target = root + path, folder = target.slice(0, target.lastIndexOf("/"));
      if (!known.has(folder)) { FS.mkdirTree(folder); known.add(folder); }
      FS.writeFile(target, bytes, { canOwn: true });
    }
    // The loader of shared libraries looks here first. A getter: most of numpy's dozen are never asked for at once.
    for (const [path, module] of native) {
      const name = root + path;
      let library = null;
      Object.defineProperty(glue.preloadedWasm, name, { configurable: true, get: () =>
        library ??= glue.loadWebAssemblyModule(module, { loadAsync: false, nodelete: true }, name, {}) });
    }
    // Python remembers what was in a folder; importlib.invalidate_caches would do, but imports half the library.
    pyodide.runPython("import sys; sys.path_importer_cache.clear()");
    return pyodide;
  };

  const numpy = opened("numpy.zip"), pyscriptCode = opened("pyscript.zip");
  const codes = first.map((name) => opened(program(name)));

  const start = async () => {
    const [{ loadPyodide }, made] = await Promise.all([module(loader), module(glue)]);
    const pyodide = await loadPyodide({
      indexURL: lab.here("assets/runtime/"),
      lockFileContents: runtime.lock,
      createPyodideModule: made.default,
      stdout: (text) => output.stdout(text),
      stderr: (text) => output.stderr(text),
    });
    pyodide.runPython("import gc; gc.disable()");   // until the page runs: nothing of the start is garbage
    lab.stage("Loading numpy", 0.8);
    place(pyodide, await numpy, SITE);
    place(pyodide, await pyscriptCode, HOME);
    for (const code of codes) place(pyodide, await code, HOME);
    pyodide.pyimport("numpy").destroy();
    lab.stage("Starting the models", 0.9);
    return pyodide;
  };

  const sentence = (error) => error instanceof WebAssembly.CompileError
    ? "Python could not be started: this browser is too old for it, or a file was damaged on the way."
    : /^Damaged/.test(error?.message) ? "A part of the program was damaged on the way." : "Python could not be started.";
  const failed = (error) => { lab.fail(sentence(error), error); throw error; };
  const quietly = (promise) => promise.catch(() => null);
  for (const part of [core, stdlib, numpy, pyscriptCode, loader, glue, ...codes]) quietly(part.catch(failed));
  const interpreter = start().catch(failed);
  quietly(interpreter);

  lab.interpreter = async ({ stdout, stderr }) => {
    Object.assign(output, { stdout, stderr });
    return interpreter;
  };

  /* What a worker needs for an interpreter of its own: what came for this one, and our files as they stand in it. */
  lab.place = place;
  lab.parts = async () => {
    const { FS } = await interpreter, files = [];
    const walk = (path) => {
      if (!FS.isDir(FS.stat(HOME + path).mode)) files.push([path, FS.readFile(HOME + path)]);
      else for (const name of FS.readdir(HOME + path)) if (!/^\.\.?$/.test(name)) walk(`${path}/${name}`);
    };
    for (const path of ["registry.py", "core", "models", "ui/__init__.py", "ui/worker.py"]) walk(path);
    return { loader: await loader, glue: await glue, core: await core, stdlib: await stdlib, numpy: await numpy,
      ours: { files, native: [] }, lock: runtime.lock, home: lab.here("assets/runtime/"), SITE, HOME };
  };

  /* The other systems come one by one when the page runs, or at once when their screen is opened. */
  const systems = new Map(first.map((name) => [name, Promise.resolve()]));
  const held = new Set(first);
  lab.holds = (name) => held.has(name);
  lab.loadSystem = (name) => {
    if (!systems.has(name)) {
      systems.set(name, (async () => {
        const [code, pyodide] = await Promise.all([opened(program(name)), interpreter, lab.bring(name)]);
        place(pyodide, code, HOME);
        held.add(name);
      })().catch((error) => { systems.delete(name); throw error; }));
    }
    return systems.get(name);
  };
  lab.afterReady = async () => {
    (await interpreter).runPython("import gc; gc.freeze(); gc.enable()");
    for (const name of lab.site.names) await quietly(lab.loadSystem(name));
    quietly(lab.bring("home"));
  };

  /* More packs on demand: figures (matplotlib), the QR code. `tell`, if given, hears how much has come (0 to 1). */
  const later = (name) => {
    let loading = null;
    return (tell) => loading ??= (async () => {
      lab.request(name, tell);
      place(await interpreter, await opened(name), SITE);
    })().catch((error) => { loading = null; throw error; });
  };
  lab.loadFigures = later("figures.zip");
  lab.loadQr = later("qr.zip");

  /* PyScript tells of an exception in py/main.py through its stderr only. */
  lab.hook = (hooks) => hooks.main.onReady.add((wrap) => {
    const say = wrap.io.stderr;
    wrap.io.stderr = (error, ...rest) => {
      say(error, ...rest);
      lab.errors.push(String(error?.message ?? error));
      if (lab.waiting()) lab.fail("The program stopped while starting.", error);
    };
  });

  /* PyScript finds its settings in the element, and there nothing to fetch: our files are in place already. */
  lab.answer("py/main.py", async () =>
    new Response((await codes[0]).files.find(([path]) => path === "main.py")[1]));
  const main = Object.assign(document.createElement("script"), { type: "py", src: "py/main.py" });
  main.setAttribute("config", lab.site.config);
  document.body.append(main);

  Promise.all([text("pyscript.mjs"), lab.mendStorage(), lab.bring(first[1] ?? "home")]).then(([bundle]) => {
    const node = document.createElement("script");
    node.type = "module";
    node.textContent = bundle;
    document.head.append(node);
  }).catch(failed).catch(() => null);
})();
