"""Who meets whom, and when two who meet are willing to swap: what barter needs, with or without a planner."""

import numpy as np

from core.measures import EPS

EXCHANGES = ("strict", "weak", "money")
LEAST = 1e-9  # with money, a joint gain up to this is none


def shuffled(rng, order):
    """The numbers of `order` (people,) int in another random order.

    Everybody draws one of 65,536 piles and the piles are stacked; within a pile the old order stays, so an order
    that is random is random again, and who was near whom tells nothing of who will meet whom. A tenth of the time
    of drawing swap by swap.

    Source
    ------
    The inverse riffle shuffle: D. Bayer and P. Diaconis, "Trailing the dovetail shuffle to its lair", Ann. Appl.
    Probab. 2 (1992) 294-313.
    """
    piles = rng.bit_generator.random_raw(order.size // 4 + 1).view(np.uint16)[:order.size]
    return order[piles.argsort(kind="stable")]


def moved_on(rng, order):
    """`order` (people,) int with its second half moved on by a random number of places, the last coming first.

    Over all orders every pairing of first with second half is as likely as after a shuffle, at a fifth of the time;
    but who is in which half stays. Own design, for crowds too large to shuffle every tick.
    """
    half = order.size // 2
    first, second, left = order[:half], order[half:2 * half], order[2 * half:]
    places = rng.bit_generator.random_raw() % half
    return np.concatenate((first, second[places:], second[:places], left))


def random_pairs(order):
    """Pair the first half of `order` (people,) int with the second: (2, pairs), one is left over if odd."""
    half = order.size // 2
    return order[:2 * half].reshape(2, half)


def walk(rng, position, side):
    """Everybody goes to one of the 3 x 3 patches around, or stays; the edges of the room are joined."""
    return (position + rng.integers(-1, 2, size=position.shape, dtype=np.int64)) % side


def pairs_here(order, position, side):
    """Pair those who stand on the same patch, first with second, third with fourth, in their `order` (people,).

    `position` is (people, 2), 0 to side - 1. Returns (2, pairs) int.
    """
    patch = (position[:, 0] * side + position[:, 1]).astype(np.uint16)[order]
    by_patch = patch.argsort(kind="stable")
    patch, here = patch[by_patch], order[by_patch]
    same = patch[1:] == patch[:-1]
    index = np.arange(here.size)
    first = index.copy()
    first[1:][same] = 0
    even = (index - np.maximum.accumulate(first)) % 2 == 0
    at = np.flatnonzero(even[:-1] & same)
    return np.stack((here[at], here[at + 1]))


def agreed(exchange, own, heard, other):
    """Which pairs trade, (pairs,) bool.

    Parameters
    ----------
    exchange : "strict", "weak" or "money"
        Both gain; nobody loses and one gains; or the two together gain, and one pays the other.
    own, heard, other : (2, pairs)
        What each has, what they believe that they would get, and what they would truly get. With money only
        the last counts: who bargains over a price looks closely.
    """
    if exchange == "money":
        return (other[0] - own[0]) + (other[1] - own[1]) > LEAST
    gains = heard > own if own.dtype.kind == "u" else heard > own + EPS
    if exchange == "strict":
        return gains[0] & gains[1]
    bears = heard >= own if own.dtype.kind == "u" else heard >= own - EPS
    return bears[0] & bears[1] & (gains[0] | gains[1])


def payment(own, other):
    """What each pays so that both gain alike, (2, pairs) money; less than 0 is received."""
    pays = ((other[0] - own[0]) - (other[1] - own[1])) / 2
    return np.stack((pays, -pays))


def can_trade(exchange, utilities, holds):
    """Whether any two of all the people would trade under the rule if they met.

    `utilities` is (people, chairs), `holds` (people,) int; nobody is without a chair.
    """
    theirs = utilities.take(holds, axis=1)
    gain = theirs - theirs.diagonal()[:, None]
    if exchange == "money":
        return bool((gain + gain.T > LEAST).any())
    wants = gain > EPS
    if exchange == "strict":
        return bool((wants & wants.T).any())
    bears = gain >= -EPS
    return bool((wants & bears.T).any())
