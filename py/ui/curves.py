"""The Curves tab: how an outcome depends on one setting, worked out here, with the present run as a dot."""

import numpy as np

from ui import platform
from ui.curve import pieces
from ui.numbers import shown


class Curves:
    """The curve that is chosen, its points so far, and the job that works them out."""

    def __init__(self, session):
        self.session, self.job, self.points, self.index = session, None, [], 0
        self.curves = getattr(session.model_class, "curves", [])

    @property
    def curve(self):
        """The curve that is chosen."""
        return self.curves[self.index]

    def choose(self, index):
        """Show another curve; its points are yet to be worked out."""
        self.index, self.points, self.job = index, [], None
        self._show("")
        self.draw()

    def start(self):
        """Work the curve out with the settings as they are now."""
        self.points = []
        self.job = pieces(self.curve, self.session.model_class, self.session.model.values())
        self._show("Working it out.")

    def stop(self):
        """Leave the rest; what there is stays."""
        self.job = None
        self._show(f"Stopped after {len(self.points)} of {len(self.curve.values)} points.")

    def forget(self):
        """The settings changed: the points belong to others."""
        if self.curves and (self.points or self.job):
            self.choose(self.index)

    def work(self, until, clock):
        """Go on until the clock says `until`; whether there is more to do."""
        share = 0.0
        while self.job is not None and clock() < until:
            try:
                share, point = next(self.job)
            except StopIteration:
                self.job = None
                self._show(f"{len(self.points)} points, {self.curve.seeds} runs each." if self.curve.seeds > 1
                           else f"{len(self.points)} points.")
                break
            except ValueError as refused:
                self.job = None
                self._show(str(refused))
                break
            if point is not None:
                self.points.append(point)
                self.draw()
        platform.find("curve-progress").value = share
        return self.job is not None

    def draw(self):
        """Draw the points there are, the line of what was asked for, and the present run."""
        model, curve = self.session.model, self.curve
        table = np.array(self.points, dtype=float).reshape(-1, 4)
        metric = next((m for m in model.metric_specs() if m.name == curve.metric), None)
        label = metric.label if metric else curve.metric.replace("_", " ").capitalize()
        parameter = model.param(curve.vary)
        columns = [platform.typed(np.ascontiguousarray(table[:, k])) for k in range(4)]
        platform.lab.drawCurve(parameter.label, parameter.unit == "share", label,
                               metric is not None and metric.unit == "share", curve.diagonal,
                               float(min(curve.values)), float(max(curve.values)),
                               float(getattr(model, curve.vary)), float(getattr(model, curve.metric)()), *columns)
        unit = metric.unit if metric else ""
        lines = []
        for value, low, mean, high in self.points:
            line = platform.make("tr")
            line.append(platform.make("th", shown(value, parameter.unit), scope="row"),
                        *(platform.make("td", shown(each, unit)) for each in (mean, low, high)))
            lines.append(line)
        platform.find("curve-points").replaceChildren(*lines)
        platform.put(platform.find("curve-vary"), parameter.label)

    def _show(self, sentence):
        busy = self.job is not None
        platform.find("curve-progress").hidden = not busy
        platform.query('[data-do="curve-stop"]').disabled = not busy
        platform.put(platform.find("curve-status"), sentence)
