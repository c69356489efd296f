"""The three bars along the stage: all three at every size, no institution said in words, losses to the left."""

import numpy as np
import pytest

from recording import RecordingCanvas
from views.bar import NAMES
from views.bar_strip import HEIGHT, SHORT, draw_strip


def rects(canvas):
    """Every rectangle with a filling: x, y, width, height, colour."""
    return [(*np.asarray(arguments[0][:4]).tolist(), arguments[1]) for verb, arguments in canvas.calls
            if verb == "rects" and arguments[1]]


@pytest.mark.parametrize("width, names", [(800, NAMES), (360, SHORT)])
def test_all_three_stand_side_by_side_in_the_lowest_rows(width, names):
    canvas = RecordingCanvas(width, 400)
    draw_strip(canvas, 50.0, 12.5, 40.0, "gains")
    assert set(names) <= set(canvas.strings()) and {"25%", "80%"} <= set(canvas.strings())
    bars = rects(canvas)[1::2]  # each lies on a pale one of full length
    whole = rects(canvas)[0][2]
    assert [bar[2] / whole for bar in bars] == pytest.approx([1, 0.25, 0.8], abs=1e-6)
    assert bars[0][0] < bars[1][0] < bars[2][0] and all(bar[1] > 400 - HEIGHT and bar[1] + bar[3] < 400 for bar in bars)
    assert bars[1][4] == canvas.theme.loss and bars[2][4] == canvas.theme.gain


def test_no_institution_is_said_and_a_loss_grows_to_the_left():
    canvas = RecordingCanvas(800, 400)
    draw_strip(canvas, 1.0, -0.5, None, "welfare")
    assert "none" in canvas.strings() and "−50%" in canvas.strings() and "welfare" in canvas.strings()
    bars = rects(canvas)
    assert len(bars) == 4  # the third bar is an empty frame
    pale, loss = bars[2], bars[3]
    assert loss[0] + loss[2] == pytest.approx(pale[0], abs=1e-3) and loss[2] == pytest.approx(0.5 * pale[2], rel=1e-4)


def test_where_nothing_is_attainable_nothing_is_lost():
    canvas = RecordingCanvas(800, 400)
    draw_strip(canvas, 0.0, 0.0, None, "welfare")
    assert "100%" in canvas.strings()
