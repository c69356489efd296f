"""Declare a parameter, a metric or an action once; controls, charts, links and tests all read it here."""

from dataclasses import dataclass, field
from inspect import cleandoc

TRUE, FALSE = ("true", "1", "yes", "on"), ("false", "0", "no", "off")
SEED_HIGH = 4_294_967_295


@dataclass(frozen=True)
class Param:
    """One input of a model: its default, its bounds and the words on its control.

    `live` parameters may change in the middle of a run; a change of any other restarts it.
    `only_if` names the setting of other parameters under which this one acts.
    `read` turns the text of a free-text parameter into whatever it stands for, or raises ValueError.
    """

    name: str
    default: bool | int | float | str
    label: str
    help: str
    low: float | None = None
    high: float | None = None
    step: float | None = None
    choices: tuple[str, ...] = ()
    unit: str = ""
    live: bool = False
    group: str = ""
    only_if: dict | None = None
    read: object = None

    @property
    def kind(self):
        """Which control fits: switch, choice, whole, number or text."""
        if isinstance(self.default, bool):
            return "switch"
        if self.choices:
            return "choice"
        if isinstance(self.default, int):
            return "whole"
        return "number" if isinstance(self.default, float) else "text"

    def allowed(self):
        """What the parameter allows, in words that end an error message."""
        if self.kind == "switch":
            return "must be true or false"
        if self.kind == "choice":
            return "must be one of " + ", ".join(self.choices)
        if self.kind == "text":
            return "is not understood"
        number = "a whole number" if self.kind == "whole" else "a number"
        return f"must be {number} from {self.low:,} to {self.high:,}" + (f" {self.unit}" if self.unit else "")

    def refusal(self, value):
        """The ValueError for `value`: the thing, the value, the bounds."""
        shown = value if isinstance(value, str) else repr(value)
        shown = shown if len(shown) <= 40 else shown[:40] + "…"
        return ValueError(f"{self.label} ({self.name}) is {shown}: it {self.allowed()}.")

    def parse(self, text):
        """Turn what a control or a link says into a checked value of the default's type."""
        text = str(text).strip()
        try:
            if self.kind == "switch":
                value = {**dict.fromkeys(TRUE, True), **dict.fromkeys(FALSE, False)}[text.lower()]
            elif self.kind == "whole":
                value = int(text)
            elif self.kind == "number":
                value = float(text)
            else:
                value = text
        except (ValueError, KeyError):
            raise self.refusal(text) from None
        return self.check(value)

    def check(self, value):
        """Return `value`, or raise ValueError naming the parameter, the value and what is allowed."""
        kind = self.kind
        if kind in ("whole", "number"):
            right_type = isinstance(value, int if kind == "whole" else (int, float)) and not isinstance(value, bool)
            if not right_type or not self.low <= value <= self.high:  # no NaN passes, nor infinity
                raise self.refusal(value)
            return value if kind == "whole" else float(value)
        if kind == "switch":
            right = isinstance(value, bool)
        elif kind == "choice":
            right = value in self.choices
        else:
            right = isinstance(value, str)
        if not right:
            raise self.refusal(value)
        if self.read is not None:
            self.read(value)
        return value


def param(default, **declared):
    """A dataclass field that carries the rest of a `Param`."""
    return field(default=default, metadata=declared)


def seed():
    """The field of a model that draws: which of its possible worlds and runs this is."""
    return param(7, low=0, high=SEED_HIGH, step=1, label="Seed", group="Run",
                 help="One number fixes every draw: the same seed gives the same run, everywhere.")


def same(owner, name, **changed):
    """A field that declares anew what the model class `owner` declares as `name`, but for what is `changed`."""
    declared = owner.__dataclass_fields__[name]
    return field(default=declared.default, metadata={**declared.metadata, **changed})


@dataclass(frozen=True)
class Metric:
    """One output of a model. `unit` "share" is shown in per cent; `headline` ones are shown large.

    `on_demand` metrics cost too much for every tick: they are worked out only when asked for.
    `missing` is what stands in place of a metric that is not a number (NaN).
    """

    name: str
    label: str
    help: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    headline: bool = False
    on_demand: bool = False
    missing: str = "not computed at this size"


def metric(label, **declared):
    """Mark a method of a model as a `Metric`; its docstring is the definition shown."""
    def mark(method):
        method.metric = Metric(method.__name__, label, cleandoc(method.__doc__ or ""), **declared)
        return method
    return mark


@dataclass(frozen=True)
class Action:
    """What a hand may do: with a label it has a button in the page, with a field for each argument."""

    name: str
    label: str
    help: str
    arguments: tuple[Param, ...] = ()


def action(method=None, *, label="", **arguments):
    """Mark a method as an `Action`; its docstring is the help shown.

    Each keyword is an argument of the method, declared like a parameter by a dict: `default`, `label`, `low`, ….
    The method checks whatever the declaration does not, raises ValueError, and only then changes anything.
    """
    def mark(method):
        declared = tuple(Param(name, **{"help": "", **each}) for name, each in arguments.items())
        method.action = Action(method.__name__, label, cleandoc(method.__doc__ or ""), declared)
        return method
    return mark if method is None else mark(method)


@dataclass(frozen=True)
class Scenario:
    """A setting worth seeing: a title, the parameters that differ from the defaults, and what to watch."""

    title: str
    params: dict
    watch: str


@dataclass(frozen=True)
class Known:
    """A known answer: over `seeds` seeds the mean of `metric` is `expected` within `tolerance`.

    `metric` names a metric or any method of the model without arguments that returns a float.
    `ticks` is how long each run lasts at the most; a run that ends earlier stays as it ended.
    """

    claim: str
    params: dict
    metric: str
    ticks: int
    seeds: int
    expected: float
    tolerance: float
    source: str
    slow: bool = False
