"""What the markets with power say in words: the state, one trader or side, everybody as a table."""

import numpy as np

from views.market_power_frame import paid


def describe(model):
    """The present state in one or two sentences, with the model's own numbers."""
    return _told(model).replace(" -", " −")


def _told(model):
    """The same with the hyphens that Python writes for minus."""
    buyers, sellers, spent = model.shares()
    if model.market == "auction":
        trades, over = len(model.floor.trades), "The auction is over" if model.floor.over else "The auction goes on"
        if not trades:
            return f"{model.traders} buyers and {model.traders} sellers; nobody has traded yet."
        deals = "1 trade" if trades == 1 else f"{trades} trades"
        return (f"{over}: {deals} at {model.price():.2f} on average, where {model.units} at "
                f"{model.fair_price:.2f} would be best. Buyers have {buyers:.0%} of what could be gained, sellers "
                f"{sellers:.0%}.")
    who = {"owner": f"An owner of {model.owner_share:.0%} of the supply" + _into(model),
           "rivals": f"{model.sellers()} {'seller' if model.sellers() == 1 else 'sellers'}",
           "capture": f"A regulator captured to {model.captured():.0%}"}[model.market]
    text = f"{who}: the price is {model.posted:.2f}, best would be {model.best_price():.2f}. "
    text += f"Buyers have {buyers:.0%} of what could be gained, sellers {sellers:.0%}"
    return text + (f", lobbying took {spent:.0%}." if spent else ".")


def _into(model):
    """How the owner is split, if at all."""
    return f", split into {model.split}" if model.split > 1 else ""


def card(model, who):
    """A trader, or a side of the market: the title, rows of (label, text), lines of history."""
    if model.market != "auction":
        buyers, sellers, spent = model.shares()
        if who == 0:
            return "Buyers", [("Pay", f"{model.posted:.3f} each"), ("Buy", f"{1 - model.posted:.3f}"),
                              ("Gain", f"{buyers:.1%} of all that could be")], []
        facts = [("Decide on their own", f"{model.sellers()}"), ("Want the price at", f"{model.wanted_price():.3f}"),
                 ("Gain", f"{sellers:.1%} of all that could be")]
        return "Sellers", facts + [("Spend on lobbying", f"{spent:.1%}")] * (spent > 0), []
    side, trader = divmod(who, model.traders)
    price = paid(model)[side][trader]
    wish = (model.worths, model.costs)[side][trader]
    gain = (price - wish) if side else (wish - price)
    facts = [("Has a cost of" if side else "Values it at", f"{wish:.3f}"),
             ("Price", "has not traded" if np.isnan(price) else f"{price:.3f}"),
             ("Gain", "none yet" if np.isnan(price) else f"{gain:+.3f}")]
    if side:
        facts.append(("In the cartel", "yes" if model.members()[trader] else "no"))
    return f"{'Seller' if side else 'Buyer'} {trader + 1}", facts, []


def table(model):
    """Everybody, or both sides: the columns' names, and a row of plain values each."""
    if model.market != "auction":
        buyers, sellers, spent = model.shares()
        lost = 1 - buyers - sellers - spent
        return ["Who", "Share of what could be gained"], [["Buyers", buyers], ["Sellers", sellers],
                                                          ["Lobbying", spent], ["Lost", lost]]
    bought, sold = paid(model)
    members = model.members()
    columns = ["Trader", "Value or cost", "Price", "Gain", "In the cartel"]
    rows = [[f"Buyer {k + 1}", float(value), *_trade(price, value - price), ""]
            for k, (value, price) in enumerate(zip(model.worths, bought, strict=True))]
    return columns, rows + [[f"Seller {k + 1}", float(cost), *_trade(price, price - cost), "yes" if member else "no"]
                            for k, (cost, price, member) in enumerate(zip(model.costs, sold, members, strict=True))]


def _trade(price, gain):
    """Price and gain, or words where there was no trade."""
    return ["not yet", 0.0] if np.isnan(price) else [float(price), float(gain)]
