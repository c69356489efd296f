"""What people and chairs look like: the sprites of the chair market, in a square of `BOX` units.

A chair is put together from a back with its legs (style and colour), a seat (cushion and colour) and knobs
(controls): 75 drawings that make all 625 kinds. Somebody sits between back and seat.
"""

from functools import cache

import numpy as np

BOX = 100
STYLES = ("stool", "plain", "ladder-back", "office", "wing")
HEAD_X, HEAD_Y, HEAD = 50, 25, 15  # middle and radius of a head
RING = 20.5  # radius of the ring of gain
SEAT_TOP = 60
BACKS, SEATS, KNOBS, SITTING, LYING, STANDING, STANDING_LYING = 0, 25, 50, 75, 80, 81, 82
PADS = (0, 4, 8, 12, 16)  # thickness of the cushion, by its level
BOARD = 12  # height of the board under it, which bears the knobs

LEGS = {
    "stool": "M29 66L21 97M71 66L79 97M50 70L50 95",
    "plain": "M24 70L24 97M76 70L76 97",
    "ladder-back": "M20 70L18 97M80 70L82 97",
    "office": "M50 70L50 88M50 88L24 93M50 88L76 93M50 88L50 94M14 68L14 52M86 68L86 52",
    "wing": "M20 84L17 97M80 84L83 97",
}
BACK = {
    "stool": "",
    "plain": "M26 36H74Q80 36 80 42V70H20V42Q20 36 26 36Z",
    "ladder-back": "M16 19Q19.5 13 23 19V72H16ZM77 19Q80.5 13 84 19V72H77Z"
    "M23 26H77V33H23ZM23 41H77V48H23ZM23 56H77V63H23Z",
    "office": "M34 30H66Q75 30 75 39V52Q75 61 66 61H34Q25 61 25 52V39Q25 30 34 30ZM46 60H54V74H46Z"
    "M9 48H19Q21 48 21 51Q21 54 19 54H9Q7 54 7 51Q7 48 9 48Z"
    "M81 48H91Q93 48 93 51Q93 54 91 54H81Q79 54 79 51Q79 48 81 48Z",
    "wing": "M24 4H76Q84 4 86 12L92 20Q95 34 88 46V86H12V46Q5 34 8 20L14 12Q16 4 24 4Z",
}
DETAIL = {
    "wing": "M20 14Q26 30 20 48M80 14Q74 30 80 48",
    "office": "M24 94a1.6 1.6 0 1 0 .1 0M50 95a1.6 1.6 0 1 0 .1 0M76 94a1.6 1.6 0 1 0 .1 0",
}
MOUTHS = (
    "M42.5 34.5Q50 25.5 57.5 34.5",
    "M43.5 33Q50 29 56.5 33",
    "M43.5 31.5H56.5",
    "M43 29.5Q50 35.5 57 29.5",
    "M41.5 28.5Q50 31 58.5 28.5Q56.5 37 50 37Q43.5 37 41.5 28.5Z",
)
OPEN = "M50 27.5Q55 27.5 55 32Q55 37 50 37Q45 37 45 32Q45 27.5 50 27.5Z"  # the mouth of a lie
ZIGZAG = "M70 31L79 26L80 33L90 27"  # and the mark beside it
EYES = "M43 22.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0M53.2 22.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0"
SHOULDERS = "M23 70V64Q24 43 50 43Q76 43 77 64V72Z"
UPRIGHT = "M30 62Q31 43 50 43Q69 43 70 62L66 76H61V97H53V76H47V97H39V76H34Z"


def circle(x, y, radius):
    """The path of a circle."""
    return (
        f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z"
    )


def emblem(colour, x, y, size):
    """The shape that goes with a colour, for who cannot tell colours apart; `size` is half its height."""
    s = size
    return (
        circle(x, y, s),
        f"M{x - s} {y - s}h{2 * s}v{2 * s}h{-2 * s}Z",
        f"M{x - 1.2 * s} {y + s}h{2.4 * s}L{x} {y - 1.1 * s}Z",
        f"M{x} {y - 1.3 * s}L{x + 1.3 * s} {y}L{x} {y + 1.3 * s}L{x - 1.3 * s} {y}Z",
        f"M{x - 1.8 * s} {y - 0.5 * s}h{3.6 * s}v{s}h{-3.6 * s}Z",
    )[colour]


def _back(style, colour, theme):
    name = STYLES[style]
    layers = [f"{LEGS[name]}||{theme.ink}|3.6"]
    if BACK[name]:
        layers.append(f"{BACK[name]}|{theme.seats[colour]}|{theme.ink}|2")
    if name in DETAIL:
        layers.append(f"{DETAIL[name]}||{theme.ink}|2")
    return ";".join(layers)


def _seat(cushion, colour, theme):
    pad, fill = PADS[cushion], theme.seats[colour]
    top = SEAT_TOP + pad
    low = top + BOARD
    layers = [
        f"M16 {top}H84V{low - 3}Q84 {low} 81 {low}H19Q16 {low} 16 {low - 3}Z"
        f"|{fill}|{theme.ink}|2"
    ]
    if pad:
        bend = min(pad / 2, 6)
        layers.append(
            f"M{18 + bend} {SEAT_TOP}H{82 - bend}Q{84} {SEAT_TOP + pad / 2} {82 - bend} {top}H{18 + bend}"
            f"Q{16} {SEAT_TOP + pad / 2} {18 + bend} {SEAT_TOP}Z|{fill}|{theme.ink}|2"
        )
    layers.append(f"{emblem(colour, 25, top + BOARD / 2, 3.2)}|{theme.seat_mark}||0")
    return ";".join(layers)


def _knobs(cushion, count, theme):
    middle = SEAT_TOP + PADS[cushion] + BOARD / 2
    return ";".join(f"{circle(37 + 11.5 * k, middle, 4)}|{theme.paper}|{theme.ink}|2" for k in range(count))


def _face(mouth, colour, theme, filled):
    return (f"{circle(HEAD_X, HEAD_Y, HEAD)}|{theme.paper}|{colour}|2.6;{EYES}|{colour}||0;"
            f"{mouth}|{colour if filled else ''}|{colour}|2.4")


@cache
def drawings(theme):
    """The sprites in the order of the constants above, as `Canvas.atlas` takes them."""
    ink, grey = theme.ink, theme.second
    backs = [_back(style, colour, theme) for style in range(5) for colour in range(5)]
    seats = [_seat(cushion, colour, theme) for cushion in range(5) for colour in range(5)]
    knobs = [_knobs(cushion, count, theme) for cushion in range(5) for count in range(5)]
    body = f"{SHOULDERS}|{ink}|{theme.paper}|1.2"
    sitting = [f"{body};{_face(mouth, ink, theme, k == 4)}" for k, mouth in enumerate(MOUTHS)]
    upright = f"{UPRIGHT}|{grey}|{theme.paper}|1.2"
    mark = f"{ZIGZAG}||{theme.paper}|7;{ZIGZAG}||{theme.loss}|3.4"
    lying = f"{body};{_face(OPEN, ink, theme, True)};{mark}"
    standing = f"{upright};{_face(MOUTHS[0], grey, theme, False)}"
    return tuple(
        backs
        + seats
        + knobs
        + sitting
        + [lying, standing, f"{upright};{_face(OPEN, grey, theme, True)};{mark}"]
    )


def chair_sprites(chairs):
    """The sprites (3, chairs) of back, seat and knobs of each chair in `chairs` (chairs, 4), 1 to 5."""
    colour, style, cushion, controls = np.asarray(chairs, dtype=int).T - 1
    return np.stack(
        (BACKS + 5 * style + colour, SEATS + 5 * cushion + colour, KNOBS + 5 * cushion + controls)
    )


def mood(utility):
    """Which of the five mouths goes with a utility 0 to 1, of its shape."""
    return np.minimum((np.asarray(utility) * 5).astype(int), 4)
