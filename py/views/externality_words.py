"""What the smoky town says in words: the present state, one firm, all firms as a table."""

import numpy as np

from models.externality_policies import best

NAMES = {"none": "no policy", "tax": "a tax", "cap": "one cap for all", "permits": "permits",
         "planner": "a planner", "bargain": "bargains"}


def number(value, digits=2):
    """A number with a proper minus."""
    return f"{value:.{digits}f}".replace("-", "−")


def describe(model):
    """The present state in two or three sentences, with the model's own numbers."""
    what = "help others by" if model.harm < 0 else "harm others by"
    share = model.welfare_share()
    text = (f"Tick {model.t:,}, {NAMES[model.policy]}: {model.firms} firms make {model.output():.1f} units, which "
            f"{what} {abs(model.harm_done()):.1f}. ")
    if np.isnan(share):
        return text + "Nothing is worth making, so there is no best to compare with."
    text += f"That is {number(100 * share, 0)}% of the most that all could gain"
    ahead = model.theory().get("welfare_share", share)
    text += "." if model.done or abs(ahead - share) < 0.005 else f", on the way to {number(100 * ahead, 0)}%."
    if model.policy == "permits":
        text += f" A permit costs {number(model.permit_price())}."
    if model.policy == "bargain":
        text += bargains(model)
    return text


def bargains(model):
    """Who has come to terms, and who pays whom, in a sentence or two."""
    count, paid = int(model.struck().sum()), model.paid()
    if not count:
        return " Bargains cost more than they gain; none is struck."
    text = " All firms have" if count == model.firms else f" {count} of {model.firms} firms have"
    text += f" come to terms; contracts cost {model.bargain_cost():.1f}. "
    return text + (f"Firms pay {paid:.1f}." if paid > 0 else f"Firms are paid {-paid:.1f}.")


def card(model, who):
    """A firm: the title, rows of (label, text), and no history."""
    value, made = float(model.values_of[who]), float(model.made[who])
    row, column = divmod(who, model.shape[1])
    gain = value * made - 0.5 * made * made
    over = float(model.smoke()[row, column])
    facts = [("First unit worth", f"{value:.2f}"), ("Makes", f"{made:.2f} units"),
             ("Suits it", f"{float(model.wanted()[who]):.2f} units"),
             ("Best for all", f"{float(best(model)[who]):.2f} units"),
             ("Gains", f"{number(gain)}"), ("Harm it does", number(model.harm * made)),
             ("Smoke over the home", f"{over:.2f} units"), ("Harm to the home", number(model.harm * over))]
    if model.policy == "planner":
        facts.append(("Misjudged by", number(model.planner_noise * float(model.misjudged[who]))))
    if model.policy == "bargain":
        facts.append(("Bargain", "struck" if model.struck()[who] else "none"))
    return f"Firm {who + 1}, row {row + 1}, column {column + 1}", facts, []


def table(model):
    """All firms: the columns' names, and a row of plain values each."""
    columns = ["Firm", "First unit worth", "Makes", "Suits it", "Best for all", "Gains", "Harm it does",
               "Smoke over the home"]
    made, value, smoke = model.made, model.values_of, model.smoke().ravel()
    rows = [[f"Firm {k + 1}", *(float(each) for each in row)] for k, row in enumerate(zip(
        value, made, model.wanted(), best(model), value * made - 0.5 * made * made, model.harm * made,
        smoke[:model.firms], strict=True))]
    return columns, rows
