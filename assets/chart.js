// The live chart: one quantity over time, earlier runs pale, theory dashed, a thin line where a hand acted.
"use strict";
{
const lab = globalThis.marketsLab;
let plot = null, kept = "", acted = [], theory = NaN;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const round = (value, step) => value.toFixed(Math.max(0, Math.min(6, Math.ceil(-Math.log10(step || 1)))));
const label = (share) => (u, values) => {
  const step = values.length > 1 ? values[1] - values[0] : 1;
  return values.map((v) => (share ? `${round(100 * v, 100 * step)} %` : Math.abs(v) >= 10000 ? v.toLocaleString("en") : round(v, step)).replace("-", "−"));
};

const overlay = (u) => {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.lineWidth = devicePixelRatio;
  ctx.strokeStyle = colour("second");
  const line = (x0, y0, x1, y1, dash) => {
    ctx.setLineDash(dash.map((d) => d * devicePixelRatio));
    ctx.beginPath(); ctx.moveTo(x0, y0); ctx.lineTo(x1, y1); ctx.stroke();
  };
  for (const t of acted) {
    const x = u.valToPos(t, "x", true);
    if (x >= bbox.left && x <= bbox.left + bbox.width) line(x, bbox.top, x, bbox.top + bbox.height, [1, 3]);
  }
  if (!Number.isNaN(theory)) {
    const y = u.valToPos(theory, "y", true);
    line(bbox.left, y, bbox.left + bbox.width, y, [6, 4]);
  }
  ctx.restore();
};

const range = (u, low, high) => {
  if (low === null || high === null) [low, high] = [0, 1];
  if (!Number.isNaN(theory)) [low, high] = [Math.min(low, theory), Math.max(high, theory)];
  const air = (high - low) * 0.06 || Math.max(Math.abs(high) * 0.1, 0.01);
  return [low - air, high + air];
};

const axis = () => ({
  stroke: colour("second"), grid: { stroke: colour("hairline"), width: 1 }, ticks: { show: false },
  font: `${0.75 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px system-ui, sans-serif`,
});
lab.chartParts = { colour, label, axis };

const build = (box, names, share) => {
  plot?.destroy();
  const last = names.length - 1;
  plot = new uPlot({
    width: box.clientWidth, height: box.clientHeight, legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 7 }, focus: { prox: -1 } },
    scales: { x: { time: false, range: (u, low, high) => [low ?? 0, Math.max(high ?? 1, (low ?? 0) + 1)] }, y: { range } },
    axes: [{ ...axis(), size: 28, space: 60, values: label(false) }, { ...axis(), size: 58, space: 32, values: label(share) }],
    series: [{}, ...names.map((name, i) => ({
      label: name, spanGaps: true, points: { show: false },
      stroke: i === last ? colour("accent") : colour("line"), width: i === last ? 2.5 : 1, alpha: i === last ? 1 : 0.6,
    }))],
    hooks: { draw: [overlay] },
  }, [[], ...names.map(() => [])], box);
};

const joined = (columns) => {
  const tables = [];
  for (let i = 0; i < columns.length; i += 2) {
    tables.push([Array.from(columns[i]), Array.from(columns[i + 1], (v) => (Number.isNaN(v) ? null : v))]);
  }
  return tables.length > 1 ? uPlot.join(tables) : tables[0];
};

// columns: x, y of every run, the present one last; name: what is drawn; expected: NaN where theory is silent; ticks: when a hand acted.
lab.drawChart = (name, share, expected, ticks, ...columns) => {
  const box = document.getElementById("chart");
  if (!box || !globalThis.uPlot || !box.clientWidth) return;
  const names = columns.filter((_, i) => i % 2).map((_, i, all) => (i === all.length - 1 ? name : `earlier ${i + 1}`));
  const look = [name, names.length, share, box.clientWidth, box.clientHeight, colour("ink"), colour("paper")].join();
  acted = ticks; theory = expected;
  if (look !== kept || !box.firstChild) { build(box, names, share); kept = look; }
  plot.setData(joined(columns));
};
}
