"""Where runs of the trading crowd begin and end, its marks, its sizes, histories and reasons."""

import numpy as np
import pytest
from hypothesis import given

from core.barter import EXCHANGES, can_trade
from core.left_over import gains
from core.market import best_assignment
from core.measures import EPS
from core.run import Run
from core.tastes import stated
from models.chairs import Chairs
from scene import scene
from test_chairs import often, one_of, worlds


@pytest.mark.parametrize(("form", "mean"), [("linear", 0.5), ("ideal", 0.6)])
def test_people_come_with_average_chairs(form, mean):
    """Four standard errors: mean utilities of 4,000 people, whose spread over people is below 0.2."""
    model = Chairs(people=4000, utility=form)
    assert abs(model.mean_utility() - mean) < 4 * 0.2 / 4000**0.5


def test_chairs_and_wishes_are_uniform_and_the_endowment_is_a_shuffle():
    model = Chairs(people=50_000)
    for levels in (model.chairs, model.preferences):
        shares = np.stack([(levels == k).mean(axis=0) for k in range(1, 6)])
        assert (abs(shares - 0.2) < 4 * 0.4 / 50_000**0.5).all()
    assert (model.holds == np.arange(50_000)).sum() < 12  # one is expected


@often
@given(worlds, one_of(EXCHANGES))
def test_a_run_ends_when_no_two_would_still_trade_and_not_before(world, exchange):
    model = Chairs(**world, exchange=exchange)
    while not model.done and model.t < 1000:
        model.advance(10)
        gain = gains(model.world.utilities, model.holds)
        left = {"strict": (gain > EPS) & (gain.T > EPS), "weak": (gain > EPS) & (gain.T >= -EPS),
                "money": gain + gain.T > 1e-9}
        assert model.done == (not left[exchange].any()) and model.t % 10 == 0
    assert can_trade("strict", model.world.utilities, model.holds) == (model.blocking_pairs() > 0)
    if model.done:
        holds, model.done = model.holds.copy(), False
        assert np.array_equal(model.advance(30).holds, holds)


def test_rule_breakers_and_crowds_have_no_end_of_their_own():
    assert Chairs(people=10).advance(1000).done
    assert not Chairs(people=10, liar_share=0.2).advance(1000).done
    assert not Chairs(people=10, breaker_share=0.2, court=1.0).advance(1000).done
    assert not Chairs(people=402, tacit_share=0.1).advance(1000).done


def test_a_rule_that_changes_sets_a_run_going_again():
    run = Run(Chairs, dict(utility="ideal")).advance(2000)
    end, swaps = run.t, run.model.swaps
    run.set("exchange", "money")
    run.advance(200)
    assert run.t > end and run.model.swaps > swaps
    assert run.rewind(end).model.swaps == swaps and run.model.exchange == "money"


def test_marks_are_the_ends_of_the_other_ways_on_this_very_class():
    model = Chairs(people=30, utility="ideal", seed=5).advance(20)
    marks, utilities = model.marks(), stated(model.preferences, model.chairs, "ideal")
    people = np.arange(30)
    assert list(marks) == ["endowment", "random", "cycles", "prices", "dictatorship", "ceiling"]
    assert marks["ceiling"] == pytest.approx(utilities[people, best_assignment(utilities)].sum(), abs=1e-12)
    assert marks["endowment"] == pytest.approx(utilities[people, model.start].sum(), abs=1e-12)
    assert marks["random"] == pytest.approx(utilities.sum() / 30, abs=1e-12)
    assert marks["ceiling"] - 30 * 0.02 <= marks["prices"] <= marks["ceiling"] + 1e-9
    assert marks["endowment"] <= marks["cycles"] <= marks["ceiling"] + 1e-9 >= marks["dictatorship"]
    model.advance(50)
    assert model.marks() == marks


def test_above_the_exact_size_nothing_is_quadratic_and_the_rest_is_not_a_number():
    model = Chairs(people=100_000).advance(2)
    assert {name for name, value in model.metrics().items() if np.isnan(value)} == {
        "share_of_best", "efficiency", "gain", "blocking_pairs"}
    assert model.marks() == {} and model.left_over() is None and model.history_of(3) == []
    assert np.isnan(model.pareto_gap()) and model.meetings_per_person() == 2 and model.swaps > 1000


def test_what_is_left_over_is_a_round_in_which_everybody_gains():
    found = 0
    for seed in range(20):
        model = Chairs(utility="ideal", seed=seed).advance(1000)
        people = model.left_over()
        if people is not None:
            found += 1
            there = model.world.worth(np.array(people), model.holds[np.roll(people, -1)])
            assert len(people) >= 3 and (there > model.utility_now()[people] + EPS).all()
    assert found >= 10  # of three in four such classes


def test_a_history_adds_up_to_where_everybody_sits():
    model = Chairs(people=30, utility="ideal", seed=2).advance(200)
    for person in range(30):
        chair = int(model.start[person])
        for tick, other, given_away, got, before, after, note in model.history_of(person):
            assert given_away == chair and after > before and 1 <= tick <= model.t and note == "Swapped."
            assert any(line[0] == tick and line[1] == person for line in model.history_of(other))
            assert before == model.world.worth(person, chair) and after == model.world.worth(person, got)
            chair = got
        assert chair == model.holds[person] and len(model.history_of(person)) == model.trades[person]


def verdicts(first, second, **params):
    """What is said of two people, and who refuses."""
    why = scene(first, second, **params).why(0, 1)
    return why.agrees, why.refuses, why.verdict


def test_reasons_by_hand():
    why = scene("1111-5555", "3333-1111").why(0, 1)
    assert (why.own, why.other, why.gains) == ((0.0, 0.5), (1.0, 0.5), (1.0, 0.0))
    assert verdicts("1111-5555", "3333-1111") == (False, (1,), "No trade: Person 2 would not gain.")
    assert verdicts("1111-5555", "5555-1111") == (True, (), "They would trade: both would gain.")
    assert verdicts("1111-1111", "5555-5555") == (
        False, (0, 1), "No trade: Person 1 and Person 2 would not gain.")
    weak = dict(exchange="weak")
    assert verdicts("1111-5555", "3333-1111", **weak)[:2] == (True, ())
    assert verdicts("1111-5555", "3322-1111", **weak) == (False, (1,), "No trade: Person 2 would lose.")
    assert verdicts("3333-4444", "2222-2222", **weak) == (False, (1,), "No trade: Person 2 would lose.")
    assert verdicts("3333-3333", "3333-3333", **weak)[1:] == (
        (0, 1), "No trade: Person 1 and Person 2 would not gain.")
    money = dict(exchange="money")
    assert verdicts("1111-5555", "2222-1111", **money)[0]
    assert verdicts("1111-3333", "1111-2222", **money)[:2] == (False, (1,))


def test_reasons_of_rule_breaking():
    market = scene("1111-5555", "5555-1111", breakers=(1,), reputation="private")
    market.meet(0, 1)
    why = market.why(0, 1)
    assert why.verdict == "No trade: Person 1 has no chair to give." and why.refuses == (0,)
    assert why.own == (0.0, 1.0) and why.other == (0.0, 0.0)
    market.put(np.array([0]), np.array([1]))
    assert market.why(0, 1).verdict == "No trade: Person 2 is known to break rules."
    assert market.why(0, 1).refuses == (0,) and market.why(1, 2).verdict.endswith("would not gain.")
    late = scene("1111-5555", "5555-1111", breakers=(1,), break_mode="walk")
    late.meet(0, 1)
    assert late.why(0, 1).verdict == "No trade: Person 1 and Person 2 have to wait for a while."


def test_a_reason_says_what_a_meeting_does():
    for seed in range(30):
        for exchange in EXCHANGES:
            model = Chairs(people=12, utility="ideal", seed=seed, exchange=exchange)
            first, second = model.order[seed % 12], model.order[(seed + 5) % 12]
            agrees = model.why(int(first), int(second)).agrees
            model.meet(int(first), int(second))
            assert model.swaps == agrees


def test_a_real_class_sits_on_the_chairs_it_brought():
    model = Chairs(roster="Ada:1111-5555;Ben:5555-1111;:3333-2222;Zo%C3%AB:2345-5432", people=99)
    assert model.names == ("Ada", "Ben", "", "Zoë") and model.count == 4
    assert model.holds.tolist() == [0, 1, 2, 3] and model.chairs[0].tolist() == [5, 5, 5, 5]
    assert model.preferences[3].tolist() == [2, 3, 4, 5]
    with pytest.raises(ValueError, match="Person 2 of the class is 'Ben:5555-11'"):
        Chairs(roster="Ada:1111-5555;Ben:5555-11")
