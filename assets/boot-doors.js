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

  /* The text of a file of the site: words, examples. Never an old copy: one that did not change costs a 304. */
  let texts = null;
  lab.text = async (path) => {
    if (lab.opaque) {
      await (texts ??= lab.script("assets/offline/texts.js"));
      const text = globalThis.marketsLabTexts[path];
      if (text === undefined) throw new Error(`${path} is not in assets/offline/texts.js; tools/pack.py puts it there.`);
      return text;
    }
    const response = await plain(lab.here(path), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${path}: the server answers ${response.status}.`);
    return response.text();
  };

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
