"""Prices that sellers with power choose, and what is left for whom: straight lines, closed forms."""

ENTRY_STEP = 1e-9  # so that a rival who would earn exactly the entry cost comes in


def owner_price(share, owners):
    """The price where `owners` equal owners share `share` of the supply; the rest takes the price as it is.

    Values and costs are spread evenly over 0 to 1. One owner: 2 / (4 - share²). For more, each chooses its
    amount, given the others', against the demand that the rest leaves; that part is our own.
    """
    amount = share / (2 + share / owners)
    return (1 - amount) / (2 - share)


def owner_surplus(price, share):
    """Gains of buyers and sellers where everybody else sells all they like at `price`, one half or more."""
    sold = 1 - price
    others = min((1 - share) * price, sold)
    owned = max(sold - others, 0.0)
    cost = others * others / (2 * (1 - share)) if share < 1 else 0.0
    if share > 0:
        cost += owned * owned / (2 * share)
    return sold * sold / 2, sold * price - cost


def rivals_price(rivals):
    """The price of `rivals` sellers without costs who each choose their amount; demand is one less the price.

    Source: A. Cournot, Recherches sur les principes mathématiques de la théorie des richesses (1838), ch. 7.
    """
    return 1 / (rivals + 1)


def rivals_surplus(price):
    """Gains of buyers and sellers where nothing costs anything to make."""
    return (1 - price) ** 2 / 2, price * (1 - price)


def worth_entering(rivals, cost):
    """Whether each of so many rivals would earn the entry cost, (1 / (rivals + 1))²."""
    return (rivals + 1) ** 2 * cost <= 1 + ENTRY_STEP


def next_rivals(rivals, cost):
    """How many there are after one more came in, or one went out, or neither."""
    if worth_entering(rivals + 1, cost):
        return rivals + 1
    return rivals - 1 if rivals > 1 and not worth_entering(rivals, cost) else rivals
