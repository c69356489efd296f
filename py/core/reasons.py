"""Why two people trade or not: what each would gain or lose, and who says no."""

from dataclasses import dataclass

from core.barter import LEAST, agreed
from core.conduct import discount, offended
from core.measures import EPS

BOTH = {"strict": "both would gain", "weak": "one would gain and nobody would lose",
        "money": "together they would gain, and one would pay the other"}


@dataclass(frozen=True)
class Why:
    """Each pair of values is (first person's, second person's): the chair they have, the other's, and the gain.

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
    """The `Why` of two different people, given as indices."""
    pair = market.two(first, second)
    first, second = (int(person) for person in pair[:, 0])
    chairless = [person for person in (first, second) if market.holds[person] < 0]
    now = market.utility_now()
    own = tuple(float(now[person]) for person in (first, second))
    if chairless:
        verdict = f"No trade: {_list(market, chairless)} {'has' if len(chairless) == 1 else 'have'} no chair to give."
        other = tuple(0.0 if market.holds[theirs] < 0 else float(market.world.worth(pair[k], market.holds[[theirs]])[0])
                      for k, theirs in enumerate((second, first)))
        return Why((first, second), own, other, tuple(b - a for a, b in zip(own, other, strict=True)),
                   False, tuple(chairless), verdict)
    have, get = market.world.compare(pair, market.holds.take(pair))
    trusted = get if market.honest or market.trust == "none" else get * (1 - discount(market, pair))
    other, gains = tuple(get[:, 0].tolist()), tuple((get - have)[:, 0].tolist())
    shunned = [person for person in (first, second) if offended(market, pair)[0 if person == first else 1, 0]]
    if shunned:
        refuses = tuple({first: second, second: first}[person] for person in shunned)
        verdict = f"No trade: {_list(market, shunned)} is known for breaking the rules."
        return Why((first, second), own, other, gains, False, refuses, verdict)
    agrees = bool(agreed(market.exchange, have, trusted, get)[0])
    refuses = () if agrees else _who_refuses(market.exchange, (trusted - have)[:, 0].tolist(), (first, second))
    return Why((first, second), own, other, gains, agrees, refuses, _verdict(market, agrees, refuses))


def _who_refuses(exchange, gains, people):
    """Who says no to a swap that brings `gains`, (people refusing): with money, whoever would have to be paid more."""
    if exchange == "money":
        return tuple(person for person, gain in zip(people, gains, strict=True) if gain <= LEAST)
    if exchange == "weak" and min(gains) >= -EPS:
        return people
    least = EPS if exchange == "strict" else -EPS
    return tuple(person for person, gain in zip(people, gains, strict=True) if not gain > least)


def _verdict(market, agrees, refuses):
    """The outcome in a sentence."""
    if agrees:
        return f"They would trade: {BOTH[market.exchange]}."
    if market.exchange == "money":
        return "No trade: what one would gain cannot make up for what the other would lose."
    loss = "would not gain" if market.exchange == "strict" or len(refuses) == 2 else "would lose"
    return f"No trade: {_list(market, refuses)} {loss}."


def _list(market, people):
    """Names joined by "and"."""
    return " and ".join(name_of(market, person) for person in people)
