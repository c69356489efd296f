"""What a hand does on the page: events become deeds, by `data-do`, by name and by key."""

from functools import partial

from ui import debate, notice, platform, share, verbs
from ui.desk import ClassDesk
from ui.map_verbs import MAP_VERBS
from ui.papers import PAPERS
from ui.stage import ARROWS

DEEDS = {**verbs.VERBS, **PAPERS, **MAP_VERBS, **debate.DEBATE}
KEYS = {" ": "play", "ArrowRight": "step", "ArrowLeft": "back", "r": "restart"}


class Deeds:
    """The handlers of all events; there is one of each for the life of the page."""

    def __init__(self, app):
        self.app = app
        self.desk = ClassDesk(app)
        self.verbs = {name: partial(verb, app) for name, verb in DEEDS.items()} | self.desk.deeds

    @property
    def screen(self):
        """The open screen."""
        return self.app.screen

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

    def stage_key(self, key):
        """Arrows choose a person, or steer the tool in hand; Enter opens the card, Escape clears."""
        screen = self.screen
        if key == "Escape":
            screen.card.close()
            screen.hands.drop()
        elif key == "Enter" and not screen.hands.looking:
            if screen.card.chosen:
                self.app.stand()
                self.handled(screen.hands.enter(screen.card.chosen[-1]))
        elif key == "Enter":
            if screen.card.chosen:
                screen.card.show()
                platform.query('[data-do="close-card"]').focus()
        elif screen.hands.steers:
            self.app.stand()
            self.handled(screen.hands.steer(key))
        else:
            screen.card.choose(screen.stage.key(screen.session.model, screen.card.chosen, key))
        self.chosen()

    def focusin(self, event):
        """A cell of the map may be looked at, with the keyboard or the pointer."""
        if self.screen is not None:
            self.screen.maps.look(event.target)

    pointerover = focusin

    def pointerdown(self, event):
        """A hand on the stage picks a person, or uses its tool."""
        if self.screen is None or platform.around(event.target, "#stage") is None:
            return
        if self.screen.hands.looking:
            self.screen.card.choose(self.screen.stage.pick(self.screen.session.model, event))
            self.chosen()
        else:
            self.app.stand()
            self.handled(self.screen.hands.press(*platform.place(event, "stage")))

    def pointermove(self, event):
        """A tool is drawn over the stage."""
        if self.screen is not None and self.screen.hands.down:
            self.handled(self.screen.hands.drag(*platform.place(event, "stage")))

    def pointerup(self, event):
        """A tool is lifted."""
        if self.screen is not None and self.screen.hands.down:
            self.handled(self.screen.hands.lift(*platform.place(event, "stage")))

    def pointercancel(self, event):
        """The browser took the pointer away."""
        if self.screen is not None:
            self.screen.hands.drop()

    def handled(self, changed):
        """A hand changed the model, or not."""
        if changed:
            self.screen.controls.show(self.screen.session.model.values())
            self.screen.pace.still()
            self.screen.changed()
            self.app.frames.wake()

    def chosen(self):
        """Somebody else is chosen."""
        self.screen.stale |= {"picture", "card", "chart", "side"}
        self.app.frames.wake()

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
