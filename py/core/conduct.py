"""Conduct: lying about a chair, breaking a deal, and what courts, records and memories do about it.

Each function takes the market, which holds the parameters and the state, and arrays (2, pairs) in which the
partners of a pair stand above each other, so that `x[::-1]` is the same for the partner.
"""

import numpy as np

from core.barter import payment
from core.diary import outcomes
from core.measures import EPS


def can_talk(market, pair):
    """Which pairs have two chairs and the time, and nobody in them whom the other knows as an offender."""
    here = (market.holds[pair] >= 0) & (market.busy_until[pair] <= market.t)
    fine = here & ~offended(market, pair)
    return fine[0] & fine[1]


def offended(market, pair):
    """Whose partner knows that they are an offender, (2, pairs) bool."""
    if market.reputation == "public":
        return market.offences[pair] >= market.strikes
    if market.reputation == "private" and market.grudges.size:
        return remembered(market.grudges, _key(market, pair[::-1], pair))
    return np.zeros(pair.shape, dtype=bool)


def _key(market, person, offender):
    """One number for `person` holding it against `offender`."""
    return person.astype(np.int64) * market.count + offender


def remembered(grudges, keys):
    """Which of `keys` are in the sorted array `grudges`, which is not empty."""
    at = np.searchsorted(grudges, keys)
    return grudges.take(at, mode="clip") == keys


def dares(market, person):
    """Who may still offend: with a public record and shame, nobody risks the last strike."""
    if market.reputation != "public" or not market.deterrable:
        return True
    return market.offences[person] < market.strikes - 1


def exaggerated(market, pair, other):
    """What the partner's chair is worth as it is praised: liars close part of the gap to a perfect one."""
    lies = (market.liars[pair] & dares(market, pair))[::-1]
    if market.inspection > 0:
        lies = lies & (market.rng_coins.random(pair.shape) >= market.inspection)
    return np.where(lies, other + market.exaggeration * (1 - other), other)


def discount(market, pair):
    """The learned share of promises that are not kept, of each or of all."""
    if market.trust == "own":
        return market.let_down[pair] / (market.trust_prior + market.deals[pair])
    return market.let_down.sum() / (market.trust_prior + market.deals.sum())


def settle(market, deals, tick):
    """Hold people to their deals or not: which end in a swap, (deals,) int, and each outcome, (2, pairs).

    Who breaks a deal does so before chairs change hands; what was untrue is found out after that.
    """
    market.deals[deals.pair] += 1
    gone = break_deals(market, deals, tick)
    kept = ~(gone[0] | gone[1])
    misled, back = find_out(market, deals, kept)
    market.events.undone = deals.pair[:, back].T
    return (kept & ~back).nonzero()[0], outcomes(gone, misled, back, market.break_mode == "grab")


def break_deals(market, deals, tick):
    """Who goes back on the deal (2, pairs) bool, after the court, which makes whom it catches deliver."""
    pair = deals.pair
    breaks = market.breakers[pair]
    if not breaks.any():
        return breaks
    breaks &= dares(market, pair) & (market.rng_coins.random(pair.shape) < market.break_rate)
    caught = market.rng_coins.random(pair.shape[1]) < market.court
    market.let_down[pair] += breaks[::-1]
    note_offence(market, pair, breaks)
    gone = breaks & ~caught
    suffer(market, deals, gone, tick)
    return gone


def note_offence(market, pair, offends):
    """Count the offences of those who offend, (2, pairs) bool, and let their partners remember if they do."""
    market.offences[pair] += offends
    if market.reputation == "private" and offends.any():
        keys = _key(market, pair[::-1][offends], pair[offends])
        market.grudges = np.union1d(market.grudges, keys)


def suffer(market, deals, gone, tick):
    """Carry out the deals that `gone` (2, pairs) bool break: they grab both chairs, or do not turn up."""
    market.events.broken = np.stack((deals.pair[gone], deals.pair[::-1][gone]), axis=1)
    alone = np.flatnonzero(gone[0] ^ gone[1])
    side = gone[1, alone].astype(np.intp)
    offender, victim = (side, alone), (1 - side, alone)
    if market.break_mode == "walk":
        market.busy_until[deals.pair[:, alone]] = tick + market.cooldown
        return
    takes = deals.other[offender] > deals.own[offender] + EPS
    mine, theirs = market.holds[deals.pair[offender]], market.holds[deals.pair[victim]]
    market.put(deals.pair[offender], np.where(takes, theirs, mine))
    market.put(deals.pair[victim], -1)
    market.keeper[np.where(takes, mine, theirs)] = deals.pair[offender]


def find_out(market, deals, kept):
    """Who was misled, (2, pairs) bool, now that they sit on it; and which pairs swap back, (pairs,) bool.

    Liars who are found out are noted. With a warranty, who lost by a lie has the swap undone; what was paid
    counts.
    """
    if not market.liars.any():
        return np.zeros(deals.pair.shape, dtype=bool), np.zeros(kept.shape, dtype=bool)
    lied_to = deals.heard > deals.other + EPS
    market.events.lied = np.stack((deals.pair[::-1][lied_to], deals.pair[lied_to]), axis=1)
    misled = lied_to & kept
    note_offence(market, deals.pair, misled[::-1])
    if not market.warranty:
        return misled, np.zeros(kept.shape, dtype=bool)
    paid = payment(deals.own, deals.other) if market.exchange == "money" else 0.0
    regrets = misled & (deals.other - paid < deals.own - EPS)
    return misled, regrets[0] | regrets[1]
