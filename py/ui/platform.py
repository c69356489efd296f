"""The border to the browser: the only module that imports it. Everything else speaks in ids, text and arrays.

Listeners and the frame callback are proxies that are made once and live as long as the page; nothing here
makes one for a frame, a run or a screen.
"""

import asyncio

import js
import numpy as np
from pyodide.ffi import create_proxy, jsnull, to_js

lab = js.marketsLab
document = js.document
root = document.documentElement
KINDS = {np.dtype(bool): np.uint8, np.dtype(np.int64): np.int32, np.dtype(np.int16): np.int32}


# ---- elements ---------------------------------------------------------------------------------

def given(value):
    """A JavaScript value, with None where there is none."""
    return None if value is jsnull else value


def find(name):
    """The element with this id, or None."""
    return given(document.getElementById(name))


def query(selector, within=document):
    """The first element that fits, or None."""
    return given(within.querySelector(selector))


def around(element, selector):
    """The element itself or the nearest around it that fits, or None."""
    return given(element.closest(selector)) if hasattr(element, "closest") else None


def place(event, name):
    """Where a pointer is, in px from the upper left corner of an element."""
    box = find(name).getBoundingClientRect()
    return event.clientX - box.left, event.clientY - box.top


def note(element, name):
    """An attribute of an element, or None."""
    return given(element.getAttribute(name))


def query_all(selector, within=document):
    """Every element that fits."""
    return list(within.querySelectorAll(selector))


def make(tag, text="", **attributes):
    """A new element with a text and attributes; `_` in a name stands for `-`."""
    element = document.createElement(tag)
    if text:
        element.textContent = text
    for name, value in attributes.items():
        element.setAttribute(name.strip("_").replace("_", "-"), str(value))
    return element


def put(element, text):
    """Set an element's text if it is another."""
    if element is not None and element.textContent != text:
        element.textContent = text


def lines(element, sentences, tag="p"):
    """Fill an element with one child for each sentence."""
    element.replaceChildren(*(make(tag, sentence) for sentence in sentences))


def enter(field, text):
    """Put a text into a field as if it were typed, so that it is kept like what is typed."""
    field.value = text
    field.dispatchEvent(js.Event.new("input", to_js({"bubbles": True}, dict_converter=js.Object.fromEntries)))


def able(button, on):
    """Whether a button acts now; one that does not keeps the focus, so that keyboards keep their place."""
    button.setAttribute("aria-disabled", "false" if on else "true")


# ---- listening and time -----------------------------------------------------------------------

def listen(kind, handler, on_window=False):
    """Call `handler(event)` for every event of a kind, from now to the end of the page."""
    target = js.window if on_window else document
    target.addEventListener(kind, create_proxy(handler))


class Frames:
    """The one frame callback: `wake` asks for the next frame unless it is asked for already."""

    def __init__(self, turn):
        self._turn, self._asked = turn, False
        self._proxy = create_proxy(self._frame)

    def _frame(self, now):
        self._asked = False
        self._turn(now / 1000)

    def wake(self):
        """Ask for a frame."""
        if not self._asked:
            self._asked = True
            js.requestAnimationFrame(self._proxy)


def start(coroutine):
    """Let a coroutine run beside the page."""
    return asyncio.ensure_future(coroutine)


async def breath():
    """Let the page draw what was just put on it."""
    await asyncio.sleep(0.05)


def now():
    """Seconds on the clock that frames use."""
    return js.performance.now() / 1000


def hidden():
    """Whether the page is out of sight."""
    return document.hidden


def calm():
    """Whether reduced motion is asked for."""
    return bool(lab.calm())


def dark():
    """Whether the colours are the dark ones."""
    return bool(lab.dark())


# ---- the way in and out -----------------------------------------------------------------------

def address():
    """The address, from # on."""
    return js.location.hash


def base():
    """The address without what stands after #."""
    return js.location.href.split("#")[0]


def set_address(fragment):
    """Show a set-up in the address, without a step in the browser's history; some frames refuse."""
    try:
        js.history.replaceState(None, "", fragment)
    except Exception:  # a frame of unknown origin may refuse: the link is to be had from Share all the same
        return


def recall(key):
    """What was kept, or None; None too where storage is refused."""
    return given(lab.recall(key))


def keep(key, value):
    """Keep a text, or forget it (None); whether that was allowed."""
    return bool(lab.keep(key, jsnull if value is None else value))


def tell_parent(event):
    """Tell a page that frames this one: version, event and height, nothing else."""
    if js.window.parent != js.window:
        message = {"app": "markets-lab", "version": 1, "event": event, "height": root.scrollHeight}
        js.window.parent.postMessage(to_js(message, dict_converter=js.Object.fromEntries), "*")


# ---- numbers --------------------------------------------------------------------------------

def typed(array):
    """A numpy array as a JavaScript typed array of its own."""
    array = np.asarray(array)
    return to_js(np.ascontiguousarray(array, KINDS.get(array.dtype, array.dtype)))
