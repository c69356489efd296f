"""The colours of the stage, under the names that `assets/style.css` has for the page."""

from dataclasses import dataclass

import numpy as np

# d3-scale-chromatic's polynomial fit of cividis: J. R. Nuñez, C. R. Anderton, R. S. Renslow, "Optimizing
# colormaps with consideration for color vision deficiency", PLoS ONE 13 (2018) e0199239.
CIVIDIS = (
    (-4.54, -35.34, 2381.73, -6402.7, 7024.72, -2710.57),
    (32.49, 170.73, 52.82, -131.46, 176.58, -67.37),
    (81.24, 442.36, -2482.43, 6167.24, -6614.94, 2475.67),
)
STEPS = 256


def cividis(shares):
    """Colours (…, 3) uint8 for shares 0 to 1 on a ramp that looks even, to the colour-blind as well."""
    shares = np.clip(np.asarray(shares, dtype=float), 0.0, 1.0)[..., None]
    powers = shares ** np.arange(6)
    return np.clip(powers @ np.array(CIVIDIS).T, 0, 255).astype(np.uint8)


def hexed(colour):
    """`#rrggbb` of three numbers 0 to 255."""
    return "#" + "".join(f"{int(part):02x}" for part in colour)


@dataclass(frozen=True)
class Palette:
    """One set of colours, each as `#rrggbb`; `seats` are the chairs' five, `kinds` the five of people."""

    name: str
    paper: str
    ink: str
    second: str
    hairline: str
    accent: str
    on_accent: str
    line: str
    wash: str
    gain: str
    loss: str
    seats: tuple
    seat_mark: str = "#14171b"
    kinds: tuple = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9")


SHAPES = ("circle", "square", "triangle", "diamond", "ring")  # one with each kind: colour never alone
SEATS = ("#679fdb", "#d28d30", "#4fab8b", "#c886b7", "#9e9b92")  # all of CIELAB lightness 64
LIGHT = Palette(
    "light",
    "#fbfaf6",
    "#1c2126",
    "#545d67",
    "#dcd8ce",
    "#0b6e69",
    "#fbfaf6",
    "#8a8577",
    "#f2efe7",
    "#0072b2",
    "#b04a00",
    SEATS,
)
DARK = Palette("dark", "#14171b", "#eceae4", "#a3abb5", "#2c3138", "#55b9b2", "#0d1114", "#69727d", "#1c2026",
               "#64b5e8", "#ff9a4d", SEATS)
