"""The Map tab as it stands before Python runs: which settings vary, from where to where, what is measured."""

from html import escape

from ui.numbers import plain


def varying(model_class):
    """The parameters that a map can vary: numbers and choices, not the seed."""
    return [p for p in model_class.params() if p.kind in ("whole", "number", "choice", "switch") and p.name != "seed"]


def options(pairs, chosen):
    """The options of a select: (value, words) each."""
    return "".join(f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(words)}</option>'
                   for value, words in pairs)


def ends(values):
    """(from, to, by) of evenly spaced numbers, as a form has them."""
    step = values[1] - values[0] if len(values) > 1 else 1
    return plain(values[0]), plain(values[-1]), f"{step:.6g}"


def dial(which, label, model_class, name, values):
    """The fields of one direction of the map: the parameter, and its values."""
    chosen = model_class.param(name)
    number = chosen.kind in ("whole", "number")
    low, high, step = ends(values) if number else ("0", "1", "0.1")
    fields = "".join(
        f'<label>{words} <input type="number" id="map-{which}-{end}" value="{value}" step="any" inputmode="decimal" '
        'autocomplete="off" disabled></label>'
        for end, words, value in (("from", "from", low), ("to", "to", high), ("by", "by", step)))
    names = options([(p.name, p.label) for p in varying(model_class)], name)
    return (f'<div class="row map-dial"><label>{label} <select id="map-{which}" disabled>{names}</select></label>'
            f'<span class="row" id="map-{which}-span"{"" if number else " hidden"}>{fields}</span></div>')


def form(model_class):
    """Every field of the form, set as the model's first map says."""
    first = model_class.frontiers[0]
    presets = options([(str(k), each.title) for k, each in enumerate(model_class.frontiers)], "0")
    metrics = options([(m.name, m.label) for m in model_class.metric_specs()], first.metric)
    contests = options([("", "nothing"), *((p.name, p.label) for p in model_class.params() if p.kind == "choice")],
                       first.contest)
    several = "" if len(model_class.frontiers) > 1 else " hidden"
    numbers = "".join(f'<label>{words} <input type="number" id="map-{name}" value="{value}" min="1" step="1" '
                      'inputmode="numeric" autocomplete="off" disabled></label>'
                      for name, words, value in (("seeds", "Seeds", first.seeds),
                                                 ("ticks", "Ticks at most", first.ticks)))
    return (f'<div class="row"{several}><label>Map <select id="map-choice" disabled>{presets}</select></label></div>'
            + dial("across", "Across", model_class, first.across, first.columns)
            + dial("up", "Up", model_class, first.up, first.rows)
            + f'<div class="row"><label>Number <select id="map-metric" disabled>{metrics}</select></label>'
            f'<label>Compare <select id="map-contest" disabled>{contests}</select></label>{numbers}</div>')
