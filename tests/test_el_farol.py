"""The bar: weeks worked by hand, what never changes, and what it draws."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.el_farol import ElFarol
from recording import RecordingCanvas
from views import el_farol as view
from views.el_farol_people import cells, rule_name

BUSY = dict(people=60, capacity=30, memory=4, strategies=6)


def by_hand():
    """Ten people of one mind who look back two weeks, with three rules: always 2, last week, twice that."""
    bar = ElFarol(people=10, capacity=5, memory=2, strategies=3)
    bar.weights = np.zeros((3, 10, 3))
    bar.weights[0, :, 0] = 0.2
    bar.weights[1, :, 1] = 1.0
    bar.weights[1, :, 2] = 2.0
    bar.history = [4, 4, 8, 1]
    return bar


def started(bar):
    """The bar after people have looked at the past that was written for them."""
    guesses = [bar.guess(bar.history[k + 1:k + 3]) for k in range(2)]
    bar.latest = guesses[0]
    bar.misses = [np.abs(guess - came) for guess, came in zip(guesses, bar.history, strict=False)]
    bar.choose()
    return bar


def test_a_rule_is_a_constant_share_and_a_weight_a_week():
    bar = by_hand()
    assert bar.guess([4, 8])[0].tolist() == [2, 4, 8]
    bar.weights[2, :, 0] = -0.5
    assert bar.guess([4, 8])[0].tolist() == [-2, 4, 8]


def test_the_rule_that_was_least_wrong_is_used_and_the_last_of_equals():
    bar = started(by_hand())
    # the weeks 4, 4 were expected as 2, 2; as 4, 8; as 8, 16: wrong by 4, by 4, by 16
    assert bar.wrong()[0].tolist() == [4, 4, 16] and bar.active.tolist() == [1] * 10


def test_who_expects_no_more_than_the_places_goes():
    bar = started(by_hand()).advance()
    # all expect 4 as last week, so all ten come; the rules were wrong by 8, 6, 2, and before that by 2, 0, 4:
    # added up 10, 6, 6, and the last of the equals is used
    assert bar.attendance() == 10 and bar.history == [10, 4, 4, 8]
    assert bar.wrong()[0].tolist() == [10, 6, 6] and bar.active.tolist() == [2] * 10
    assert bar.advance().attendance() == 0  # twice ten is too many
    bar.change("capacity", 8)
    assert bar.advance().attendance() == 10  # and 0, or twice 0, is few enough


def test_a_report_changes_what_people_remember():
    bar = started(by_hand())
    bar.do("report", people=8)
    assert bar.history == [8, 4, 8, 1] and bar.wrong()[0].tolist() == [6 + 2, 4 + 4, 0 + 12]
    with pytest.raises(ValueError, match="Came last week is 11"):
        bar.do("report", people=11)


@settings(max_examples=30, deadline=None)
@given(st.integers(10, 80), st.integers(0, 99), st.integers(1, 9), st.integers(1, 12), st.integers(0, 999))
def test_attendance_is_a_number_of_people_and_the_past_keeps_its_length(people, capacity, memory, rules, seed):
    bar = ElFarol(people=people, capacity=capacity, memory=memory, strategies=rules, seed=seed)
    for _ in range(6):
        bar.advance()
        assert bar.weeks[-1] == bar.goes.sum() and 0 <= bar.weeks[-1] <= people
        assert len(bar.history) == 2 * memory and bar.history[0] == bar.weeks[-1]
    assert bar.nights.sum() == sum(bar.weeks)


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 8), st.integers(1, 8), st.integers(0, 20), st.integers(0, 9999))
def test_errors_kept_week_by_week_are_those_of_looking_back(memory, rules, weeks, seed):
    bar = ElFarol(people=20, capacity=10, memory=memory, strategies=rules, seed=seed).advance(weeks)
    wrong = np.zeros((20, rules))
    for k in range(memory):
        wrong += np.abs(bar.guess(bar.history[k + 1:k + 1 + memory]) - bar.history[k])
    assert np.allclose(bar.wrong(), wrong, atol=1e-9)
    assert (bar.wrong()[np.arange(20), bar.active] <= wrong.min(1) + 1e-9).all()


def test_one_rule_each_never_changes():
    bar = ElFarol(strategies=1).advance(30)
    assert not bar.active.any() and not bar.used.any()


def test_numbers_look_back_a_hundred_weeks():
    bar = ElFarol(seed=2).advance(150)
    last = np.array(bar.weeks[50:])
    assert bar.mean_attendance() == last.mean() and bar.spread() == last.std()
    assert bar.crowded() == (last > 60).mean()
    assert bar.advance(250).settled_mean() == np.mean(bar.weeks[200:])


def test_tossed_coins_would_swing_by_their_standard_deviation():
    # 100 coins of 0.6: the square root of 24
    assert ElFarol().coin_spread() == pytest.approx(24 ** 0.5)
    coins = np.random.default_rng(1).binomial(100, 0.6, 20_000)
    assert coins.std() == pytest.approx(ElFarol().coin_spread(), abs=4 * 4.9 / 40_000 ** 0.5)


@pytest.mark.parametrize("size", [(800, 600), (360, 360), (300, 640)])
@pytest.mark.parametrize("params", [{}, dict(people=500, memory=10, capacity=500), dict(people=10, memory=1),
                                    dict(capacity=0), BUSY])
def test_the_drawing_takes_every_setting_and_finds_people(size, params):
    bar, canvas, aside = ElFarol(**params), RecordingCanvas(*size), RecordingCanvas(380, 200)
    for weeks in (0, 1, 120):
        bar.advance(weeks)
        canvas.chosen = aside.chosen = (3,)
        view.draw(bar, canvas)
        view.side(bar, aside)
        x, y, dot, _ = cells(bar, canvas)
        for person in (0, bar.people // 2, bar.people - 1):
            assert view.pick(bar, x[person], y[person], canvas) == person
    assert (x > 0).all() and (x < size[0]).all() and (y > 0).all() and (y < 0.66 * size[1]).all()
    assert view.pick(bar, 0, size[1] - 1, canvas) is None


def test_arrow_keys_go_to_the_next_person_that_way():
    bar, canvas = ElFarol().advance(5), RecordingCanvas(800, 600)
    x, y, _, _ = cells(bar, canvas)
    assert view.move(bar, None, "ArrowLeft", canvas) == 0
    for key, ahead in (("ArrowLeft", -x), ("ArrowRight", x), ("ArrowUp", -y), ("ArrowDown", y)):
        there = view.move(bar, 40, key, canvas)
        assert there == 40 or ahead[there] > ahead[40]


def test_words_name_the_rule_and_the_week():
    bar = ElFarol()
    assert view.describe(bar).startswith("Before the first week: 100 people, 60 places")
    bar.advance(3)
    assert f"Week 3: {bar.weeks[-1]} came to 60 places" in view.describe(bar)
    title, facts, rules = view.card(bar, 2)
    assert title == "Person 3" and len(rules) == 10 and dict(facts)["Rule used"] == f"{bar.used[2] + 1} of 10"
    assert len(view.table(bar)[1]) == 100
    assert [rule_name(k) for k in (0, 1, 2)] == ["a fixed number", "last week", "2 weeks ago"]
