"""Two people meet: every way a deal can go, with the numbers worked out by hand.

Taste is "ideal": a chair is worth 1 less 1/16 for each level that an attribute is off what is wanted.
"""

import numpy as np
import pytest

from scene import rows, scene

APART = ("1111-5555", "5555-1111")  # each sits on what the other wants: 0 and 0, and 1 and 1 after a swap
ONE_SIDED = ("1111-5555", "3333-1111")  # the first would gain 1, the second neither gains nor loses
SMALL_LIE = ("1111-2222", "2222-3333")  # 0.75 each; the first would have 0.5 after a swap, the second 1


def test_both_gain_and_swap():
    market = scene(*APART)
    market.do("meet", first=0, second=1)
    assert market.holds.tolist() == [1, 0, 2, 3] and market.utility_now().tolist() == [1, 1, 1, 1]
    assert rows(market.events.met) == rows(market.events.traded) == [[0, 1]]
    assert market.trades.tolist() == [1, 1, 0, 0] and market.trades_per_person() == 1 / 4
    assert market.meetings_per_person() == market.messages_per_person() == 2 / 4
    assert market.history_of(0) == [(0, 1, 0, 1, 0.0, 1.0, "Swapped.")]
    assert market.better_off() == 0.5 and market.gain() == 1 and market.efficiency() == 1


def test_equally_good_is_not_better():
    market = scene(*ONE_SIDED)
    market.meet(0, 1)
    assert market.holds.tolist() == [0, 1, 2, 3] and market.events.traded.size == 0
    assert market.meetings == 1 and market.history_of(0) == []


def test_weak_exchange_lets_one_gain_if_nobody_loses():
    market = scene(*ONE_SIDED, exchange="weak")
    market.meet(0, 1)
    assert market.utility_now().tolist() == [1, 0.5, 1, 1]
    market.meet(0, 1)  # back again would help nobody
    assert market.holds.tolist() == [1, 0, 2, 3]
    worse = scene("1111-5555", "3322-1111", exchange="weak")  # 10/16 would become 6/16
    worse.meet(0, 1)
    assert worse.swaps == 0


def test_money_splits_the_gain():
    market = scene(*ONE_SIDED, exchange="money")
    market.meet(0, 1)
    assert market.utility_now().tolist() == [1, 0.5, 1, 1]
    assert market.money.tolist() == [-0.5, 0.5, 0, 0]  # each has gained a half
    assert [line[-1] for line in market.history_of(0) + market.history_of(1)] == [
        "Swapped. Paid 0.500.", "Swapped. Was paid 0.500."]
    nothing = scene("1111-3333", "1111-2222", exchange="money")  # one would gain a quarter, the other lose it
    nothing.meet(0, 1)
    assert nothing.swaps == 0


def test_a_loss_is_made_up_for_by_money():
    market = scene("1111-5555", "2222-1111", exchange="money")  # 0 to 1, and 12/16 to 4/16
    market.meet(0, 1)
    assert market.utility_now().tolist() == [1, 0.25, 1, 1] and market.money.tolist() == [-0.75, 0.75, 0, 0]


def test_a_lie_closes_part_of_the_gap_to_perfection():
    exactly = scene(*SMALL_LIE, liars=(1,), exaggeration=0.5)  # 0.5 is praised as 0.75
    exactly.meet(0, 1)
    assert exactly.swaps == 0 and exactly.offences.sum() == 0
    market = scene(*SMALL_LIE, liars=(1,), exaggeration=0.75)  # praised as 0.875
    market.meet(0, 1)
    assert market.utility_now().tolist() == [0.5, 1, 1, 1] and market.worse_off() == 0.25
    assert rows(market.events.lied) == [[1, 0]] and market.offences.tolist() == [0, 1, 0, 0]
    assert market.history_of(0)[0][-1] == "Swapped for a chair that had been praised too much."
    assert market.history_of(1)[0][-1] == "Swapped."


def test_a_lie_that_is_seen_through_convinces_nobody():
    market = scene(*SMALL_LIE, liars=(1,), exaggeration=0.75, inspection=1.0)
    market.meet(0, 1)
    assert market.swaps == 0


def test_a_warranty_undoes_a_loss_by_a_lie_but_not_a_gain():
    market = scene(*SMALL_LIE, liars=(1,), exaggeration=0.75, warranty=True)
    market.meet(0, 1)
    assert market.holds.tolist() == [0, 1, 2, 3] and market.swaps == 0 and market.trades.sum() == 0
    assert rows(market.events.undone) == [[0, 1]] and rows(market.events.lied) == [[1, 0]]
    assert market.events.traded.size == 0 and market.offences.tolist() == [0, 1, 0, 0]
    assert "swapped back" in market.history_of(0)[0][-1]
    gainer = scene("1111-5555", "5555-1112", liars=(1,), warranty=True)  # worth 15/16, praised as 31/32
    gainer.meet(0, 1)
    assert gainer.swaps == 1 and gainer.offences.tolist() == [0, 1, 0, 0]


def test_with_money_people_look_closely_and_what_was_paid_counts():
    market = scene("2222-1111", "1111-5555", liars=(1,), exchange="money", warranty=True)
    market.meet(0, 1)  # the first ends 0.5 below on a chair that was praised, but was paid 0.75
    assert market.utility_now().tolist() == [0.25, 1, 1, 1] and market.money.tolist() == [0.75, -0.75, 0, 0]
    assert market.events.undone.size == 0


def test_grabbing_takes_both_chairs_and_keeps_the_better():
    market = scene(*APART, breakers=(1,))
    market.meet(0, 1)
    assert market.holds.tolist() == [-1, 0, 2, 3] and market.utility_now().tolist() == [0, 1, 1, 1]
    assert rows(market.spare) == [[1, 1]] and market.chairless() == 0.25
    assert rows(market.events.broken) == [[1, 0]] and market.events.traded.size == 0
    assert market.offences.tolist() == [0, 1, 0, 0] and market.let_down.tolist() == [1, 0, 0, 0]
    assert market.history_of(0) == [(0, 1, 0, -1, 0.0, 0.0, "Gave a chair and got none.")]
    assert market.history_of(1) == [(0, 0, -1, 0, 0.0, 1.0, "Kept the better of both chairs and gave none.")]
    with pytest.raises(ValueError, match="Person 1 has no chair"):
        market.meet(0, 2)


def test_who_grabs_a_chair_praised_too_much_stays_on_his_own():
    market = scene(*SMALL_LIE, liars=(1,), breakers=(0,), exaggeration=0.75)
    market.meet(0, 1)
    assert market.holds.tolist() == [0, -1, 2, 3] and rows(market.spare) == [[0, 1]]
    assert market.history_of(0)[0][2:6] == (-1, 1, 0.75, 0.75)


def test_two_who_break_the_same_deal_get_nothing():
    market = scene(*APART, breakers=(0, 1))
    market.meet(0, 1)
    assert market.holds.tolist() == [0, 1, 2, 3] and market.spare.shape == (0, 2)
    assert market.offences.tolist() == market.let_down.tolist() == [1, 1, 0, 0]
    assert sorted(rows(market.events.broken)) == [[0, 1], [1, 0]]


def test_not_turning_up_costs_both_their_time():
    market = scene(*APART, breakers=(1,), break_mode="walk", cooldown=3)
    market.trade(np.array([[0], [1]]), 1)
    assert market.holds.tolist() == [0, 1, 2, 3] and rows(market.events.broken) == [[1, 0]]
    met = []
    for market.t in range(1, 6):
        market.trade(np.array([[0], [2]]), market.t + 1)
        met.append(len(market.events.met))
    assert met == [0, 0, 0, 1, 1]  # ticks 2, 3 and 4 are lost


def test_a_court_makes_who_breaks_a_deal_keep_it():
    market = scene(*APART, breakers=(1,), court=1.0)
    market.meet(0, 1)
    assert market.utility_now().tolist() == [1, 1, 1, 1] and market.events.broken.size == 0
    assert market.offences.tolist() == [0, 1, 0, 0]


def test_who_is_on_record_is_shunned_by_all_and_who_wronged_me_by_me():
    for reputation, others_meet in (("public", 0), ("private", 1)):
        market = scene(*SMALL_LIE, liars=(1,), exaggeration=0.75, reputation=reputation, deterrable=False)
        market.meet(0, 1)
        market.meet(0, 1)
        assert len(market.events.met) == 0 and market.meetings == 1
        market.meet(1, 2)
        assert len(market.events.met) == others_meet


def test_with_a_record_nobody_risks_the_last_strike():
    for strikes, offences in ((1, 0), (2, 1), (3, 2)):
        market = scene(*SMALL_LIE, liars=(1,), exaggeration=0.75, reputation="public", strikes=strikes)
        for _ in range(5):
            market.put(np.array([0, 1]), np.array([0, 1]))
            market.meet(0, 1)
        assert market.offences[1] == offences and market.meetings == 5


@pytest.mark.parametrize(("trust", "share"), [("own", 1 / 6), ("public", 1 / 7)])
def test_promises_are_discounted_by_the_share_that_was_broken(trust, share):
    assert (1 - share) * 16 > 13 > (1 - share) * 15  # sixteenths: only perfection is worth it
    for chair, swaps in (("1111", 1), ("1112", 0), ("1113", 0)):
        market = scene("1111-2221", f"5555-{chair}", breakers=(3,), trust=trust)  # the first has 13/16
        market.deals[:2] = market.let_down[0] = 1  # one deal so far, and the first was let down
        market.meet(0, 1)
        assert market.swaps == swaps


def test_wrong_people_are_refused():
    market = scene(*APART)
    for first, second in ((0, 0), (-1, 0), (0, 4), (True, 2), (0.0, 1), ("0", 1), (None, 1)):
        with pytest.raises(ValueError, match="must be"):
            market.do("meet", first=first, second=second)
        with pytest.raises(ValueError, match="must be"):
            market.why(first, second)
    assert market.meetings == 0
