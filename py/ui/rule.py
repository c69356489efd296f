"""The rule as it runs: the source of `step` and of the helpers that it calls, in the order of calling."""

import inspect
import re
from textwrap import dedent

CALL = re.compile(r"\bself\.(\w+)\(")


def sources(model_class, start="step"):
    """The source texts of `start` and of every method of the same class that it leads to: [(name, text)]."""
    own, found, waiting = vars(model_class), [], [start]
    while waiting:
        name = waiting.pop(0)
        if name in dict(found) or not inspect.isfunction(own.get(name)) or hasattr(own[name], "metric"):
            continue
        text = dedent(inspect.getsource(own[name])).rstrip()
        found.append((name, text))
        waiting += CALL.findall(text)
    return found
