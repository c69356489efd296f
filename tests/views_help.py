"""What the tests of the pictures of people on chairs share."""

from recording import RecordingCanvas
from views import chairs as view

SIZES = (4, 24, 40, 150, 200, 400, 2000, 100_000)
HARSH = dict(liar_share=0.5, breaker_share=0.3, seed=5)


def drawn(model, width=800, height=600, progress=1.0, chosen=(), view=view, **canvas):
    """The canvas that a model was drawn on, as the trading crowd or by another `view`."""
    canvas = RecordingCanvas(width, height, **canvas)
    canvas.progress, canvas.chosen = progress, chosen
    view.draw(model, canvas)
    return canvas


def calls(canvas, verb):
    """The arguments of every call of a verb."""
    return [arguments for name, arguments in canvas.calls if name == verb]
