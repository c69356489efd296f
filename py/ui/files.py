"""Files and the clipboard: what the reader takes away and brings along."""

from core.table import text_of as decoded
from ui.platform import document, js, lab, to_js


def save(name, kind, content):
    """Hand the reader a file of text or bytes."""
    lab.save(name, kind, to_js(content) if isinstance(content, bytes) else content)


async def copy_text(text):
    """Put a text on the clipboard; an error where that is refused."""
    await js.navigator.clipboard.writeText(text)


async def copy(text, field):
    """Put a text on the clipboard; where the frame refuses, through the selected field. Whether it worked."""
    try:
        await copy_text(text)
        return True
    except Exception:  # refused or not there: the older way may still work
        field.select()
        return bool(document.execCommand("copy"))


async def text_of(path):
    """The text of one of the page's own files."""
    return await lab.text(path)


def brought(event):
    """Whether what is dragged over the page is a file."""
    return event.dataTransfer is not None and "Files" in list(event.dataTransfer.types)


async def read_file(file, limit):
    """The text of a file, at most `limit` bytes; ValueError above, and for what is no text."""
    if file.size > limit:
        raise ValueError(f"{file.name} has {int(file.size):,} bytes: at most {limit:,} are read.")
    try:
        return decoded((await file.arrayBuffer()).to_bytes())
    except ValueError as not_text:
        raise ValueError(f"{file.name} cannot be read: {not_text}. Save the table as CSV first.") from None
