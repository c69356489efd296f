"""The smoky town: firms worked by hand, what is conserved, the best that is never passed, and what it draws."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.externality import Externality
from models.externality_policies import POLICIES, best, targets
from models.externality_theory import drift
from recording import RecordingCanvas
from views import externality as view
from views.externality_map import cell_size

BUSY = dict(firms=60, planner_noise=0.2)
TOWNS = dict(firms=st.integers(9, 60), value_low=st.floats(0, 2), value_high=st.floats(0, 3),
             harm=st.floats(-0.5, 1), planner_noise=st.floats(0, 1), tax=st.floats(-0.5, 1.5),
             seed=st.integers(0, 999), policy=st.sampled_from(sorted(POLICIES)))


def three():
    """Firms whose first units are worth 0.25, 1 and 1.5, beside six of 1; harm 0.5."""
    town = Externality()
    town.values_of, town.firms, town.shape = np.array([0.25, 1, 1.5] + 6 * [1.0]), 9, (3, 3)
    town.made = np.zeros(9)
    return town


def test_each_policy_by_hand():
    town = three()
    assert targets(town, "none")[:3].tolist() == [0.25, 1, 1.5]
    assert targets(town, "tax")[:3].tolist() == [0, 0.5, 1]
    assert targets(town, "cap")[:3] == pytest.approx([0.25, 4.5 / 9, 4.5 / 9])  # (0 + 0.5 + 1 + 6 * 0.5) / 9
    assert targets(town, "permits")[:3] == pytest.approx([0, 0.5, 1], abs=1e-9)
    assert town.welfare(best(town)) == pytest.approx(7 * 0.125 + 0.5)  # half the square of what each makes
    town.contract_cost, town.victims = 0.02, 5
    assert town.struck().all() and town.bargain_cost() == pytest.approx(0.9)
    town.victims = 7
    assert not town.struck().any() and targets(town, "bargain")[2] == 1.5


def test_firms_go_a_fifth_of_the_way():
    town = Externality().advance()
    assert town.made == pytest.approx(0.2 * town.values_of)
    assert town.advance().made == pytest.approx(0.36 * town.values_of)


def test_smoke_drifts_a_quarter_to_each_side():
    spot = np.zeros((5, 5))
    spot[2, 2] = 16
    assert drift(spot)[1:4, 1:4].tolist() == [[1, 2, 1], [2, 4, 2], [1, 2, 1]]


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(TOWNS), st.integers(0, 150))
def test_no_smoke_is_lost_no_permit_unused_and_nothing_beats_the_best(params, ticks):
    town = Externality(**params).advance(ticks)
    assert town.smoke().sum() == pytest.approx(town.made.sum(), abs=1e-9)
    assert town.permits_left() == pytest.approx(0, abs=1e-9)
    assert town.welfare(town.made, town.policy) <= town.best_welfare() + 1e-9
    assert town.best_welfare() == pytest.approx(town.welfare(np.maximum(town.values_of - town.harm, 0)))
    for policy in POLICIES:
        assert town.at_rest(policy) <= town.best_welfare() + 1e-9


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 0.5), st.floats(0, 0.5))
def test_a_wrong_tax_loses_half_the_squared_distance(harm, tax):
    town = Externality(harm=harm, policy="tax", tax=tax).advance(200)
    assert town.loss_per_firm() == pytest.approx(0.5 * (tax - harm) ** 2, abs=1e-9)


def test_no_harm_needs_no_policy_and_theory_is_where_it_rests():
    assert Externality(harm=0.0).advance(200).welfare_share() == pytest.approx(1)
    for policy in POLICIES:
        town = Externality(policy=policy)
        ahead = town.theory()
        assert town.advance(200).metrics() == pytest.approx({**town.metrics(), **ahead}, abs=1e-9, nan_ok=True)


@settings(max_examples=30, deadline=None)
@given(st.floats(0.05, 1), st.integers(0, 999))
def test_free_bargains_end_alike_whoever_has_the_right_but_others_pay(harm, seed):
    """Coase: what is made, by each firm, does not depend on the right; who pays whom does."""
    shared = dict(policy="bargain", contract_cost=0.0, harm=harm, value_low=1.1, value_high=1.9, seed=seed)
    firms, homes = (Externality(**shared, right=right).advance(200) for right in ("firms", "neighbours"))
    assert firms.made == pytest.approx(homes.made, abs=1e-9)
    assert firms.welfare_share() == pytest.approx(1) and homes.welfare_share() == pytest.approx(1)
    assert firms.paid() < 0 < homes.paid()
    # whoever has the right keeps what it would have had without a bargain, and half of what the bargain gains
    profit, suffered = (firms.values_of * firms.made - firms.made ** 2 / 2).sum(), harm * firms.made.sum()
    alone = (firms.values_of ** 2 / 2).sum()
    assert profit - firms.paid() - alone == pytest.approx(firms.paid() - suffered + harm * firms.values_of.sum())
    assert profit - homes.paid() == pytest.approx(homes.paid() - suffered)


def test_dear_bargains_leave_each_side_with_its_right():
    town = three()
    town.policy, town.contract_cost, town.victims = "bargain", 0.02, 7  # 0.14 a firm; only the third gains 0.5
    town.right = "neighbours"
    assert town.struck().tolist() == [False, False, True, *6 * [False]]
    assert targets(town, "bargain")[:3].tolist() == [0, 0, 1] and town.bargain_cost() == pytest.approx(0.14)
    # the firm gains 1.5 - 0.5 - 0.14 by making 1, others lose 0.5; 0.18 each are left
    assert town.paid() == pytest.approx(0.5 + 0.18)
    assert "1 of 9 firms have come to terms" in view.describe(town)
    town.right = "firms"
    assert not town.struck().any() and town.paid() == 0 and targets(town, "bargain")[:3].tolist() == [0.25, 1, 1.5]
    town.harm = -0.5
    town.right, town.victims = "neighbours", 1
    assert town.struck().all() and targets(town, "bargain")[1] == 1.5  # a benefit needs no right


@pytest.mark.parametrize("size", [(800, 600), (560, 420), (360, 360), (300, 640)])
@pytest.mark.parametrize("params", [{}, dict(firms=400, harm=-0.5), dict(firms=11, policy="planner"), dict(harm=0.0),
                                    dict(value_low=0.0, value_high=0.0), dict(harm=1.0, policy="tax", tax=-0.5)])
def test_the_drawing_takes_every_setting_and_finds_firms(size, params):
    town, canvas = Externality(**params), RecordingCanvas(*size)
    for ticks in (0, 1, 100):
        town.advance(ticks)
        canvas.chosen = (3,)
        view.draw(town, canvas)
        view.side(town, RecordingCanvas(340, 200))
        assert view.describe(town) and view.legend(town) and len(view.table(town)[1]) == town.firms
    left, top, cell = cell_size(town, canvas)
    for firm in (0, town.firms - 1):
        row, column = divmod(firm, town.shape[1])
        assert view.pick(town, left + (column + 0.5) * cell, top + (row + 0.5) * cell, canvas) == firm
    assert view.pick(town, -5, -5, canvas) is None
    assert view.move(town, None, "ArrowUp", canvas) == 0 == view.move(town, 0, "ArrowLeft", canvas)
    assert view.move(town, 0, "ArrowRight", canvas) == 1 and view.card(town, 1)[0].startswith("Firm 2")
