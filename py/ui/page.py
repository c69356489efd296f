"""The screens as they stand before any Python runs in the browser: words, controls and empty numbers.

Run once by the packing tool; the program in the page then finds everything by its id or name.
"""

import re
from html import escape
from pathlib import Path

from registry import PARTS, load, load_view
from ui.contest_parts import debate
from ui.inputs import readable, reason
from ui.map_form import form
from ui.numbers import plain, shown
from ui.parts import act, control, seed_control
from ui.rule import sources

ASSETS = Path(__file__).parents[2] / "assets"
WORDS = ASSETS / "words" / "en"


def screens(words=WORDS):
    """Every screen by its route: {"home": html, "chairs": html, …}."""
    return {"home": home(words), **{name: screen(name, words) for names in PARTS.values() for name in names}}


def read(path):
    """The text of a file of words or a drawing."""
    return path.read_text(encoding="utf-8").strip()


def fill(template, **slots):
    """The template with each {{slot}} filled; a slot that is unknown is a KeyError."""
    return re.sub(r"\{\{(\w+)\}\}", lambda found: slots[found[1]], template)


def drawing(name):
    """The still picture `name`, as svg that takes the page's colours."""
    return read(ASSETS / "stills" / f"{name}.svg")


def home(words=WORDS):
    """The way in: the question, two voices, and every model that works."""
    parts = []
    for part, names in PARTS.items():
        items = "".join(entry(name, words) for name in names)
        parts.append(f'<h3>{escape(part)}</h3>\n<ul class="contents">{items}</ul>')
    return fill(read(words / "home.html"), crowd=drawing("crowd"), contents="\n".join(parts))


def entry(name, words):
    """One line of the table of contents: a picture, a question, and how long it takes."""
    model_class = load(name)
    found = re.search(r'data-minutes="(\d+)"', read(words / f"{name}.html"))
    minutes = f"{found[1]} minutes" if found else ""
    return (f'<li><a href="#/{name}"><span class="thumb">{drawing(name)}</span><span class="entry">'
            f'<strong>{escape(model_class.title)}</strong><span>{escape(model_class.question)}</span>'
            f'<span class="small">{minutes}</span></span></a></li>')


def screen(name, words=WORDS):
    """The screen of one model, its controls waiting."""
    model_class = load(name)
    part = next(part for part, names in PARTS.items() if name in names)
    params = {p.name: p for p in model_class.params()}
    specs = [m for m in model_class.metric_specs() if not m.on_demand]
    text = read(words / f"{name}.html")
    chosen = re.search(r'data-headline="(\w+)"', text)
    top = next((m for m in specs if chosen and m.name == chosen[1]), specs[0])
    real_class = "roster" in params
    return fill(
        read(words / "screen.html"), name=name, title=escape(model_class.title), part=escape(part),
        question=escape(model_class.question), still=drawing(name), words=text,
        before="The picture comes alive when Python is here.",
        headline_name=top.name, headline_unit=top.unit, headline_label=escape(top.label),
        guess_unit=", in %" if top.unit == "share" else "",
        seed=seed_control(params["seed"]) if "seed" in params else "",
        class_button=button("class", "Your class…") if real_class else "",
        class_dialog=class_dialog(words) if real_class else "", chips=chips(model_class),
        controls=controls(model_class), metrics="".join(number(m) for m in specs if m is not top),
        meanings="".join(f"<dt>{escape(m.label)}</dt><dd>{escape(m.help)}</dd>" for m in specs),
        plots="".join(f'<option value="{m.name}">{escape(m.label)}</option>'
                      for m in [top, *(m for m in specs if m is not top)]),
        why_button=button("why", "Why no trade?") if hasattr(load_view(name), "explain") else "",
        **curve_parts(model_class, words), **map_parts(model_class, words),
        **debate(name, model_class, words, read, fill), rule=rule(model_class),
        known="".join(known_row(i, row) for i, row in enumerate(model_class.known)))


def chips(model_class):
    """A button for each scenario."""
    return "".join(button("scenario", s.title, f'class="chip" data-index="{i}" aria-pressed="false"')
                   for i, s in enumerate(model_class.scenarios))


def button(deed, text, more=""):
    """A button that waits for Python."""
    return f'<button type="button" data-do="{deed}" {more} disabled>{escape(text)}</button>'


def controls(model_class):
    """The parameters in their groups, in the order declared; the seed stands with the transport."""
    groups = {}
    for p in model_class.params():
        if p.name != "seed":
            groups.setdefault(p.group or "Setting", []).append(control(p, reason(p, model_class)))
    hands = [act(each) for each in model_class.actions().values() if each.label]
    if hands:
        groups["By hand"] = hands
    return "\n".join(f'<details class="group"><summary>{escape(group)}</summary>'
                     f'<fieldset><legend class="hidden">{escape(group)}</legend>{"".join(each)}</fieldset>'
                     "</details>"
                     for group, each in groups.items())


def curve_parts(model_class, words):
    """The tab of curves and its panel, where the model has any."""
    curves = getattr(model_class, "curves", [])
    if not curves:
        return {"curves_tab": "", "curves": ""}
    choices = "".join(f'<option value="{i}">{escape(c.title)}</option>' for i, c in enumerate(curves))
    tab = ('<button type="button" role="tab" id="tab-curves" aria-controls="panel-curves" aria-selected="false" '
           'tabindex="-1">Curves</button>\n    ')
    return {"curves_tab": tab, "curves": fill(read(words / "curves.html") + "\n", choices=choices)}


def map_parts(model_class, words):
    """The tab of maps and its panel, where the model has any."""
    if not getattr(model_class, "frontiers", []):
        return {"map_tab": "", "map": ""}
    tab = ('<button type="button" role="tab" id="tab-map" aria-controls="panel-map" aria-selected="false" '
           'tabindex="-1">Map</button>\n    ')
    return {"map_tab": tab, "map": fill(read(words / "map.html") + "\n", form=form(model_class))}


def number(metric):
    """A metric that waits for its value."""
    kind = "metric head" if metric.headline else "metric"
    output = f'<output data-metric="{metric.name}" data-value="" data-unit="{escape(metric.unit)}">–</output>'
    return f'<div class="{kind}"><dt>{escape(metric.label)}</dt><dd>{output}</dd></div>'


def rule(model_class):
    """The source of the rule, method by method."""
    texts = [text for _, text in sources(model_class)]
    return "".join(f'<pre class="source" tabindex="0"><code>{escape(t)}</code></pre>' for t in texts)


def known_row(index, known):
    """One known answer, and the button that checks it."""
    setting = ", ".join(f"{readable(k)} {plain(v)}" for k, v in known.params.items()) or "the defaults"
    check = button("check", "Check", f'data-index="{index}"')
    return (f'<tr data-known="{index}"><td>{escape(known.claim)}<br><span class="small">{escape(setting)}; '
            f'{known.seeds} seeds, at most {known.ticks:,} ticks</span></td>'
            f'<td class="num">{shown(known.expected)} ± {shown(known.tolerance)}</td>'
            '<td class="num result">–</td>'
            f'<td class="small">{escape(known.source)}</td>'
            f'<td>{check}</td></tr>')


def class_dialog(words):
    """The editor for a real class."""
    from core.roster import ATTRIBUTES

    heads = "".join(f'<th scope="col">{escape(a.capitalize())}</th>' for a in ATTRIBUTES)
    return fill(read(words / "class.html"), attributes=heads)
