"""What a contest looks like on the page: its fields and buttons, its picture, its sentence and its tables."""

from math import inf

from ui import platform
from ui.brush import Brush
from ui.canvas import Canvas
from ui.contest_tables import common, people, ways
from ui.numbers import plain
from ui.race import Race, standing
from views.contest import draw
from views.palette import DARK, LIGHT

PICTURE_EVERY, TABLE_EVERY, WORDS_EVERY = 0.04, 0.5, 2.0  # seconds
NOTHING = "Nothing has run yet."


class ContestPanel:
    """The elements of one contest, whose ids begin with its key."""

    def __init__(self, session, contest):
        self.session, self.contest, self.key = session, contest, contest.key
        self.canvas = Canvas(Brush(f"{self.key}-picture"))
        self._drawn = self._said = self._tabled = -inf

    def _find(self, part):
        return platform.find(f"{self.key}-{part}")

    # ---- what the reader has set -----------------------------------------------------------------

    def _dial(self, name):
        return platform.query(f'[data-dial="{name}"][data-contest="{self.key}"]')

    @property
    def choice(self):
        """Which of the contest's choices runs as well."""
        field = self._find("choice")
        return int(field.value) if field is not None else 0

    @property
    def fast(self):
        """Whether it runs as fast as it goes."""
        return self._find("pace").value == "fast" or platform.calm()

    def dials(self):
        """What the fields beside the contest say; ValueError, naming the field, if one is refused."""
        values = {}
        for name in self.contest.dials:
            field = self._dial(name)
            field.removeAttribute("aria-invalid")
            try:
                values[name] = self.session.model_class.param(name).parse(field.value)
            except ValueError:
                field.setAttribute("aria-invalid", "true")
                raise
        return values

    def adopt(self):
        """Let the fields follow the settings of the stage, if any of those is not as by default."""
        values = self.session.model.values()
        if any(values[name] != self.session.model_class.param(name).default for name in self.contest.dials):
            for name in self.contest.dials:
                self._dial(name).value = plain(values[name])

    def choose(self):
        """Another rule is changed: the fields take what it is best seen with."""
        for name, value in self.contest.choices[self.choice].sets.items():
            self._dial(name).value = plain(value)

    # ---- what is shown ---------------------------------------------------------------------------

    def say(self, sentence):
        """The sentence under the buttons."""
        platform.put(self._find("status"), sentence)

    def refuse(self, sentence):
        """What was refused; an empty sentence clears it."""
        platform.put(self._find("fault"), sentence)

    def buttons(self, race, running):
        """What each button does now, and how far the run is."""
        there = race is not None
        text = "Pause" if running else "Run all" if not there else "Run again" if race.done else "Go on"
        platform.put(platform.query(f'[data-do="contest"][data-contest="{self.key}"]'), text)
        for name, on in (("step", not there or not race.done), ("again", there), ("cancel", there)):
            platform.able(platform.query(f'[data-do="contest-{name}"][data-contest="{self.key}"]'), on)
        progress = self._find("progress")
        progress.hidden, progress.value = not running, race.share if there else 0

    def show(self, race, running):
        """Bring up to date what is due after a tick; everything where nothing runs."""
        now, settled = platform.now(), not running
        self.buttons(race, running)
        if settled or now - self._drawn >= PICTURE_EVERY:
            self._drawn = now
            self.draw(race)
        if settled or now - self._tabled >= TABLE_EVERY:
            self._tabled = now
            self._table(race)
        if race is not None and (settled or now - self._said >= WORDS_EVERY):
            self._said = now
            self.say(standing(race))
        if settled:
            self._people(race)

    def draw(self, race):
        """Draw the contest; the ways by name where nothing runs."""
        canvas = self.canvas
        canvas.theme = DARK if platform.dark() else LIGHT
        if canvas.brush.size() != (canvas.width, canvas.height, canvas.ratio, canvas.scale):
            canvas.resize()
        if canvas.width and canvas.height:
            field = self._find("against")
            try:
                draw(race or self._empty(), canvas, field.value if field is not None else "start")
            finally:
                canvas.brush.flush()

    def _empty(self):
        return Race(self.contest, self.session.model_class, {}, self.choice)

    def _table(self, race):
        """A row for each way."""
        self._fill("table", ways(race or self._empty()))
        platform.put(self._find("setting"), common(race, self.session.model_class.params()) if race else NOTHING)

    def _people(self, race):
        """What each person has under each way."""
        heads, rows, note = people(race) if race is not None and race.ready else ([], [], "")
        self._find("people-head").replaceChildren(*(platform.make("th", each, scope="col") for each in heads))
        self._fill("people", rows)
        platform.put(self._find("people-note"), note)

    def _fill(self, part, rows):
        lines = []
        for first, *rest in rows:
            line = platform.make("tr")
            line.append(platform.make("th", first, scope="row"), *(platform.make("td", each) for each in rest))
            lines.append(line)
        self._find(part).replaceChildren(*lines)
