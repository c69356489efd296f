"""One labelled form element for each parameter, as HTML that waits for Python."""

from html import escape

from ui.inputs import SLIDER_STEPS, has_slider, readable, to_slider
from ui.numbers import plain


def element(param, described):
    """The form element itself: its name is the parameter's, its value the default."""
    name, default = param.name, plain(param.default)
    common = f'id="in-{name}" name="{name}" aria-describedby="{described}" disabled'
    if param.kind == "switch":
        return f'<input type="checkbox" role="switch" {common}{" checked" if param.default else ""}>'
    if param.kind == "choice":
        options = "".join(f'<option value="{escape(c)}"{" selected" if c == param.default else ""}>'
                          f"{escape(readable(c))}</option>" for c in param.choices)
        return f"<select {common}>{options}</select>"
    if param.kind == "text":
        return f'<input type="text" {common} value="{escape(default)}" spellcheck="false" autocomplete="off">'
    step = plain(param.step) if param.step else "1" if param.kind == "whole" else "any"
    keys = "numeric" if param.kind == "whole" else "decimal"
    return (f'<input type="number" {common} value="{default}" min="{plain(param.low)}" '
            f'max="{plain(param.high)}" step="{step}" inputmode="{keys}" autocomplete="off">')


def slider(param):
    """A slider for hand and mouse; keyboards and screen readers have the number beside it."""
    if not has_slider(param):
        return ""
    return (f'<input type="range" class="slider" data-slider="{param.name}" min="0" max="{SLIDER_STEPS}" '
            f'value="{to_slider(param, param.default)}" tabindex="-1" aria-hidden="true" disabled>')


def control(param, reason):
    """Label, element, unit, help, the reason why it may be off, and the place where a refusal is named."""
    name = param.name
    described = " ".join([f"help-{name}", f"reason-{name}"] if reason else [f"help-{name}"])
    unit = f'<span class="unit">{escape(param.unit)}</span>' if param.unit else ""
    why = f'<p class="reason" id="reason-{name}" hidden>{escape(reason)}</p>' if reason else ""
    restarts = "" if param.live else '<span class="restarts" title="A change starts a new run">new run</span>'
    return (f'<div class="control {param.kind}" data-param="{name}">'
            f'<label for="in-{name}">{escape(param.label)}</label>'
            f'<span class="entry-field">{slider(param)}{element(param, described)}{unit}</span>'
            f'<p class="help" id="help-{name}">{escape(param.help)}{restarts}</p>{why}'
            f'<p class="fault" id="fault-{name}" role="alert"></p></div>')


def seed_control(param):
    """The seed, which stands with the transport."""
    return (f'<label class="seed">{escape(param.label)} {element(param, "fault-seed")}</label>'
            f'<button type="button" data-do="reseed" disabled>New seed</button>'
            f'<p class="fault" id="fault-seed" role="alert"></p>')


def act(action):
    """A button for an action, with a field for each argument, its help, and the place for a refusal."""
    fields = "".join(
        f'<label>{escape(p.label)} <input type="number" id="act-{action.name}-{p.name}" value="{plain(p.default)}" '
        f'min="{plain(p.low)}" max="{plain(p.high)}" step="{plain(p.step)}" autocomplete="off" disabled>'
        f'{" " + escape(p.unit) if p.unit else ""}</label>' for p in action.arguments)
    return (f'<div class="control act"><p class="help">{escape(action.help)}</p><div class="row">{fields}'
            f'<button type="button" data-do="act" data-action="{action.name}" disabled>{escape(action.label)}</button>'
            f'</div><p class="fault" id="fault-act-{action.name}" role="alert"></p></div>')
