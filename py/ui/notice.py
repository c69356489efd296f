"""Plain sentences at the top of the page: what a link asked in vain, what went wrong and what to do."""

import traceback

from ui import files, platform


def told(fault):
    """The details of a fault, for whoever can mend it."""
    return "".join(traceback.format_exception(fault))


def clear():
    """No notice."""
    platform.find("notice").replaceChildren()


def show(sentences, details=""):
    """Show one or more sentences, with a way to close them and, for a fault, to copy its details."""
    line = platform.make("div", class_="notice-line")
    if len(sentences) == 1:
        line.append(platform.make("span", sentences[0]))
    else:
        listed = platform.make("ul")
        platform.lines(listed, sentences, "li")
        line.append(listed)
    buttons = platform.make("span", class_="row")
    if details:
        hidden = platform.make("pre", details, id="notice-details", hidden="")
        buttons.append(platform.make("button", "Copy details", type="button", data_do="copy-fault"))
        line.append(hidden)
    buttons.append(platform.make("button", "Close", type="button", data_do="close-notice"))
    line.append(buttons)
    platform.find("notice").replaceChildren(line)


async def copy_details():
    """Put the details of a fault on the clipboard, or show them where that is refused."""
    details = platform.find("notice-details")
    try:
        await files.copy_text(details.textContent)
    except Exception:  # the frame refuses the clipboard: let the reader mark the text
        details.hidden = False
