"""The key to the chairs along the foot of the stage: what each attribute looks like at its five levels."""

import numpy as np

from views.crowd_places import KEY
from views.crowd_sprites import chair_sprites

LEVELS = np.arange(1, 6)
SIZE = 38  # px of a small chair
GROUPS = (("Colour 1–5", 0, (3, 2, 1, 1)), ("Style 1–5: stool … wing", 1, (5, 3, 2, 1)),
          ("Cushion 1–5", 2, (5, 2, 3, 1)), ("Controls 1–5", 3, (5, 2, 1, 1)))


def draw_key(canvas):
    """Twenty small chairs in four groups, each with the name of the attribute that changes along it."""
    canvas.in_px()
    scale, theme = canvas.scale, canvas.theme
    top = canvas.height - KEY * scale
    room = (canvas.width - 28 * scale) / len(GROUPS)
    size = min(SIZE * scale, 0.9 * room / 5)
    canvas.segments(
        14 * scale, top + 4 * scale, canvas.width - 14 * scale, top + 4 * scale, theme.hairline, 1
    )
    left = 14 * scale + room * np.arange(len(GROUPS))
    canvas.text(
        left,
        top + 9 * scale,
        [name for name, _, _ in GROUPS],
        theme.second,
        12,
        baseline="top",
        room=0.97 * room,
    )
    chairs = np.repeat(np.array([chair for _, _, chair in GROUPS]), 5, axis=0)
    for k, (_, attribute, _) in enumerate(GROUPS):
        chairs[5 * k:5 * k + 5, attribute] = LEVELS
    x = np.repeat(left, 5) + size * (np.tile(np.arange(5), len(GROUPS)) + 0.42)
    parts = chair_sprites(chairs)
    canvas.sprites("crowd", parts.T.ravel(), np.repeat(x, 3), top + 46 * scale, size)
