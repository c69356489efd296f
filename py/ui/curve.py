"""A curve over a parameter, worked out point by point between frames; no browser in here."""

from math import fsum, isnan


def pieces(curve, model_class, values):
    """Work out a curve in small pieces: yields (done share, None or a point (value, lowest, mean, highest)).

    `values` are the reader's settings; the curve's own stand over them. Every run ends by itself or after
    `curve.ticks`.
    """
    tasks = len(curve.values) * curve.seeds
    for k, value in enumerate(curve.values):
        outcomes = []
        for number in range(1, curve.seeds + 1):
            setting = {**values, **curve.params, curve.vary: value}
            if "seed" in setting:
                setting["seed"] = number
            model = model_class(**setting)
            while model.t < curve.ticks and not model.done:
                model.advance()
                yield (k * curve.seeds + number - 1) / tasks, None
            outcomes.append(float(getattr(model, curve.metric)()))
        kept = [each for each in outcomes if not isnan(each)] or [float("nan")]
        yield (k + 1) * curve.seeds / tasks, (value, min(kept), fsum(kept) / len(kept), max(kept))
