"""The chart over time: one metric of this run, of earlier runs, and of theory."""

import numpy as np

from ui import platform


def series(history, metric):
    """The ticks and the values of one metric, in order of time: two (rows,) float arrays."""
    ticks = sorted(history)
    return (np.array(ticks, float), np.array([history[t].get(metric, np.nan) for t in ticks], float))


class Chart:
    """Which metric is shown, and its drawing."""

    def __init__(self, model_class):
        self.specs = {m.name: m for m in model_class.metric_specs()}

    def draw(self, session):
        """Draw the metric that is chosen now."""
        metric = platform.find("plot").value
        columns = []
        for history in [*session.ghosts, session.run.history]:
            ticks, values = series(history, metric)
            columns += [platform.typed(ticks), platform.typed(values)]
        spec = self.specs[metric]
        expected = session.model.theory().get(metric, float("nan"))
        acted = platform.typed(np.array([entry[0] for entry in session.run.log], float))
        platform.lab.drawChart(spec.label, spec.unit == "share", float(expected), acted, *columns)
        platform.query('[data-do="forget"]').disabled = not session.ghosts
