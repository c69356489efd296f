"""What is known of the debate's regimes: figures and their spread, linear and ideal.

The expected figures come from another program, written for this project from the same rules. A mean over
seeds may differ from them by three quarters of the spread over runs (standard deviation), and by 0.005 at
the least; where a table states a tolerance of its own, it stands. Where that program gave no spread, it is that
of 200 runs of this model. What follows from a proof is expected exactly.
"""

from core.param import Known
from models.planner_scenarios import SCENARIOS

__all__ = ["KNOWN", "SCENARIOS"]

EXACT = 1e-7  # chance that breaks ties may cost a plan this much
PRICES, COARSE = dict(regime="prices"), dict(regime="prices", price_step=0.1)
TURNS, ROUNDS = dict(regime="dictatorship"), dict(regime="cycles")

# What is claimed, the setting, the metric: (linear mean, spread), (ideal mean, spread); no spread means exactly.
REGIMES = [
    ("A planner who is told everything", {}, "mean_utility", (0.613, 0.030), (0.857, 0.012)),
    ("A planner who is told everything", {}, "gini", (0.165, 0.021), (0.051, 0.007)),
    ("A planner who is told everything", {}, "worse_off", (0.302, 0.049), (0.027, 0.025)),
    ("A planner who is told everything", {}, "efficiency", (1.0, None), (1.0, None)),
    ("Rounds of exchange", ROUNDS, "share_of_best", (0.936, 0.011), (0.962, 0.011)),
    ("Rounds of exchange", ROUNDS, "efficiency", (0.648, 0.057), (0.870, 0.036)),
    ("Rounds of exchange", ROUNDS, "worse_off", (0.0, None), (0.0, None)),
    ("Turns", TURNS, "share_of_best", (0.937, 0.011), (0.960, 0.011)),
    ("Turns", TURNS, "efficiency", (0.654, 0.061), (0.859, 0.041)),
    ("Turns", TURNS, "worse_off", (0.348, 0.053), (0.064, 0.036)),
    ("Prices", PRICES, "efficiency", (0.980, 0.007), (1.000, 0.000)),
    ("Prices", PRICES, "bids_per_person", (20.4, 3.6), (3.9, 0.8)),
    ("Prices", PRICES, "worse_off_net", (0.0, None), (0.0, None)),
    ("Prices in coarse steps", COARSE, "efficiency", (0.893, 0.021), (0.976, 0.018)),
    ("Prices in coarse steps", COARSE, "bids_per_person", (8.4, 1.0), (2.1, 0.3)),
    ("Prices in coarse steps", COARSE, "worse_off_net", (0.0, None), (0.0, None)),
    ("Barter with money", dict(regime="money"), "worse_off_net", (0.0, None), (0.0, None)),
]

# The efficiency for each value of a dial.
NOISE = (0.05, 0.1, 0.2, 0.3, 0.5, 1.0), (
    ((0.821, 0.034), (0.653, 0.060), (0.444, 0.087), (0.304, 0.084), (0.193, 0.100), (0.095, 0.099)),
    ((0.944, 0.024), (0.824, 0.042), (0.594, 0.066), (0.443, 0.083), (0.287, 0.083), (0.147, 0.087)))
LEVELS = (1, 2, 3, 4), (
    ((0.00, 0.10), (0.787, 0.049), (0.923, 0.021), (0.953, 0.019)),
    ((0.00, 0.09), (0.714, 0.056), (0.887, 0.033), (0.946, 0.021)))
DIMENSIONS = (0, 1, 2, 3), (
    ((0.00, 0.10), (0.297, 0.107), (0.573, 0.085), (0.833, 0.050)),
    ((0.00, 0.07), (0.319, 0.083), (0.587, 0.070), (0.828, 0.051)))

SHARES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.8, 1.0)
TACIT_PLANNER = SHARES[1:], (
    ((0.815, 0.043), (0.599, 0.073), (0.435, 0.090), (0.315, 0.086), (0.225, 0.091), (0.062, 0.098), (0.00, 0.11)),
    ((0.952, 0.017), (0.859, 0.036), (0.732, 0.051), (0.596, 0.068), (0.466, 0.079), (0.158, 0.095), (0.02, 0.08)))
TACIT_BARTER = SHARES, (
    ((0.607, 0.061), (0.622, 0.069), (0.645, 0.051), (0.687, 0.039), (0.745, 0.042), (0.783, 0.038),
     (0.857, 0.032), (0.872, 0.029)),
    ((0.785, 0.045), (0.826, 0.034), (0.811, 0.044), (0.792, 0.035), (0.800, 0.040), (0.809, 0.038),
     (0.860, 0.030), (0.872, 0.029)))
TACIT_PRICES = SHARES, (
    ((0.980, 0.007), (0.984, 0.007), (0.990, 0.006), (0.991, 0.005), (0.992, 0.005), (0.994, 0.004),
     (0.996, 0.003), (0.997, 0.002)),
    ((1.000, 0.001), (0.995, 0.003), (0.996, 0.004), (0.995, 0.003), (0.996, 0.003), (0.996, 0.003),
     (0.996, 0.002), (0.997, 0.002)))

# Efficiency after so many messages a person: of a planner, or after so many meetings a person.
BUDGET = (1, 2, 4, 8, 16, 24, 40)
REPORTS = {"random": ((0.10, 0.28, 0.50, 0.72, 0.887, 0.947, 1), (0.09, 0.23, 0.42, 0.63, 0.807, 0.903, 1)),
           "top": ((0.11, 0.19, 0.34, 0.57, 0.835, 0.938, 1), (0.66, 0.84, 0.95, 0.992, 1.0, 1, 1))}
MEETINGS = {"barter": ((0.08, 0.14, 0.23, 0.32, 0.421, 0.473, 0.530, 0.585, 0.612),
                       (0.13, 0.21, 0.31, 0.45, 0.563, 0.619, 0.688, 0.747, 0.785)),
            "money": ((0.27, 0.41, 0.55, 0.69, 0.805, 0.858, 0.912, 0.954, 0.979),
                      (0.20, 0.32, 0.46, 0.59, 0.710, 0.773, 0.836, 0.892, 0.924))}

# Efficiency over 240 ticks while tastes drift: barter, money, surveys every 5, 20, 80 ticks, and a lag of 20 ticks.
DRIFTERS = (dict(regime="barter"), dict(regime="money"), dict(survey_every=5), dict(survey_every=20),
            dict(survey_every=80), dict(survey_every=1, lag=20))
DRIFT = {
    ("ideal", 0.05): ((0.808, 0.029), (0.917, 0.016), (0.997, 0.0), (0.990, 0.002), (0.953, 0.009), (0.973, 0.003)),
    ("ideal", 0.1): ((0.756, 0.024), (0.850, 0.015), (0.988, 0.0), (0.958, 0.006), (0.843, 0.021), (0.901, 0.010)),
    ("ideal", 0.2): ((0.637, 0.026), (0.730, 0.015), (0.959, 0.0), (0.867, 0.010), (0.603, 0.037), (0.713, 0.019)),
    ("ideal", 0.4): ((0.493, 0.017), (0.585, 0.015), (0.880, 0.0), (0.679, 0.016), (0.289, 0.027), (0.371, 0.019)),
    ("linear", 0.1): ((0.594, 0.042), (0.909, 0.016), (0.993, 0.0), (0.974, 0.003), (0.893, 0.016), (0.938, 0.007)),
    ("linear", 0.2): ((0.516, 0.044), (0.819, 0.015), (0.976, 0.0), (0.911, 0.008), (0.672, 0.028), (0.789, 0.016)),
    ("linear", 0.4): ((0.392, 0.030), (0.691, 0.016), (0.919, 0.0), (0.737, 0.016), (0.318, 0.042), (0.440, 0.028)),
}

# Efficiency of the last 50 of 300 ticks with no command, and with commands of two rates and four errors.
COMMANDS = tuple((rate, error) for rate in (1.0, 5.0) for error in (0.0, 0.1, 0.3, 1.0))
COMMANDED = {
    ("ideal", "barter"): ((0.791, 0.049), (0.838, 0.860, 0.772, 0.623, 0.904, 0.900, 0.633, 0.406)),
    ("linear", "barter"): ((0.614, 0.068), (0.845, 0.707, 0.551, 0.455, 0.951, 0.679, 0.417, 0.276)),
    ("ideal", "money"): ((0.926, 0.026), (0.929, 0.940, 0.891, 0.758, 0.925, 0.951, 0.749, 0.525)),
    ("linear", "money"): ((0.981, 0.010), (0.982, 0.949, 0.866, 0.794, 0.982, 0.872, 0.676, 0.551)),
}


def _tolerance(spread):
    """How far the mean over seeds may be off; no spread means exactly."""
    return EXACT if spread is None else max(0.75 * spread, 0.005)


def _row(claim, form, params, metric, ticks, seeds, expected, tolerance, runs):
    return Known(f"{claim}, {form}: {metric.replace('_', ' ')}", {**params, "utility": form}, metric, ticks, seeds,
                 expected, tolerance, f"Computed for this project, {runs} runs" if tolerance > EXACT else "Proof")


def _regimes():
    for claim, params, metric, *figures in REGIMES:
        for form, (mean, spread) in zip(("linear", "ideal"), figures, strict=True):
            yield _row(claim, form, params, metric, 5000, 40 if params else 200, mean, _tolerance(spread), 200)


def _along(claim, dial, table, params, runs, ticks=5000, seeds=40):
    """A row for each value of a dial and each form."""
    values, figures = table
    for form, ends in zip(("linear", "ideal"), figures, strict=True):
        for value, (mean, spread) in zip(values, ends, strict=True):
            yield _row(f"{claim} {value:g}", form, {**params, dial: value}, "efficiency", ticks, seeds, mean,
                       _tolerance(spread), runs)


def _budget():
    """A tolerance of 0.05 from 8 messages on, of 0.10 below; with a report on every chair the best there is."""
    for kind, forms in REPORTS.items():
        for form, means in zip(("linear", "ideal"), forms, strict=True):
            for number, mean in zip(BUDGET, means, strict=True):
                yield _row(f"Reports on {number} {kind} chairs", form, dict(messages=number, message_kind=kind),
                           "efficiency", 1, 40, mean, EXACT if number == 40 else 0.05 if number >= 8 else 0.10, 100)
    for regime, forms in MEETINGS.items():
        for form, means in zip(("linear", "ideal"), forms, strict=True):
            for number, mean in zip((*BUDGET, 80, 300), means, strict=True):
                yield _row(f"{number} meetings, {regime}", form, dict(regime=regime), "efficiency", number, 100,
                           mean, 0.05 if number >= 8 else 0.10, 100)


def _drift():
    """A planner who asks every tick and is not late is exact, as is seen after a few ticks."""
    for (form, drift), figures in DRIFT.items():
        yield _row(f"Drift {drift:g}, a survey every tick", form, dict(drift=drift, survey_every=1), "efficiency",
                   10, 20, 1.0, EXACT, 0)
        for params, (mean, spread) in zip(DRIFTERS, figures, strict=True):
            words = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in params.items())
            yield _row(f"Drift {drift:g}, {words}", form, {**params, "drift": drift}, "long_run_efficiency", 240, 20,
                       mean, _tolerance(spread), 30)


def _commands():
    """A tolerance of 0.04 where there are commands."""
    for (form, regime), ((mean, spread), means) in COMMANDED.items():
        yield _row(f"No commands, {regime}", form, dict(regime=regime), "long_run_efficiency", 300, 40, mean,
                   _tolerance(spread), 60)
        for (rate, error), commanded in zip(COMMANDS, means, strict=True):
            yield _row(f"{rate:g} commands a tick, error {error:g}, {regime}", form,
                       dict(regime=regime, command_rate=rate, command_noise=error), "long_run_efficiency", 300, 20,
                       commanded, 0.04, 60)
    yield _row("5 commands a tick without error, barter", "linear", dict(regime="barter", command_rate=5.0),
               "worse_off", 300, 40, 0.300, _tolerance(0.047), 60)


def _crossings():
    """Where the survey's planner is as good as barter, within 0.04 of a share."""
    for form, share in (("linear", 0.19), ("ideal", 0.25)):
        yield _row("Planner and barter alike", form, {}, "tacit_crossing", 0, 20, share, 0.04, 60)


KNOWN = [*_regimes(),
         *_along("Noise", "survey_noise", NOISE, {}, 100), *_along("Levels", "survey_levels", LEVELS, {}, 100),
         *_along("Tastes asked for:", "survey_dimensions", DIMENSIONS, {}, 100), *_budget(),
         *_along("Planner, unspoken taste", "tacit_share", TACIT_PLANNER, {}, 60),
         *_along("Barter, unspoken taste", "tacit_share", TACIT_BARTER, dict(regime="barter"), 60, seeds=60),
         *_along("Prices, unspoken taste", "tacit_share", TACIT_PRICES, PRICES, 60, seeds=20),
         *_crossings(), *_drift(), *_commands()]
