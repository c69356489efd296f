"""What the stage of the chair market says: its numbers are the model's; the side drawing and its labels."""

import re

import numpy as np
import pytest

from core.deals import Events
from core.roster import Roster, encode
from models.chairs import Chairs
from recording import RecordingCanvas
from views import chairs as view
from views.crowd_news import happening
from views.crowd_side import spread
from views_help import HARSH, calls, drawn


def small(preferences, chairs, names=("Ada", "Ben", "Cara", "Dov"), **params):
    """A class given by hand."""
    roster = encode(Roster(names, np.array(preferences, dtype=np.int8), np.array(chairs, dtype=np.int8)))
    return Chairs(roster=roster, **params)


@pytest.mark.parametrize("people", (4, 40, 2000))
def test_describe_has_the_models_numbers(people):
    model = Chairs(people=people, **HARSH).advance(6)
    numbers = [
        float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*\.?\d*", view.describe(model))
    ]
    now, came = 100 * model.utility_now().mean(), 100 * model.start_utility.mean()
    better, worse = 100 * model.better_off(), 100 * model.worse_off()
    expected = [6, people, now, 100, came, better, worse]
    expected += [100 * model.share_of_best()] if people <= 400 else []
    expected += [100 * model.chairless()] if model.chairless() > 0 else []
    assert numbers == pytest.approx(expected, abs=0.51)
    assert ("not computed at this size" in view.describe(model)) == (people > 400)


@pytest.mark.parametrize("people", (4, 40, 2000, 100_000))
def test_every_person_is_in_the_table(people):
    model = Chairs(people=people, **HARSH).advance(3)
    columns, rows = view.table(model)
    assert len(rows) == people and {len(row) for row in rows} == {len(columns)}
    last = dict(zip(columns, rows[-1], strict=True))
    assert last["Person"] == f"Person {people}" and last["Utility now"] == 100 * model.utility_now()[-1]
    assert last["Wants: style"] == model.preferences[-1, 1]
    assert last["Chair brought by"] in (None, *(row[0] for row in rows))
    chairless = [row[5] for row, chair in zip(rows, model.holds, strict=True) if chair < 0]
    assert chairless == [None] * len(chairless)


def test_a_swap_is_told_and_explained():
    """Ada wants colour and has a plain chair; Ben the other way round: both gain, and the words say so."""
    model = small([[5, 1, 1, 1], [1, 5, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
                  [[1, 5, 3, 3], [5, 1, 3, 3], [3, 3, 3, 3], [3, 3, 3, 3]])
    # Ada: (5·0 + 4 + 2 + 2) / 32 = 0.25, Ben's chair: (5·4 + 0 + 2 + 2) / 32 = 0.75; for Ben the same.
    assert view.explain(model, 0, 1) == [
        "Ada has a chair worth 25.0 to them; Ben's would be worth 75.0: a gain of 50.0.",
        "Ben has a chair worth 25.0 to them; Ada's would be worth 75.0: a gain of 50.0.",
        "They would trade: both would gain."]
    assert happening(model) == "Everybody has the chair they came with."
    model.do("meet", first=0, second=1)
    assert happening(model) == "Ada's chair for Ben's: both gain"
    assert view.explain(model, 0, 1)[-1] == "Ada and Ben say no."
    title, facts, history = view.card(model, 0)
    assert title == "Ada" and dict(facts)["Utility now"] == "75 of 100"
    assert dict(facts)["On arrival"] == "25 of 100 (+50 since)"
    assert dict(facts)["Chair"] == "Ben's: colour 5, style 1 (stool), cushion 3, controls 3"
    assert len(history) == 1 and "with Ben: utility 25 → 75" in history[0]
    assert "Ada's chair for Ben's: both gain" in drawn(model).strings()


def test_a_quiet_tick_says_how_many_met():
    model = Chairs(people=4, meeting="room", room_side=40, seed=2)
    assert happening(model) == "Everybody has the chair they came with."
    model.advance(1)
    model.events = Events()
    assert happening(model) == "Nobody met anybody."
    for met, words in (([[0, 1]], "One pair met, nobody traded."), ([[0, 1], [2, 3]], "2 pairs met, nobody traded.")):
        model.events = Events(np.array(met))
        assert happening(model) == words


def test_a_round_of_three_is_named_or_that_there_is_none():
    """Each of three wants what the next has, and no two want each other's: (colour), (style), (cushion)."""
    model = small([[5, 1, 3, 1], [3, 5, 1, 1], [1, 3, 5, 1], [1, 1, 1, 1]],
                  [[1, 1, 5, 1], [5, 1, 1, 1], [1, 5, 1, 1], [1, 1, 1, 1]])
    cycle = model.left_over()
    assert sorted(cycle) == [0, 1, 2]
    said = view.remains(model)
    for giver, taker in zip(cycle[1:] + cycle[:1], cycle, strict=True):
        assert f"{model.names[taker]} took the chair of {model.names[giver]}" in said
    assert "all 3 would gain" in said
    content = small([[1, 1, 1, 1]] * 4, [[3, 3, 3, 3]] * 4)
    assert view.remains(content) == "There is no round of three or more people in which everybody would gain."
    assert "not computed" in view.remains(Chairs(people=2000))


def test_legend_names_what_can_be_seen():
    assert len(view.legend(Chairs(people=40, **HARSH))) > len(view.legend(Chairs(people=40)))
    for people in (24, 400, 100_000):
        for swatch, text in view.legend(Chairs(people=people)):
            assert swatch.startswith("var(--") or swatch == "none"
            assert text


# ---- the side drawing ---------------------------------------------------------------------------


@pytest.mark.parametrize("size", ((416, 320), (360, 320), (300, 260)))
def test_gauge_says_every_mark_without_overlap(size):
    for seed in range(12):
        model = Chairs(people=24, seed=seed).advance(20)
        canvas = RecordingCanvas(*size)
        view.side(model, canvas)
        said = canvas.strings()
        for total in model.marks().values():
            assert any(string.startswith(f"{100 * total / 24:.1f} ") for string in said)
        assert f"{100 * model.mean_utility():.1f} now" in said
        labels = [arguments[0].reshape(-1, 2)[:, 1] for arguments in calls(canvas, "text")[-2:]]
        heights = np.sort(np.concatenate(labels))
        assert len(heights) == 7 and np.diff(heights).min() > 14.9
        assert heights.min() >= 0 and heights.max() <= size[1]


def test_gauge_says_that_it_is_not_computed():
    canvas = RecordingCanvas(416, 320)
    view.side(Chairs(people=401), canvas)
    assert "not" in " ".join(canvas.strings()) and "computed at this size." in canvas.strings()


def test_spread_keeps_the_order_and_the_gap():
    rng = np.random.default_rng(1)
    for _ in range(200):
        wanted = rng.random(7) * 100
        placed = np.array(spread(wanted.tolist(), 10.0))
        order = np.argsort(wanted, kind="stable")
        assert (np.diff(placed[order]) >= 10 - 1e-9).all()
        assert placed.mean() == pytest.approx(wanted.mean())
