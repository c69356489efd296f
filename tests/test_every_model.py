"""What holds for every model in the registry: parameters, seeds, metrics, views, files."""

from functools import cache
from importlib import import_module
from math import isnan

import numpy as np
import pytest

from core.run import Run, answer
from recording import RecordingCanvas
from registry import NAMES, load, load_view

MODELS = [pytest.param(load(name), id=name) for name in NAMES]
PARAMS = [pytest.param(load(name), p, id=f"{name}-{p.name}") for name in NAMES for p in load(name).params()]
KNOWN = [pytest.param(load(name), known, id=f"{name}-{k:02}-{known.metric}",
                      marks=pytest.mark.slow if known.slow else ())
         for name in NAMES for k, known in enumerate(load(name).known)]
TICKS = 60  # enough for every rule to have been at work


def trace(model, ticks=TICKS):
    """The metrics at every tick as one array, (ticks + 1, metrics)."""
    rows = [list(model.metrics().values())]
    for _ in range(ticks):
        rows.append(list(model.advance().metrics().values()))
    return np.array(rows)


def same(first, second):
    """Equal numbers, where not-a-number equals itself."""
    return np.array_equal(first, second, equal_nan=True)


def active(model_class, p):
    """Parameters under which `p` acts, as it declares itself."""
    return {name: values[0] if isinstance(values, tuple) else values for name, values in (p.only_if or {}).items()}


@cache
def own_test(model_class):
    """The test file of the model; it may name a `BUSY` setting, in which every rule is at work, and `TEXTS`."""
    return import_module("test_" + model_class.__module__.split(".")[-1])


def tried(model_class):
    """A setting in which everything is at work, or the defaults."""
    return getattr(own_test(model_class), "BUSY", {})


def other_values(p):
    """Values of the parameter beside its default: its ends, its choices, the other switch."""
    if p.kind == "switch":
        return [not p.default]
    if p.kind == "choice":
        return [choice for choice in p.choices if choice != p.default]
    if p.kind == "text":
        return []
    high = min(p.high, 300) if p.kind == "whole" and p.unit == "people" else p.high
    return [value for value in (p.low, high) if value != p.default]


@pytest.mark.parametrize("model_class", MODELS)
def test_the_model_says_what_it_is(model_class):
    assert model_class.title and model_class.question.endswith("?")
    assert len({p.name for p in model_class.params()}) == len(model_class.params())
    assert model_class.scenarios and model_class.known
    for scenario in model_class.scenarios:
        assert scenario.title and scenario.watch.endswith(".")
        model_class(**scenario.params)


@pytest.mark.parametrize("model_class, p", PARAMS)
def test_a_parameter_is_fully_declared(model_class, p):
    assert p.label and len(p.label.split()) <= 4 and p.help.endswith(".") and p.group
    assert p.check(p.default) == p.default
    if p.kind in ("whole", "number"):
        assert p.low < p.high and p.step > 0
        steps = (p.default - p.low) / p.step
        assert steps == pytest.approx(round(steps), abs=1e-6), "the default is not on the slider's grid"
    for name in p.only_if or {}:
        model_class.param(name)


@pytest.mark.parametrize("model_class, p", PARAMS)
def test_metrics_stay_in_their_range_at_the_ends_of_every_parameter(model_class, p):
    for value in other_values(p):
        model = model_class(**{**active(model_class, p), p.name: value})
        for _ in range(4):
            for m in model.metric_specs():
                got = model.metrics().get(m.name, 0.0)
                assert isnan(got) or np.isfinite(got), m.name
                assert m.low is None or not got < m.low - 1e-9, m.name
                assert m.high is None or not got > m.high + 1e-9, m.name
            model.advance(5)


@pytest.mark.parametrize("model_class, p", PARAMS)
def test_every_parameter_matters(model_class, p):
    setting = {**tried(model_class), **active(model_class, p)}
    if p.kind == "text":
        values = own_test(model_class).TEXTS[p.name]
    elif p.kind == "switch":
        values = [not setting.get(p.name, p.default)]
    else:
        values = other_values(p)
    usual = trace(model_class(**setting))
    changed = []
    for value in values:
        run = trace(model_class(**{**setting, p.name: value}))
        changed.append(run.shape != usual.shape or not same(run, usual))
    assert any(changed), f"{p.name} changes nothing"
    if p.kind == "choice":
        assert all(changed), f"a choice of {p.name} does what another does"


@pytest.mark.parametrize("model_class", MODELS)
def test_the_same_seed_gives_the_same_run_and_another_another(model_class):
    first = trace(model_class(**tried(model_class), seed=3))
    assert same(first, trace(model_class(**tried(model_class), seed=3)))
    assert not same(first, trace(model_class(**tried(model_class), seed=4)))


@pytest.mark.parametrize("model_class", MODELS)
def test_reset_equals_a_fresh_start(model_class):
    model = model_class(**tried(model_class))
    first = trace(model)
    model.reset()
    assert model.t == 0 and same(trace(model), first)


@pytest.mark.parametrize("model_class", MODELS)
def test_measuring_and_drawing_change_nothing(model_class):
    name = model_class.__module__.split(".")[-1]
    view, canvas = load_view(name), RecordingCanvas(640, 480)
    quiet, watched = model_class(**tried(model_class)), model_class(**tried(model_class))
    for _ in range(TICKS // 2):
        watched.metrics()
        for m in watched.metric_specs():
            getattr(watched, m.name)()
        view.draw(watched, canvas)
        view.describe(watched)
        watched.theory()
        quiet.advance()
        watched.advance()
    assert quiet.metrics() == pytest.approx(watched.metrics(), abs=0, nan_ok=True)


@pytest.mark.parametrize("model_class", MODELS)
def test_no_state_hides_a_method(model_class):
    model = model_class(**tried(model_class)).advance()
    assert [name for name in vars(model) if callable(getattr(model_class, name, None))] == []


@pytest.mark.parametrize("model_class", MODELS)
def test_the_global_generator_is_left_alone(model_class):
    before = np.random.get_state()[1].copy()
    model_class().advance(20)
    assert np.array_equal(before, np.random.get_state()[1])


@pytest.mark.parametrize("model_class", MODELS)
def test_a_run_comes_back_to_every_tick(model_class):
    run = Run(model_class, tried(model_class)).advance(40)
    end = run.model.metrics()
    run.rewind(13)
    then = model_class(**tried(model_class)).advance(13).metrics()
    assert run.model.metrics() == pytest.approx(then, abs=0, nan_ok=True)
    assert run.rewind(40).model.metrics() == pytest.approx(end, abs=0, nan_ok=True)


@pytest.mark.parametrize("model_class, known", KNOWN)
def test_a_known_answer_comes_out(model_class, known):
    values = answer(known, model_class)
    assert len(values) >= 20 and known.source and known.tolerance > 0
    assert np.mean(values) == pytest.approx(known.expected, abs=known.tolerance), known.claim
