/* The doors through which PyScript and Pyodide look at the world, made the same everywhere: fetch, imports, storage. */
"use strict";
(() => {
  const lab = globalThis.marketsLab;
  const site = new URL("../", document.currentScript.src);
  const plain = globalThis.fetch.bind(globalThis);
  const answers = new Map();

  lab.here = (path) => new URL(path, site).href;

  /* From now on, a fetch of this address gets what `answer` gives (a Response or a promise of one). */
  lab.answer = (path, answer) => answers.set(lab.here(path), answer);

  globalThis.fetch = (resource, options) => {
    const address = new URL(resource instanceof Request ? resource.url : resource, document.baseURI).href;
    const answer = answers.get(address);
    return answer ? Promise.resolve(answer()) : plain(resource, options);
  };

  // Never an old copy: who edits a file and reloads must see the edit. A file that did not change costs a 304.
  const fresh = async (path, priority = "auto") => {
    const response = await plain(lab.here(path), { cache: "no-cache", priority });
    if (!response.ok) throw new Error(`${path}: the server answers ${response.status}.`);
    return response;
  };

  const packed = (path) => {
    const text = globalThis.marketsLabSources?.[path];
    if (text === undefined) throw new Error(`${path} is not in assets/offline/sources.js; tools/pack.py puts it there.`);
    return text;
  };

  /* The text of a file of the site: words, examples. */
  lab.text = async (path) => lab.opaque ? packed(path) : (await fresh(path)).text();

  /* Which system a file belongs to, by its name in models/ and views/; undefined for what every screen needs. */
  const systems = Object.keys(lab.screens ?? {}).sort((a, b) => b.length - a.length);
  const systemOf = (path) => {
    const stem = /^py\/(?:models|views)\/(\w+)\.py$/.exec(path)?.[1];
    return stem && systems.find((name) => stem === name || stem.startsWith(`${name}_`));
  };

  /* The site's own files that PyScript will ask for, one after the other: fetched now, all at once. The list is
     the [files] table of pyscript.toml, the only one there is. Files of a system that is not in `first` are
     left empty for now; `sourcesOf` gives them when its screen opens. */
  const listed = [];
  lab.prefetch = async (settings, main, first) => {
    const early = (path) => {
      const system = systemOf(path);
      const response = lab.opaque ? Promise.resolve(packed(path)).then((text) => new Response(text))
        : system && !first.includes(system) ? Promise.resolve(new Response("")) : fresh(path, "low");
      response.then(() => lab.progress(), (error) => lab.fail("A part of the program could not be loaded.", error));
      lab.answer(path, () => response);
    };
    const text = await lab.text(settings);
    lab.answer(settings, () => new Response(text));
    early(main);
    const table = text.split(/^\[files\]\s*$/m)[1]?.split(/^\[/m)[0] ?? "";
    for (const [, path] of table.matchAll(/^"([^"{]+)"\s*=/gm)) listed.push(path.replace(/^\.\//, ""));
    listed.forEach(early);
  };

  /* [path, text] of each file of one system. */
  lab.sourcesOf = (system) => Promise.all(listed.filter((path) => systemOf(path) === system)
    .map(async (path) => [path, await lab.text(path)]));

  /* One import map, before any module loads (Firefox refuses a second): Pyodide's address gives our starter. */
  lab.door = (path, source) => {
    const map = document.createElement("script");
    map.type = "importmap";
    map.textContent = JSON.stringify({ imports: { [lab.here(path)]: lab.moduleAddress(source) } });
    document.head.append(map);
  };

  lab.moduleAddress = (source) => URL.createObjectURL(new Blob([source], { type: "text/javascript" }));

  /* Whether the browser lets this page open a database (not in sandboxed frames, nor where cookies are blocked). */
  const storage = () => new Promise((resolve) => {
    try {
      const request = indexedDB.open("markets-lab-probe");
      request.onsuccess = () => { request.result.close(); resolve(true); };
      request.onerror = (event) => { event.preventDefault(); resolve(false); };
      setTimeout(resolve, 2000, false);
    } catch {
      resolve(false);
    }
  });

  /* PyScript opens a database even when it keeps nothing in it; where that is refused, it gets one in memory. */
  const standIn = () => {
    const stores = new Map();
    const later = (result) => {
      const request = { result };
      queueMicrotask(() => request.onsuccess?.({ target: request }));
      return request;
    };
    const store = (map) => ({
      get: (key) => later(map.get(key)), put: (value, key) => later(void map.set(key, value)),
      delete: (key) => later(void map.delete(key)), clear: () => later(map.clear()),
      count: (key) => later(key === undefined ? map.size : Number(map.has(key))),
      getKey: (key) => later(map.has(key) ? key : undefined),
      getAll: () => later([...map.values()]), getAllKeys: () => later([...map.keys()]),
    });
    const open = (name) => {
      if (!stores.has(name)) stores.set(name, new Map());
      return later({
        objectStoreNames: ["entries"], close() {}, createObjectStore() {},
        transaction: () => ({ objectStore: () => store(stores.get(name)) }),
      });
    };
    Object.defineProperty(globalThis, "indexedDB", { configurable: true, value: { open } });
  };

  lab.mendStorage = async () => { if (!await storage()) standIn(); };
})();
