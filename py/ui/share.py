"""The link to a run: in a dialog, on the clipboard, as a QR code."""

from ui import files, platform

LONG = 2000


def link(session):
    """The whole link as the dialog asks for it."""
    tick = bool(platform.find("share-tick").checked)
    return platform.base() + session.link(tick, bool(platform.find("share-embed").checked))


def show(session):
    """Put the present link into the dialog."""
    text = link(session)
    platform.find("share-link").value = text
    platform.find("qr").setAttribute("hidden", "")
    note = ""
    if len(text) > LONG:
        note = (f"The link has {len(text):,} characters; some programs cut links after {LONG:,}. "
                "The class can be saved as CSV instead.")
    platform.put(platform.find("share-note"), note)


def open_dialog(session):
    """Open the dialog."""
    show(session)
    platform.find("share-dialog").showModal()


async def copy():
    """Copy the link; say whether it worked."""
    field = platform.find("share-link")
    worked = await files.copy(field.value, field)
    said = "Copied." if worked else "This frame does not allow copying: mark the link and copy it."
    platform.put(platform.find("share-note"), said)


async def qr():
    """Draw the link as a QR code."""
    note = platform.find("share-note")
    platform.put(note, "Fetching the QR maker…")
    try:
        await platform.lab.loadQr()
        import segno
    finally:
        platform.put(note, "")
    try:
        code = segno.make(platform.find("share-link").value, error="l", micro=False)
    except segno.DataOverflowError:
        platform.put(note, "The link is too long for a QR code.")
        return
    rows = [list(row) for row in code.matrix]
    size = len(rows) + 8
    squares = "".join(f"M{x + 4} {y + 4}h1v1h-1z"
                      for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    picture = platform.find("qr")
    picture.setAttribute("viewBox", f"0 0 {size} {size}")
    platform.query("path", picture).setAttribute("d", squares)
    picture.removeAttribute("hidden")
