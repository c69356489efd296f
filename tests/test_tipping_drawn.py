"""The tipping neighbourhood drawn: every setting, hands that find their place, words."""

import pytest

from models.tipping import Tipping
from recording import RecordingCanvas
from test_tipping import BUSY, FLOW
from views import tipping as view


@pytest.mark.parametrize("size", [(800, 600), (360, 360), (300, 700)])
@pytest.mark.parametrize("params", [
    {}, dict(tolerance=3.5), dict(tolerance=8.0, residents=37), BUSY, dict(quota_first=40, quota_second=40),
    dict(tolerance=0.5), dict(quota_first=0)])
def test_the_drawing_takes_every_setting_and_hands_find_their_place(size, params):
    model, canvas = Tipping(**params), RecordingCanvas(*size)
    for ticks in (0, 7, 300):
        model.advance(ticks)
        view.draw(model, canvas)
        assert "second group living there" in canvas.strings()
        view.side(model, RecordingCanvas(340, 200))
    view.draw(model, canvas)
    for person in (0, model.residents - 1, model.residents, 2 * model.residents - 1):
        assert view.pick(model, *view.spot(model, person), canvas) == person
    assert view.pick(model, model.residents / 2, model.residents / 2, canvas) is None


def test_a_click_starts_anew_within_the_quotas():
    model, canvas = Tipping(quota_second=40), RecordingCanvas(800, 600)
    view.draw(model, canvas)
    x, y = canvas.to_model(*canvas.to_px(30, 60))
    assert view.stroke(model, "start", x, y) == ("start", dict(first=30, second=40))
    assert view.stroke(model, "start", -20, 10) is None and view.stroke(model, "look", 10, 10) is None
    name, arguments = view.stroke(model, "start", 100.4, 10.2)
    model.do(name, **arguments)
    assert model.now == (100, 10) and view.stroke(model, "start", 100.1, 9.8) is None


def test_keys_and_words_know_the_residents():
    model = Tipping(residents=30)
    assert view.move(model, None, "ArrowLeft", None) == 0 and view.move(model, 0, "ArrowLeft", None) == 0
    assert view.move(model, 3, "ArrowUp", None) == 33 and view.move(model, 33, "ArrowRight", None) == 34
    assert view.card(model, 33)[0] == "Person 4 of the second group"
    assert len(view.table(model)[1]) == 60
    assert "cannot hold" in view.describe(Tipping(start_first=50))
    assert "Only the first group is left." in view.describe(Tipping(**FLOW, start_first=51).advance(200))
