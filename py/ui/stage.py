"""The stage: two drawings, and the hand and the keys that choose people on the first."""

from ui import platform
from ui.brush import Brush
from ui.canvas import Canvas
from views.palette import DARK, LIGHT

ARROWS = ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")


class Stage:
    """The canvases of one screen."""

    def __init__(self, view):
        self.view = view
        self.main = Canvas(Brush("stage"))
        self.side = Canvas(Brush("side")) if hasattr(view, "side") else None
        platform.find("side").hidden = self.side is None
        self.resize()

    def resize(self):
        """Take the colours that the page has now; sizes are looked at with every drawing."""
        for canvas in filter(None, (self.main, self.side)):
            canvas.theme = DARK if platform.dark() else LIGHT
            canvas.resize()

    def draw(self, model, progress, chosen):
        """Draw the stage."""
        self._draw(self.main, self.view.draw, model, progress, chosen)

    def draw_side(self, model, chosen):
        """Draw the side drawing, where there is one."""
        if self.side is not None:
            self._draw(self.side, self.view.side, model, 1.0, chosen)

    def _draw(self, canvas, draw, model, progress, chosen):
        if canvas.brush.size() != (canvas.width, canvas.height, canvas.ratio, canvas.scale):
            canvas.resize()
        if canvas.width and canvas.height:
            canvas.progress, canvas.chosen = progress, chosen
            try:
                draw(model, canvas)
            finally:
                canvas.brush.flush()

    def pick(self, model, event):
        """The person under the pointer, or None."""
        return self.view.pick(model, *self.main.to_model(event.offsetX, event.offsetY), self.main)

    def key(self, model, chosen, key):
        """The person that an arrow key leads to."""
        return self.view.move(model, chosen[-1] if chosen else None, key, self.main)

    def legend(self, model):
        """The legend under the picture: a swatch, or none, and what it stands for."""
        items = []
        for swatch, text in getattr(self.view, "legend", lambda model: [])(model):
            item = platform.make("span")
            if swatch != "none":
                item.append(platform.make("span", class_="swatch", style=f"background:{swatch}"))
            item.append(text)
            items.append(item)
        platform.find("legend").replaceChildren(*items)
