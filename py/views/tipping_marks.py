"""The marks beside the axes: every resident, the most tolerant next to the corner, in or out."""

import numpy as np


def shares_inside(model):
    """How far each resident is inside, 0 to 1, as (2, residents): a flow may let in part of a person."""
    if model.people_one_by_one:
        return model.inside.astype(float)
    return np.clip(np.array(model.now)[:, None] - np.arange(model.residents), 0, 1)


def draw_marks(model, canvas):
    """A long mark in the group's colour is a person who lives there; a short grey one is out."""
    theme, room = canvas.theme, model.residents
    x0, y0 = canvas.to_model(0, 0)
    x1, y1 = canvas.to_model(canvas.scale, -canvas.scale)
    across, up = x1 - x0, y1 - y0
    place = np.arange(room) + 0.5
    for group, inside in enumerate(shares_inside(model)):
        who = inside >= 0.5
        for there, reach, colour in ((who, 13, theme.kinds[group]), (~who, 6, theme.line)):
            at, zero = place[there], np.zeros(there.sum())
            width = min(2.4, max(0.7 * canvas.unit / canvas.scale, 1))
            if group == 0:
                canvas.segments(at, zero - 4 * up, at, zero - reach * up, colour, width)
            else:
                canvas.segments(zero - 4 * across, at, zero - reach * across, at, colour, width)
    for person in canvas.chosen:
        group, rank = divmod(person, room)
        x, y = (rank + 0.5, -9 * up) if group == 0 else (-9 * across, rank + 0.5)
        canvas.rings(x, y, canvas.px(9), 0, 6.3, 0, (theme.ink,), 2)
