"""A figure for a paper or a slide, drawn by matplotlib without a screen: the run over time, who has what."""

from io import BytesIO

import numpy as np

from ui import files, platform

KINDS = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}
ACCENT, PALE, INK = "#0b6e69", "#a9a493", "#1c2126"


async def make(session, kind):
    """Fetch what draws figures, the first time; draw one of the chosen metric and hand it over."""
    busy, status = platform.find("figure-progress"), platform.find("figure-status")
    busy.hidden = False
    platform.put(status, "Fetching the figure maker (a few seconds the first time)…")
    try:
        await platform.lab.loadFigures()
        platform.put(status, "Drawing…")
        await platform.breath()
        content = draw(session, platform.find("plot").value, kind)
        files.save(f"{session.name}-tick-{session.run.t}.{kind}", KINDS[kind], content)
        platform.put(status, "Saved.")
    finally:
        busy.hidden = True


def draw(session, metric, kind):
    """The bytes of a figure of `kind` png, svg or pdf; `metric` is what is drawn over time."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    spec = next(m for m in session.model_class.metric_specs() if m.name == metric)
    skyline = hasattr(session.model, "start_utility")
    figure = Figure(figsize=(9 if skyline else 6, 3.6), dpi=200, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots(1, 2 if skyline else 1, squeeze=False)[0]
    _over_time(axes[0], session, spec)
    if skyline:
        _skyline(axes[1], session.model.start_utility, session.model.utility_now())
    title = f"{session.model_class.title}: tick {session.run.t:,}, seed {getattr(session.model, 'seed', '–')}"
    figure.suptitle(title, fontsize=10, color=INK)
    out = BytesIO()
    figure.savefig(out, format=kind)
    figure.clear()
    return out.getvalue()


def _plain(axes):
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(labelsize=8)


def _over_time(axes, session, spec):
    """The chosen metric: earlier runs pale, this one in accent, theory dashed."""
    factor = 100 if spec.unit == "share" else 1
    for history in [*session.ghosts, session.run.history]:
        now = history is session.run.history
        ticks = sorted(history)
        values = [factor * history[t][spec.name] for t in ticks]
        axes.plot(ticks, values, color=ACCENT if now else PALE, lw=2 if now else 1)
    expected = session.model.theory().get(spec.name)
    if expected is not None:
        axes.axhline(factor * expected, color=INK, lw=1, ls="--")
    axes.set_xlabel("tick", fontsize=9)
    axes.set_ylabel(f"{spec.label} (%)" if factor == 100 else spec.label, fontsize=9)
    _plain(axes)


def _skyline(axes, before, after):
    """Everybody's utility from low to high, before and after."""
    for values, colour, label in ((before, PALE, "at the start"), (after, ACCENT, "now")):
        values = np.sort(np.asarray(values, float))
        axes.step(np.linspace(0, 100, len(values)), 100 * values, color=colour, label=label, where="mid")
    axes.set_xlabel("people, from worst to best off (%)", fontsize=9)
    axes.set_ylabel("utility", fontsize=9)
    axes.legend(frameon=False, fontsize=8)
    _plain(axes)
