"""The small sums agree with what can be worked out by hand or looked up."""

import doctest

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr

from core import measures
from core.measures import gini, normal_cdf

steady = settings(derandomize=True, deadline=None, max_examples=100)
amounts = st.lists(st.floats(0, 1e6, allow_subnormal=False), min_size=1, max_size=40)


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(measures)
    assert result.attempted == 2 and result.failed == 0


def test_gini_by_hand():
    assert gini([5.0, 5.0, 5.0]) == 0
    assert gini([0.0, 0.0]) == 0
    assert gini([3.0, 1.0]) == 0.25
    assert gini(np.arange(1, 101)) == pytest.approx(33 / 100)  # 1 to n: (n - 1) / 3n
    assert gini(np.eye(50)[7]) == pytest.approx(49 / 50)  # one has it all: 1 - 1/n


@steady
@given(amounts)
def test_gini_is_half_the_relative_mean_difference(values):
    values = np.array(values)
    expected = np.abs(values[:, None] - values).mean() / (2 * values.mean()) if values.any() else 0
    assert gini(values) == pytest.approx(expected, abs=1e-9)
    assert gini(values[::-1] * 3) == pytest.approx(expected, abs=1e-9)


def test_gini_of_a_pareto_sample():
    # Pareto with parameter a has G = 1 / (2a - 1); the mean of 20 samples within four standard errors.
    rng = np.random.default_rng(1)
    ginis = [gini(rng.pareto(3.0, 4000) + 1) for _ in range(20)]
    assert abs(np.mean(ginis) - 1 / 5) < 4 * np.std(ginis, ddof=1) / np.sqrt(20)


def test_normal_cdf_at_known_points():
    assert normal_cdf(0.0) == 0.5 and isinstance(normal_cdf(0.0), float)
    assert normal_cdf(1.959963984540054) == pytest.approx(0.975, abs=1e-15)
    assert normal_cdf([[-np.inf, np.inf]]).tolist() == [[0.0, 1.0]]
    assert np.isnan(normal_cdf(np.nan))


def test_normal_cdf_agrees_with_scipy_far_into_the_tails():
    z = np.linspace(-30, 30, 6000).reshape(3, -1)
    assert np.allclose(normal_cdf(z), ndtr(z), rtol=1e-12, atol=0)
