"""The town drawn: tokens that differ in colour and in shape, a notch in the unhappy, lines behind who moved."""

import numpy as np

from core.grid import neighbours

BOX = 100
LEAST = 6.0  # px of type; cells smaller than this are drawn as one image
MOST = 14_400  # cells; more than this are drawn as one image too
TRACES = 40  # moves that leave a line; of more, every so many
TAIL = 3.0  # cells; how much of a line, before its end, is strong
MARGIN = (10, 10, 10, 10)
CROWDED = 0.6  # dots of the screen for a cell; with fewer, four cells share a pixel
SHARP = 0.6  # of the colour of somebody unhappy in the image, the rest is paper

# In the order of `views.palette.SHAPES`: the path of somebody happy, and of somebody unhappy with a notch below.
TOKENS = (
    ("M6 50A44 44 0 1 0 94 50A44 44 0 1 0 6 50Z", "M50 46L70.7 88.8A44 44 0 1 0 29.3 88.8Z"),
    ("M12 12H88V88H12Z", "M12 12H88V88H71L50 46L29 88H12Z"),
    ("M50 7L95 91H5Z", "M50 7L95 91H71L50 50L29 91H5Z"),
    ("M50 3L97 50L50 97L3 50Z", "M50 3L97 50L69 78L50 40L31 78L3 50Z"),
    ("M17 50A33 33 0 1 0 83 50A33 33 0 1 0 17 50Z", "M71.2 75.3A33 33 0 1 0 28.8 75.3"),
)
RING = 4  # the shape that is a line instead of a face
LINE = 20  # its width


def drawings(theme):
    """The sprites: each kind happy, then each kind unhappy."""
    def sprite(kind, unhappy):
        path, colour = TOKENS[kind][unhappy], theme.kinds[kind]
        return f"{path}||{colour}|{LINE}" if kind == RING else f"{path}|{colour}||0"
    return [sprite(kind, unhappy) for unhappy in (False, True) for kind in range(len(TOKENS))]


def draw(model, canvas):
    """Draw everybody, who moved in the last tick, and the cells that are chosen with what is near them."""
    canvas.clear()
    canvas.fit(0, 0, model.columns, model.rows, margin=MARGIN)
    if canvas.unit >= LEAST * canvas.scale and model.grid.size <= MOST:
        draw_tokens(model, canvas)
        draw_traces(model, canvas)
    else:
        draw_image(model, canvas)
    edge = canvas.px(2)
    canvas.rects(-edge, -edge, model.columns + 2 * edge, model.rows + 2 * edge, "", canvas.theme.hairline, 1)
    draw_chosen(model, canvas)


def draw_tokens(model, canvas):
    """A token in every cell where somebody lives; vacancies are paper."""
    canvas.atlas("town", BOX, drawings(canvas.theme))
    kinds = model.grid.reshape(-1)
    sprite = kinds.astype(np.intp) - 1
    sprite[model.unhappy_cells()] += len(TOKENS)
    there = np.flatnonzero(kinds)
    canvas.sprites("town", sprite[there], there % model.columns + 0.5, there // model.columns + 0.5, 1.0)


def draw_image(model, canvas):
    """A pixel for every cell, or, where the screen has fewer, the mean of two by two; the unhappy are paler."""
    looks = model.grid.astype(np.uint8).reshape(-1)
    looks[model.unhappy_cells()] += model.groups + 1
    looks, colours = looks.reshape(model.rows, model.columns), shades(canvas.theme, model.groups)
    if canvas.unit * canvas.ratio > CROWDED:
        pixels, (high, wide) = colours.take(looks), looks.shape
    else:
        high, wide = model.rows // 2 * 2, model.columns // 2 * 2
        quarters = (colours.view(np.uint8) // 4).view(np.uint32)
        pixels = sum(quarters.take(looks[down:high:2, right:wide:2]) for down in (0, 1) for right in (0, 1))
    pixels = pixels.view(np.uint8).reshape(*pixels.shape, 4)
    pixels[..., 3] = 255
    canvas.image(pixels, 0, 0, wide, high)


def shades(theme, groups):
    """The colours of pixels, (2 groups + 2,) uint32: nobody and each kind happy, then the same unhappy."""
    def parts(colour):
        return np.array([int(colour[k:k + 2], 16) for k in (1, 3, 5)], dtype=float)
    paper, kinds = parts(theme.paper), [parts(colour) for colour in theme.kinds[:groups]]
    pale = [SHARP * kind + (1 - SHARP) * paper for kind in kinds]
    rgba = np.full((2 * groups + 2, 4), 255, dtype=np.uint8)
    rgba[:, :3] = np.round([paper, *kinds, paper, *pale])
    return rgba.view(np.uint32).ravel()


def draw_traces(model, canvas):
    """A line from the old place to the new one of some who moved, faint where they came from; it fades with time."""
    every = -(-len(model.origins) // TRACES) or 1
    origins, targets = model.origins[::every], model.targets[::every]
    size = np.array([[model.columns], [model.rows]], dtype=float)
    start = np.stack((origins % model.columns, origins // model.columns)) + 0.5
    end = np.stack((targets % model.columns, targets // model.columns)) + 0.5
    way = end - start
    if model.torus:
        way -= size * np.round(way / size)
    strength = 0.9 - 0.25 * canvas.progress
    tail = np.maximum(1 - TAIL / np.maximum(np.hypot(*way), TAIL), 0.0)
    leaves, enters = inside(start, way, size), 1 - inside(end, -way, size)
    for first, last, width, opacity in ((0.0, tail, 1.0, 0.22), (tail, 1.0, 1.8, 1.0)):
        for at, low, high in ((start, 0.0, leaves), (end - way, enters, 1.0)):
            low, high = np.maximum(low, first), np.minimum(high, last)
            some = (high > low) & ((at is start) | (leaves < 1))
            (x0, y0), (x1, y1) = (at + low * way)[:, some], (at + high * way)[:, some]
            canvas.segments(x0, y0, x1, y1, canvas.theme.ink, width, opacity=strength * opacity)
    canvas.dots(*end, min(0.14, canvas.px(2)), 0, (canvas.theme.ink,))


def inside(start, way, size):
    """How much of ways (2, ways) from places inside a town lies inside it: (ways,) float, 1 for all."""
    room = np.where(way > 0, size - start, start)
    return np.minimum(room / np.maximum(np.abs(way), 1e-9), 1.0).min(axis=0)


def draw_chosen(model, canvas):
    """A frame of accent round the cells that are chosen; a thin one round each cell that is near the last of them."""
    if not canvas.chosen:
        return
    theme, chosen = canvas.theme, np.array(canvas.chosen)
    near = neighbours(int(chosen[-1]), model.rows, model.columns, model.neighbourhood, model.radius, model.torus)
    canvas.rects(near % model.columns, near // model.columns, 1, 1, "", theme.accent, 1)
    room = max(canvas.px(2), 0.04)
    for colour, width in ((theme.paper, 6), (theme.accent, 3)):
        canvas.rects(chosen % model.columns - room, chosen // model.columns - room, 1 + 2 * room, 1 + 2 * room, "",
                     colour, width, 2)
