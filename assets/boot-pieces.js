/* Packs: scripts bring pieces of gzip in base64; they are unpacked as they arrive, all packs at once. */
"use strict";
(() => {
  const lab = globalThis.marketsLab;
  const FEW = 3, QUICK = 3000;   // pieces at once on a line of unknown speed; ms for the first on a quick one
  const folder = new URL("runtime/", document.currentScript.src);
  const packs = new Map();
  const queue = [];
  let running = 0, total = 0, arrived = 0, began = 0;
  let atOnce = FEW;   // on a slow line some piece is then always about to be complete: the watchdog sees progress

  for (const line of globalThis.marketsLabRuntime.packs) packs.set(line.name, line);

  /* Our own program: what every screen needs, and one pack for each system. */
  for (const [name, piece] of Object.entries(lab.site.packs)) {
    const pack = `code-${name}.zip`;
    packs.set(pack, { name: pack, type: "application/zip", when: "later",
      pieces: [{ file: `../offline/code-${name}.js`, ...piece }] });
  }

  const bytes = (text) => Uint8Array.fromBase64 ? Uint8Array.fromBase64(text)
    : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  globalThis.marketsLabPiece = (name, number, text) => {
    const arrival = packs.get(name).arrivals?.[number];
    if (!arrival) return;   // late: its pack was given up
    arrival.came = true;
    arrival.resolve(text);
  };

  const script = (piece, again) => new Promise((resolve, reject) => {
    const node = document.createElement("script");
    node.dataset.piece = piece.file;
    node.async = true;
    node.src = new URL(piece.file, folder) + (piece.mark ? `?${piece.mark}${again ? "-again" : ""}` : "");
    node.onload = () => { node.remove(); resolve(); };
    node.onerror = () => { node.remove(); reject(new Error(`Not loaded: ${node.src}`)); };
    document.head.append(node);
  });

  const fetchPiece = async ({ piece, arrival, pack }) => {
    try {
      // One more try: a classroom's network drops a request now and then.
      await script(piece).catch(() => new Promise((wait) => setTimeout(wait, 500)).then(() => script(piece, true)));
      if (!arrival.came) throw new Error(`Damaged: ${piece.file} does not hold what it should.`);
      if (performance.now() - began < QUICK) atOnce = Infinity;
      pack.got = (pack.got ?? 0) + piece.size;
      pack.tell?.(pack.got / pack.pieces.reduce((sum, one) => sum + one.size, 0));
      if (pack.when !== "start") return;
      arrived += piece.size;
      lab.stage("Loading Python", 0.7 * arrived / total,
        `: ${(arrived / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`);
    } catch (error) {
      arrival.reject(error);
      // Told here, in full: what reads the stream hears of a fault, but in some browsers not of which.
      if (pack.when === "start") lab.fail("A part of the program could not be loaded.", error);
      else Object.assign(pack, { arrivals: null, got: 0 });   // asked again, it is fetched again
    }
  };

  const pump = () => {
    began ||= performance.now();
    while (running < atOnce && queue.length) {
      running += 1;
      fetchPiece(queue.shift()).finally(() => { running -= 1; pump(); });
    }
  };

  const deferred = () => {
    const one = {};
    one.promise = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }));
    one.promise.catch(() => null);   // whoever reads the stream hears of it; here it must not count as unhandled
    return one;
  };

  /* Load a script of the site; `mark` keeps an old copy out. */
  lab.script = (path, mark) => script({ file: `../../${path}`, mark });

  /* From now on a pack counts as a part of the start: its lack ends it. */
  lab.mustStart = (name) => { packs.get(name).when = "start"; };

  /* Ask for a pack's scripts; asked again, nothing happens. `tell` hears the share (0 to 1) that has come. */
  lab.request = (name, tell) => {
    const pack = packs.get(name);
    if (tell) pack.tell = tell;
    if (pack.arrivals) return pack;
    pack.arrivals = pack.pieces.map(deferred);
    pack.pieces.forEach((piece, k) => queue.push({ piece, pack, arrival: pack.arrivals[k] }));
    if (pack.when === "start") total += pack.pieces.reduce((sum, piece) => sum + piece.size, 0);
    pump();
    return pack;
  };

  /* The unpacked bytes of a pack as a Response of the right type; a body that streams as the pieces arrive. */
  lab.unpack = (name) => {
    const { arrivals, type } = lab.request(name);
    let next = 0;
    const squeezed = new ReadableStream({
      async pull(controller) {
        if (next === arrivals.length) return controller.close();
        const text = await arrivals[next].promise;
        delete arrivals[next].promise;   // frees the text
        next += 1;
        controller.enqueue(bytes(text));
      },
    });
    return new Response(squeezed.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
  };

  /* The files of a zip whose members are stored as they are: [[path, bytes], …]. */
  lab.members = (buffer) => {
    const view = new DataView(buffer), decoder = new TextDecoder(), found = [];
    let end = buffer.byteLength - 22;   // no comment at the end: our own packs have none
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let k = 0; k < count; k += 1) {
      const size = view.getUint32(at + 24, true), name = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      found.push([decoder.decode(new Uint8Array(buffer, at + 46, name)), new Uint8Array(buffer, start, size)]);
      at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return found;
  };
})();
