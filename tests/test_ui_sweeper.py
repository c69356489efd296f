"""A sweep that workers share: every run is made once, whoever is lost on the way, and the numbers are the runs'."""

import numpy as np
import pytest

from core.job import Job
from toy import Toy
from ui.sweeper import Sweeper, sentences
from ui.worker import Hands

JOB = Job({"chance": (0.2, 0.8), "coins": (5, 9, 20)}, ("share",), 6, 4)
EXACT = np.array([JOB.numbers(Toy, k) for k in range(len(JOB))])


class Pool:
    """Workers without a browser: what they are given is noted, and answered when the test says so."""

    def __init__(self, count):
        self.count, self.given, self.ended, self.resting = count, [], False, False

    def start(self):
        return self.count

    def job(self, number, name, text):
        assert Job.read(text).setting(5) == JOB.setting(5) and name == "toy"

    def runs(self, number, runs):
        self.given.append((number, runs))

    def rest(self):
        self.resting = True

    def stop(self):
        self.ended = True

    def answer(self, sweeper, seconds=0.01):
        """The oldest batch comes back."""
        number, runs = self.given.pop(0)
        sweeper.hear("rows", number, runs, EXACT[runs], seconds)


def begun(count=2):
    """A sweep and its pool."""
    pool = Pool(count)
    return Sweeper(JOB, "toy", Toy, pool), pool


def clock(steps):
    """A clock that is over after so many looks."""
    times = iter(range(steps))
    return lambda: next(times, steps)


def finish(sweeper, pool):
    """Answer until nothing is left."""
    while pool.given:
        pool.answer(sweeper)


def whole(sweeper):
    """Whether the sweep has every number, exactly."""
    return sweeper.state == "done" and sweeper.done.all() and np.array_equal(sweeper.numbers, EXACT)


def test_workers_share_the_runs_the_first_seeds_first_and_each_run_goes_out_once():
    sweeper, pool = begun()
    out = []
    sweeper.hear("ready", 0, "")
    sweeper.hear("ready", 1, "")
    assert sweeper.count == 2 and [number for number, _ in pool.given] == [0, 0, 1, 1]
    while pool.given:
        out += pool.given[0][1]
        pool.answer(sweeper)
    assert whole(sweeper) and pool.resting and not pool.ended
    assert sorted(out) == list(range(len(JOB)))
    assert sorted(out[:6]) == [0, 4, 8, 12, 16, 20]  # seed 1 of each of the six settings


def test_batches_grow_where_runs_are_quick_and_stay_single_where_they_are_slow():
    sweeper, pool = begun(1)
    sweeper.hear("ready", 0, "")
    pool.answer(sweeper, 0.01)  # 0.15 s would hold 15 of these; near the end no more than half of what is left
    assert len(pool.given[-1][1]) == 12 and sweeper.soon
    slow, pool = begun(1)
    slow.hear("ready", 0, "")
    pool.answer(slow, 9.0)
    assert len(pool.given[-1][1]) == 1 and not slow.soon


def test_what_a_lost_worker_had_goes_to_the_others():
    sweeper, pool = begun()
    sweeper.hear("ready", 0, "")
    sweeper.hear("ready", 1, "")
    sweeper.hear("lost", 0, "It fell over.")
    pool.given = [each for each in pool.given if each[0] == 1]
    finish(sweeper, pool)
    assert whole(sweeper)


def test_while_workers_start_runs_are_made_here_and_none_twice():
    sweeper, pool = begun()
    assert sweeper.here
    sweeper.work(20, clock(20))
    made = set(np.flatnonzero(sweeper.done).tolist())
    assert 0 < len(made) < 4
    sweeper.hear("ready", 0, "")
    assert not sweeper.here and not sweeper.work(9, clock(9))
    out = []
    while pool.given:
        out += pool.given[0][1]
        pool.answer(sweeper)
    assert whole(sweeper) and not made & set(out)


def test_where_no_worker_starts_the_same_rows_come_from_between_frames():
    sweeper, pool = begun()
    sweeper.hear("lost", 0, "refused")
    assert sweeper.state == "starting"
    sweeper.hear("lost", 1, "refused")
    assert sweeper.state == "frames" and sweeper.why == "refused"
    while sweeper.work(5, clock(5)):
        assert sweeper.busy
    assert whole(sweeper)


def test_a_stop_ends_the_workers_and_keeps_what_there_is():
    sweeper, pool = begun()
    sweeper.hear("ready", 0, "")
    pool.answer(sweeper)
    sweeper.stop()
    assert pool.ended and sweeper.state == "stopped" and sweeper.done.sum() == 1
    pool.answer(sweeper)  # too late
    assert sweeper.done.sum() == 1


def test_a_refused_setting_stops_it_and_is_told():
    pool = Pool(1)
    bad = Sweeper(Job({"coins": (1,)}, ("share",), 3, 1), "toy", Toy, pool)
    bad.work(9, clock(9))
    assert bad.state == "refused" and "Coins (coins) is 1" in bad.why
    sweeper, pool = begun()
    sweeper.hear("ready", 0, "")
    sweeper.hear("refused", 0, "Coins (coins) is 1")
    assert sweeper.state == "refused" and pool.ended
    broken, pool = begun()
    broken.hear("ready", 0, "")
    broken.hear("failed", 0, "Traceback:\n  line 3\nMemoryError: no room\n")
    assert (broken.state, broken.why) == ("failed", "MemoryError: no room")


def test_the_hands_of_a_worker_give_flat_rows_or_say_what_is_refused(monkeypatch):
    monkeypatch.setattr("ui.worker.load", lambda name: Toy)
    hands = Hands()
    hands.take("toy", JOB.text())
    assert np.array_equal(np.array(hands.runs([3, 17])).reshape(2, 2), EXACT[[3, 17]])
    hands.take("toy", Job({"coins": (1,)}, ("share",), 3, 1).text())
    assert "Coins (coins) is 1" in hands.runs([0])


def test_how_far_it_is_is_said_in_words():
    sweeper, pool = begun()
    assert sentences(sweeper, 0, 24, 0.1) == ("0 of 24 runs.", "Workers are starting.")
    sweeper.hear("ready", 0, "")
    assert sentences(sweeper, 20, 24, 10.0) == ("20 of 24 runs, about 2 s left.", "1 worker at work.")
    finish(sweeper, pool)
    assert sentences(sweeper, 24, 24, 12.0) == ("", "24 runs in 12.0 s.")
    alone, _ = begun(1)
    alone.hear("lost", 0, "")
    assert "between frames" in sentences(alone, 1, 24, 0.1)[1]
    alone.work(10_000, clock(10_000))
    assert sentences(alone, 24, 24, 3.0)[1] == "24 runs in 3.0 s, between frames, since workers cannot start here."
    alone.stop()
    assert alone.state == "done"


@pytest.mark.parametrize("state", ["starting", "workers", "frames"])
def test_fresh_runs_are_named_once(state):
    sweeper, pool = begun(1)
    if state == "workers":
        sweeper.hear("ready", 0, "")
        pool.answer(sweeper)
    else:
        if state == "frames":
            sweeper.hear("lost", 0, "")
        sweeper.work(30, clock(30))
    assert sweeper.state == state and sweeper.fresh == set(np.flatnonzero(sweeper.done).tolist())
