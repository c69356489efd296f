"""What a hand does on the stage: it picks people or uses its tool, with the pointer or the keys."""

from ui import platform


class OnStage:
    """The handlers of the pointer and of the stage's keys."""

    def __init__(self, app):
        self.app = app

    @property
    def screen(self):
        """The open screen."""
        return self.app.screen

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
