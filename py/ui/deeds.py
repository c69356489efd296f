"""What a hand does on the page: events become deeds, by `data-do`, by name and by key."""

from functools import partial

from ui import debate, notice, platform, share, verbs
from ui.desk import ClassDesk
from ui.map_verbs import MAP_VERBS
from ui.on_stage import OnStage
from ui.papers import PAPERS
from ui.stage import ARROWS

DEEDS = {**verbs.VERBS, **PAPERS, **MAP_VERBS, **debate.DEBATE}
KEYS = {" ": "play", "ArrowRight": "step", "ArrowLeft": "back", "r": "restart"}


class Deeds(OnStage):
    """The handlers of all events; there is one of each for the life of the page."""

    def __init__(self, app):
        super().__init__(app)
        self.desk = ClassDesk(app)
        self.verbs = {name: partial(verb, app) for name, verb in DEEDS.items()} | self.desk.deeds

    # ---- events ----------------------------------------------------------------------------------

    def click(self, event):
        """A button was pressed."""
        button = platform.around(event.target, "button[data-do], a[data-do]")
        if button is None or platform.note(button, "aria-disabled") == "true":
            return
        if platform.note(button, "href"):
            if event.ctrlKey or event.metaKey or event.shiftKey:
                return  # the link opens beside this page
            event.preventDefault()
        self.act(button.dataset.do, button)

    def act(self, deed, button=None):
        """Do what a button or a key stands for."""
        if deed == "close-notice":
            notice.clear()
        elif deed == "copy-fault":
            self.app.later(notice.copy_details())
        elif self.screen is not None and deed in self.verbs:
            self.verbs[deed](button)
            self.app.frames.wake()

    def change(self, event):
        """A control was set."""
        if self.screen is None:
            return
        target = event.target
        name = platform.note(target, "name")
        slider = platform.note(target, "data-slider")
        if name in self.screen.controls.params:
            verbs.set_parameter(self.app, name, self.screen.controls.text(name))
        elif slider:
            verbs.set_parameter(self.app, slider, self.screen.controls.slide(slider, target.value))
        elif target.id in ("first", "second"):
            pair = (platform.find(each).value for each in ("first", "second"))
            self.screen.card.pair(*(int(who) if who else None for who in pair))
            self.chosen()
        elif target.id == "plot":
            self.screen.stale.add("chart")
        elif target.id == "curve-choice":
            self.screen.curves.choose(int(target.value))
        elif target.id.startswith("map-"):
            self.screen.maps.change(target.id)
        elif platform.note(target, "data-contest"):
            debate.changed(self.app, target)
        elif target.id in ("share-tick", "share-embed"):
            share.show(self.screen.session)
        elif target.id == "class-file" and target.files.length:
            self.desk.file(target.files.item(0))
            target.value = ""
        self.app.frames.wake()

    def input(self, event):
        """A slider moves, the time line is scrubbed, a cell is typed in."""
        target = event.target
        if self.screen is None:
            return
        slider = platform.note(target, "data-slider")
        if slider:
            self.screen.controls.slide(slider, target.value)
        elif target.id == "timeline":
            verbs.scrub(self.app, int(float(target.value)))
        elif platform.note(target, "data-cell"):
            self.desk.editor.typed(target)
        self.app.frames.wake()

    def keydown(self, event):
        """Keys of the transport and of the stage."""
        if self.screen is None or platform.around(event.target, "dialog, input, textarea, select"):
            return
        if event.ctrlKey or event.metaKey:
            if event.key.lower() == "z":
                event.preventDefault()
                self.act("redo" if event.shiftKey else "undo")
            return
        if event.altKey:
            return
        if self.screen.maps.walk(event.target, event.key):
            event.preventDefault()
            return
        key, on_stage = event.key, platform.around(event.target, "#stage") is not None
        contest = platform.around(event.target, ".contest")
        if contest is not None and key in debate.KEYS:
            if not (key == " " and platform.around(event.target, "button, summary, a")):
                event.preventDefault()
                self.act(debate.KEYS[key], contest)
        elif on_stage and key in (*ARROWS, "Enter", "Escape"):
            event.preventDefault()
            self.stage_key(key)
        elif key in KEYS and not (key == " " and platform.around(event.target, "button, summary, a")):
            event.preventDefault()
            self.act(KEYS[key])
        elif key == "Escape":
            self.act("close-card")

    def focusin(self, event):
        """A cell of the map may be looked at, with the keyboard or the pointer."""
        if self.screen is not None:
            self.screen.maps.look(event.target)

    pointerover = focusin

    def paste(self, event):
        """A table pasted into the class editor."""
        cell = platform.around(event.target, "[data-cell]")
        if cell is not None and self.desk.editor.pasted(cell, event.clipboardData.getData("text")):
            event.preventDefault()

    def dragover(self, event):
        """A file may be dropped anywhere on a screen that takes a class."""
        if self.screen is not None and self.desk.takes(event):
            event.preventDefault()

    def drop(self, event):
        """A file is dropped: the class editor reads it."""
        if self.screen is not None and self.desk.takes(event):
            event.preventDefault()
            self.desk.dropped(event)

    def tab_shown(self, event):
        """A tab was opened."""
        if self.screen is not None:
            self.screen.show_tab(event.detail)
            self.screen.stale.add("people")
            self.app.frames.wake()
