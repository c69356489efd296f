"""Why two people trade or not: what each would gain or lose, and who says no."""

from dataclasses import dataclass

import numpy as np

from core.barter import LEAST, agreed
from core.conduct import discount, offended
from core.measures import EPS

BOTH = {"strict": "both would gain", "weak": "one would gain and nobody would lose",
        "money": "together they would gain, and one would pay the other"}


@dataclass(frozen=True)
class Why:
    """What two people would say to a swap; of each pair of values the first is the first person's.

    `own` and `other` are what their own and the other's chair are worth to them, `gains` the difference;
    `agrees` is whether they would trade if they met now and told the truth; `refuses` lists who says no;
    `verdict` says it in a sentence.
    """

    people: tuple
    own: tuple
    other: tuple
    gains: tuple
    agrees: bool
    refuses: tuple
    verdict: str


def name_of(market, person):
    """What to call a person, who is counted from 1 if nameless."""
    return market.names[person] or f"Person {person + 1}"


def why(market, first, second):
    """The `Why` of two different people, given as indices; ValueError if they are not."""
    pair = market.two(first, second)
    holds, people = market.holds.take(pair), (first, second)
    own = tuple(market.utility_now().take(pair)[:, 0].tolist())
    other = np.where(holds[::-1] < 0, 0.0, market.world.worth(pair, np.maximum(holds[::-1], 0)))
    other = tuple(other[:, 0].tolist())
    gains = (other[0] - own[0], other[1] - own[1])

    chairless = [person for person, chair in zip(people, holds[:, 0], strict=True) if chair < 0]
    shunned = [person for person, bad in zip(people, offended(market, pair)[:, 0], strict=True) if bad]
    if chairless:
        refuses = tuple(chairless)
        verdict = f"No trade: {_list(market, chairless)} {_verb(chairless, 'has', 'have')} no chair to give."
    elif market.busy_until.take(pair).max() > market.t:
        refuses = tuple(person for person in people if market.busy_until[person] > market.t)
        verdict = f"No trade: {_list(market, refuses)} {_verb(refuses, 'has', 'have')} to wait for a while."
    elif shunned:
        refuses = tuple(second if person == first else first for person in shunned)
        verdict = f"No trade: {_list(market, shunned)} {_verb(shunned, 'is', 'are')} known to break rules."
    else:
        refuses, verdict = _at_the_table(market, pair)
    return Why(people, own, other, gains, not refuses, refuses, verdict)


def _at_the_table(market, pair):
    """Who says no, and the verdict, when two people with chairs are ready to talk."""
    have, get = market.world.compare(pair, market.holds, market.cells)
    wary = not market.honest and market.trust != "none"
    believed = get * (1 - discount(market, pair)) if wary else get
    if agreed(market.exchange, have, believed, get)[0]:
        return (), f"They would trade: {BOTH[market.exchange]}."
    gains, people = (believed - have)[:, 0].tolist(), pair[:, 0].tolist()
    if market.exchange == "money":
        refuses = tuple(person for person, gain in zip(people, gains, strict=True) if gain <= LEAST)
        return refuses, "No trade: what one would gain does not make up for what the other would lose."
    indifferent = market.exchange == "weak" and min(gains) >= -EPS
    least = -EPS if market.exchange == "weak" and not indifferent else EPS
    refuses = tuple(person for person, gain in zip(people, gains, strict=True) if gain <= least)
    verb = "would lose" if market.exchange == "weak" and not indifferent else "would not gain"
    doubt = ", as far as promises can be trusted" if wary else ""
    return refuses, f"No trade: {_list(market, refuses)} {verb}{doubt}."


def _verb(people, one, many):
    """The verb's form for one or two people."""
    return one if len(people) == 1 else many


def _list(market, people):
    """Names joined by "and"."""
    return " and ".join(name_of(market, person) for person in people)
