"""Sweeps give the same rows whatever runs them."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from core.dials import read_values, spaced
from core.job import Job
from core.sweep import sweep
from toy import Toy


def test_a_job_has_every_combination_in_order_the_seed_fastest():
    job = Job({"a": (1, 2), "b": ("x", "y")}, ("m",), 5, 2, {"c": 9})
    assert len(job) == 8 and job.header() == ["c", "a", "b", "seed", "t", "m"]
    assert [tuple(job.setting(k).values()) for k in range(8)] == [
        (9, 1, "x", 1), (9, 1, "x", 2), (9, 1, "y", 1), (9, 1, "y", 2),
        (9, 2, "x", 1), (9, 2, "x", 2), (9, 2, "y", 1), (9, 2, "y", 2)]
    assert job.row(5, (3.0, 0.25)) == [9, 2, "x", 2, 3, 0.25]
    assert [Job({}, (), 5, 3).setting(k) for k in range(3)] == [{"seed": 1}, {"seed": 2}, {"seed": 3}]


def test_a_job_that_was_text_is_the_same_job():
    job = Job({"chance": (0.1, 0.30000000000000004), "coins": (5,), "colour": ("red",), "heavy": (True,)}, ("share",),
              4, 3, {"note": "ab"})
    again = Job.read(job.text())
    assert [again.setting(k) for k in range(len(job))] == [job.setting(k) for k in range(len(job))]
    assert again.numbers(Toy, 4) == job.numbers(Toy, 4)


def test_pieces_are_a_tick_long_and_end_with_the_numbers():
    *ticks, last = Job({"chance": (0.5,)}, ("share",), 6, 1).pieces(Toy, 0)
    assert ticks == [None] * 6 and last == (6.0, Toy(chance=0.5, seed=1).advance(6).share())
    assert Job({"heavy": (True,)}, ("share",), 6, 1).numbers(Toy, 0)[0] == 1.0


@pytest.mark.parametrize("text, values", [
    ("0:1:0.1", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)),
    ("0:0.4:0.1", (0.0, 0.1, 0.2, 0.3, 0.4)), ("0.2:0.5:0.2", (0.2, 0.4)), ("0.3", (0.3,)), ("1,0.5", (1.0, 0.5)),
])
def test_values_of_a_number(text, values):
    assert read_values(Toy.param("chance"), text) == values


def test_values_of_whole_numbers_choices_and_switches():
    whole = read_values(Toy.param("coins"), "2:10:4")
    assert whole == (2, 6, 10) and all(type(v) is int for v in whole)
    assert read_values(Toy.param("colour"), "blue,red") == ("blue", "red")
    assert read_values(Toy.param("heavy"), "no,yes") == (False, True)


@pytest.mark.parametrize("name, text, said", [
    ("chance", "0:2:0.5", "Chance .chance. is 1.5: it must be a number from 0.0 to 1.0"),
    ("chance", "0:1:0", "by a step above 0"), ("chance", "1:0:0.1", "must go up"), ("chance", "0:1", "low:high:step"),
    ("chance", "0:x:1", "low:high:step"), ("chance", "0:nan:1", "must be numbers"), ("chance", "0:1:1e-9", "10,000"),
    ("chance", "0.5,0.5", "twice"), ("coins", "2:5:0.5", "Coins .coins. is 2.5: it must be a whole number"),
    ("colour", "red,green", "one of red, blue"), ("coins", "4,", "Coins"),
])
def test_wrong_values_are_named_with_their_bounds(name, text, said):
    with pytest.raises(ValueError, match=said):
        read_values(Toy.param(name), text)


def test_steps_do_not_gather_an_error():
    assert spaced(Toy.param("chance"), 0, 1, 1 / 3) == (0.0, 0.333333333333, 0.666666666667, 1.0)


def test_a_row_is_the_run_that_it_names():
    rows = list(sweep(Toy, {"chance": (0.2, 0.8)}, ["share"], 5, 3, {"coins": 50}))
    assert [(row["chance"], row["seed"], row["t"]) for row in rows] == [
        (chance, seed, 5) for chance in (0.2, 0.8) for seed in (1, 2, 3)]
    for row in rows:
        assert row["share"] == Toy(coins=50, chance=row["chance"], seed=row["seed"]).advance(5).share()
    assert np.mean([row["share"] for row in rows[:3]]) < np.mean([row["share"] for row in rows[3:]])


def test_an_executor_gives_the_same_rows():
    with ThreadPoolExecutor(2) as pool:
        assert list(sweep(Toy, {"coins": (5, 9)}, ["share"], 3, 4, run=pool.map)) == \
            list(sweep(Toy, {"coins": (5, 9)}, ["share"], 3, 4))


def test_a_wrong_value_is_refused():
    with pytest.raises(ValueError, match="Coins"):
        list(sweep(Toy, {"coins": (1,)}, ["share"], 3, 1))
