"""The command line: numbers as a table or as JSON, and plain words for what is wrong."""

import importlib.util
import json
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

import command
from registry import NAMES, load
from serve import server

ROOT = Path(__file__).parent.parent
CLASS = ROOT / "assets/examples/class-of-24.csv"


def main():
    """The `main` of `python3 py`, as a function."""
    spec = importlib.util.spec_from_file_location("lab_main", ROOT / "py/__main__.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.main


def test_json_has_the_numbers_of_the_run(capsys):
    assert main()(["run", "chairs", "--people", "24", "--seed", "3", "--ticks", "15", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    model = load("chairs")(people=24, seed=3).advance(15)
    assert told["metrics"] == model.metrics() and told["tick"] == 15 and told["parameters"]["people"] == 24


def test_what_is_not_computed_is_null_in_json_and_words_in_the_table(capsys):
    main()(["run", "chairs", "--people", "500", "--ticks", "1", "--json"])
    assert json.loads(capsys.readouterr().out)["metrics"]["share_of_best"] is None
    main()(["run", "chairs", "--people", "500", "--ticks", "1"])
    assert "not computed at this size" in capsys.readouterr().out


def test_a_class_from_a_file_runs_to_its_end(capsys):
    assert main()(["run", "chairs", "--class", str(CLASS)]) == 0
    out = capsys.readouterr().out
    model = load("chairs")(roster=command.read_class(CLASS)).advance(300)
    assert model.done and "at its end" in out
    assert f"{model.share_of_best():.6g}" in out


@pytest.mark.parametrize("arguments, said", [
    (["run", "chairs", "--people", "3"], "People (people) is 3"),
    (["run", "chairs", "--ticks", "-1"], "Ticks (ticks) is -1"),
    (["run", "chairs", "--ticks", "many"], "Ticks (ticks) is many"),
    (["run", "nothing"], "no model 'nothing'"),
    (["run"], "Which model?"),
    (["run", "chairs", "--class", "/no/such/file.csv"], "cannot be read"),
    (["sweep"], "Which model?"),
    (["sweep", "nothing"], "no model 'nothing'"),
    (["sweep", "chairs", "--vary", "people"], "say --vary NAME=VALUE"),
    (["sweep", "chairs", "--vary", "nobody=1,2"], "no parameter 'nobody'"),
    (["sweep", "chairs", "--vary", "tacit_share=0:1.5:0.5"],
     "(tacit_share) is 1.5: it must be a number from 0.0 to 1.0"),
    (["sweep", "chairs", "--vary", "people=20,40", "--vary", "people=60"], "people varies twice"),
    (["sweep", "chairs", "--vary", "seed=1,2"], "--seeds 20"),
    (["sweep", "chairs", "--vary", "people=20,40", "--set", "people=20"], "can only be one of the two"),
    (["sweep", "chairs", "--set", "utility=round"], "must be one of linear, ideal, euclid"),
    (["sweep", "chairs", "--seeds", "0"], "Seeds (seeds) is 0: it must be a whole number from 1 to 100,000"),
    (["sweep", "chairs", "--processes", "0"], "Processes (processes) is 0"),
    (["sweep", "chairs", "--metrics", "luck"], "no metric 'luck'"),
    (["sweep", "chairs", "--vary", "people=100:100000:1", "--seeds", "100000"], "more than 10,000 values"),
    (["sweep", "chairs", "--vary", "people=100:10000:1", "--seeds", "100000"], "990,100,000 runs: at most"),
    (["sweep", "chairs", "--vary", "people=20", "--dask", "tcp://127.0.0.1:1"], "no dask scheduler at tcp"),
    (["check", "chairs", "--seeds", "0"], "Seeds (seeds) is 0"),
    (["check", "nothing"], "no model 'nothing'"),
])
def test_a_wrong_word_is_named_in_a_sentence(capsys, arguments, said):
    assert main()(arguments) == 2
    assert said in capsys.readouterr().err


def test_every_wrong_cell_of_a_class_is_named(capsys, tmp_path):
    path = tmp_path / "class.csv"
    path.write_text("Ada;1;2;3;4;5;4;3;2\nBen;1;2;9;4;x;4;3;2\nCay;1;1;1;1;1;1;1;1\nDee;2;2;2;2;2;2;2;2\n")
    assert main()(["run", "chairs", "--class", str(path)]) == 2
    said = capsys.readouterr().err
    assert "Row 2, wants cushion, is '9'" in said and "Row 2, chair colour, is 'x'" in said and "1 to 5" in said


def test_check_tells_what_is_off(capsys, monkeypatch):
    row = load("line").known[0]
    monkeypatch.setattr(load("line"), "known", [row])
    assert main()(["check", "line", "--seeds", "20"]) == 0
    assert "All as expected." in capsys.readouterr().out
    wrong = type(row)(**{**vars(row), "expected": row.expected + 2 * row.tolerance + 10})
    monkeypatch.setattr(load("line"), "known", [row, wrong])
    assert main()(["check", "line", "--seeds", "20"]) == 1
    out = capsys.readouterr().out
    assert "OFF line" in out and "1 off." in out


SWEEP = ["sweep", "chairs", "--vary", "tacit-share=0:1:0.5", "--vary", "utility=linear,ideal", "--seeds", "3",
         "--ticks", "40", "--set", "people=20", "--metrics", "efficiency,pareto_gap"]


def rows_of(capsys, *more):
    """What the sweep prints."""
    assert main()([*SWEEP, *more]) == 0
    return capsys.readouterr().out


def test_a_sweep_prints_a_row_for_each_setting_and_seed(capsys):
    lines = rows_of(capsys).splitlines()
    assert lines[0] == "people,tacit_share,utility,seed,t,efficiency,pareto_gap" and len(lines) == 1 + 3 * 2 * 3
    model = load("chairs")(people=20, tacit_share=0.5, utility="ideal", seed=2).advance(40)
    assert lines[11] == f"20,0.5,ideal,2,{model.t},{float(model.efficiency())!r},{float(model.pareto_gap())!r}"
    assert main()(["sweep", "chairs", "--vary", "people=500", "--seeds", "1", "--ticks", "1"]) == 0
    head, row = (line.split(",") for line in capsys.readouterr().out.splitlines())
    assert row[head.index("share_of_best")] == ""  # not computed at this size


def test_two_processes_print_the_same_rows(capsys):
    assert rows_of(capsys, "--processes", "2") == rows_of(capsys)


CLUSTER = """
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        input()
"""


def test_a_cluster_of_two_workers_that_have_only_numpy_prints_the_same_rows(capsys, tmp_path):
    (tmp_path / "cluster.py").write_text(CLUSTER)
    with subprocess.Popen([sys.executable, "cluster.py"], cwd=tmp_path, text=True, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            assert rows_of(capsys, "--dask", process.stdout.readline().strip()) == rows_of(capsys)
        finally:
            process.communicate("\n", timeout=30)


def test_without_dask_the_package_to_install_is_named(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main()([*SWEEP, "--dask", "tcp://127.0.0.1:8786"]) == 2
    assert "python3 -m pip install distributed" in capsys.readouterr().err


def test_the_page_is_served_on_this_machine_only_with_the_types_that_browsers_want():
    httpd = server(0)
    assert httpd.server_address[0] == "127.0.0.1"
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{httpd.server_address[1]}"
    try:
        for path, kind in (("/", "text/html"), ("/assets/boot.js", "text/javascript"), ("/py/main.py", "text/plain")):
            with urllib.request.urlopen(base + path) as answer:
                assert answer.status == 200 and answer.headers["Content-Type"].startswith(kind)
    finally:
        httpd.shutdown()
        httpd.server_close()


def test_serving_needs_the_standard_library_only():
    """With nothing but the standard library, the help of `python3 py` still comes."""
    done = subprocess.run([sys.executable, "-S", str(ROOT / "py"), "--help"], capture_output=True, text=True)
    assert done.returncode == 0 and "Markets Lab" in done.stdout


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_has_an_option(name):
    options = command.run_parser(name, load(name)).format_help()
    assert all("--" + p.name.replace("_", "-") in options for p in load(name).params())
