"""What the banks say in words: the present state, one bank, all banks as a table, and the line over the picture."""

import numpy as np

from views.bar_strip import HEIGHT
from views.contagion_disc import plan, wide
from views.contagion_links import links_hidden

OWED = {"interbank": "debtors", "clearing": "debtors", "threshold": "neighbours"}


def percent(share, digits=0):
    """A share in per cent."""
    return f"{100 * share:.{digits}f}%"


def counts(model):
    """How many banks have failed, failed in the latest round, and were saved."""
    failed = model.failing()
    return int(failed.sum()), int((model.failed_at == model.t).sum()), model.rescues_made


def heading(model, canvas):
    """The state over the picture, what is left out under it."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    theme, scale = canvas.theme, canvas.scale
    failed, now, saved = counts(model)
    room = canvas.width - 20 * scale
    if model.done:
        left = f"Over after {model.last_round} round{'s' * (model.last_round != 1)}" if model.last_round else \
            "No other bank failed" if failed else "Nobody has failed"
    else:
        left = f"Round {model.t}: {now} fail{'s' * (now == 1)}" if failed else "Nobody has failed"
    canvas.text(10 * scale, 20 * scale, left, theme.loss if now and not model.done else theme.ink, 16, weight=650,
                room=0.55 * room)
    canvas.text(10 * scale + room, 20 * scale, f"{failed} of {model.banks} failed",
                theme.loss if failed > len(np.flatnonzero(model.hit)) else theme.second, 16, "right", 650,
                room=0.43 * room)
    notes = []
    if model.halted:
        notes.append("payments halted, buffers raised")
    if saved:
        notes.append(f"{saved} saved")
    if notes:
        canvas.text(10 * scale, 38 * scale, ", ".join(notes), theme.gain, 12, weight=650,
                    room=0.3 * room if wide(canvas) else room)
    out = int((plan(model)[2] < 0).sum())
    lines = [f"{percent(model.vulnerable())} fragile", "circles: steps from the first failure"]
    lines += [f"outermost: {out} out of reach"] * (out > 0)
    lines += [f"of {len(model.lender):,} links, the wave's"] * links_hidden(model)
    if not wide(canvas):
        lines = ["; ".join(lines[:2]), "; ".join(lines[2:])]
    low = canvas.height - (HEIGHT + 8) * scale
    canvas.text([10 * scale] * len(lines), [low - 14 * scale * k for k in range(len(lines))][::-1], lines,
                theme.second, 11, room=0.36 * room if wide(canvas) else room)


def describe(model):
    """The present state in two or three sentences, with the model's own numbers."""
    failed, now, saved = counts(model)
    text = f"Round {model.t}: {failed} of {model.banks} banks have failed, {percent(model.failed(), 1)}"
    text += "; the wave is over. " if model.done else f", {now} of them now. "
    text += f"{percent(model.vulnerable())} are fragile: one failed {OWED[model.kind][:-1]} is enough."
    if saved:
        text += f" There were {saved} rescues."
    if model.halted:
        text += " Payments were halted and buffers raised."
    return text


def state(model, who):
    """What has become of a bank, in words."""
    if model.failed_at[who] >= 0:
        return "was hit" if model.hit[who] else f"failed in round {int(model.failed_at[who])}"
    return "saved, and stands" if model.saved_at[who] >= 0 else "stands"


def _limit(model):
    """What each bank can stand, without the shock of who was hit, (banks,) float."""
    return model.buffers() + np.where(model.hit, model.outside, 0.0) if model.kind == "clearing" else model.buffers()


def card(model, who):
    """A bank: the title, rows of (label, text), and the names of who it depends on."""
    threshold = model.kind == "threshold"
    mine = model.borrower[model.lender == who]
    fallen = int(model.failing()[mine].sum())
    loss, limit = float(model.losses()[who]), float(_limit(model)[who])
    far = int(plan(model)[2][who])
    facts = [("State", state(model, who)),
             (OWED[model.kind].capitalize(), f"{len(mine)}, of whom {fallen} have failed"),
             ("Share of them failed" if threshold else "Loses", percent(loss, 1)),
             ("Fails from" if threshold else "Fails beyond", percent(limit, 1)),
             ("Fragile", "yes" if model.fragile()[who] else "no"),
             ("From the first failure", "out of reach" if far < 0 else f"{far} step{'s' * (far != 1)}")]
    if not threshold:
        facts.insert(2, ("Owes to", f"{int((model.borrower == who).sum())} banks"))
    if model.kind == "clearing":
        facts.append(("Pays of its debts", percent(float(model.paid[who] / model.owed[who]), 1)))
    verb = "Linked to" if threshold else "Has lent to"
    return f"Bank {who + 1}", facts, [f"{verb} bank {other + 1}, which {state(model, other)}." for other in mine]


def table(model):
    """All banks: the columns' names, and a row of plain values each."""
    columns = ["Bank", OWED[model.kind].capitalize(), "Of whom failed", "Loss", "Fails beyond", "Fragile", "State"]
    fallen = np.bincount(model.lender, weights=model.failing()[model.borrower], minlength=model.banks)
    rows = [[f"Bank {who + 1}", int(links), int(down), float(loss), float(limit), "yes" if fragile else "no",
             state(model, who)] for who, (links, down, loss, limit, fragile) in enumerate(zip(
                 model.links, fallen, model.losses(), _limit(model), model.fragile(), strict=True))]
    return columns, rows
