"""What is shipped is what was pinned, and what pages without fetch get is what lies in py/ and assets/words."""

import base64
import gzip
import json
import re
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RUNTIME = ROOT / "assets" / "runtime"
sys.path.insert(0, str(ROOT / "tools"))

import fresh  # noqa: E402
import pack  # noqa: E402
import vendor_licences  # noqa: E402
import vendor_sources  # noqa: E402
import vendor_trim  # noqa: E402
from vendor_pack import digest  # noqa: E402


def not_as_listed(folder):
    """Names of the files in `folder` that SHA256SUMS does not bear out, lacks, or lists in vain."""
    listed = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines())
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    return sorted((there ^ set(listed)) | {name for name in there & set(listed)
                                           if digest((folder / name).read_bytes()) != listed[name]})


def manifest():
    text = (RUNTIME / "manifest.js").read_text()
    return json.loads(text[text.index("{"):text.rindex("}") + 1])


def test_every_third_party_file_is_the_one_whose_hash_was_recorded():
    assert not_as_listed(RUNTIME) == []


def test_one_changed_byte_is_noticed(tmp_path):
    copy = shutil.copytree(RUNTIME, tmp_path / "runtime")
    victim = copy / "core-03.js"
    data = bytearray(victim.read_bytes())
    data[1000] ^= 1
    victim.write_bytes(data)
    (copy / "stranger.js").write_text("1")
    assert not_as_listed(copy) == ["core-03.js", "stranger.js"]


@pytest.mark.parametrize("line", manifest()["packs"], ids=lambda line: line["name"])
def test_the_pieces_of_a_pack_make_the_file_that_the_manifest_names(line):
    squeezed = b""
    for number, piece in enumerate(line["pieces"]):
        script = (RUNTIME / piece["file"]).read_text()
        name, at, text = re.fullmatch(r'marketsLabPiece\("([^"]+)",(\d+),"([A-Za-z0-9+/=]+)"\);\n', script).groups()
        assert (name, int(at), len(script)) == (line["name"], number, piece["size"])
        assert digest(script.encode()).startswith(piece["mark"])
        squeezed += base64.b64decode(text)
    data = gzip.decompress(squeezed)
    assert (len(data), digest(data)) == (line["bytes"], line["sha256"])


def test_pyodide_and_pyscript_are_the_pair_that_is_known_to_work():
    assert vendor_sources.PAIR == {"pyodide": "314.0.3", "pyscript": "0.7.31"}
    assert {name: manifest()[name] for name in vendor_sources.PAIR} == vendor_sources.PAIR


def test_the_core_is_the_one_that_npm_has():
    """sha256 of the files in npm's pyodide@314.0.3; the third is shipped without what nobody asks of it."""
    shipped = {line["name"]: line["sha256"] for line in manifest()["packs"]}
    assert shipped["pyodide.asm.wasm"] == "e7f8fac36f8bf11085309cbc5c829b3ec3057c18bf1d73b05a6741612d63cdbf"
    assert shipped["pyodide.mjs"] == "5cfc46f5dcbaf2a16f26e2363f441873eb424762609cc03db00d6a2ace4d00e5"
    assert manifest()["glue_made_from"] == "1a9775427ef6e8abaa7db88ece0515422d1886915ae5c9093776410c865dfd8d"


def test_the_vendoring_tool_refuses_a_file_that_is_not_as_pinned():
    vendor_sources.check("six", b"six", "sha256", digest(b"six"))
    with pytest.raises(vendor_sources.Mismatch, match="six: its sha256 is .* but .* is pinned"):
        vendor_sources.check("six", b"sIx", "sha256", digest(b"six"))


def test_nothing_that_the_page_needs_is_trimmed():
    """The part of the standard library that models and the page may use."""
    needed = ("inspect tokenize csv textwrap dataclasses statistics random base64 traceback linecache ast enum "
              "re/__init__ json/__init__ importlib/__init__ concurrent/futures/thread html/__init__ html/entities "
              "urllib/parse functools heapq bisect fractions typing logging/__init__ asyncio/__init__ gzip").split()
    assert {name: vendor_trim.stdlib_place(f"{name}.py") for name in needed} == dict.fromkeys(needed, "start")


def test_every_shipped_part_has_its_licence():
    listing = (RUNTIME / "LICENCES.md").read_text()
    for part in ("Pyodide", "CPython", "PyScript", "uPlot", "numpy", "segno", *vendor_sources.FIGURES):
        assert f"| {part}" in listing, part
    table, origins = listing.split("|---|---|")[-1].split("\n\n", 1)
    named = set(re.findall(r"[\w.-]+\.txt", table))
    assert named == {path.name for path in (RUNTIME / "licences").iterdir()}
    assert set(re.findall(r"^- `(.*?)`: ", origins, re.M)) == set(vendor_licences.BY_HAND)


def test_the_list_of_python_files_is_complete():
    assert pack.faults() == ([], [])


def test_the_pack_is_as_new_as_what_it_is_made_from():
    assert pack.stale() == [], "run python3 tools/pack.py and commit assets/offline"


def test_bytecode_is_packed_with_the_system_it_belongs_to():
    names = ["chairs", "el_farol", "line"]
    assert pack.group("models/chairs.cpython-314.pyc", names) == "chairs"
    assert pack.group("models/chairs_known.cpython-314.pyc", names) == "chairs"
    assert pack.group("views/el_farol.cpython-314.pyc", names) == "el_farol"
    assert pack.group("core/line.cpython-314.pyc", names) == "site"
    assert pack.group("views/lines.cpython-314.pyc", names) == "site"


def test_a_stale_pack_is_noticed(tmp_path, monkeypatch):
    for name in ("py", "assets/words", "assets/examples", "assets/offline"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyscript.toml", "assets/runtime/manifest.js", "tools/vendor_compile.mjs"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    monkeypatch.setattr(pack, "ROOT", tmp_path)
    monkeypatch.setattr(pack, "OFFLINE", tmp_path / "assets" / "offline")
    before = pack.stale()
    with open(tmp_path / "py" / "registry.py", "a") as stream:
        stream.write("# one more line\n")
    assert sorted(set(pack.stale()) - set(before)) == ["code-*.js"]
    (tmp_path / "assets" / "words" / "en" / "chairs.html").write_text("<p>Other words.</p>")
    assert "texts.js" in pack.stale()


def test_the_index_names_every_pack_and_screen_as_they_are():
    text = (pack.OFFLINE / "index.js").read_text()
    site = json.loads(text[text.index("{\n"):text.rindex("}") + 1])
    assert site["names"] == pack.registered() and "files" not in json.loads(site["config"])
    packs = {name: one["mark"] for name, one in site["packs"].items()}
    for kind, marks in (("code", packs), ("screen", site["screens"])):
        for name, mark in marks.items():
            assert digest((pack.OFFLINE / f"{kind}-{name}.js").read_bytes()).startswith(mark), name
    assert set(site["screens"]) == {"home", *site["names"]} and set(site["packs"]) == {"site", *site["names"]}


def test_the_server_hands_out_what_was_edited_since_it_was_packed(tmp_path):
    shutil.copytree(ROOT / "py", tmp_path / "py", ignore=shutil.ignore_patterns("__pycache__"))
    path = pack.OFFLINE / "code-chairs.js"
    assert fresh.pack(path, tmp_path) is None
    rule = tmp_path / "py" / "models" / "chairs.py"
    rule.write_text(rule.read_text() + "# one more line\n")
    edited = fresh.members(fresh.pack(path, tmp_path).decode())
    was = fresh.members(path.read_text())
    assert [name for name in was if was[name] != edited[name]] == ["models/chairs.py"]
    assert edited["models/chairs.py"] == rule.read_bytes() and set(edited) == set(was)
