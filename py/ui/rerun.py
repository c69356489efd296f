"""A known answer worked out again in small pieces, so that a page can breathe between them."""

from math import fsum


def rerun(known, model_class):
    """Re-run a known answer in small pieces: yields (done share, None), at last (1, mean over the seeds).

    The same runs as `core.run.answer`: seeds 1, 2, …, each to its end or for at most `ticks` ticks.
    """
    values = []
    for number in range(1, known.seeds + 1):
        model = model_class(**known.params, seed=number)
        while model.t < known.ticks and not model.done:
            model.advance()
            yield (number - 1 + model.t / known.ticks) / known.seeds, None
        values.append(float(getattr(model, known.metric)()))
    yield 1.0, fsum(values) / len(values)
