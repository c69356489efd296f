"""Contests and briefs as they stand before any Python runs in the browser: tabs, buttons, empty pictures and tables."""

from html import escape

from ui.numbers import plain

INTRO = {
    "race": "The same people, chairs and seed under each way, tick by tick. Above, each mark is a person, always at "
            "the same place: up has gained, down has lost, a dot neither.",
    "people": "The same people, chairs and seed: left alone, under orders, and with one rule changed. Each bar is a "
              "person, the greatest gain first.",
}
ALTERNATIVE = {
    "race": "A small room and a line for each way: the outcome over what it took. The table below has the numbers.",
    "people": "Everybody's gain or loss under each way, in order. The tables below have the numbers.",
}
WAITING = "Nothing has run yet."


def contests(model_class):
    """What the model declares, or nothing."""
    return getattr(model_class, "contests", ())


def tab(key, text):
    """One more tab."""
    return (f'<button type="button" role="tab" id="tab-{key}" aria-controls="panel-{key}" aria-selected="false" '
            f'tabindex="-1">{escape(text)}</button>\n    ')


def contest_slots(contest, model_class):
    """What fills `contest.html`."""
    labels = {m.name: m.label for m in model_class.metric_specs()}
    slack = sorted({each.slack for each in (*contest.entrants, *contest.choices) if each.slack})
    note = " ".join(f"Where people bid, a loss up to one {model_class.param(name).label.lower()} counts as none."
                    for name in slack)
    rows = "".join(f'<tr><th scope="row">{escape(each.name)}</th>{"<td>–</td>" * 7}<td>'
                   f"{escape(each.rule)}</td></tr>" for each in (*contest.entrants, *contest.choices[:1]))
    return dict(key=contest.key, title=escape(contest.title), intro=INTRO[contest.picture], picture=contest.picture,
                alternative=ALTERNATIVE[contest.picture], waiting=WAITING, slack=escape(note), rows=rows,
                x=escape(labels[contest.x]), y=escape(labels[contest.y]), unpaid=escape(labels[contest.unpaid]),
                dials=dials(contest, model_class))


def dials(contest, model_class):
    """The fields beside a contest: the parameters it lets the reader set, the rule that is changed, the measure."""
    fields = []
    for name, value in contest.dials.items():
        p = model_class.param(name)
        fields.append(f'<label title="{escape(p.help)}">{escape(p.label)} <input type="number" data-dial="{name}" '
                      f'data-contest="{contest.key}" value="{plain(value)}" min="{plain(p.low)}" max="{plain(p.high)}" '
                      f'step="{plain(p.step)}" autocomplete="off"> {escape(p.unit)}</label>')
    if contest.choices:
        options = "".join(f'<option value="{k}">{escape(each.name)}</option>' for k, each in enumerate(contest.choices))
        fields.append(f'<label>Changed rule <select id="{contest.key}-choice" data-contest="{contest.key}">{options}'
                      "</select></label>")
    if contest.picture == "people":
        fields.append(f'<label>Measured against <select id="{contest.key}-against" data-contest="{contest.key}">'
                      '<option value="start">the chair each came with</option>'
                      f'<option value="first">{escape(contest.entrants[0].name)}</option></select></label>')
    return f'<div class="row dials">{"".join(fields)}</div>\n    ' if fields else ""


def debate(name, model_class, words, read, fill):
    """The tabs and panels of contests and briefs, and the button by the stage that leads there."""
    found = contests(model_class)
    tabs = "".join(tab(each.key, "Side by side" if each.picture == "race" else "Commands and rules") for each in found)
    panels = "".join(fill(read(words / "contest.html") + "\n", **contest_slots(each, model_class)) for each in found)
    briefs = words / f"{name}_briefs.html"
    if briefs.exists():
        tabs += tab("briefs", "Two briefs")
        panels += ('  <div role="tabpanel" id="panel-briefs" aria-labelledby="tab-briefs" tabindex="0" hidden>'
                   f"{read(briefs)}</div>\n")
    opener = (f'<button type="button" data-opens="tab-{found[0].key}" aria-haspopup="true">Side by side</button>'
              if found else "")
    return {"debate_tabs": tabs, "debate": panels, "debate_button": opener}
