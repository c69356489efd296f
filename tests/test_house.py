"""The house itself: every file listed, every model whole, imports in one direction."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from registry import NAMES

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", NAMES)
def test_everything_of_a_model_is_there(name):
    listed = tomllib.loads((ROOT / "pyscript.toml").read_text())["files"]
    for room in ("models", "views"):
        assert f"./py/{room}/{name}.py" in listed
    words = (ROOT / f"assets/words/en/{name}.html").read_text(encoding="utf-8")
    for heading in ("Watch", "Stop and think", "Sources"):
        assert re.search(heading, words, re.I), f"{name}.html lacks: {heading}"
    assert list((ROOT / "tests").glob(f"test_{name}*.py")), f"tests/test_{name}.py is missing"


def test_every_python_file_of_the_page_is_listed():
    listed = {path.removeprefix("./") for path in tomllib.loads((ROOT / "pyscript.toml").read_text())["files"]}
    native = {"py/__main__.py", "py/main.py", "py/serve.py", "py/fresh.py", "py/command.py", "py/command_sweep.py"}
    there = {str(path.relative_to(ROOT)) for path in (ROOT / "py").rglob("*.py")}
    assert there - native == listed


def modules(path):
    """The full names of the modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def imports(path):
    """The first names of what a file imports."""
    return [name.split(".")[0] for name in modules(path)]


def system(stem):
    """The model that a file of models/ belongs to."""
    return max((name for name in NAMES if stem == name or stem.startswith(name + "_")), key=len)


@pytest.mark.parametrize("path", sorted((ROOT / "py/models").glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_a_model_imports_no_other_model(path):
    parts = [name.split(".")[1] for name in modules(path) if name.startswith("models.")]
    assert {system(part) for part in parts} <= {system(path.stem)}


ROOMS = {"core": {"core"}, "models": {"core", "models"}, "views": {"core", "models", "views"}}


@pytest.mark.parametrize("path", sorted((ROOT / "py").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way_and_only_the_platform_knows_the_browser(path):
    used, room = set(imports(path)), path.parent.name
    if path != ROOT / "py/ui/platform.py":
        assert not used & {"js", "pyodide", "pyscript", "pyodide_js"}
    if room in ROOMS:
        assert used & {"core", "models", "views", "ui", "registry"} <= ROOMS[room]
        assert "scipy" not in used and "random" not in used
