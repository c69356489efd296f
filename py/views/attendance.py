"""The picture of attendance: the curve against the 45 degree line, and the room that it fills or empties."""

from models.attendance_points import as_text
from views.attendance_diagram import draw_diagram, spot
from views.attendance_keys import hint, said, steer
from views.attendance_places import at, beside, on_diagram
from views.attendance_room import draw_room
from views.attendance_side import side
from views.attendance_words import card, describe, table

__all__ = ["card", "describe", "draw", "hint", "legend", "move", "pick", "said", "side", "spot", "steer", "stroke",
           "table", "tools"]


def draw(model, canvas):
    """Draw the room and the diagram; places are then in shares expected and shares who come."""
    canvas.clear()
    draw_room(model, canvas)
    draw_diagram(model, canvas)


def pick(model, x, y, canvas):
    """The person at `x`, `y` in the model units of the last drawing on `canvas`, or None."""
    on_diagram(canvas)
    return at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The person that an arrow key leads to from `who`, who may be None."""
    return beside(model, canvas, who, key)


def tools(model):
    """What a hand may do on the stage."""
    return [("look", "Look"), ("bend", "Bend the curve"), ("announce", "Set what is expected")]


def stroke(model, tool, x, y):
    """What a press or a drag at `x`, `y` of the diagram does: (action, arguments), or None outside it."""
    if not (-0.03 <= x <= 1.03 and -0.06 <= y <= 1.06):
        return None
    x, y = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
    if tool == "bend":
        return "drag", {"at": x, "share": round(y, 3)}
    return ("announce", {"number": round(x * model.people)}) if tool == "announce" else None


def legend(model):
    """The few signs that the drawing itself does not name."""
    signs = [("var(--accent)", "the path: up or down to who come, across to what is expected next"),
             ("none", "filled point: rests; hollow point: tips")]
    if model.committed:
        signs.append(("var(--accent)", "in the room: have promised to come"))
    if model.bent:
        signs.append(("none", f"bent by hand; as a show of hands: {as_text(model.knots, model.people)}"))
    return signs
