"""What is drawn is noted down in order and handed over in one piece."""

import json

import numpy as np

from ui.plan import Plan


def test_verbs_and_arrays_come_out_as_they_went_in():
    plan, first, second = Plan(), np.array([1, 2, 3], np.float32), np.array([], np.float32)
    assert not plan
    plan.add("clear", ("#fff",))
    plan.add("dots", (first, "red\n\"blue\""))
    plan.add("lines", (second, 0, np.float64(1.5), np.int64(2)))
    plan.add("dots", (2 * first, "x"))
    assert plan
    verbs, numbers = plan.take()
    assert numbers.dtype == np.float32 and numbers.tolist() == [1, 2, 3, 2, 4, 6]
    assert json.loads(verbs) == [["clear", "#fff"], ["dots", [0, 3], "red\n\"blue\""], ["lines", [3, 3], 0, 1.5, 2],
                                 ["dots", [3, 6], "x"]]
    assert not plan and plan.take()[0] == "[]"


def test_without_arrays_there_are_no_numbers():
    plan = Plan()
    plan.add("clear", ("#000",))
    assert plan.take()[1].tolist() == []
