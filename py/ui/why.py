"""The card on the stage: one person, or two and why they do not trade."""

from ui import platform

IN_LIST = 400


class Card:
    """Who is chosen: nobody, one or two people."""

    def __init__(self, session):
        self.session = session
        self.chosen = ()
        self.asking = False
        self.people = -1

    def choose(self, who):
        """Choose a person; while two are asked for, the last two that were chosen."""
        if who is None:
            self.chosen = ()
        elif self.asking and self.chosen and who != self.chosen[-1]:
            self.chosen = (*self.chosen, who)[-2:]
        else:
            self.chosen = (who,)

    def ask(self):
        """Ask about two people: open the panel."""
        self.asking = True
        self.show()
        platform.find("first").focus()

    def pair(self, first, second):
        """Two people were picked in the lists; None where nobody is picked."""
        self.chosen = tuple(dict.fromkeys(each for each in (first, second) if each is not None))

    def close(self):
        """Nobody is chosen."""
        self.chosen, self.asking = (), False
        self.show()

    def show(self):
        """Bring the card up to date with the model."""
        model, view, box = self.session.model, self.session.view, platform.find("card")
        box.hidden = not (self.asking or self.chosen)
        if box.hidden:
            return
        platform.find("pair").hidden = not self.asking
        alone = len(self.chosen) == 1
        title, facts, history = view.card(model, self.chosen[0]) if alone else ("Why no trade?", [], [])
        platform.put(platform.find("card-title"), title)
        pieces = []
        for label, text in facts:
            pieces += [platform.make("dt", label), platform.make("dd", str(text))]
        platform.find("card-facts").replaceChildren(*pieces)
        platform.find("card-past").hidden = not history
        platform.lines(platform.find("card-history"), history, "li")
        if self.asking:
            self._show_pair(model, view)

    def _show_pair(self, model, view):
        self._fill_lists(model)
        for name, who in zip(("first", "second"), (*self.chosen, None, None), strict=False):
            platform.find(name).value = "" if who is None else str(who)
        both = len(self.chosen) == 2
        ask = ["Choose two people, in the lists or on the stage."]
        platform.lines(platform.find("why"), view.explain(model, *self.chosen) if both else ask)
        platform.find("meet").hidden = not (both and "meet" in self.session.model_class.actions())
        platform.put(platform.find("remains"), view.remains(model) if model.done else "")

    def _fill_lists(self, model):
        """The lists of people, up to 400; above, only who is chosen on the stage."""
        people = range(model.count) if model.count <= IN_LIST else self.chosen
        key = (model.count, tuple(model.names), tuple(people) if model.count > IN_LIST else ())
        if key == self.people:
            return
        self.people = key
        for name in ("first", "second"):
            options = [platform.make("option", "choose", value="")]
            options += [platform.make("option", model.names[who] or f"Person {who + 1}", value=who)
                        for who in people]
            platform.find(name).replaceChildren(*options)
