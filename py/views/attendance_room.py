"""The room that fills or empties: everybody on a seat or outside, those who wait for the fewest in front."""

import numpy as np

from views.attendance_marks import number_tag
from views.attendance_places import FIGURES, layout, on_page, places, present, where

HEAD = "M31 27a19 19 0 1 0 38 0a19 19 0 1 0-38 0z"
BODY = "M17 94q0-44 33-44t33 44z"
SEAT = "M20 62q0-10 10-10h40q10 0 10 10v32h-60z"
EMPTY, SEATED, STANDING, COMMITTED = range(4)


def draw_room(model, canvas):
    """Draw walls, seats, people inside and outside, and how many they are."""
    on_page(canvas)
    place, theme, scale = layout(canvas), canvas.theme, canvas.scale
    _walls(canvas, place)
    size, x, y = where(model, canvas)
    seats = places(model, canvas)[1]
    pledged = np.arange(model.people) < model.committed
    inside = present(model.came, model.people)
    if size >= FIGURES:
        _figures(canvas, size, seats, x, y, inside, pledged)
    else:
        colour = np.where(pledged, 2, np.where(inside, 0, 1))
        canvas.dots(*seats, 0.34 * size, 0, (theme.hairline,))
        canvas.dots(x, y, np.where(inside, 0.4, 0.3) * size, colour, (theme.ink, theme.line, theme.accent))
    for who in canvas.chosen:
        canvas.rings(x[who], y[who], max(0.62 * size, 7), 0, 2 * np.pi, 0, (theme.accent,), 3)
    left, top = place.head
    wide = place.room[2]
    narrow = wide < 150 * scale
    top += (1 if narrow else 6) * scale
    came, away = number_tag(model, model.came), number_tag(model, 1 - model.came)
    verb = "came" if model.t else "expected"
    canvas.text(left, top, came, theme.accent, 22 if narrow else 34, weight=700, baseline="top")
    if narrow:
        canvas.text(left, top + 24 * scale, verb, theme.ink, 12, baseline="top", room=wide)
    else:
        after = (14 + 20 * len(came)) * scale
        canvas.text(left + after, top + 13 * scale, f"of {model.people:,} {verb}", theme.ink, 15,
                    baseline="top", room=wide - after)
    words = f"{away} away" if narrow else f"{away} stay away"
    canvas.text(place.outside[0], place.away, words, theme.second, 12 if narrow else 14, baseline="top",
                room=place.outside[2])


def _walls(canvas, place):
    """The walls of the room with a door in the wall towards those outside, and the desk in front."""
    x, y, wide, high = place.room
    theme, gap = canvas.theme, 4 * canvas.scale
    left, top, right, low = x - gap, y - gap, x + wide + gap, y + high + gap
    door = min(0.3 * wide, 40 * canvas.scale)
    canvas.rects(left, top, right - left, low - top, theme.wash)
    x, y = (right - door, left, left, right, right, right - 4 * gap), (low, low, top, top, low, low)
    canvas.polyline(x, y, theme.line, 1.4)
    middle = (left + right) / 2
    canvas.segments(middle - 0.14 * wide, top, middle + 0.14 * wide, top, theme.ink, 4)


def _figures(canvas, size, seats, x, y, inside, pledged):
    """Heads and shoulders: in ink on their seats, grey outside, in accent who has promised."""
    theme = canvas.theme
    canvas.atlas("people", 100, (
        f"{SEAT}|{theme.line}||",
        f"{BODY}|{theme.ink}||;{HEAD}|{theme.ink}|{theme.wash}|6",
        f"{BODY}|{theme.line}||;{HEAD}|{theme.line}|{theme.paper}|6",
        f"{BODY}|{theme.accent}||;{HEAD}|{theme.accent}|{theme.wash}|6"))
    canvas.sprites("people", np.full(len(x), EMPTY), *seats, size, 0.45)
    sprite = np.where(pledged & inside, COMMITTED, np.where(inside, SEATED, STANDING))
    canvas.sprites("people", sprite, x, y, 0.94 * size)
