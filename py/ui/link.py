"""Links: `#/chairs?people=60&seed=7&t=120&log=…` to a set-up and back. Any text gives a working set-up."""

from dataclasses import dataclass, field
from inspect import signature
from math import isfinite
from urllib.parse import quote, unquote

from registry import NAMES, load
from ui.numbers import plain

LONGEST = 60_000
LAST_TICK = 100_000
SWITCHES = ("embed", "play")


@dataclass
class Link:
    """What a link asks for; `faults` are sentences on what it asked for in vain."""

    name: str = "home"
    params: dict = field(default_factory=dict)
    t: int = 0
    log: list = field(default_factory=list)
    embed: bool = False
    play: bool = False
    faults: list = field(default_factory=list)


def short(text):
    """A value as a message shows it."""
    return text if len(text) <= 40 else text[:40] + "…"


def system_of(fragment):
    """The name of the system that stands after the # of an address, whether there is such a one or not.

    >>> system_of("#/chairs?seed=3"), system_of("")
    ('chairs', 'home')
    """
    return fragment.lstrip("#").partition("?")[0].strip("/") or "home"


def parse_link(fragment):
    """Read what stands after the # of an address; wrong values fall back to defaults and are named."""
    link = Link()
    if len(fragment) > LONGEST:
        link.faults.append(f"The link has {len(fragment):,} characters: at most {LONGEST:,} are read.")
        return link
    name, query = system_of(fragment), fragment.partition("?")[2]
    if name not in NAMES:
        if name != "home":
            link.faults.append(f"There is no page “{short(unquote(name))}”; this is the first page.")
        return link
    link.name = name
    model_class = load(name)
    for pair in filter(None, query.split("&")):
        key, _, text = pair.partition("=")
        _take(link, model_class, unquote(key), unquote(text.replace("+", " ")))
    return link


def _take(link, model_class, key, text):
    """Put one `key=text` of a link where it belongs, or name it."""
    known = {p.name: p for p in model_class.params()}
    if key in known:
        try:
            link.params[key] = known[key].parse(text)
        except ValueError as refused:
            default = plain(known[key].default) or "empty"
            link.faults.append(f"{refused} The default, {default}, is used.")
    elif key in SWITCHES:
        setattr(link, key, text == "1")
        if text not in ("0", "1"):
            link.faults.append(f"{key} is “{short(text)}”: it must be 0 or 1. The default, 0, is used.")
    elif key == "t":
        if text.isascii() and text.isdecimal() and len(text) < 9 and int(text) <= LAST_TICK:
            link.t = int(text)
        else:
            link.faults.append(f"t is “{short(text)}”: it must be a whole number from 0 to {LAST_TICK:,}. "
                               "The default, 0, is used.")
    elif key == "log":
        link.log = _read_log(link, model_class, text)
    else:
        link.faults.append(f"The link names “{short(key)}”, which is not known here. It was left out.")


def _read_log(link, model_class, text):
    """The entries of a log, in order; a wrong one is named and left out."""
    entries = []
    for piece in filter(None, text.split(";")):
        try:
            entries.append(_read_entry(model_class, piece))
        except ValueError as refused:
            link.faults.append(f"The log's entry “{short(piece)}” was left out: {refused}")
    return sorted(entries, key=lambda entry: entry[0])


def _read_entry(model_class, piece):
    """One entry of a log: `tick:parameter:value` or `tick:action:name=number,name=number`."""
    tick, _, rest = piece.partition(":")
    name, _, value = rest.partition(":")
    if not (tick.isascii() and tick.isdecimal() and len(tick) < 9 and int(tick) <= LAST_TICK):
        raise ValueError(f"its tick must be a whole number from 0 to {LAST_TICK:,}.")
    if name not in model_class.actions():
        p = model_class.param(name)
        if not p.live:
            raise ValueError(f"{p.label} ({name}) cannot change during a run.")
        return int(tick), "set", name, p.parse(unquote(value))
    arguments = dict(_read_argument(each) for each in filter(None, value.split(",")))
    wanted = list(signature(getattr(model_class, name)).parameters)[1:]
    if sorted(arguments) != sorted(wanted):
        raise ValueError(f"{name} needs {', '.join(wanted) or 'nothing'}.")
    return int(tick), "do", name, arguments


def _read_argument(text):
    """`name=number` of an action."""
    key, _, value = text.partition("=")
    number = float(value)
    if not isfinite(number):
        raise ValueError(f"{key} must be a number.")
    return key, int(number) if number == int(number) else number


def format_link(name, model_class, params, t=0, log=(), embed=False, play=False):
    """The part of an address from # on that gives this set-up; defaults are left out, but for the seed."""
    pairs = [(p.name, plain(params[p.name])) for p in model_class.params()
             if p.name in params and (params[p.name] != p.default or p.name == "seed")]
    if t:
        pairs.append(("t", str(t)))
    if log:
        pairs.append(("log", ";".join(_write_entry(entry) for entry in log)))
    pairs += [(key, "1") for key, wanted in (("embed", embed), ("play", play)) if wanted]
    query = "&".join(f"{key}={quote(text, safe=':;,=/')}" for key, text in pairs)
    return f"#/{name}" + (f"?{query}" if query else "")


def _write_entry(entry):
    """One entry of a log as text."""
    tick, kind, name, value = entry
    if kind == "set":
        return f"{tick}:{name}:{quote(plain(value), safe='')}"
    return f"{tick}:{name}:" + ",".join(f"{key}={plain(each)}" for key, each in value.items())
