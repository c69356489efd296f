"""The Map tab: two settings vary, and each cell of the map says what came of it, as soon as it is known."""

from core.job import written
from core.table import to_csv
from ui import files, platform
from ui.map_form import ends
from ui.map_plan import command, plan
from ui.map_sheet import KEYS, Sheet
from ui.numbers import plain
from ui.sweeper import Sweeper, sentences

FIELDS = ("across", "across-from", "across-to", "across-by", "up", "up-from", "up-to", "up-by", "metric", "contest",
          "seeds", "ticks")
DRAW_EVERY, LIST_EVERY, CELLS_A_FRAME = 0.4, 2.0, 60  # seconds, seconds, cells


class Maps:
    """The map that is chosen, the sweep that works it out, and the sheet that shows it."""

    def __init__(self, session, workers):
        self.session, self.workers = session, workers
        self.frontiers = getattr(session.model_class, "frontiers", [])
        self.sweeper, self.sheet = None, None
        self._stale, self._drawn, self._listed, self._began = set(), -1.0, -1.0, 0.0
        if self.frontiers:
            for field in platform.query_all(".map-form input, .map-form select"):
                field.disabled = False
            platform.find("map-sheet").hidden = platform.find("map-more").hidden = True
            platform.find("map-progress").hidden = True
            for name in ("map-fault", "map-count", "map-old"):
                platform.put(platform.find(name), "")
            self._say("")

    @property
    def frontier(self):
        """The map that is chosen, before the reader changed anything of it."""
        return self.frontiers[int(platform.find("map-choice").value)]

    # ---- the form ------------------------------------------------------------------------------

    def change(self, name):
        """A field of the form was set: others follow from it."""
        if name == "map-choice":
            chosen = self.frontier
            self._span("across", chosen.across, chosen.columns)
            self._span("up", chosen.up, chosen.rows)
            for field in ("metric", "contest", "seeds", "ticks"):
                platform.find(f"map-{field}").value = str(getattr(chosen, field))
        elif name in ("map-across", "map-up"):
            p = self.session.model_class.param(platform.find(name).value)
            values = (p.low, p.high) if p.kind in ("whole", "number") else ()
            self._span(name.removeprefix("map-"), p.name, values)

    def _span(self, which, name, values):
        """Put a parameter and its values into the fields of one direction; two values are ends with ten steps."""
        platform.find(f"map-{which}").value = name
        p = self.session.model_class.param(name)
        number = p.kind in ("whole", "number")
        platform.find(f"map-{which}-span").hidden = not number
        if not number:
            return
        low, high, step = ends(values)
        if len(values) == 2:
            step = plain(max((p.high - p.low) // 10, 1) if p.kind == "whole" else (p.high - p.low) / 10)
        for end, text in (("from", low), ("to", high), ("by", step)):
            platform.find(f"map-{which}-{end}").value = text

    # ---- the sweep -----------------------------------------------------------------------------

    def start(self):
        """Work the map out with the form and the settings as they are now."""
        self.stop()
        fault = platform.find("map-fault")
        form = {name: platform.find(f"map-{name}").value for name in FIELDS}
        try:
            chosen = plan(self.session.model_class, self.frontier, self.session.model.values(), form)
        except ValueError as refused:
            platform.put(fault, str(refused))
            return
        platform.put(fault, "")
        self._began, self._stale = platform.now(), set()
        self.sweeper = Sweeper(chosen.job, self.session.name, self.session.model_class, self.workers)
        platform.find("map-sheet").hidden = platform.find("map-more").hidden = False
        self.sheet = Sheet(self.session, chosen, self.sweeper.numbers)
        platform.put(platform.find("map-command"), command(self.session.name, chosen))
        self.changed()
        self._show()

    def stop(self):
        """Leave the rest; what there is stays."""
        if self.sweeper is not None:
            self.sweeper.stop()
            self._show()

    @property
    def job(self):
        """What is to be worked out between frames, or None."""
        return self.sweeper if self.sweeper is not None and self.sweeper.here else None

    def work(self, until, clock):
        """Go on until the clock says `until`; whether there is more to do."""
        return self.sweeper.work(until, clock)

    def hear(self, *said):
        """What the workers say."""
        if self.sweeper is not None:
            self.sweeper.hear(*said)

    # ---- the sheet -----------------------------------------------------------------------------

    def show(self, now):
        """Draw what came in, some cells a frame; whether more is to be drawn."""
        sweeper = self.sweeper
        if sweeper is None:
            return False
        if sweeper.fresh and (now - self._drawn >= DRAW_EVERY or not sweeper.busy):
            self._drawn = now
            self._stale |= {self.sheet.cells.cell_of(run) for run in sweeper.fresh}
            sweeper.fresh.clear()
            self._show()
        if self._stale:
            cells = sorted(self._stale)[:CELLS_A_FRAME]
            self._stale = self._stale.difference(cells) | self.sheet.draw(cells)
        more = bool(self._stale or sweeper.fresh)
        listed = platform.find("map-more").open and now - self._listed >= LIST_EVERY
        if not more and self._listed < self._drawn and (listed or not sweeper.busy):
            self._listed = now
            self.sheet.table()
        return bool(self._stale) or more and not sweeper.soon  # the page's frames take time from the workers

    def changed(self):
        """Another setting is on the stage."""
        if self.sheet is not None:
            same = self.sheet.mark(self.session.model.values())
            platform.put(platform.find("map-old"), "" if same else "Other settings have changed since.")

    def look(self, target):
        """Something on the page is looked at, perhaps a cell."""
        link = platform.around(target, "#map a")
        if link is not None and self.sheet is not None:
            self.sheet.look(int(link.dataset.cell))

    def walk(self, target, key):
        """A key leads from cell to cell; whether it did."""
        link = platform.around(target, "#map a")
        if link is None or self.sheet is None or key not in KEYS:
            return False
        self.sheet.focus(self.sheet.walk(int(link.dataset.cell), key))
        return True

    def setting(self, link):
        """The setting that a link of the sheet stands for."""
        cell = int(link.dataset.cell)
        who = platform.note(link, "data-who")
        self.sheet.look(cell)
        return self.sheet.setting(cell, self.sheet.best(cell) if who is None else int(who))

    def save(self):
        """Hand over the rows that there are as CSV."""
        job, numbers = self.sweeper.job, self.sweeper.numbers.tolist()
        rows = [[written(value) for value in job.row(k, numbers[k])] for k in range(len(job)) if self.sweeper.done[k]]
        files.save(f"{self.session.name}-map.csv", "text/csv;charset=utf-8", "\ufeff" + to_csv(rows, job.header()))

    def _show(self):
        sweeper = self.sweeper
        done, all_runs = int(sweeper.done.sum()), len(sweeper.job)
        bar = platform.find("map-progress")
        bar.hidden, bar.value = not sweeper.busy, done / all_runs
        count, state = sentences(sweeper, done, all_runs, platform.now() - self._began)
        platform.put(platform.find("map-count"), count)
        self._say(state)

    def _say(self, text):
        busy = self.sweeper is not None and self.sweeper.busy
        platform.able(platform.query('[data-do="map-stop"]'), busy)
        platform.able(platform.query('[data-do="map-csv"]'), self.sweeper is not None and bool(self.sweeper.done.any()))
        platform.put(platform.find("map-status"), text)
