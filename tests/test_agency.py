"""Principal and agent: figures worked by hand, what never changes, limits, and what is drawn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.agency import Agency
from models.agency_vectors import aligned, expected_best, picked, pressure, read_vector, turned

BUSY = dict(candidates=12, monitoring=0.3, second_rate=0.5, stop_after=20, top_share=0.25)
TEXTS = {"wanted": ["1, 1", "0.2, 0, 1"], "measured": ["0.5, -1", "1, 0.8, 0.3"], "second": ["1, 1", "0, 0, 1"]}
part = st.floats(-2, 2).map(lambda number: round(number, 3))
vectors = st.lists(part, min_size=3, max_size=3)


def text(vector):
    """A vector as its parameter takes it."""
    return ", ".join(str(number) for number in vector)


def test_a_step_of_learning_by_hand():
    agent = Agency(lesson="proxy", pay_rate=0.5).advance()
    assert agent.effort == pytest.approx([0.05, 0.04])  # a tenth of the way to 0.5 × (1, 0.8)
    assert agent.true_value() == pytest.approx(0.05 - 0.016 - (0.0025 + 0.0016) / 2)
    assert agent.proxy_value() == pytest.approx(0.05 + 0.032)
    assert agent.advance().effort == pytest.approx([0.095, 0.076])


def test_monitoring_turns_the_measure_and_costs_its_square():
    assert turned(np.array([0.0, 2.0]), np.array([1.0, 0.0]), 0.25) == pytest.approx([0.5, 1.5])
    agent = Agency(lesson="proxy", wanted="1, 0", measured="0, 2", monitoring=0.5, monitoring_cost=0.2,
                   pay_rate=1.0).advance(500)
    assert agent.effort == pytest.approx([1, 1]) and agent.true_value() == pytest.approx(1 - 1 - 0.05)


def test_a_second_measure_at_the_right_rates_has_it_all():
    agent = Agency(lesson="proxy", pay_rate=1.0, second_rate=1.2).advance(500)  # (1, 0.8) + 1.2 (0, −1) = (1, −0.4)
    assert agent.share_of_best() == pytest.approx(1, abs=1e-9)


def test_stopping_ends_the_run_there():
    agent = Agency(lesson="proxy", pay_rate=1.2, stop_after=5).advance(50)
    to_the_end = Agency(lesson="proxy", pay_rate=1.2).advance(300)
    assert agent.t == 5 and agent.done and agent.true_value() > to_the_end.true_value()


def test_a_piece_rate_by_hand():
    agent = Agency(lesson="pay", pay_rate=0.5, effort_cost=2.0, risk_aversion=0.5, measurement_noise=4.0).advance(500)
    assert agent.effort == pytest.approx([0.25])
    assert agent.true_value() == pytest.approx(0.25 - 0.0625 - 0.25)  # effort, its cost, its risk
    assert agent.best_rate() == pytest.approx(1 / 5) and agent.best_there_is() == 0.25
    assert agent.theory()["true_value"] == pytest.approx(agent.true_value())


def test_audits_by_hand():
    agent = Agency(lesson="audit", audit_rate=0.25, fine=2.0).advance()
    assert (agent.gains[agent.cheats] > 0.5).all() and (agent.gains[~agent.cheats] <= 0.5).all()
    assert not (agent.caught & ~agent.cheats).any()
    assert Agency(lesson="audit", audit_rate=0.5, fine=2.0).advance().true_value() == 1
    assert Agency(lesson="audit", audit_rate=0.0).advance().true_value() == 0


def test_the_choice_of_a_search_by_hand():
    scores = np.array([[1.0, 5.0, 3.0, 4.0]])
    assert picked(scores, 0.0, np.array([0.9])) == [1]
    assert [int(picked(scores, 0.5, np.array([ticket]))[0]) for ticket in (0.0, 0.49, 0.51, 0.999)] == [1, 1, 3, 3]
    assert int(picked(scores, 1.0, np.array([0.9]))[0]) == 0


def test_the_largest_of_two_and_the_pressure_on_paper():
    assert expected_best(2) == pytest.approx(np.pi ** -0.5, abs=1e-5)
    assert expected_best(1) == pytest.approx(0, abs=1e-9)
    assert expected_best(3) == pytest.approx(1.5 * np.pi ** -0.5, abs=1e-5)
    assert pressure(1) == 0 and pressure(16) == pytest.approx(np.log(16) - 15 / 16)


@settings(max_examples=80, deadline=None)
@given(vectors, vectors, st.floats(0, 2))
def test_no_pay_rate_beats_the_angle(wanted, measured, rate):
    agent = Agency(lesson="proxy", wanted=text(wanted), measured=text(measured), pay_rate=rate)
    assert agent.value_at(rate) <= agent.best_there_is() * agent.aligned_share() + 1e-9
    agent.effort = agent.pull()
    assert agent.true_value() == pytest.approx(float(agent.value_at(rate)))
    assert agent.best_value() == pytest.approx(agent.best_there_is() * agent.aligned_share(), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(vectors, vectors, st.floats(0.01, 0.5), st.floats(0, 2))
def test_effort_closes_the_same_part_of_the_gap_every_tick(wanted, measured, rate, pay):
    agent = Agency(lesson="proxy", wanted=text(wanted), measured=text(measured), learning_rate=rate, pay_rate=pay)
    for _ in range(5):
        gap = agent.pull() - agent.effort
        agent.step()
        assert agent.pull() - agent.effort == pytest.approx((1 - rate) * gap, abs=1e-9)


@settings(max_examples=80, deadline=None)
@given(vectors, vectors, st.floats(0.1, 2))
def test_only_a_measure_along_what_is_wanted_can_attain_all(wanted, measured, factor):
    first, second = np.array(wanted), np.array(measured)
    across = np.cross(first, second)
    if (first ** 2).sum() > 0.01 and (second ** 2).sum() > 0.01:
        assert 0 <= aligned(first, second) <= 1 + 1e-9
        assert (aligned(first, second) > 1 - 1e-9) == ((across ** 2).sum() <= 1e-9 * (first ** 2).sum()
                                                       * (second ** 2).sum())
        assert aligned(first, factor * first) == pytest.approx(1)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 200), st.sampled_from(["gaussian", "t3", "t2"]), st.integers(0, 999))
def test_the_measure_of_the_best_never_falls_with_more_candidates(candidates, noise, seed):
    agent = Agency(lesson="search", candidates=candidates, noise=noise, seed=seed).advance(2)
    assert (np.diff(agent.sum_proxy) >= -1e-9).all()
    assert agent.scores[agent.chosen] == agent.scores.max()


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 1), st.floats(0, 10), st.integers(0, 999))
def test_as_many_cheat_as_the_fine_leaves(rate, fine, seed):
    agent = Agency(lesson="audit", audit_rate=rate, fine=fine, seed=seed).advance()
    share = max(0.0, 1 - rate * fine)
    assert agent.foreseen_cheating() == share
    assert agent.cheats.mean() == pytest.approx(share, abs=5 * 0.025)


@pytest.mark.parametrize("lesson", ["pay", "proxy", "search", "audit"])
def test_nothing_is_lost_where_the_value_is_seen(lesson):
    agent = Agency(lesson=lesson, seen=True).advance(500)
    assert agent.institutions() == []
    assert agent.share_of_best() == pytest.approx(1, abs=1e-9 if lesson != "search" else 0.03)


def test_vectors_are_read_and_refused_by_name():
    assert read_vector(" 1, -0.4,2 ").tolist() == [1, -0.4, 2]
    for wrong, named in (("1", "There are 1"), ("1, x", "'x'"), ("1, 3", "3 is not from"), ("1,nan", "nan"),
                         ("1,1,1,1,1,1", "There are 6")):
        with pytest.raises(ValueError, match=f"^Measured: .*{named}"):
            Agency(lesson="proxy", measured=wrong)
    assert Agency(lesson="proxy", wanted="1, 0, 0.5").count.tolist() == [1, 0.8, 0]


def test_a_change_forgets_what_was_found_under_the_old_rule():
    agent = Agency(lesson="search").advance(10)
    agent.change("candidates", 3)
    assert agent.searched == 0 and agent.advance().sizes == [1, 2, 3]
    agent = Agency(lesson="proxy").advance(300)
    effort = agent.effort.copy()
    agent.change("pay_rate", 0.8)
    assert not agent.done and np.array_equal(agent.effort, effort)
