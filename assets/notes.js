// What a reader writes stays in this browser: every [data-note] is kept where storage is allowed, and can be saved as text.
"use strict";
{
const lab = globalThis.marketsLab;
const memory = new Map();
const read = (key) => memory.get(key) ?? lab.recall(`note.${key}`) ?? "";

const fill = () => {
  for (const field of document.querySelectorAll("[data-note]")) field.value = read(field.dataset.note);
};

const asText = () => {
  const lines = [document.title, location.href, ""];
  for (const field of document.querySelectorAll("[data-note]")) {
    const question = [...field.closest("label").childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent.trim()).join(" ");
    lines.push(question, field.value.trim() || "(nothing yet)", "");
  }
  return lines.join("\n");
};

lab.save = (name, kind, content) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

document.addEventListener("input", (event) => {
  const key = event.target.dataset?.note;
  if (!key) return;
  memory.set(key, event.target.value);
  lab.keep(`note.${key}`, event.target.value);
});
document.addEventListener("click", (event) => {
  if (event.target.id === "notes-save") lab.save("my-answers.txt", "text/plain;charset=utf-8", asText());
});
document.addEventListener("screen-shown", fill);
fill();
}
