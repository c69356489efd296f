"""What the command line does with a model: run it, or re-run its known answers."""

import argparse
import json
from math import isnan
from pathlib import Path
from statistics import fmean

from core.param import Param
from core.run import Run, answer
from registry import NAMES, load

TICKS = Param("ticks", 300, "Ticks", "Run at most so long, or to the end.", low=0, high=10_000_000, step=1)


def run(arguments):
    """Run one model and print its metrics as a table or as JSON."""
    first = argparse.ArgumentParser(prog="python3 py run", add_help=False)
    first.add_argument("name", nargs="?")
    name, rest = first.parse_known_args(arguments)[0].name, arguments[1:]
    if name is None or name.startswith("-"):
        raise ValueError(f"Which model? One of {', '.join(NAMES)}: python3 py run {NAMES[0]}")
    model_class = load(name)
    given = run_parser(name, model_class).parse_args(rest)
    ticks = TICKS.parse(given.ticks)
    params = {p.name: p.parse(getattr(given, p.name)) for p in model_class.params()
              if getattr(given, p.name) is not None}
    if getattr(given, "class_file", None) is not None:
        params["roster"] = read_class(given.class_file)
    model = Run(model_class, params).advance(ticks).model
    print(as_json(name, model) if given.json else as_table(model))
    return 0


def run_parser(name, model_class):
    """The options of `run NAME`: one a parameter, and how long, how and on whom."""
    options = argparse.ArgumentParser(prog=f"python3 py run {name}", description=model_class.question)
    options.add_argument("--ticks", default="300", metavar="N", help=f"{TICKS.help} (default: 300)")
    options.add_argument("--json", action="store_true", help="print JSON instead of a table")
    for p in model_class.params():
        bounds = ", ".join(p.choices) if p.choices else f"{p.low:,} to {p.high:,}" if p.low is not None else ""
        text = f"{p.help} ({bounds + '; ' if bounds else ''}default: {p.default!r})".replace("%", "%%")
        options.add_argument("--" + p.name.replace("_", "-"), "--" + p.name, dest=p.name, metavar="VALUE", help=text)
    if any(p.name == "roster" for p in model_class.params()):
        options.add_argument("--class", dest="class_file", metavar="FILE.csv",
                             help="a real class: name, four preferences, four attributes of the chair, a row each")
    return options


def read_class(path):
    """The roster in a file, in the compact text of the parameter; every wrong cell is named."""
    from core.roster import check_rows, encode, read_table
    from core.table import text_of

    try:
        text = text_of(Path(path).read_bytes())
    except (OSError, ValueError) as unreadable:
        why = getattr(unreadable, "strerror", None) or str(unreadable)
        raise ValueError(f"{path} cannot be read: {why}.") from None
    rows, faults = read_table(text)
    roster, wrong = check_rows(rows)
    faults = [fault.message for fault in [*faults, *wrong]]
    if faults or roster is None:
        raise ValueError("\n".join([f"{path} is not a class yet:", *dict.fromkeys(faults)]))
    return encode(roster)


def as_table(model):
    """The metrics, a line each: label, value, unit, name."""
    values = model.metrics()
    lines = [f"{model.title}: tick {model.t}" + (", at its end" if model.done else "")]
    for m in model.metric_specs():
        if m.name in values:
            value = values[m.name]
            shown = m.missing if isnan(value) else f"{value:.6g}"
            lines.append(f"  {m.label:<28}{shown:>14}  {m.unit:<10}  {m.name}")
    return "\n".join(lines)


def as_json(name, model):
    """The run and its metrics as one JSON object; a metric that was not computed is null."""
    metrics = {k: None if isnan(v) else v for k, v in model.metrics().items()}
    return json.dumps({"model": name, "parameters": model.values(), "tick": model.t, "done": model.done,
                       "metrics": metrics}, indent=2, ensure_ascii=False)


def check(name=None, seeds=None):
    """Re-run the known answers and print each beside what was expected; status 1 if one is off."""
    if seeds is not None and seeds < 1:
        raise ValueError(f"Seeds (seeds) is {seeds}: it must be a whole number from 1 up.")
    off = 0
    for each in [name] if name else NAMES:
        model_class = load(each)
        for known in model_class.known:
            mean = fmean(answer(known, model_class, seeds))
            good = abs(mean - known.expected) <= known.tolerance
            off += not good
            print(f"{'ok ' if good else 'OFF'} {each}: {known.claim}  expected {known.expected:g} ± "
                  f"{known.tolerance:g}, got {mean:.4g}", flush=True)
    print(f"{off} off." if off else "All as expected.")
    return 1 if off else 0
