// The page before Python, and whatever needs none: which screen, the drawer, tabs, dialogs, large type, colours.
"use strict";
{
const lab = (globalThis.marketsLab ??= {});
const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const still = matchMedia("(prefers-reduced-motion: reduce)");

// Storage may be refused: the page then forgets, and that is all.
lab.recall = (key) => { try { return localStorage.getItem(`marketsLab.${key}`); } catch { return null; } };
lab.keep = (key, value) => {
  try {
    if (value === null) localStorage.removeItem(`marketsLab.${key}`);
    else localStorage.setItem(`marketsLab.${key}`, value);
    return true;
  } catch { return false; }
};

// A drawing changes its size with the words under it, too.
const sized = new ResizeObserver(() => requestAnimationFrame(() => document.dispatchEvent(new Event("stage-sized"))));

// ---- which screen -----------------------------------------------------------------------------------------
const route = () => {
  const name = /^#\/(\w+)/.exec(location.hash)?.[1] ?? "home";
  return Object.hasOwn(lab.site?.screens ?? {}, name) ? name : "home";
};

/* A screen's words and controls come by a script of their own; when they are here, they are shown if still wanted. */
const coming = new Map();
lab.bring = (name) => {
  if (!coming.has(name)) {
    coming.set(name, new Promise((resolve, reject) => {
      const node = document.createElement("script");
      node.src = `assets/offline/screen-${name}.js?${lab.site.screens[name]}`;
      node.onload = () => { follow(); resolve(); };
      node.onerror = () => { coming.delete(name); reject(new Error(`Not loaded: ${node.src}`)); };
      document.head.append(node);
    }));
  }
  return coming.get(name);
};

lab.show = (name) => {
  const screen = $("screen");
  if (root.dataset.model === name && screen.childElementCount) return false;
  const parsed = new DOMParser().parseFromString(lab.screens[name], "text/html");
  screen.replaceChildren(...document.adoptNode(parsed.body).childNodes);
  root.dataset.model = name;
  sized.disconnect();
  for (const canvas of screen.querySelectorAll("canvas")) sized.observe(canvas);
  const title = screen.querySelector("h1")?.textContent;
  document.title = title ? `${title} · Markets Lab` : "Markets Lab";
  drawer(false);
  root.removeAttribute("data-below");
  document.dispatchEvent(new CustomEvent("screen-shown", { detail: name }));
  return true;
};

const follow = () => {
  if (location.hash && !location.hash.startsWith("#/")) return;
  const embed = /[?&]embed=1\b/.test(location.hash);
  root.toggleAttribute("data-embed", embed);
  layout();
  const name = route();
  if (!Object.hasOwn(lab.screens ?? {}, name)) { lab.bring(name).catch(() => null); return; }
  if (lab.show(name) && navigator.userActivation?.hasBeenActive) {
    scrollTo(0, 0);
    $("screen").focus({ preventScroll: true });
  }
};

// ---- layout: wide, drawer (a frame, a small window) or phone ---------------------------------------------------
const layout = () => {
  const embed = root.hasAttribute("data-embed");
  root.dataset.layout = embed || (innerWidth >= 600 && innerWidth < 960) ? "drawer" : innerWidth < 600 ? "phone" : "wide";
};

const drawer = (open) => {
  root.toggleAttribute("data-drawer", open);
  const button = $("drawer-switch");
  if (!button) return;
  button.setAttribute("aria-expanded", String(open));
  button.textContent = open ? "Close controls" : "Controls";
};

// ---- colours and large type ------------------------------------------------------------------------------------
const dress = (choice) => {
  if (choice === "light" || choice === "dark") root.dataset.theme = choice;
  else delete root.dataset.theme;
};
const colours = (choice) => {
  dress(choice);
  $("theme").value = root.dataset.theme ?? "auto";
  document.dispatchEvent(new Event("look-changed"));
};
const large = (on) => {
  root.toggleAttribute("data-large", on);
  $("projector").setAttribute("aria-pressed", String(on));
  document.dispatchEvent(new Event("look-changed"));
};

// Paper is light, and there is no next frame to draw on it: whoever hears of it draws at once.
const paper = (choice) => {
  dress(choice);
  document.dispatchEvent(new Event("paper-changed"));
};
addEventListener("beforeprint", () => paper("light"));
addEventListener("afterprint", () => paper($("theme").value));

// ---- tabs --------------------------------------------------------------------------------------------------------
const choose = (tab) => {
  for (const each of tab.parentElement.querySelectorAll('[role="tab"]')) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    $(each.getAttribute("aria-controls")).hidden = !chosen;
  }
  document.dispatchEvent(new CustomEvent("tab-shown", { detail: tab.id }));
};

// Open a tab from beside the stage; in a frame what is below the stage lies over it, until it is left again.
const opens = (id) => {
  const over = root.hasAttribute("data-embed") && id !== "";
  root.toggleAttribute("data-below", over);
  document.querySelector(".below-close").hidden = !over;
  const tab = $(id);
  if (!tab) return document.querySelector("[data-opens]:not([data-opens=''])").focus();
  choose(tab);
  $(tab.getAttribute("aria-controls")).querySelector(".primary").focus({ preventScroll: true });
  tab.parentElement.scrollIntoView({ block: "start" });
};

const walk = (event, tab) => {
  const tabs = [...tab.parentElement.querySelectorAll('[role="tab"]')];
  const at = tabs.indexOf(tab);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const next = tabs[(to + tabs.length) % tabs.length];
  next.focus();
  choose(next);
};

// ---- listening ---------------------------------------------------------------------------------------------------
document.addEventListener("click", (event) => {
  const target = event.target.closest?.("button, a");
  if (!target) return;
  if (target.classList.contains("skip")) { event.preventDefault(); $("screen").focus(); }
  else if (target.classList.contains("full")) target.href = location.href.replace(/([?&])embed=1&?/, "$1").replace(/[?&]$/, "");
  else if (target.id === "projector") large(!root.hasAttribute("data-large"));
  else if (target.id === "drawer-switch") drawer(!root.hasAttribute("data-drawer"));
  else if (target.getAttribute("role") === "tab") choose(target);
  else if (root.hasAttribute("data-embed") && /^#\/\w+\?/.test(target.getAttribute("href"))) target.hash = `${target.hash.replace(/&embed=1/, "")}&embed=1`;
  else if (target.dataset.opens !== undefined) opens(target.dataset.opens);
  else if (target.dataset.do === "close-dialog") target.closest("dialog").close();
});
document.addEventListener("change", (event) => {
  if (event.target.id !== "theme") return;
  colours(event.target.value);
  lab.keep("colours", event.target.value);
});
document.addEventListener("keydown", (event) => {
  const tab = event.target.closest?.('[role="tab"]');
  if (tab) return walk(event, tab);
  if (event.key === "Escape" && root.hasAttribute("data-drawer")) { drawer(false); $("drawer-switch").focus(); }
  const typing = event.target.closest?.("input, textarea, select, dialog");
  if (event.key === "p" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) large(!root.hasAttribute("data-large"));
}, true);
addEventListener("hashchange", follow);
addEventListener("resize", layout);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.dispatchEvent(new Event("look-changed")));
lab.calm = () => still.matches;
lab.dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

colours(lab.recall("colours"));
follow();
}
