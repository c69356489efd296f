// The verbs of the drawings: each takes the id of a canvas, numbers in one Float32Array, and draws a whole batch.
// Lengths are CSS px. Called from Python by way of ui/canvas.py; what each verb expects is said there.
"use strict";
{
const lab = globalThis.marketsLab;
const FONT = 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif';
const MOST = 16_000_000; // device pixels; above, some phones leave a canvas blank
const kept = new WeakMap(); // canvas element -> its context, ratio and atlases

const at = (id) => {
  const element = document.getElementById(id);
  let state = kept.get(element);
  if (!state) {
    state = { element, context: element.getContext("2d"), ratio: 1, atlases: new Map(), pixels: null };
    kept.set(element, state);
  }
  return state;
};

// Collect shapes of several colours into one path for each colour: `add(path, offset)` for each row of `data`.
const byColour = (data, row, place, add) => {
  const paths = [];
  for (let k = 0; k < data.length; k += row) add((paths[data[k + place]] ??= new Path2D()), k);
  return paths;
};

globalThis.paint = {
  // Width, height, device pixels for one px, and how much larger than 16 px the page's type is.
  measure(id) {
    const { element } = at(id), { clientWidth, clientHeight } = element;
    const type = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(MOST / Math.max(clientWidth * clientHeight, 1)));
    return [clientWidth, clientHeight, ratio, type];
  },

  // Verbs in order, [verb, argument …]; a pair stands for an array: from where to where it lies in `numbers`.
  all(id, verbs, numbers) {
    const given = (each) => (Array.isArray(each) ? numbers.subarray(each[0], each[1]) : each);
    for (const [verb, ...rest] of JSON.parse(verbs)) paint[verb](id, ...rest.map(given));
  },

  resize(id, width, height, ratio) {
    const state = at(id);
    state.ratio = ratio;
    state.element.width = Math.round(width * ratio);
    state.element.height = Math.round(height * ratio);
    state.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  },

  clear(id, colour) {
    const { context, element, ratio } = at(id);
    context.fillStyle = colour;
    context.fillRect(0, 0, element.width / ratio, element.height / ratio);
  },

  // The bytes to fill before `image`; they are kept while the size stays.
  pixels(id, rows, columns) {
    const state = at(id);
    if (state.pixels?.width !== columns || state.pixels?.height !== rows) {
      state.pixels = new ImageData(columns, rows);
      state.picture = document.createElement("canvas");
      state.picture.width = columns;
      state.picture.height = rows;
    }
    return state.pixels.data;
  },

  image(id, x, y, width, height) {
    const { context, pixels, picture } = at(id);
    picture.getContext("2d").putImageData(pixels, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(picture, x, y, width, height);
    context.imageSmoothingEnabled = true;
  },

  atlas(id, name, box, recipes) {
    at(id).atlases.set(name, lab.atlas(box, recipes));
  },

  sprites(id, name, size, data) { // rows: sprite, x and y of the middle, opacity
    const { context, atlases, ratio } = at(id);
    const pixels = Math.max(Math.round(size * ratio), 1);
    const sheet = lab.sheet(atlases.get(name), pixels);
    for (let k = 0; k < data.length; k += 4) {
      const sprite = data[k];
      context.globalAlpha = data[k + 3];
      context.drawImage(sheet, sheet.left(sprite), sheet.top(sprite), pixels, pixels,
        data[k + 1] - size / 2, data[k + 2] - size / 2, size, size);
    }
    context.globalAlpha = 1;
  },

  dots(id, data, colours) { // rows: x, y, radius, colour
    const { context } = at(id), names = colours.split("\n");
    byColour(data, 4, 3, (path, k) => {
      path.moveTo(data[k] + data[k + 2], data[k + 1]);
      path.arc(data[k], data[k + 1], data[k + 2], 0, 2 * Math.PI);
    }).forEach((path, colour) => {
      context.fillStyle = names[colour];
      context.fill(path);
    });
  },

  rings(id, data, colours, width) { // rows: x, y, radius, first and last angle, colour
    const { context } = at(id), names = colours.split("\n");
    context.lineWidth = width;
    context.lineCap = "butt";
    byColour(data, 6, 5, (path, k) => {
      path.moveTo(data[k] + data[k + 2] * Math.cos(data[k + 3]), data[k + 1] + data[k + 2] * Math.sin(data[k + 3]));
      path.arc(data[k], data[k + 1], data[k + 2], data[k + 3], data[k + 4]);
    }).forEach((path, colour) => {
      context.strokeStyle = names[colour];
      context.stroke(path);
    });
  },

  // Rows of `points` points: 2 make a straight stroke, 3 a curve bent towards the middle one, 0 is one line through all.
  lines(id, data, points, colour, width, dash, alpha) {
    const { context } = at(id), row = 2 * points || data.length;
    context.save();
    Object.assign(context, { strokeStyle: colour, lineWidth: width, globalAlpha: alpha, lineCap: "round", lineJoin: "round" });
    context.setLineDash(dash ? dash.split(" ").map(Number) : []);
    context.beginPath();
    for (let k = 0; k < data.length; k += row) {
      context.moveTo(data[k], data[k + 1]);
      if (points === 3) context.quadraticCurveTo(data[k + 2], data[k + 3], data[k + 4], data[k + 5]);
      else for (let j = k + 2; j < k + row; j += 2) context.lineTo(data[j], data[j + 1]);
    }
    context.stroke();
    context.restore();
  },

  polygons(id, data, corners, colour, alpha) { // rows: x, y of each corner in turn
    const { context } = at(id);
    context.fillStyle = colour;
    context.globalAlpha = alpha;
    context.beginPath();
    for (let k = 0; k < data.length; k += 2) {
      if (k % (2 * corners) === 0) context.moveTo(data[k], data[k + 1]);
      else context.lineTo(data[k], data[k + 1]);
    }
    context.fill();
    context.globalAlpha = 1;
  },

  rects(id, data, fill, edge, width, radius) { // rows: x, y of the upper left corner, width, height
    const { context } = at(id);
    context.beginPath();
    for (let k = 0; k < data.length; k += 4) {
      const corner = Math.min(radius, data[k + 2] / 2, data[k + 3] / 2);
      if (corner > 0 && context.roundRect) context.roundRect(data[k], data[k + 1], data[k + 2], data[k + 3], corner);
      else context.rect(data[k], data[k + 1], data[k + 2], data[k + 3]);
    }
    if (fill) { context.fillStyle = fill; context.fill(); }
    if (edge) { context.strokeStyle = edge; context.lineWidth = width; context.stroke(); }
  },

  // Texts parted by line feeds; `room` px is the most each may take; `halo` is a colour behind the letters.
  text(id, data, strings, colour, size, align, weight, baseline, room, halo) {
    const { context } = at(id);
    context.font = `${weight} ${size}px ${FONT}`;
    context.textAlign = align;
    context.textBaseline = baseline;
    context.lineJoin = "round";
    strings.split("\n").forEach((string, k) => {
      const place = [data[2 * k], data[2 * k + 1], ...(room > 0 ? [room] : [])];
      if (halo) {
        context.strokeStyle = halo;
        context.lineWidth = size / 4;
        context.strokeText(string, ...place);
      }
      context.fillStyle = colour;
      context.fillText(string, ...place);
    });
  },
};
}
