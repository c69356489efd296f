"""A curve worked out in pieces is the same as runs made one by one; hands become actions."""

import pytest

from core.sweep import Curve
from toy import Toy
from ui.curve import pieces

CURVE = Curve("Heads", "chance", (0.2, 0.8), "share", 5, 3, {"coins": 50})


def test_each_point_is_the_mean_of_its_runs_and_their_spread():
    points = [point for _, point in pieces(CURVE, Toy, {"coins": 9, "seed": 99}) if point]
    assert [point[0] for point in points] == [0.2, 0.8]
    for value, low, mean, high in points:
        runs = [Toy(coins=50, chance=value, seed=seed).advance(5).share() for seed in (1, 2, 3)]
        assert (low, high) == (min(runs), max(runs)) and mean == pytest.approx(sum(runs) / 3)


def test_the_share_done_only_grows_and_ends_at_one():
    shares = [share for share, _ in pieces(CURVE, Toy, {})]
    assert shares == sorted(shares) and shares[-1] == 1.0 and len(shares) > 20


def test_a_setting_that_the_model_refuses_is_told():
    with pytest.raises(ValueError, match="Coins"):
        list(pieces(Curve("x", "coins", (1,), "share", 1, 1), Toy, {}))
