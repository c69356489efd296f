/* Workers beside the page, each with a Python of its own, for many runs of a model at once.

   One classic worker from a blob that holds all its code, and array buffers, compiled modules and text posted to it:
   the only way that every engine takes over http, from file:// and in a sandboxed frame. */
"use strict";
(() => {
  const lab = globalThis.marketsLab;
  const PATIENCE = 45000;   // ms that a worker may take to start; after that the page does without it
  const IDLE = 60000;   // ms that workers without work are kept: who looks at a map may want the next
  let pool = [], address = null, idle = 0;

  /* The whole program of a worker; it sees nothing of this file but `place`, which comes as text. */
  const program = (place) => {
    let python = null, hands = null;

    // A module from text: by a blob of the worker's own, or where that is refused (WebKit, file://) by a data address.
    const module = (text) => import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })))
      .catch(() => import(`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`));

    // Pyodide gives classic workers up, since it means to load its modules by address; here they come as text.
    globalThis.importScripts = undefined;

    const start = async ({ loader, glue, core, stdlib, numpy, ours, lock, home, SITE, HOME }) => {
      globalThis.fetch = async (address) => new Response(/python_stdlib/.test(address) ? stdlib : null);
      const streaming = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = async (source, imports) => {
        WebAssembly.instantiateStreaming = streaming;
        return { module: core, instance: await WebAssembly.instantiate(core, imports) };
      };
      const [{ loadPyodide }, made] = await Promise.all([module(loader), module(glue)]);
      python = await loadPyodide({ indexURL: home, lockFileContents: lock, createPyodideModule: made.default });
      place(python, numpy, SITE);
      place(python, ours, HOME);
      python.runPython(`import sys; sys.path.insert(0, "${HOME}")`);
      hands = python.runPython("from ui.worker import Hands; Hands()");
    };

    const runs = (numbers) => {
      const began = performance.now(), answer = hands.runs(numbers);
      if (typeof answer === "string") return postMessage({ kind: "refused", text: answer });
      const rows = answer.toJs();
      answer.destroy();
      postMessage({ kind: "rows", numbers, rows, took: performance.now() - began }, [rows.buffer]);
    };

    let turn = Promise.resolve();   // one message after the other, whatever a message waits for
    onmessage = ({ data: { kind, content } }) => {
      turn = turn.then(async () => {
        if (kind === "parts") { await start(content); postMessage({ kind: "ready" }); }
        else if (kind === "job") hands.take(content.name, content.job);
        else runs(content);
      }).catch((error) => postMessage({ kind: "failed", text: String(error?.message ?? error) }));
    };
  };

  const code = () => address ??= URL.createObjectURL(
    new Blob([`"use strict";\n(${program})(${lab.place});`], { type: "text/javascript" }));

  /* How many: one for each core, but one left to the page where there are more than two; never more than four. */
  const count = () => {
    const cores = navigator.hardwareConcurrency || 2;
    return Math.min(cores > 2 ? cores - 1 : cores, 4);
  };

  const stop = () => {
    clearTimeout(idle);
    for (const worker of pool) { clearTimeout(worker.watch); worker.terminate(); }
    pool = [];
  };

  const rest = () => { clearTimeout(idle); idle = setTimeout(stop, IDLE); };

  /* Start the workers, or wake those that rest; `tell(kind, number, …)` hears "ready", "rows" (which runs, their numbers, ms), "refused" and
     "failed" (why) and "lost": this worker did not start. Returns how many were asked for. */
  const start = (tell) => {
    const resting = pool.filter((worker) => worker.ready);
    if (resting.length) {
      clearTimeout(idle);
      queueMicrotask(() => { for (const worker of resting) tell("ready", worker.number, ""); });
      return resting.length;
    }
    stop();
    const mine = pool = [];
    const lose = (worker, why) => {
      if (!mine.includes(worker) || mine !== pool) return;
      clearTimeout(worker.watch);
      worker.terminate();
      mine[mine.indexOf(worker)] = { terminate() {}, postMessage() {} };   // the others keep their numbers
      tell("lost", worker.number, why);
    };
    const begin = (number, parts) => {
      let worker;
      try { worker = new Worker(code()); } catch (error) { return tell("lost", number, String(error)); }
      Object.assign(worker, { number, ready: false });
      mine[number] = worker;
      worker.watch = setTimeout(lose, PATIENCE, worker, "It did not start in time.");
      worker.onerror = (event) => { event.preventDefault?.(); lose(worker, event.message || "It was refused."); };
      worker.onmessage = ({ data }) => {
        if (mine !== pool) return;
        if (data.kind === "failed" && !worker.ready) return lose(worker, data.text);
        if (data.kind === "ready") { worker.ready = true; clearTimeout(worker.watch); }
        if (data.kind === "rows") tell("rows", number, data.numbers, data.rows, data.took);
        else tell(data.kind, number, data.text ?? "");
      };
      worker.postMessage({ kind: "parts", content: parts });
    };
    const wanted = count();
    lab.parts().then((parts) => {
      for (let number = 0; number < wanted && mine === pool; number += 1) begin(number, parts);
    }, (error) => {
      for (let number = 0; number < wanted && mine === pool; number += 1) tell("lost", number, String(error));
    });
    return wanted;
  };

  lab.workers = {
    start, rest, stop, alive: () => pool.filter((worker) => worker.ready).length,
    job: (number, name, job) => pool[number].postMessage({ kind: "job", content: { name, job } }),
    runs: (number, runs) => pool[number].postMessage({ kind: "runs", content: runs }),
  };
})();
