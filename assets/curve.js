// A curve over a setting: the mean of each point, the spread of its runs, the line of what was set, and the present run.
"use strict";
{
const lab = globalThis.marketsLab;
const { colour, label, axis } = lab.chartParts;
let plot = null, kept = "", diagonal = "", present = [NaN, NaN], ends = [0, 1];

const overlay = (u) => {
  const { ctx } = u, px = devicePixelRatio, place = (x, y) => [u.valToPos(x, "x", true), u.valToPos(y, "y", true)];
  ctx.save();
  ctx.lineWidth = px;
  if (diagonal) {
    ctx.strokeStyle = ctx.fillStyle = colour("second");
    ctx.setLineDash([6 * px, 4 * px]);
    ctx.beginPath(); ctx.moveTo(...place(ends[0], ends[0])); ctx.lineTo(...place(ends[1], ends[1])); ctx.stroke();
    ctx.font = axis().font.replace(/^[\d.]+/, (size) => size * px);
    ctx.textAlign = "right";
    const [x0, y0] = place(ends[0], ends[0]), [x, y] = place(ends[1], ends[1]);
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(Math.atan2(y - y0, x - x0)); // along the line, below it
    ctx.fillText(diagonal, -8 * px, 16 * px);
    ctx.restore();
  }
  ctx.setLineDash([]);
  if (present.every((each) => !Number.isNaN(each))) {
    const [x, y] = place(...present);
    ctx.fillStyle = colour("accent"); ctx.strokeStyle = colour("paper"); ctx.lineWidth = 2 * px;
    ctx.beginPath(); ctx.arc(x, y, 6 * px, 0, 2 * Math.PI); ctx.fill(); ctx.stroke();
    ctx.fillStyle = colour("ink");
    ctx.textAlign = x > u.bbox.left + u.bbox.width * 0.7 ? "right" : "left";
    ctx.fillText("this run", x + (ctx.textAlign === "left" ? 10 : -10) * px, y - 8 * px);
  }
  ctx.restore();
};

const build = (box, xName, xShare, yName, yShare) => {
  plot?.destroy();
  const named = (name, share, size) => ({ ...axis(), values: label(share), label: name, size, labelSize: 22, labelFont: axis().font });
  const reach = (u, low, high) => {
    const all = [low, high, present[1], ...(diagonal ? ends : [])].filter((each) => each !== null && !Number.isNaN(each));
    const [least, most] = [Math.min(...all), Math.max(...all)], air = (most - least) * 0.06 || 0.05;
    return [least - air, most + air];
  };
  const dot = { show: true, size: 5, fill: colour("ink"), stroke: colour("ink") };
  plot = new uPlot({
    width: box.clientWidth, height: box.clientHeight, legend: { show: false }, cursor: { show: false },
    scales: { x: { time: false, range: () => ends }, y: { range: reach } },
    axes: [{ ...named(xName, xShare, 34), space: 60 }, { ...named(yName, yShare, 58), space: 32 }],
    series: [{}, { label: "lowest", stroke: colour("line"), width: 1, points: { show: false } },
      { label: "highest", stroke: colour("line"), width: 1, points: { show: false } },
      { label: yName, stroke: colour("ink"), width: 2.5, points: dot }], // last, or the band would hide it
    bands: [{ series: [2, 1], fill: colour("wash") }],
    hooks: { draw: [overlay] },
  }, [[], [], [], []], box);
};

// Columns: the settings, and the lowest, mean and highest outcome at each; `x`, `y`: the present run.
lab.drawCurve = (xName, xShare, yName, yShare, line, first, last, x, y, settings, low, mean, high) => {
  const box = document.getElementById("curve");
  if (!box || !globalThis.uPlot || !box.clientWidth) return;
  diagonal = line; present = [x, y]; ends = [first, last];
  const look = [xName, yName, box.clientWidth, box.clientHeight, colour("ink"), colour("paper")].join();
  if (look !== kept || !box.firstChild) { build(box, xName, xShare, yName, yShare); kept = look; }
  plot.setData([settings, low, high, mean].map((column) => Array.from(column, (v) => (Number.isNaN(v) ? null : v))));
};
}
