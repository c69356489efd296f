"""Sweeps give the same rows whatever runs them."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from core.sweep import grid, sweep
from toy import Toy


def test_the_grid_has_every_combination_in_order():
    assert grid({"a": (1, 2), "b": ("x", "y")}) == [
        {"a": 1, "b": "x"}, {"a": 1, "b": "y"}, {"a": 2, "b": "x"}, {"a": 2, "b": "y"}]
    assert grid({}) == [{}]


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
