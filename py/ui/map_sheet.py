"""The sheet of a map: a table of links, one a cell, and the numbers of the cell that is looked at."""


from ui import map_key, platform
from ui.cells import DARK_BELOW, Cells, bounds, in_words, lead, short_names
from ui.inputs import readable
from ui.link import format_link
from ui.map_plan import axis, axis_value, inside, measured, tick
from ui.numbers import shown
from views.palette import cividis, hexed

STEPS = {"ArrowRight": (1, 0), "ArrowLeft": (-1, 0), "ArrowUp": (0, 1), "ArrowDown": (0, -1)}
KEYS = (*STEPS, "Home", "End")


class Sheet:
    """The cells on the page; `numbers` are those of the sweep and grow in place."""

    def __init__(self, session, plan, numbers):
        self.session, self.plan, self.numbers = session, plan, numbers
        self.cells = Cells(plan.job, plan.contest)
        self.label, self.unit = measured(session.model_class, plan.metric)
        self.across, self.up, *_ = (session.model_class.param(name) for name in plan.job.vary)
        self.names = [readable(each) for each in self.cells.contestants]
        self.short = short_names(self.names)
        self.at, self.scale = None, (0.0, 1.0)
        self._build()

    # ---- the table -----------------------------------------------------------------------------

    def _build(self):
        cells, make = self.cells, platform.make
        self.links, body, foot = {}, make("tbody"), make("tr")
        for row in reversed(range(len(cells.rows))):
            line = make("tr")
            line.append(make("th", tick(cells.rows[row], self.up.unit), scope="row"))
            for cell in (cells.cell(column, row) for column in range(len(cells.columns))):
                self.links[cell] = make("a", "·", href=self.address(cell), data_do="map-open", data_cell=cell,
                                        tabindex=-1, aria_label=f"{self.where(cell)}: no runs yet")
                place = make("td")
                place.append(self.links[cell])
                line.append(place)
            body.append(line)
        foot.append(make("td"), *(make("th", tick(value, self.across.unit), scope="col") for value in cells.columns))
        feet = make("tfoot")
        feet.append(foot)
        grid = make("table", id="map", role="grid",
                    aria_label=f"{self.label} over {self.across.label} and {self.up.label}")
        grid.append(body, feet)
        platform.find("map-box").replaceChildren(make("p", f"{axis(self.up)} ↑", class_="map-axis"), grid,
                                                 make("p", f"{axis(self.across)} →", class_="map-axis end"))
        self.links[cells.cell(0, len(cells.rows) - 1)].setAttribute("tabindex", "0")
        self.at = None
        map_key.show(self)

    def draw(self, cells):
        """Bring these cells up to date; returns those that must be drawn anew since the scale changed."""
        more = set()
        if not self.plan.contest:
            scale = bounds([means[0].mean for means in (self.means(cell) for cell in range(len(self.cells)))])
            if scale != self.scale:
                self.scale, more = scale, set(range(len(self.cells))) - set(cells)
                map_key.show(self)
        for cell in cells:
            self._put(cell)
        if self.at in cells:
            self.tell(self.at)
        if self.plan.contest:
            leads = [lead(self.means(cell)) for cell in range(len(self.cells))]
            platform.put(platform.find("map-words"), in_words(leads, self.names))
        return more

    def _put(self, cell):
        link, means = self.links[cell], self.means(cell)
        first, close = lead(means)
        if first is None:
            return
        if self.plan.contest:
            link.className = f"k{first}" + (" close" if close else "")
            link.textContent = self.short[first] + ("?" if close else "")
            link.setAttribute("href", self.address(cell, first))
            said = f"{self.names[first]} has the highest, {shown(means[first].mean, self.unit)}" + (
                ", too close to call" if close else "")
        else:
            share = (means[0].mean - self.scale[0]) / (self.scale[1] - self.scale[0])
            link.className = "on-dark" if share < DARK_BELOW else "on-light"
            link.style.background = hexed(cividis(share))
            link.textContent = inside(means[0].mean, self.unit)
            said = f"{self.label} {shown(means[0].mean, self.unit)}"
        link.setAttribute("aria-label", f"{self.where(cell)}: {said}")

    def table(self):
        """Every cell as a row of the table below the map."""
        heads = [self.across.label, self.up.label, *(name or self.label for name in self.names)]
        lines = platform.find("map-rows")
        lines.replaceChildren()
        for cell in range(len(self.cells)):
            column, row = self.cells.place(cell)
            texts = [axis_value(self.across, self.cells.columns[column]), axis_value(self.up, self.cells.rows[row]),
                     *(shown(mean.mean, self.unit) for mean in self.means(cell))]
            line = platform.make("tr")
            line.append(*(platform.make("td", text, class_="num") for text in texts))
            lines.append(line)
        platform.find("map-head").replaceChildren(*(platform.make("th", head, scope="col") for head in heads))

    # ---- a cell --------------------------------------------------------------------------------

    def means(self, cell):
        """The means of a cell so far."""
        return self.cells.means(cell, self.numbers)

    def setting(self, cell, who=0):
        """The settings of a cell with one of the contestants, the rest as the sweep holds it."""
        setting = self.plan.job.setting(cell * self.cells.each + who * self.plan.job.seeds)
        if not self.plan.contest:
            return setting
        return {**setting, self.plan.contest: self.cells.contestants[who]}

    def address(self, cell, who=0):
        """The link to a cell's setting."""
        return format_link(self.session.name, self.session.model_class, self.setting(cell, who))

    def where(self, cell):
        """Which cell it is, in words."""
        column, row = self.cells.place(cell)
        pairs = ((self.across, self.cells.columns[column]), (self.up, self.cells.rows[row]))
        first, second = (f"{p.label} {axis_value(p, value)}" for p, value in pairs)
        return f"{first}, {second[0].lower()}{second[1:]}"

    def best(self, cell):
        """Who leads in a cell; the first where nobody does yet."""
        return lead(self.means(cell))[0] or 0

    def look(self, cell):
        """Show the numbers of a cell."""
        if cell != self.at:
            self.tell(cell)

    def tell(self, cell):
        """Write down the numbers of a cell."""
        self.at = cell
        platform.put(platform.find("map-cell-title"), self.where(cell))
        platform.put(platform.find("map-who"), self._contest_label() or "Number")
        lines = []
        for who, mean in enumerate(self.means(cell)):
            line, head = platform.make("tr"), platform.make("th", scope="row")
            link = platform.make("a", self.names[who] or self.label, href=self.address(cell, who), data_do="map-open",
                                 data_cell=cell, data_who=who)
            head.append(link)
            band = "–" if mean.low != mean.low else f"{shown(mean.low, self.unit)} to {shown(mean.high, self.unit)}"
            line.append(head, platform.make("td", shown(mean.mean, self.unit), class_="num"),
                        platform.make("td", band, class_="num"), platform.make("td", str(mean.runs), class_="num"))
            lines.append(line)
        platform.find("map-cell").replaceChildren(*lines)

    def _contest_label(self):
        return self.session.model_class.param(self.plan.contest).label if self.plan.contest else ""

    def walk(self, cell, key):
        """The cell that a key leads to from this one."""
        (column, row), cells = self.cells.place(cell), self.cells
        if key in ("Home", "End"):
            column = 0 if key == "Home" else len(cells.columns) - 1
        else:
            right, up = STEPS[key]
            column = min(max(column + right, 0), len(cells.columns) - 1)
            row = min(max(row + up, 0), len(cells.rows) - 1)
        return cells.cell(column, row)

    def focus(self, cell):
        """Let the keyboard stand on a cell."""
        for link in platform.query_all('#map a[tabindex="0"]'):
            link.setAttribute("tabindex", "-1")
        self.links[cell].setAttribute("tabindex", "0")
        self.links[cell].focus()

    def mark(self, values):
        """Mark the cell whose setting is on the stage; whether the rest of the settings is the sweep's."""
        for link in platform.query_all("#map a[aria-current]"):
            link.removeAttribute("aria-current")
        vary, held = self.plan.job.vary, self.plan.job.params
        place = [self.cells.columns, self.cells.rows]
        at = [values[name] for name in (self.across.name, self.up.name)]
        if all(value in values_there for value, values_there in zip(at, place, strict=True)):
            column, row = (values_there.index(value) for value, values_there in zip(at, place, strict=True))
            self.links[self.cells.cell(column, row)].setAttribute("aria-current", "true")
        return all(values[p.name] == held.get(p.name, p.default) for p in self.session.model_class.params()
                   if p.name not in vary and p.name != "seed")
