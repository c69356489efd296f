"""How numbers are said: shares in per cent, few digits, and plain words where there is no number."""

from math import isnan


def shown(value, unit="", missing="–"):
    """A metric or a parameter as a reader sees it; the unit "share" is shown in per cent.

    >>> shown(0.9291, "share"), shown(1234567.0), shown(0.0421), shown(float("nan"))
    ('92.9 %', '1,234,567', '0.042', '–')
    """
    if isnan(value):
        return missing
    if unit == "share":
        return f"{100 * value:.1f} %".replace("-", "−")
    size = abs(value)
    if value == int(value) or size >= 1000:
        text = f"{value:,.0f}"
    else:
        text = f"{value:.1f}" if size >= 100 else f"{value:.2f}" if size >= 1 else f"{value:.3f}"
    return (text if unit in ("", "utility") else f"{text} {unit}").replace("-", "−")


def plain(value):
    """A parameter's value as a control or a link holds it.

    >>> plain(True), plain(0.25), plain(40), plain(1.0)
    ('true', '0.25', '40', '1')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.12g}"
    return str(value)
