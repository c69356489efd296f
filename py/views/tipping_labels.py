"""The words on the plane of the tipping neighbourhood: what each start leads to, what holds, where it is."""

from models.tipping_points import ALL_FIRST, ALL_SECOND, MIXED, limit
from views.tipping_frame import away, narrow


def name_curves(model, canvas):
    """Which curve is whose, where there is room for it."""
    theme, room = canvas.theme, model.residents
    if canvas.width < 600 * canvas.scale:
        return
    at, level = 0.25 * room, limit(0.25 * room, model.tolerance, room)
    across, _ = away(canvas, 10, 0)
    if level < 0.86 * room:
        words = "limit of the first group"
        if at - 1.5 * across > away(canvas, 5 * len(words), 0)[0]:
            canvas.text(at - across, level, words, theme.ink, 11, "right", baseline="middle", halo=theme.paper)
        right = level < 0.7 * room
        canvas.text(level + (across if right else -across), at, "limit of the second group", theme.ink, 11,
                    "left" if right else "right", baseline="middle", halo=theme.paper)


def held(model):
    """The point at which a mix holds, (first, second), or None."""
    points = [point[:2] for point in model.fixed_points() if point[2] and min(point[:2]) > 0]
    return points[0] if points and (model.basins() == MIXED).mean() > 0.02 else None


def arrived(model, within=0.02):
    """Whether the numbers are where a mix holds, or `within` that share of the residents of it."""
    point = held(model)
    return point is not None and max(abs(point[k] - model.now[k]) for k in (0, 1)) < within * model.residents


def name_ends(model, canvas):
    """What each wash means, written in it."""
    theme, room, label = canvas.theme, model.residents, model.basins()
    size = 12 if narrow(canvas) else 14
    across, up = away(canvas, 10, 8)
    if (label == ALL_FIRST).any():
        canvas.text(0.985 * room, up, "from here: only the first", theme.ink, size, "right", 650,
                    halo=theme.paper)
    if (label == ALL_SECOND).any():
        canvas.text(0.03 * room, room - 1.2 * up, "from here: only the second", theme.ink, size, "left", 650,
                    "top", halo=theme.paper)
    point = held(model)
    if point and not arrived(model, 0.15):
        right = point[0] + 172 * across / 10 < room
        under = narrow(canvas)
        canvas.text(point[0] + (across if right else -across), point[1] + (-up if under else up),
                    f"a mix holds: {point[0]:.0f} and {point[1]:.0f}", theme.ink, size,
                    "left" if right else "right", 650, "top" if under else "alphabetic", halo=theme.paper)


def name_now(model, canvas, now):
    """The present numbers beside their dot, clear of the words in the corners."""
    room = model.residents
    across, up = away(canvas, 13, 13)
    words = f"{model.now[0]:.0f} and {model.now[1]:.0f}"
    words = f"the mix holds: {words}" if arrived(model) else f"now {words}"
    right = now[0] + (1 + 0.68 * len(words)) * across < room
    high = now[1] < 0.85 * room
    if (now[0] < 0.1 * room and not high) or (now[0] > 0.6 * room and now[1] < 0.12 * room):
        up *= 2.8
    canvas.text(now[0] + (across if right else -across), now[1] + (up if high else -up), words,
                canvas.theme.accent, 14, "left" if right else "right", 700,
                "alphabetic" if high else "top", halo=canvas.theme.paper)
