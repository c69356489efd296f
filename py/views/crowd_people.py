"""A class as figures on chairs: who met, what was traded, and how it went."""

from math import pi

import numpy as np

from views import crowd_key, crowd_signs
from views.crowd_news import happening, name_of
from views.crowd_places import NAMED, ease, has_key, has_names, moving, patch_width, within
from views.crowd_sprites import (
    BOX,
    HEAD_X,
    HEAD_Y,
    LYING,
    RING,
    SITTING,
    STANDING,
    STANDING_LYING,
    chair_sprites,
    drawings,
    mood,
)

FULL_RING = 0.5  # utility; a gain or loss of this much or more closes the ring
LEAST = 1e-9  # utility; less is no gain
FAINT = 0.4  # opacity of who is drawn pale
SPARE_SIZE, SPARES_SEEN = 0.5, 3  # a hoarded chair's size, and how many of one person are drawn


def draw_people(model, canvas, words="", pale=()):
    """Everybody with face, ring and chair, and what happened in the last tick; returns where they are.

    `words` are said of it, those of barter if there are none; `pale` people (some,) int are drawn faint.
    """
    theme = canvas.theme
    canvas.atlas("crowd", BOX, drawings(theme))
    canvas.clear()
    if has_key(canvas):
        crowd_key.draw_key(canvas)
    where = moving(model, canvas)
    if model.meeting == "room":
        _floor(model, canvas)
    crowd_signs.highlight(canvas, where, theme.wash)
    crowd_signs.meetings(model.events, canvas, where)
    crowd_signs.exchanges(model.events, canvas, where, near=False)
    parts, x, y, on_way = _chair_places(model, canvas, where)
    _figures(model, canvas, where, parts, on_way, pale)
    _rings(model, canvas, where)
    canvas.sprites("crowd", parts[:, on_way].T.ravel(), x.repeat(3), y.repeat(3), where.size)
    _spares(model, canvas, where)
    crowd_signs.highlight(canvas, where, "")
    crowd_signs.exchanges(model.events, canvas, where, near=True)
    crowd_signs.wrongs(model.events, canvas, where)
    _names(model, canvas, where)
    crowd_signs.headline(canvas, words or happening(model))
    return where


def _floor(model, canvas):
    """A mark at every corner of a patch: the paper of the notebook."""
    side = model.room_side
    x, y = np.meshgrid(np.linspace(0, side * patch_width(model, canvas), side + 1), np.arange(side + 1.0))
    canvas.dots(x.ravel(), y.ravel(), canvas.px(1.1), 0, (canvas.theme.line,))


def _chair_places(model, canvas, where):
    """The chairs' sprites (3, people), and who holds a chair that is on its way, with where it is, x and y."""
    parts = chair_sprites(model.chairs)[:, np.maximum(model.holds, 0)]
    traded, moved = model.events.traded, model.events.moved
    if canvas.progress >= 1 or not len(traded) + len(moved):
        return parts, np.empty(0), np.empty(0), np.empty(0, dtype=int)
    person = np.concatenate((traded.T.ravel(), moved[:, 0]))  # the chair of each comes from the other
    other = np.concatenate((traded.T[::-1].ravel(), moved[:, 1]))
    x, y = crowd_signs.along(where, other, person, ease(canvas.progress))
    (left, top), (right, low) = within(model, canvas)
    half = where.size / 2
    return parts, np.clip(x, left + half, right - half), np.clip(y, top + half, low - half), person


def _figures(model, canvas, where, parts, on_way, pale):
    """Back, person, seat and knobs of each, from the back to the front; no chair that is on its way."""
    seated = model.holds >= 0
    body = np.where(seated, SITTING + mood(model.utility_now()), STANDING)
    liars = model.events.lied[:, 0]
    body[liars] = np.where(seated[liars], LYING, STANDING_LYING)
    seated[on_way] = False
    order = np.argsort(where.y, kind="stable")
    sprites = np.stack((parts[0], body, parts[1], parts[2]), axis=1)[order]
    shown = np.stack((seated, np.ones_like(seated), seated, seated), axis=1)[order]
    x, y = (np.repeat(place[order, None], 4, axis=1)[shown] for place in (where.x, where.y))
    opacity = np.repeat(np.where(np.isin(order, pale), FAINT, 1.0)[:, None], 4, axis=1)[shown]
    canvas.sprites("crowd", sprites[shown], x, y, where.size, opacity)


def _rings(model, canvas, where):
    """An arc above the head for what was gained since arrival, below it for what was lost."""
    change = model.utility_now() - model.start_utility
    some = np.flatnonzero(np.abs(change) > LEAST)
    half = pi * np.minimum(np.abs(change[some]) / FULL_RING, 1.0)
    middle = np.where(change[some] > 0, -pi / 2, pi / 2)
    x = where.x[some] + where.size * (HEAD_X / BOX - 0.5)
    y = where.y[some] + where.size * (HEAD_Y / BOX - 0.5)
    radius, width = where.size * RING / BOX, max(0.035 * where.size * canvas.unit / canvas.scale, 1.8)
    canvas.rings(
        x, y, radius, middle - half - 0.06, middle + half + 0.06, 0, (canvas.theme.paper,), 2 * width
    )
    canvas.rings(x, y, radius, middle - half, middle + half, (change[some] < 0).astype(int),
                 (canvas.theme.gain, canvas.theme.loss), width)


def _spares(model, canvas, where):
    """Chairs that somebody keeps without sitting on them, beside their owner."""
    spare = np.asarray(model.spare, dtype=int).reshape(-1, 2)
    if not len(spare):
        return
    owner, chair = spare[np.argsort(spare[:, 0], kind="stable")].T
    rank = np.arange(len(owner)) - np.searchsorted(owner, owner)
    x = where.x[owner] + where.size * (0.46 + 0.10 * rank)
    y = where.y[owner] + where.size * (0.24 - 0.05 * rank)
    seen = rank < SPARES_SEEN
    for sprite in chair_sprites(model.chairs[chair[seen]]):
        canvas.sprites("crowd", sprite, x[seen], y[seen], where.size * SPARE_SIZE)
    many, first = np.unique(owner, return_index=True)
    kept = np.bincount(owner)[many]
    more = kept > SPARES_SEEN
    canvas.text(
        x[first[more]],
        y[first[more]] + 0.36 * where.size,
        [f"{number} kept" for number in kept[more]],
        canvas.theme.ink,
        11,
        "center",
        halo=canvas.theme.paper,
    )


def _names(model, canvas, where):
    """Names under people where all have room; of those chosen always."""
    theme, low = canvas.theme, where.y + 0.5 * where.size
    if has_names(model):
        people = np.flatnonzero(~_covered(where)) if model.meeting == "room" else np.arange(model.count)
        names = [name_of(model, person) for person in people]
        canvas.text(where.x[people], low[people], names, theme.ink, 12, "center", baseline="top",
                    room=where.size, halo=theme.paper)
    if canvas.chosen:
        chosen = list(canvas.chosen)
        size = 13 if model.count <= NAMED else 12
        canvas.text(
            where.x[chosen],
            low[chosen],
            [name_of(model, person) for person in chosen],
            theme.accent,
            size,
            "center",
            700,
            "top",
            halo=theme.paper,
        )


def _covered(where):
    """Whose name would lie on somebody else's figure, (people,) bool."""
    across, down = np.abs(where.x[:, None] - where.x), where.y - where.y[:, None]
    return ((across < 0.7 * where.size) & (down > 0.05 * where.size) & (down < 1.15 * where.size)).any(axis=1)
