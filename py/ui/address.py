"""The address while a model is open: its settings, and the large class that no link can hold."""

from ui import platform
from ui.link import format_link

IN_LINK = 40


def for_address(session, embed):
    """The address of the settings; a class too large for a link is kept, and the address says that it is."""
    values = session.model.values()
    compact = values.get("roster", "")
    if compact.count(";") >= IN_LINK:
        del values["roster"]
        fragment = format_link(session.name, session.model_class, values, embed=embed)
        platform.keep("class.address", fragment)
        return fragment
    platform.keep("class.address", None)
    return format_link(session.name, session.model_class, values, embed=embed)


def complete(link):
    """Give a link the large class that was kept for just this address."""
    if "roster" not in link.params and platform.recall("class.address") == platform.address():
        kept = platform.recall("class")
        if kept:
            link.params["roster"] = kept
