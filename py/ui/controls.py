"""The controls: they show the model's parameters, and name beside themselves what is refused."""

from ui import platform
from ui.inputs import from_slider, has_slider, to_slider, waiting_for
from ui.numbers import plain, shown


class Controls:
    """The form elements of one model, by the parameters' names."""

    def __init__(self, model_class):
        self.params = {p.name: p for p in model_class.params()}
        self.fields = {name: platform.find(f"in-{name}") for name in self.params}
        self.sliders = {name: platform.query(f'[data-slider="{name}"]') for name, p in self.params.items()
                        if has_slider(p)}

    def text(self, name):
        """What the control of a parameter says."""
        field = self.fields[name]
        return plain(bool(field.checked)) if self.params[name].kind == "switch" else field.value

    def slide(self, name, position):
        """A slider was moved: show its value beside it and return it as text."""
        text = plain(from_slider(self.params[name], float(position)))
        self.fields[name].value = text
        return text

    def show(self, values):
        """Show the present parameters; switch off what does not act now, and say why."""
        for name, p in self.params.items():
            field = self.fields[name]
            if p.kind == "switch":
                field.checked = values[name]
            else:
                field.value = plain(values[name])
            off = bool(waiting_for(p, values))
            field.disabled = off
            if name in self.sliders:
                slider = self.sliders[name]
                slider.disabled, slider.value = off, to_slider(p, values[name])
            reason = platform.find(f"reason-{name}")
            if reason is not None:
                reason.hidden = not off
            box = platform.query(f'.control[data-param="{name}"]')
            if box is not None:
                box.classList.toggle("off", off)
            self.refuse(name, "")

    def refuse(self, name, message):
        """Name beside the control what was refused; an empty message clears it."""
        platform.put(platform.find(f"fault-{name}"), message)
        if message:
            self.fields[name].setAttribute("aria-invalid", "true")
        else:
            self.fields[name].removeAttribute("aria-invalid")


class Readout:
    """The numbers: shown rounded, kept whole."""

    def __init__(self, model_class):
        specs = {m.name: m for m in model_class.metric_specs()}
        self.outputs = {output.dataset.metric: (output, specs[output.dataset.metric])
                        for output in platform.query_all("output[data-metric]")}
        self.first = next(iter(self.outputs.values()))[0]

    def show(self, metrics):
        """Show the metrics."""
        for name, (output, spec) in self.outputs.items():
            value = metrics[name]
            whole = repr(float(value))
            if output.dataset.value == whole:
                continue
            output.dataset.value = whole
            platform.put(output, shown(value, spec.unit, spec.missing))
            output.classList.toggle("none", value != value)

    def judge(self, metrics):
        """The run is over: hold the reader's guess, if there is one, against what came."""
        guess = platform.find("guess").value
        if guess:
            self.show(metrics)
            said = f"You guessed {guess}; it came to {self.first.textContent}."
            platform.put(platform.find("guess-result"), said)
