"""The normal distribution against the standard library and against printed values."""

from statistics import NormalDist

import numpy as np
import pytest

from core.normal import normal_cdf


def test_it_is_the_standard_librarys_between_the_entries_of_the_table():
    places = np.linspace(-8.9, 8.9, 7919)
    assert normal_cdf(places) == pytest.approx([NormalDist().cdf(x) for x in places.tolist()], abs=1e-11)


def test_printed_values():
    assert normal_cdf([1.0, 1.959964, -2.326348]) == pytest.approx([0.8413447, 0.975, 0.01], abs=1e-7)


def test_the_middle_and_the_far_ends_are_exact():
    assert normal_cdf([-50.0, 50.0, -np.inf, np.inf]) == pytest.approx([0, 1, 0, 1], abs=1e-15)
    assert normal_cdf(0.0) == 0.5


def test_it_never_falls():
    assert (np.diff(normal_cdf(np.linspace(-10, 10, 100_003))) >= -1e-15).all()
