"""The key of a map: what its marks and colours stand for."""

from ui import platform
from ui.numbers import shown
from views.palette import cividis, hexed


def show(sheet):
    """Put the key of a sheet above it."""
    if sheet.plan.contest:
        parts = [f"Highest {sheet.label.lower()}: ",
                 *(marked(short, f"k{k}", name) for k, (short, name) in enumerate(zip(sheet.short, sheet.names,
                                                                                   strict=True))),
                 marked("?", "close", "pale: too close to call, the bands overlap")]
    else:
        low, high = (shown(each, sheet.unit) for each in sheet.scale)
        parts = [f"{sheet.label}: {low} ", platform.make("span", class_="map-ramp", style=ramp()), f" {high}"]
    platform.find("map-key").replaceChildren(*parts)


def marked(text, kind, name):
    """A mark of the key with what it stands for."""
    pair = platform.make("span")
    pair.append(platform.make("span", text, class_=f"map-mark {kind}"), name)
    return pair


def ramp():
    """The colours from low to high as a background."""
    return "background: linear-gradient(to right, " + ", ".join(hexed(cividis(k / 8)) for k in range(9)) + ")"
