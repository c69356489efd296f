"""The curve by keyboard: left and right choose one of its points, up and down move it; or a number is expected."""

import numpy as np

from models.attendance import TENTHS
from views.attendance_words import people_words

HINTS = {"bend": "On the stage: press or drag; or left and right choose a point of the curve, up and down move it.",
         "announce": "On the stage: press or drag; or left and right change how many are expected."}
SIDEWAYS, UPWARD = {"ArrowLeft": -1, "ArrowRight": 1}, {"ArrowDown": -1, "ArrowUp": 1}


def handles(model):
    """The points that can be moved, as the drawing shows them: shares expected and shares who come, two (points,)."""
    places = (TENTHS if model.knots is None else model.knots[0]) - model.subsidy
    places = places[(places > -1e-9) & (places < 1 + 1e-9)]
    return places, model.willing(places)


def steer(model, tool, handle, key):
    """What an arrow key does with a tool in hand.

    Parameters
    ----------
    handle : int or None
        The number of the point that was chosen last.

    Returns
    -------
    handle : int or None
        The point that is chosen now.
    deed : (action, arguments) or None
        What the model does.
    """
    if tool == "announce":
        number = round(model.expectation * model.people) + (SIDEWAYS | UPWARD)[key]
        return None, ("announce", {"number": min(max(number, 0), model.people)})
    places, heights = handles(model)
    if handle is None:
        return int(np.abs(places - model.expectation).argmin()), None
    handle = min(handle, len(places) - 1)
    if key in SIDEWAYS:
        return min(max(handle + SIDEWAYS[key], 0), len(places) - 1), None
    step = max(1 / model.people, 0.01)
    share = min(max(float(heights[handle]) + step * UPWARD[key], 0.0), 1.0)
    return handle, ("drag", {"at": min(max(float(places[handle]), 0.0), 1.0), "share": round(share, 3)})


def hint(tool):
    """How a tool is used."""
    return HINTS.get(tool, "")


def said(model, tool, handle):
    """What has been chosen, moved or set, in words."""
    if handle is None:
        shares = model.expectation, model.turnout(model.expectation)
        now, come = (round(float(share) * model.people) for share in shares)
        return f"{people_words(now).capitalize()} expected: {people_words(come)} would come."
    places, heights = handles(model)
    handle = min(handle, len(places) - 1)
    asked, come = (round(float(values[handle]) * model.people) for values in (places, heights))
    return (f"Point {handle + 1} of {len(places)}: if {asked:,} {'is' if asked == 1 else 'are'} expected, "
            f"{people_words(come)} would come.")
