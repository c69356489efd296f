// Small drawings that are stamped many times: an atlas holds their shapes, a sheet the pixels of one size.
"use strict";
{
const lab = globalThis.marketsLab;
const SHEETS = 6; // sizes of one atlas that are kept

// `recipes`: a line for each sprite, layers parted by ";", each "path|fill|edge|width" in a box of `box` units.
lab.atlas = (box, recipes) => {
  const sprites = recipes.split("\n").map((recipe) => recipe.split(";").filter(Boolean).map((layer) => {
    const [path, fill, edge, width] = layer.split("|");
    return { path: new Path2D(path), fill, edge, width: Number(width) };
  }));
  return { box, sprites, sheets: new Map() };
};

// Every sprite of the atlas, drawn once at the size of device pixels at which it will be stamped.
lab.sheet = (atlas, pixels) => {
  let sheet = atlas.sheets.get(pixels);
  if (sheet) return sheet;
  if (atlas.sheets.size >= SHEETS) atlas.sheets.delete(atlas.sheets.keys().next().value);
  const columns = Math.ceil(Math.sqrt(atlas.sprites.length)), slot = pixels + 2; // a px of air against bleeding
  sheet = document.createElement("canvas");
  sheet.width = columns * slot;
  sheet.height = Math.ceil(atlas.sprites.length / columns) * slot;
  sheet.left = (sprite) => (sprite % columns) * slot + 1;
  sheet.top = (sprite) => Math.floor(sprite / columns) * slot + 1;
  const context = sheet.getContext("2d");
  context.lineCap = context.lineJoin = "round";
  atlas.sprites.forEach((layers, k) => {
    context.setTransform(pixels / atlas.box, 0, 0, pixels / atlas.box, sheet.left(k), sheet.top(k));
    for (const { path, fill, edge, width } of layers) {
      if (fill) { context.fillStyle = fill; context.fill(path); }
      if (edge) { context.strokeStyle = edge; context.lineWidth = width; context.stroke(path); }
    }
  });
  atlas.sheets.set(pixels, sheet);
  return sheet;
};
}
