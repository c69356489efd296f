"""The banks: cascades by hand, what can only grow, clearing, institutions, and what they draw."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.clearing import clearing_vector
from models.contagion import Contagion
from recording import RecordingCanvas
from views import contagion as view

BUSY = dict(banks=100, first_failures=3, breaker_at=0.1, rescues=1)
SMALL = dict(banks=st.integers(20, 60), degree=st.floats(0, 6), buffer=st.floats(0, 0.2), seed=st.integers(0, 999))


def wired(pairs, **params):
    """Twenty banks with loans (lender, borrower) drawn by hand; bank 0 fails."""
    model = Contagion(banks=20, degree=0.0, first_failures=0, **params)
    model.lender, model.borrower = (np.array(side) for side in zip(*pairs, strict=True))
    model.links = np.bincount(model.lender, minlength=20)
    model.do("fail", bank=1)
    return model


def failed(model):
    return np.flatnonzero(model.failing()).tolist()


@pytest.mark.parametrize("kind", ["interbank", "threshold"])
@pytest.mark.parametrize("banks, degree", [(20, 15.0), (20, 0.0), (60, 3.0), (300, 8.0)])
def test_every_pair_is_linked_once_at_most_and_with_the_same_chance(kind, banks, degree):
    worlds = 60
    linked, spread = np.zeros((banks, banks)), []
    for seed in range(worlds):
        model = Contagion(kind=kind, banks=banks, degree=degree, seed=seed)
        pairs = list(zip(model.lender.tolist(), model.borrower.tolist(), strict=True))
        assert len(set(pairs)) == len(pairs) and all(one != other for one, other in pairs)
        if kind == "threshold":
            assert {(other, one) for one, other in pairs} == set(pairs)
        linked[model.lender, model.borrower] += 1
        spread.append(model.links.var())
    chance = degree / (banks - 1)
    each = np.sqrt(chance * (1 - chance) / worlds)  # standard error of one pair's frequency
    off = ~np.eye(banks, dtype=bool)
    twice = 1 if kind == "interbank" else 2  # a link of both ways is drawn once
    assert linked[off].mean() / worlds == pytest.approx(chance, abs=1e-12 + 4 * each * np.sqrt(twice / off.sum()))
    for axis in (0, 1):  # the first and the last banks have lent and borrowed as much as the others
        ends = linked.sum(axis) / worlds
        assert np.abs(ends - degree).max() <= 5 * np.sqrt(degree * (1 - chance) / worlds) + 1e-12
    far = [np.r_[np.diag(linked, step), np.diag(linked, step - banks)].mean() / worlds for step in range(1, banks)]
    assert np.abs(np.array(far) - chance).max() <= 5 * each * np.sqrt(twice / banks) + 1e-12  # nor who stands near
    assert np.mean(spread) == pytest.approx(degree * (1 - chance), rel=0.15, abs=1e-12)  # binomial


def test_a_wave_by_hand():
    # 1 lent to 0 alone and loses 20%; 2 lent to 1 and to 3 and loses 10%; 4 lent to six and loses 3.3%
    loans = [(1, 0), (2, 1), (2, 3), *((4, each) for each in (0, 5, 6, 7, 8, 9))]
    model = wired(loans).advance()
    assert failed(model) == [0, 1] and model.losses()[2] == pytest.approx(0.1)
    assert failed(model.advance()) == [0, 1, 2] and failed(model.advance(9)) == [0, 1, 2]
    assert model.done and model.rounds() == 2
    assert failed(wired(loans, recovery=0.6).advance(9)) == [0, 1]  # 2 loses 4%, all its buffer


def test_institutions_by_hand():
    loans = [(1, 0), (2, 0), (2, 5), (3, 1)]
    saved = wired(loans, rescues=1).advance()
    assert failed(saved) == [0, 1] and saved.saved_at[2] == 1 and saved.rescues_made == 1
    halted = wired(loans, breaker_at=0.05, boost=0.07).advance(9)
    assert halted.halted and failed(halted) == [0, 1, 3] and halted.raised[0] == 0


def test_a_share_of_neighbours_as_large_as_the_threshold_is_enough():
    links = [(1, 0), (0, 1), (1, 2), (2, 1)]
    assert failed(wired(links, kind="threshold", watts_threshold=0.5).advance(9)) == [0, 1, 2]
    assert failed(wired(links, kind="threshold", watts_threshold=0.51).advance(9)) == [0]


@pytest.mark.parametrize("debts, assets, paid", [
    ([[0, 10, 0], [0, 0, 8], [0, 0, 0]], (4, 2, 1), (4, 6, 0)),
    ([[0, 1, 0], [0, 0, 1], [1, 0, 0]], (0, 0, 0), (1, 1, 1)),
    ([[0, 6, 3], [4, 0, 4], [2, 5, 0]], (1, 2, 3), (7, 8, 7))])
def test_clearing_by_hand(debts, assets, paid):
    assert clearing_vector(debts, assets) == pytest.approx(paid, abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 7), st.integers(0, 9999))
def test_in_clearing_nobody_pays_more_than_owed_or_had_and_nothing_is_lost(parties, number):
    rng = np.random.default_rng(number)
    debts = rng.integers(0, 9, (parties, parties)).astype(float)
    np.fill_diagonal(debts, 0)
    assets = rng.integers(0, 6, parties).astype(float)
    paid, owed = clearing_vector(debts, assets), debts.sum(1)
    has = assets + (debts / np.maximum(owed, 1)[:, None] * paid[:, None]).sum(0)
    assert (paid >= 0).all() and (paid <= owed + 1e-9).all()
    assert np.minimum(abs(paid - owed), abs(paid - has)) == pytest.approx(np.zeros(parties), abs=1e-6)
    assert (has - paid >= -1e-6).all() and (has - paid).sum() == pytest.approx(assets.sum(), abs=1e-6)


def test_clearing_refuses_what_is_no_debt():
    with pytest.raises(ValueError, match="square of 3"):
        clearing_vector([[0, 1], [1, 0]], (1, 1, 1))
    with pytest.raises(ValueError, match="0 or more"):
        clearing_vector([[0, -1], [1, 0]], (1, 1))


def test_banks_that_clear_pay_what_the_clearing_vector_says():
    model = Contagion(kind="clearing", banks=30, interbank_share=0.6, first_failures=5, buffer=0.01).advance(500)
    debts = np.zeros((31, 31))
    debts[model.borrower, model.lender] = 0.6 / model.links[model.lender]
    debts[:30, 30] = np.maximum(model.owed - debts[:30, :30].sum(1), 0)  # savers; never less than 0 but by rounding
    assets = np.r_[np.where(model.hit, 0, model.outside), 0]
    assert model.paid == pytest.approx(clearing_vector(debts, assets)[:30], abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries(SMALL), st.sampled_from(("interbank", "threshold", "clearing")), st.integers(1, 20))
def test_failures_only_grow_and_one_more_saves_nobody(params, kind, bank):
    one = Contagion(kind=kind, **params)
    before = one.failing()
    while not one.done and one.t < 400:
        one.advance()
        assert (one.failing() >= before).all()
        before = one.failing()
    two = Contagion(kind=kind, **params)
    if not two.failing()[bank - 1]:
        two.do("fail", bank=bank)
    assert (two.advance(400).failing() >= before).all()


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries(SMALL), st.floats(0, 0.1), st.floats(0, 1))
def test_thicker_buffers_and_recovery_fail_nobody(params, more, recovery):
    bare = Contagion(**params).advance(400).failing()
    thick = Contagion(**{**params, "buffer": params["buffer"] + more}).advance(400).failing()
    assert (thick <= bare).all() and (Contagion(**params, recovery=recovery).advance(400).failing() <= bare).all()
    assert np.array_equal(Contagion(**{**params, "buffer": 0.2}).advance(9).failing(), Contagion(**params).hit)


def test_the_curve_of_extent_leaves_out_what_did_not_spread():
    runs = [Contagion(seed=seed).advance(100) for seed in range(1, 31)]
    spread = [run.failed() for run in runs if run.failed() > 0.05]
    assert 0 < len(spread) < 30
    assert np.nanmean([run.failed_if_it_spread() for run in runs]) == pytest.approx(np.mean(spread), abs=1e-12)
    assert sum(np.isnan(run.failed_if_it_spread()) for run in runs) == 30 - len(spread)


def test_the_chance_in_a_very_large_network_is_where_many_banks_end():
    for degree, chance in ((1.0, 0.0), (2.0, 0.6975), (3.0, 0.7802), (5.0, 0.4469)):
        model = Contagion(degree=degree)
        assert model.spreads_endless() == pytest.approx(chance, abs=1e-4)
    often = np.mean([Contagion(banks=1000, seed=seed).advance(100).spreads() for seed in range(200)])
    assert often == pytest.approx(0.7802, abs=4 * np.sqrt(0.78 * 0.22 / 200))


def test_the_window_and_the_fragile_share():
    low, high = Contagion().window()
    assert (low, high) == pytest.approx((1.0215, 5.764), abs=1e-3)
    expected = Contagion().theory()["vulnerable"]
    assert expected == pytest.approx(0.7654, abs=0.01)  # Poisson: from 1 to 4 links of 3, e^-3 (3 + 4.5 + 4.5 + 3.375)
    assert np.mean([Contagion(seed=k).vulnerable() for k in range(60)]) == pytest.approx(expected, abs=0.015)


def test_a_hand_fails_a_bank_that_stands():
    model = Contagion(first_failures=0)
    with pytest.raises(ValueError, match="Bank is 251"):
        model.do("fail", bank=251)
    model.do("fail", bank=5)
    assert model.failed() == 1 / 250
    with pytest.raises(ValueError, match="has not failed"):
        model.do("fail", bank=5)
    assert model.unaided() == model.advance(400).failed() and not model.aided()


@pytest.mark.parametrize("size", [(800, 600), (360, 360), (300, 640)])
@pytest.mark.parametrize("params", [{}, dict(kind="threshold", banks=1000), dict(kind="clearing", first_failures=20),
                                    dict(degree=0.0, banks=20), dict(first_failures=0), dict(degree=15.0), BUSY])
def test_the_drawing_takes_every_setting_and_hands_find_banks(size, params):
    model, canvas = Contagion(**params), RecordingCanvas(*size)
    for ticks in (0, 2, 300):
        model.advance(ticks)
        canvas.chosen, canvas.progress = (3,), 0.5
        view.draw(model, canvas)
        view.side(model, RecordingCanvas(340, 200))
        assert view.describe(model) and view.legend(model) and len(view.table(model)[1]) == model.banks
    assert canvas.to_px(0.0, 0.0)[0] == pytest.approx(size[0] / 2)  # the units that hands are looked for in
    for bank in (0, model.banks - 1):
        assert view.pick(model, *view.spot(model, bank), canvas) == bank
    assert view.pick(model, 3.0, 3.0, canvas) is None and view.card(model, 1)[0] == "Bank 2"
    stands = int(np.argmin(model.failing()))
    if not model.failing()[stands]:
        assert view.stroke(model, "fail", *view.spot(model, stands)) == ("fail", dict(bank=stands + 1))
    assert view.stroke(model, "look", 0, 0) is None
    start = view.move(model, None, "ArrowUp", canvas)
    assert view.spot(model, view.move(model, start, "ArrowRight", canvas))[0] > view.spot(model, start)[0]
