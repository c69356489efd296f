"""What a planner is told, and the plan that is best for what was told.

Source: models of surveys are our own design; the assignment is R. Jonker and A. Volgenant's (`core/assignment.py`).
Rules here: the planner asks for tastes, four numbers a person, or, with a number of `messages`, for the worth of
so many chairs a person. Who states tastes cannot say what shows only on seeing a chair; who reports on a chair has
seen it.
"""

import numpy as np

from core.assignment import next_assignment
from core.tastes import LEVELS, stated

TIE = 1e-9  # utility; the most that chance adds, so that no chair is preferred for its number
MIDDLE = 3.0  # what a taste that was not asked for is taken to be


def make_plan(model):
    """The chair of each person, (people,) int, that is best for what `model` lets a planner know now.

    The search starts from the prices that the last plan came to, which saves half of the work.
    """
    shape = (model.count, model.count)
    noise, luck, looks = (model.rng_survey.standard_normal(shape), model.rng_survey.random(shape),
                          model.rng_survey.random(shape))  # all drawn, whatever is used
    told = (model.world.utilities if model.messages else survey(model)) + model.survey_noise * noise
    if model.messages:
        told = filled(told, min(model.messages, model.count), model.message_kind, looks)
    plan, model.shadow_prices = next_assignment(told + TIE * luck, model.shadow_prices)
    return plan


def survey(model):
    """The utilities (people, chairs) that follow from tastes as they are stated: rounded, and some not asked for."""
    tastes = rounded(model.preferences, model.survey_levels)
    tastes[:, model.survey_dimensions:] = MIDDLE
    return stated(tastes, model.chairs, model.utility)


def rounded(tastes, levels):
    """Tastes (people, 4) told on a scale of so many `levels`, as float: each the mean of those told alike.

    With five levels nothing is lost.
    """
    if levels == LEVELS:
        return tastes.astype(float)
    whole = np.arange(LEVELS)
    group = whole * levels // LEVELS
    means = np.array([1 + whole[group == one].mean() for one in group])
    return means[np.rint(tastes).astype(np.intp) - 1]


def filled(told, number, kind, looks):
    """What the planner makes of `number` reports a person, (people, chairs) float.

    Parameters
    ----------
    told : (people, chairs)
        What each would report of each chair.
    kind : "random" or "top"
        Reports on chairs drawn by `looks`: the others count as that chair's mean report, or as the mean of all
        where nobody saw it. Or on the best chairs of each person: the others count as nothing.
    looks : (people, chairs), 0 to 1
    """
    order = np.argsort(looks if kind == "random" else -told, axis=1, kind="stable")
    seen = np.zeros(told.shape, dtype=bool)
    np.put_along_axis(seen, order[:, :number], True, axis=1)
    if kind == "top":
        return np.where(seen, told, 0.0)
    reports, total = seen.sum(axis=0), np.where(seen, told, 0.0).sum(axis=0)
    usual = np.where(reports > 0, total / np.maximum(reports, 1), total.sum() / reports.sum())
    return np.where(seen, told, usual)
