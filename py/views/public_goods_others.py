"""The hunters, in a field or on a ring; and the givers to a good, in order of what it is worth to them."""

import numpy as np

from views.public_goods_places import frame, narrow, places, size

BOX = 20
STAG = ("M10 19Q5 17 6 11L3.4 9L2 3.5M3.4 9L.8 7.5M6 11L6.8 6.5M14 11L16.6 9L18 3.5M16.6 9L19.2 7.5M14 11L13.2 6.5"
        "M6 11H14Q15 17 10 19Z")
HARE = ("M6.8 10Q4.5 2 7.2 1.4Q9.4 1.4 9.4 9H10.6Q10.6 1.4 12.8 1.4Q15.5 2 13.2 10Q16 12 15.4 15.4Q14 19 10 19Q6 19 4.6"
        " 15.4Q4 12 6.8 10Z")


def draw_hunt(model, canvas):
    """Everybody's head: antlers who hunts stag, ears who hunts hare."""
    frame(model, canvas)
    theme = canvas.theme
    x, y = places(model)
    stag, wide = model.hunt.stag, size(model, canvas)
    canvas.atlas("hunters", BOX, (f"{HARE}|{theme.kinds[1]}||0", f"{STAG}|{theme.gain}|{theme.gain}|1.5"))
    canvas.sprites("hunters", stag.astype(np.int64), x, y, wide)
    for who in canvas.chosen:
        if who < model.people:
            canvas.rings(x[who], y[who], 0.62 * wide, 0, 6.3, 0, (theme.ink,), 2.5)
    border = model.critical()
    words = "no border between" if np.isnan(border) else f"border at {border:.0%}"
    if model.layout == "ring":
        canvas.text(0, -0.04, f"{stag.mean():.0%} hunt stag", theme.gain, 16, "center", 700)
        need = "one always pays more" if np.isnan(border) else f"stag pays from {border:.0%} of 4 neighbours"
        canvas.text(0, 0.1, need, theme.second, 12, "center", room=1.7)
    canvas.in_px()
    scale, small = canvas.scale, narrow(canvas)
    canvas.text(12 * scale, 20 * scale, f"Round {model.t}: {int(stag.sum())} hunt stag, {int((~stag).sum())} hare",
                theme.ink, 13 if small else 16, weight=700)
    if not small and model.layout == "mixed":
        canvas.text(canvas.width - 12 * scale, 20 * scale, words, theme.second, 14, "right", 650)
    frame(model, canvas)


def draw_provision(model, canvas):
    """A bar for each person, as high as the good is worth; blue who gave, and where the needed ones end."""
    frame(model, canvas)
    theme, people = canvas.theme, model.people
    x, y = places(model)
    gives, point = model.point.gives, model.point
    for who, tone, opacity in ((~gives, theme.line, 0.6), (gives, theme.kinds[0], 0.95)):
        if who.any():
            left, high, low = x[who] - 0.46, y[who], np.zeros(int(who.sum()))
            canvas.polygon(np.stack([left, left + 0.92, left + 0.92, left], 1), np.stack([low, low, high, high], 1),
                           tone, opacity)
    canvas.segments((0, 0), (0, 0), (people, 0), (0, 2), theme.ink, 1)
    canvas.text(-canvas.px(6), (0, 1, 2), ("0", "1", "2"), theme.second, 11, "right", baseline="middle")
    canvas.segments(0, 1, people, 1, theme.second, 1.2, "6 4")
    halo = theme.paper
    canvas.text(people, 1 - _up(canvas, 5), "the gift: 1", theme.second, 12, "right", 650, "top", halo=halo)
    chance = 1.0 if model.refund else point.expected
    if model.alone and 0.5 <= chance < 0.995:
        canvas.segments(0, 1 / chance, people, 1 / chance, theme.accent, 1.8, "3 3")
        canvas.text(people, 1 / chance + _up(canvas, 5), f"worth the risk: {1 / chance:.2f}", theme.accent, 12, "right",
                    650, halo=halo)
    need = point.needed(model)
    canvas.segments(need, 0, need, 2, theme.ink, 2.4)
    near_end = need > 0.7 * people
    canvas.text(need + canvas.px(-6 if near_end else 6), 1.97, f"needed: {need}", theme.ink, 13,
                "right" if near_end else "left", 700, "top", halo=halo)
    canvas.text(people / 2, -_up(canvas, 5), "people, by what the good is worth to them", theme.second, 11, "center",
                baseline="top", room=people)
    for who in canvas.chosen:
        if who < people:
            canvas.rings(x[who], y[who], canvas.px(7), 0, 6.3, 0, (theme.ink,), 2.5)
    _verdict(model, canvas)


def _verdict(model, canvas):
    """Whether the good is there, in words over the picture."""
    theme, point = canvas.theme, model.point
    there = point.there
    canvas.in_px()
    scale, small = canvas.scale, narrow(canvas)
    words = "Nobody has been asked yet" if there is None else (
        f"Round {model.t}: {int(point.gives.sum())} give, " + ("the good is there" if there else "not enough"))
    tone = theme.ink if there is None else theme.gain if there else theme.loss
    canvas.text(12 * scale, 20 * scale, words, tone, 13 if small else 16, weight=700)
    if not small:
        belief = "money back if not enough" if model.refund else f"belief in success {point.expected:.0%}"
        canvas.text(canvas.width - 12 * scale, 20 * scale, belief, theme.accent, 14, "right", 650)
    frame(model, canvas)


def _up(canvas, px):
    """A distance of px of type upwards, in the units of the frame."""
    return canvas.to_model(0, 0)[1] - canvas.to_model(0, px * canvas.scale)[1]
