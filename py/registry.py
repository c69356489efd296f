"""The menu: the parts of the lecture in its order, and the models in each."""

from importlib import import_module

PARTS = {
    "The market": ["chairs", "planner"],
    "Private wishes, public patterns": ["segregation", "line", "tipping"],
    "Number expected, number who come": ["attendance", "el_farol"],
    "When markets fail": ["lemons", "externality", "market_power", "public_goods", "contagion", "agency"],
}

NAMES = [name for names in PARTS.values() for name in names]


def load(name):
    """The Model class of the system called `name`, or ValueError."""
    if name not in NAMES:
        raise ValueError(f"There is no model {name!r}; there are {', '.join(NAMES)}.")
    module = import_module(f"models.{name}")
    return getattr(module, "".join(word.capitalize() for word in name.split("_")))


def load_view(name):
    """The view module of the system called `name`."""
    load(name)
    return import_module(f"views.{name}")
