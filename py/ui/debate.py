"""One function for each button of the debate: contests are run, paused and left; numbers go into the briefs."""

from ui import platform
from ui.numbers import shown

KEYS = {" ": "contest", "ArrowRight": "contest-step", "r": "contest-again", "Escape": "contest-cancel"}


def panel(app, button):
    """The contest that a button belongs to."""
    return app.screen.contests[button.dataset.contest]


def contest(app, button):
    """Run, pause, go on or run again; whatever else moves stands."""
    app.stand()
    for each in app.screen.contests.values():
        if each is not panel(app, button):
            each.pause()
    panel(app, button).press()


def step(app, button):
    """One tick of every lane."""
    app.stand()
    panel(app, button).step()


def again(app, button):
    """Begin anew."""
    app.stand()
    panel(app, button).again()


def cancel(app, button):
    """Leave it."""
    panel(app, button).cancel()


def changed(app, field):
    """A field beside a contest was set."""
    panel(app, field).changed(field.id.rpartition("-")[2])


def take(app, button):
    """Put a number of a contest, or else of the present run, into a field of a brief, with the seed it comes from.

    `data-source` is "contest/entrant/metric".
    """
    key, entrant, metric = button.dataset.source.split("/")
    session, note = app.screen.session, platform.find("brief-note")
    number = app.screen.contests[key].number(entrant, metric)
    if number is None:
        platform.put(note, f"There is no number for {entrant} yet: follow the link and run all, or run it alone.")
        return
    unit = next((m.unit for m in session.model_class.metric_specs() if m.name == metric), "share")
    field, text = platform.find(button.dataset.into), f"{shown(number[0], unit)}, seed {number[1]}"
    platform.enter(field, text)
    platform.put(note, f"{entrant}: {text}. Taken.")


DEBATE = {"contest": contest, "contest-step": step, "contest-again": again, "contest-cancel": cancel, "take": take}
