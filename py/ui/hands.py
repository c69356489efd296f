"""Hands on the stage: a tool is chosen, then pointer or keys become actions of the model, which the log keeps."""

from ui import platform


class Hands:
    """Which tool is in hand, and what it holds."""

    def __init__(self, session, stage):
        self.session, self.stage, self.view = session, stage, session.view
        self.tool, self.held, self.down, self.last = "look", None, False, None

    @property
    def steers(self):
        """Whether arrow keys on the stage are for the tool in hand instead of choosing people."""
        return not self.looking and hasattr(self.view, "steer")

    @property
    def looking(self):
        """Whether the hand only looks: it picks whom the card shows."""
        return self.tool == "look"

    def show(self):
        """One button for each tool; none where the view has none."""
        box, self.stage.main.handle = platform.find("hand"), None
        tools = self.view.tools(self.session.model) if hasattr(self.view, "tools") else []
        if self.tool not in dict(tools):
            self.tool = tools[0][0] if tools else "look"
        box.hidden = not tools
        box.replaceChildren(*(platform.make("button", label, type="button", data_do="tool", data_tool=key,
                                            aria_pressed="true" if key == self.tool else "false")
                              for key, label in tools))
        platform.find("stage").setAttribute("data-tool", self.tool)

    def choose(self, tool):
        """Take another tool; whatever was held is let go."""
        self.tool, self.held, self.down = tool, None, False
        self.show()
        platform.query(f'[data-tool="{tool}"][data-do="tool"]').focus()
        if self.steers:
            self.say(self.view.hint(tool))
        else:
            self.say("" if self.looking else "On the stage: press or drag; or arrows to go there and Enter.")

    def say(self, text):
        """Tell what the hand does or why it may not."""
        platform.put(platform.find("hand-note"), text)

    # ---- pointer ---------------------------------------------------------------------------------

    def press(self, x, y):
        """The pointer goes down at `x`, `y` in px; whether the model changed."""
        self.down, self.last, self.stage.main.handle = True, None, None
        return self._start(*self.stage.main.to_model(x, y), again=False)

    def drag(self, x, y):
        """The pointer moves while it is down."""
        if not self.down or self.held is not None:
            return False
        return self._act(self._stroke(*self.stage.main.to_model(x, y)), again=True)

    def lift(self, x, y):
        """The pointer goes up: what is held is let go there."""
        down, self.down = self.down, False
        if not down or self.held is None:
            return False
        return self._let_go(*self.stage.main.to_model(x, y))

    # ---- keys ------------------------------------------------------------------------------------

    def enter(self, who):
        """Enter was pressed with `who` chosen: take hold, let go, or touch."""
        x, y = self._spot(who)
        if self.held is not None:
            return self._let_go(x, y)
        return self._start(x, y, again=False)

    def steer(self, key):
        """An arrow key chooses or moves what the tool acts on; whether the model changed."""
        before, canvas = self.stage.main.handle, self.stage.main
        canvas.handle, deed = self.view.steer(self.session.model, self.tool, before, key)
        if canvas.handle != before:
            self.last = None
        changed = self._act(deed, again=canvas.handle is not None)
        self.say(self.view.said(self.session.model, self.tool, canvas.handle))
        return changed

    def drop(self):
        """Hold nothing any more."""
        self.held, self.down, self.stage.main.handle = None, False, None
        self.say("")

    # ---- both ------------------------------------------------------------------------------------

    def _start(self, x, y, again):
        if hasattr(self.view, "grasp"):
            self.held = self.view.grasp(self.session.model, self.tool, x, y)
            if self.held is not None:
                self.say("Held: drag to where it goes; or arrows and Enter.")
                return False
        return self._act(self._stroke(x, y), again)

    def _stroke(self, x, y):
        """What a touch does: (action, arguments) or None. A view of several drawings is told the canvas as well."""
        if hasattr(self.view, "stroke_on"):
            return self.view.stroke_on(self.session.model, self.tool, x, y, self.stage.main)
        return self.view.stroke(self.session.model, self.tool, x, y) if hasattr(self.view, "stroke") else None

    def _spot(self, who):
        """Where the one who is chosen is, in model units."""
        if hasattr(self.view, "spot_on"):
            return self.view.spot_on(self.session.model, who, self.stage.main)
        return self.view.spot(self.session.model, who)

    def _let_go(self, x, y):
        held, self.held = self.held, None
        self.say("")
        return self._act(self.view.release(self.session.model, self.tool, held, x, y), again=False)

    def _act(self, deed, again):
        """Carry out (action, arguments), once if the same comes again; whether the model changed."""
        if deed is None or deed == self.last:
            return False
        name, arguments = deed
        try:
            self.session.do(name, undoable=not (again and self.last is not None), **arguments)
        except ValueError as refused:
            self.say(str(refused))
            return False
        self.last = deed
        return True


def argument_id(action, argument):
    """The id of the field of an argument in the form of an action."""
    return f"act-{action}-{argument}"


def arguments_of(action):
    """What the fields of an action say; ValueError, naming the field, if one is refused."""
    values = {}
    for p in action.arguments:
        field = platform.find(argument_id(action.name, p.name))
        field.removeAttribute("aria-invalid")
        try:
            values[p.name] = p.parse(field.value)
        except ValueError:
            field.setAttribute("aria-invalid", "true")
            raise
    return values
