"""A run can be replayed, rewound to any tick, and branched."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.run import CHECKPOINTS, ROWS, Run, answer
from toy import Toy


def coins(run):
    return run.model.heads.tolist()


def test_two_streams_keep_the_world_apart_from_the_run():
    quiet, busy = Toy(seed=3), Toy(seed=3, chance=0.9).advance(50)
    assert np.array_equal(quiet.world, busy.world)
    assert not np.array_equal(quiet.world, Toy(seed=4).world)


def test_a_run_stops_when_the_model_is_done():
    run = Run(Toy, {"heavy": True}).advance(10)
    assert run.t == 1 and run.model.done


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 120), min_size=1, max_size=6))
def test_rewinding_reaches_every_tick_exactly(visits):
    straight = {0: coins(Run(Toy))}
    run = Run(Toy)
    for t in range(1, 121):
        straight[t] = coins(run.advance())
    for t in visits:
        assert coins(run.rewind(t)) == straight[t] and run.t == t
    assert run.end == 120


def test_the_log_replays_what_hands_did():
    run = Run(Toy, {"seed": 5}).advance(10)
    run.do("turn", coin=3)
    run.advance(5).set("chance", 0.9)
    run.advance(20)
    assert run.log == [(10, "do", "turn", {"coin": 3}), (15, "set", "chance", 0.9)]
    again = Run(Toy, {"seed": 5}, run.log).advance(35)
    assert coins(again) == coins(run) and again.history == run.history
    before = coins(run)
    run.rewind(12)
    assert coins(run.rewind(35)) == before
    assert coins(run.rewind(10)) == coins(Run(Toy, {"seed": 5}, run.log[:1]).advance(10))


def test_an_action_in_the_past_starts_another_future():
    run = Run(Toy).advance(30)
    run.rewind(10)
    run.do("turn", coin=0)
    assert run.end == 10 and max(run.history) == 10
    assert len(run.advance(5).log) == 1


def test_a_refused_hand_changes_nothing():
    run = Run(Toy).advance(7)
    before, log = coins(run), list(run.log)
    for wrong in (lambda: run.do("turn", coin=99), lambda: run.set("chance", 7.0), lambda: run.do("fly"),
                  lambda: run.set("coins", 1), lambda: run.set("nothing", 1), lambda: run.rewind(-1)):
        with pytest.raises(ValueError):
            wrong()
    assert coins(run) == before and run.log == log and run.t == 7


def test_a_parameter_that_is_not_live_starts_anew():
    run = Run(Toy).advance(7)
    run.set("coins", 20)
    assert run.t == 0 and run.model.coins == 20 and run.params["coins"] == 20


def test_a_branch_shares_the_past_and_not_the_future():
    run = Run(Toy).advance(9)
    twin = run.branch()
    assert coins(twin) == coins(run)
    twin.do("turn", coin=1)
    assert coins(twin) != coins(run) and run.log == []


def test_history_and_checkpoints_stay_small():
    run = Run(Toy).advance(3 * ROWS)
    assert len(run.history) <= ROWS + 1 and len(run._checkpoints) <= CHECKPOINTS
    assert coins(run.rewind(4321)) == coins(Run(Toy).advance(4321))


def test_a_read_only_array_is_shared_by_snapshots_and_others_are_not():
    toy = Toy().advance(3)
    kept = toy.snapshot()
    assert kept["world"] is toy.world and kept["heads"] is not toy.heads
    heads = toy.heads.copy()
    toy.advance(5)
    toy.restore(kept)
    assert np.array_equal(toy.heads, heads) and toy.t == 3


def test_a_known_answer_is_re_run_over_its_seeds():
    known = Toy.known[0]
    values = answer(known, Toy)
    assert len(values) == 20 and abs(np.mean(values) - known.expected) <= known.tolerance
    assert values != answer(known, Toy, 19)
