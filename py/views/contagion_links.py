"""The loans: thin and behind; where a failure runs along one, a stroke that grows from who fails to who loses."""

from views.contagion_disc import fit_disc, places

FEW = 2500  # links that are all drawn; of more, only those of the wave and of who is chosen
CUT = 0.02  # of a link that is left out at its ends


def draw_links(model, canvas):
    """All links, if they are few; those along which losses ran; those that run now; those of the chosen bank."""
    fit_disc(canvas)
    theme = canvas.theme
    x, y = places(model)
    lender, borrower = model.lender, model.borrower
    if len(lender) <= FEW:
        faint = 0.9 if len(lender) <= 900 else 0.5
        _strokes(canvas, x, y, borrower, lender, theme.hairline, 1, faint)
    failed = model.failed_at
    first = max(int(failed.max()), 0)
    old = (failed[borrower] >= 0) & (failed[lender] > failed[borrower])
    before = old & (failed[lender] < first)
    _strokes(canvas, x, y, borrower[before], lender[before], theme.line, 1, 0.55)
    running = (failed[borrower] == model.t) & (model.t == first)
    hits = old & (failed[lender] == first)
    grown = 1.0 if canvas.progress >= 1 else float(canvas.progress)
    _strokes(canvas, x, y, borrower[hits], lender[hits], theme.loss, 2, 0.9, grown)
    if canvas.progress >= 1:
        _strokes(canvas, x, y, borrower[running], lender[running], theme.loss, 1.2, 0.7, 1.0, "3 4")
    for who in canvas.chosen:
        mine = lender == who
        _strokes(canvas, x, y, borrower[mine], lender[mine], theme.accent, 2.5, 1.0)
        theirs = borrower == who
        if model.kind != "threshold":
            _strokes(canvas, x, y, borrower[theirs], lender[theirs], theme.ink, 1.8, 1.0, 1.0, "5 4")


def _strokes(canvas, x, y, start, end, colour, width, opacity, part=1.0, dash=""):
    """Straight strokes from bank to bank, of which a part is drawn."""
    x0, y0, x1, y1 = x[start], y[start], x[end], y[end]
    dx, dy = x1 - x0, y1 - y0
    until = max(part - CUT, CUT)
    canvas.segments(x0 + CUT * dx, y0 + CUT * dy, x0 + until * dx, y0 + until * dy, colour, width, dash, opacity)


def links_hidden(model):
    """Whether there are too many links to draw them all."""
    return len(model.lender) > FEW
