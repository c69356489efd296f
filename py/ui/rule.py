"""The rule as it runs: the source of `step` and of the helpers that it leads to, in the order of calling."""

import inspect
import re
from textwrap import dedent

CALL = re.compile(r"\b(self\.)?([a-z_]\w*)\(")
SHARED = ("core.model", "core.param")


def sources(model_class, start="step"):
    """The source texts of `start` and of every method and function that it leads to: [(name, text)].

    What a model calls by a name that only the run knows, it lists in `rule_parts`.
    """
    found, waiting = {}, [getattr(model_class, start), *model_class.rule_parts]
    while waiting:
        function = waiting.pop(0)
        if function.__qualname__ in found:
            continue
        text = dedent(inspect.getsource(function)).rstrip()
        found[function.__qualname__] = text
        for of_self, name in CALL.findall(text):
            helper = getattr(model_class, name, None) if of_self else function.__globals__.get(name)
            if inspect.isfunction(helper) and is_ours(helper) and not hasattr(helper, "metric"):
                waiting.append(helper)
    return list(found.items())


def is_ours(function):
    """Whether a function is part of the rule: not the machinery that every model shares, and no library."""
    return function.__module__.split(".")[0] in ("core", "models") and function.__module__ not in SHARED
