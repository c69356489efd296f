"""One function for each button and key that acts on the open run."""

from random import randrange

from ui import notice, platform
from ui.address import for_address
from ui.hands import arguments_of


def new_run(app):
    """Show a run that has just begun or was brought back."""
    app.screen.new_run()
    show_address(app)
    platform.put(platform.find("guess-result"), "")
    platform.put(platform.find("rate"), "")


def show_address(app):
    """Let the address say what is on the screen."""
    platform.set_address(for_address(app.screen.session, platform.root.hasAttribute("data-embed")))


def play(app, button=None):
    """Start, or stop where it is."""
    screen = app.screen
    if screen.playing or screen.session.goal > screen.session.run.t:
        app.pause()
    else:
        app.play()


def step(app, button=None):
    """One tick on."""
    app.stand()
    if app.screen.session.advance(1, 0):
        app.screen.pace.moved(platform.now(), app.screen.transport.speed)
    app.tell_faults()
    app.screen.changed()
    if app.screen.session.done:
        app.ended()


def back(app, button=None):
    """One tick back."""
    app.stand()
    app.screen.session.go(app.screen.session.run.t - 1)
    moved_in_time(app)


def scrub(app, t):
    """To any tick that was run."""
    app.stand()
    app.screen.session.go(t)
    moved_in_time(app)


def moved_in_time(app):
    """Another tick of the same run: settings that changed on the way are shown as they were."""
    app.screen.controls.show(app.screen.session.model.values())
    app.screen.pace.still()
    app.screen.changed()


def restart(app, button=None):
    """Back to the beginning."""
    app.stand()
    notice.clear()
    app.screen.session.restart()
    new_run(app)


def reseed(app, button=None):
    """Another class of the same kind."""
    set_parameter(app, "seed", str(randrange(1, 1_000_000)))


def set_parameter(app, name, text):
    """Take what a control says, or name beside it why not; the run goes on as it was."""
    screen = app.screen
    before = screen.session.run
    try:
        screen.session.set(name, text)
    except ValueError as refused:
        screen.controls.refuse(name, str(refused))
        return
    if screen.session.run is before:
        screen.controls.show(screen.session.model.values())
        screen.changed()
        show_address(app)
    else:
        new_run(app)


def scenario(app, button):
    """Start a scenario and say what to watch."""
    app.stand()
    index = int(button.dataset.index)
    app.screen.session.scenario(index)
    new_run(app)


def undo(app, button=None):
    """Take back the last change."""
    app.stand()
    app.screen.session.undo()
    new_run(app)


def redo(app, button=None):
    """Do again what was taken back."""
    app.stand()
    app.screen.session.redo()
    new_run(app)


def why(app, button=None):
    """Ask about two people."""
    app.screen.card.ask()


def close_card(app, button=None):
    """Nobody is chosen; the focus goes back to where it came from."""
    if not platform.find("card").hidden:
        app.screen.card.close()
        platform.find("stage").focus()
        app.screen.stale |= {"picture", "chart", "side"}


def meet(app, button=None):
    """Let the two that are chosen meet now."""
    app.stand()
    first, second = app.screen.card.chosen
    try:
        app.screen.session.do("meet", first=first, second=second)
    except ValueError as refused:
        platform.lines(platform.find("why"), [str(refused)])
        return
    app.screen.pace.moved(platform.now(), app.screen.transport.speed)
    app.screen.changed()


def tool(app, button):
    """Take a tool in hand."""
    app.screen.card.close()
    app.screen.hands.choose(button.dataset.tool)


def act(app, button):
    """Do by hand what a form says."""
    app.stand()
    screen, name = app.screen, button.dataset.action
    fault = platform.find(f"fault-act-{name}")
    platform.put(fault, "")
    try:
        screen.session.do(name, **arguments_of(screen.session.model_class.actions()[name]))
    except ValueError as refused:
        platform.put(fault, str(refused))
        return
    screen.controls.show(screen.session.model.values())
    screen.pace.still()
    screen.changed()
    show_address(app)


def curve(app, button=None):
    """Work out the curve that is chosen."""
    app.stand()
    app.screen.curves.start()


def curve_stop(app, button=None):
    """Leave the rest of the curve."""
    app.screen.curves.stop()


VERBS = {
    "play": play, "step": step, "back": back, "restart": restart, "reseed": reseed, "scenario": scenario,
    "undo": undo, "redo": redo, "why": why, "close-card": close_card, "meet": meet,
    "tool": tool, "act": act, "curve": curve, "curve-stop": curve_stop,
}
