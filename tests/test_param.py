"""Parameters refuse what they do not allow, and say what they allow."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.param import Param
from registry import load
from toy import Toy


@pytest.mark.parametrize("name, text, value", [
    ("coins", " 12 ", 12), ("chance", "0.25", 0.25), ("chance", "1", 1.0), ("colour", "blue", "blue"),
    ("heavy", "TRUE", True), ("heavy", "off", False), ("note", "a", "a"), ("coins", "2", 2), ("coins", "100", 100),
])
def test_text_becomes_a_value_of_the_right_type(name, text, value):
    read = Toy.param(name).parse(text)
    assert read == value and type(read) is type(value)


@pytest.mark.parametrize("name, text", [
    ("coins", "1"), ("coins", "101"), ("coins", "3.5"), ("coins", "many"), ("coins", ""), ("chance", "nan"),
    ("chance", "1e309"), ("chance", "-0.1"), ("colour", "Red"), ("colour", "__proto__"), ("heavy", "perhaps"),
    ("note", "quick"),
])
def test_a_wrong_text_is_refused_by_name_and_value(name, text):
    with pytest.raises(ValueError) as refused:
        Toy.param(name).parse(text)
    message = str(refused.value)
    assert Toy.param(name).label in message and (text.strip() in message or "inf" in message)


def test_the_refusal_gives_the_bounds():
    with pytest.raises(ValueError, match=r"Coins \(coins\) is 101: it must be a whole number from 2 to 100\."):
        Toy.param("coins").parse("101")
    with pytest.raises(ValueError, match="must be one of red, blue"):
        Toy(colour="green")


@pytest.mark.parametrize("value", [True, "5", 5.0, None, [5]])
def test_a_value_of_another_type_is_refused(value):
    with pytest.raises(ValueError):
        Toy.param("coins").check(value)


def test_a_bound_of_zero_is_a_bound():
    share = Param("x", 0.0, "X", "None.", low=0.0, high=1.0)
    with pytest.raises(ValueError):
        share.check(-1e-9)


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_an_allowed_value_or_a_value_error(text):
    for p in Toy.params():
        try:
            value = p.parse(text)
        except ValueError:
            continue
        assert p.check(value) == value


def test_a_long_value_is_shortened_in_the_message():
    with pytest.raises(ValueError) as refused:
        Toy.param("coins").parse("9" * 10_000)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("name", ["coins", "chance"])
@pytest.mark.parametrize("text", ["9" * 400, "-" + "9" * 400, "inf", "-inf", "nan"])
def test_numbers_beyond_all_bounds_are_refused(name, text):
    with pytest.raises(ValueError, match="must be"):
        Toy.param(name).parse(text)


def test_a_parameter_declared_anew_differs_only_in_what_is_changed():
    old, new = load("chairs").param("court"), load("planner").param("court")
    assert new == replace(old, group=new.group, only_if={"regime": ("barter", "money")}) and new.group != old.group
    assert old.only_if is None
