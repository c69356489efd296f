"""The same class under several ways of running it, side by side: what a model declares for the page to run."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Entrant:
    """One way of running the class: its name on the drawing, and the parameters that it has for its own.

    `rule` says in a sentence how people come to move. A loss up to the parameter named by `slack` counts as none.
    `dials` are the parameters that it takes from the fields beside the contest, and `sets` what it puts into them
    when it is chosen.
    """

    name: str
    params: dict
    rule: str
    slack: str = ""
    dials: tuple[str, ...] = ()
    sets: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Contest:
    """A run of every entrant, tick by tick beside each other, on the world that the reader has set.

    Parameters
    ----------
    key : str
        What the contest is called in the page.
    title : str
        A question.
    entrants : tuple of Entrant
        All of them run, in this order.
    choices : tuple of Entrant
        One of them runs as well, as the reader chooses.
    picture : "race" or "people"
        `y` over `x`, with a small room for each entrant; or everybody's gain and loss, in order.
    x, y : str
        Metrics.
    gains, overruled : str
        Methods of the model without arguments: what each has gained since the start, payments counted, (people,)
        float; and to whom something was done that they had not agreed to, (people,) bool.
    unpaid : str
        The metric for the share of people who lose if payments are not counted.
    ticks : int
        How long a run lasts at the most.
    params : dict
        Held for all of them, over what the reader has set.
    dials : dict, name -> value
        The parameters with fields beside the contest, and what stands there at first.
    span : (float, float)
        The ends of the axis of `x`, which is logarithmic; it grows where a run goes further.
    """

    key: str
    title: str
    entrants: tuple[Entrant, ...]
    picture: str
    x: str
    y: str
    gains: str
    overruled: str
    unpaid: str
    ticks: int
    params: dict = field(default_factory=dict)
    choices: tuple[Entrant, ...] = ()
    dials: dict = field(default_factory=dict)
    span: tuple[float, float] = (0.5, 100.0)
