"""`python3 py sweep NAME`: one model under many settings, as CSV rows, on one core, on several or on many machines."""

import argparse
import sys
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path

from command import TICKS
from core.dials import read_values
from core.job import written
from core.param import Param
from core.sweep import sweep
from core.table import to_csv
from registry import NAMES, load

SEEDS = Param("seeds", 20, "Seeds", "How many runs of each setting, with the seeds 1, 2, 3, ….", low=1, high=100_000,
              step=1)
PROCESSES = Param("processes", 1, "Processes", "How many processes share the work.", low=1, high=256, step=1)
MOST_RUNS = 10_000_000


def run(arguments):
    """Print the rows of a sweep as they come; exit status 0."""
    if not arguments or arguments[0].startswith("-") and arguments[0] not in ("-h", "--help"):
        raise ValueError(f"Which model? One of {', '.join(NAMES)}: python3 py sweep {NAMES[0]} --vary people=20,40")
    given = options().parse_args(arguments)
    model_class = load(given.name)
    vary = dict(varied(model_class, given.vary))
    params = dict(held(model_class, given.set, vary))
    metrics = chosen(model_class, given.metrics)
    ticks, seeds = TICKS.parse(given.ticks), SEEDS.parse(given.seeds)
    runs = seeds
    for values in vary.values():
        runs *= len(values)
    if runs > MOST_RUNS:
        raise ValueError(f"That is {runs:,} runs: at most {MOST_RUNS:,} are made at once.")
    with executor(given.processes, given.dask) as each:
        for number, row in enumerate(sweep(model_class, vary, metrics, ticks, seeds, params, each)):
            if number == 0:
                write(list(row))
            write([written(value) for value in row.values()])
    return 0


def options():
    """What may stand on the command line."""
    top = argparse.ArgumentParser(prog="python3 py sweep", description="One model under many settings, as CSV rows.")
    top.add_argument("name", help=", ".join(NAMES))
    top.add_argument("--vary", action="append", default=[], metavar="NAME=LOW:HIGH:STEP or NAME=ONE,TWO",
                     help="a parameter and its values; again for each further one; the last changes fastest")
    top.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a parameter held for all runs")
    top.add_argument("--seeds", default="20", metavar="N", help=f"{SEEDS.help} (default: 20)")
    top.add_argument("--ticks", default="300", metavar="N", help=f"{TICKS.help} (default: 300)")
    top.add_argument("--metrics", metavar="ONE,TWO", help="which metrics; all that are not on demand without it")
    where = top.add_mutually_exclusive_group()
    where.add_argument("--processes", default="1", metavar="N", help=f"{PROCESSES.help} (default: 1)")
    where.add_argument("--dask", metavar="ADDRESS", help="the scheduler of a dask.distributed cluster that does it")
    return top


def pair(text, option):
    """NAME and the rest of `NAME=…`; names may have - for _."""
    name, equals, rest = text.partition("=")
    if not equals or not name or not rest:
        raise ValueError(f"{option} {text}: say {option} NAME=VALUE.")
    return name.replace("-", "_"), rest


def varied(model_class, texts):
    """(name, values) of each parameter that varies."""
    names = set()
    for text in texts:
        name, rest = pair(text, "--vary")
        if name == "seed":
            raise ValueError("The seed is not varied by --vary: --seeds 20 takes the seeds 1 to 20.")
        if name in names:
            raise ValueError(f"{name} varies twice: give each parameter one --vary.")
        names.add(name)
        yield name, read_values(model_class.param(name), rest)


def held(model_class, texts, vary):
    """(name, value) of each parameter that is set for all runs."""
    for text in texts:
        name, rest = pair(text, "--set")
        if name in vary or name == "seed":
            raise ValueError(f"{name} is set and varies as well: it can only be one of the two.")
        yield name, model_class.param(name).parse(rest)


def chosen(model_class, text):
    """The names of the metrics that are asked for."""
    specs = model_class.metric_specs()
    if text is None:
        return [m.name for m in specs if not m.on_demand]
    names = text.split(",")
    for name in names:
        if name not in [m.name for m in specs]:
            raise ValueError(f"There is no metric {name!r}; there are {', '.join(m.name for m in specs)}.")
    return names


def write(row):
    """Print one row."""
    sys.stdout.write(to_csv([], row).replace("\r\n", "\n"))
    sys.stdout.flush()


@contextmanager
def executor(processes, address):
    """A `map` for the sweep: the built-in one, that of a pool of processes, or that of a cluster."""
    if address is not None:
        with cluster(address) as each:
            yield each
        return
    count = PROCESSES.parse(processes)
    if count == 1:
        yield map
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count) as pool:
        yield lambda work, runs: pool.map(work, runs, chunksize=max(1, min(16, len(runs) // (4 * count))))


@contextmanager
def cluster(address):
    """The `map` of a dask.distributed cluster, to which our own files go first; its workers need numpy only."""
    from distributed import Client

    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as refused:
        raise ValueError(f"There is no dask scheduler at {address}: {refused}") from None
    with client, tempfile.TemporaryDirectory() as folder:
        client.upload_file(str(packed(Path(folder))))
        with client.get_executor(pure=False) as pool:
            yield pool.map


def packed(folder):
    """The models and what they use as a zip that Python can import from."""
    path, here = folder / "markets_lab.zip", Path(__file__).parent
    with zipfile.ZipFile(path, "w") as archive:
        for room in ("core", "models"):
            for file in sorted((here / room).glob("*.py")):
                archive.write(file, file.relative_to(here))
    return path
