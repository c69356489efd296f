/* How far the start is, and how it fails: stages, progress, the watchdog, the failure page.

   This file keeps to the JavaScript of 2015, so that an old browser can read it and say that it is too old;
   the files after it may use what the checks below ask for. */
"use strict";
(function () {
  var QUIET = 45;   // seconds without any progress after which the start counts as failed
  var root = document.documentElement;
  var lab = globalThisOrWindow().marketsLab = globalThisOrWindow().marketsLab || {};
  var idle = 0, last = Date.now(), failed = false, started = false, stages = [];

  function globalThisOrWindow() { return typeof globalThis === "undefined" ? window : globalThis; }
  function element(id) { return document.getElementById(id); }
  function seconds() { return (performance.now() / 1000).toFixed(2) + " s"; }
  function show(id, text) { if (element(id)) element(id).textContent = text; }

  lab.errors = [];
  lab.timings = {};
  // A page from file:// and a sandboxed frame have an opaque origin: no fetch, no modules from files.
  lab.opaque = location.protocol === "file:" || String(window.origin) === "null";

  /* Something moved: the watchdog starts counting anew. `share` (0 to 1) moves the bar, never back. */
  lab.progress = function (share) {
    var bar = element("loading-progress");
    idle = 0;
    if (bar && share > bar.value) bar.value = share;
  };

  /* Name what is being done now; `more` is shown after the name. */
  lab.stage = function (name, share, more) {
    if (stages[stages.length - 1] !== name) stages.push(name);
    if (!(name in lab.timings)) lab.timings[name] = performance.now();
    lab.progress(share || 0);
    if (!failed) show("loading-stage", name + (more || "") + "…");
  };

  lab.fail = function (sentence, details) {
    var error = details instanceof Error ? details.name + ": " + details.message + "\n" + (details.stack || "")
      : String(details === undefined || details === null ? "" : details);
    lab.errors.push(sentence + "\n" + error);
    if (failed) return;   // the first fault is the one to read; what follows comes from it
    failed = true;
    clearInterval(watch);
    root.setAttribute("data-state", "error");
    if (element("loading")) element("loading").hidden = true;
    show("failure-text", sentence);
    show("failure-details", [sentence, error, "Last stage: " + (stages[stages.length - 1] || "none"),
      "After: " + seconds(), "Browser: " + navigator.userAgent, "Address: " + location.href.split("#")[0],
      "Time: " + new Date().toISOString()].join("\n"));
    if (element("failure")) element("failure").hidden = false;
  };

  lab.ready = function () {
    if (failed || root.getAttribute("data-state") === "ready") return;
    clearInterval(watch);
    lab.timings.ready = performance.now();
    if (lab.afterReady) setTimeout(lab.afterReady, 1500);
    root.setAttribute("data-state", "ready");
    if (element("loading")) element("loading").hidden = true;
  };

  lab.waiting = function () { return !failed && root.getAttribute("data-state") !== "ready"; };
  lab.begun = function () { started = true; };

  /* Only time in which the page was awake counts: a closed lid or a long piece of Python is not silence. */
  var watch = setInterval(function () {
    var now = Date.now();
    idle += Math.min((now - last) / 1000, 2);
    last = now;
    if (idle > QUIET) {
      lab.fail("The program did not start: nothing has moved for " + QUIET + " seconds. " +
        "A slow or broken connection is the usual cause.", "Watchdog.");
    }
  }, 1000);

  function copy() {
    var details = element("failure-details");
    function select() {   // where the clipboard is refused (frames, file://), the text is at least marked
      for (var box = details; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
      getSelection().selectAllChildren(details);
    }
    if (navigator.clipboard) navigator.clipboard.writeText(details.textContent).then(function () {
      show("copy-details", "Copied");
    }, select); else select();
  }

  document.addEventListener("click", function (event) {
    if (event.target.id === "retry") location.reload();
    if (event.target.id === "copy-details") copy();
  });

  window.addEventListener("error", function (event) {
    var source = event.target && event.target.tagName === "SCRIPT" ? event.target.src : "";
    if (source && event.target.hasAttribute("data-piece")) return;   // boot-pieces.js tries again, then fails
    lab.errors.push(source ? "Not loaded: " + source : String(event.message));
    if (!lab.waiting()) return;
    if (source) lab.fail("A part of the program could not be loaded.", "Not loaded: " + source);
    else if (/\/assets\/(runtime|offline)\//.test(event.filename)) {
      lab.fail("A part of the program was damaged on the way.", event.filename + ": " + event.message);
    } else lab.fail("The program stopped while starting.", event.error || event.message);
  }, true);

  window.addEventListener("unhandledrejection", function (event) {
    lab.errors.push(String(event.reason));
    if (lab.waiting()) lab.fail("The program stopped while starting.", event.reason);
  });

  document.addEventListener("securitypolicyviolation", function (event) {
    if (event.disposition === "report" || !lab.waiting() || !/^script-src|^default-src/.test(event.violatedDirective)) return;
    lab.fail("A security policy of the site that serves this page forbids it to run programs.",
      event.violatedDirective + " blocks " + event.blockedURI);
  });

  document.addEventListener("DOMContentLoaded", function () {
    if (!started && !failed) lab.fail("A part of the program could not be loaded.", "boot.js did not run.");
  });

  /* What the runtime needs; the names are what a reader can look up. */
  function missing() {
    var script = window.HTMLScriptElement;
    var needs = {
      WebAssembly: typeof WebAssembly === "object", BigInt: typeof BigInt64Array === "function",
      "module scripts and import maps": script && script.supports && script.supports("importmap"),
      DecompressionStream: typeof DecompressionStream === "function", WeakRef: typeof WeakRef === "function",
      "custom elements": typeof customElements === "object"
    };
    return Object.keys(needs).filter(function (name) { return !needs[name]; });
  }

  lab.check = function () {
    var lacking = missing();
    if (lacking.length) {
      lab.fail("This browser is too old for Markets Lab. Chrome or Edge 112, Firefox 113, Safari 16.4 or anything newer " +
        "will do.", "Missing: " + lacking.join(", "));
      return false;
    }
    try {
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    } catch (error) {
      lab.fail("WebAssembly is switched off here: by a security policy of the site, or by a setting of the browser.",
        error);
      return false;
    }
    return true;
  };
})();
