"""What is pinned, where it comes from, and the proof that it is what was pinned."""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

PAIR = {"pyodide": "314.0.3", "pyscript": "0.7.31"}   # known to work together; see the test of the pair

# npm archives with npm's own integrity values.
NPM = {
    "pyodide": (PAIR["pyodide"],
                "sha512-sK40My6m8tmBUYtYH9au9rXUeh9x0wfahtHdOlGmJxZDsKBGKtP6KznyFB2+u/klbQTdDionR0uaVd176zVQzQ=="),
    "@pyscript/core": (PAIR["pyscript"],
                       "sha512-GqM1aonc1N4RTkNZ1zJ8jJk8+i2cqeztZslPsAiQtn+wHHkUX9Z1FgIg4HjCvhBylB68UKmbTVTzOobpgPIMVQ=="),
    "uplot": ("1.6.32",
              "sha512-KIMVnG68zvu5XXUbC4LQEPnhwOxBuLyW1AHtpm6IKTXImkbLgkMy+jabjLgSLMasNuGGzQm/ep3tOkyTxpiQIw=="),
}
PIP = [sys.executable, "-m", "pip"]   # the one that belongs to this Python, wherever it is
ESBUILD = "0.25.12"
ZOPFLI = "0.4.3"
SEGNO = "segno-1.6.6-py3-none-any.whl"
SEGNO_SHA256 = "28c7d081ed0cf935e0411293a465efd4d500704072cdb039778a2ab8736190c7"
# Pyodide's own wheels are not on PyPI; this wheel carries them, and the lock proves each one.
CARRIER = "open_webui-0.12.4-py3-none-any.whl"
FIGURES = ["contourpy", "cycler", "fonttools", "kiwisolver", "matplotlib", "packaging", "pillow", "pyparsing",
           "python-dateutil", "pytz", "six"]


class Mismatch(Exception):
    """A file is not what was pinned; nothing may be built from it."""


def check(name, data, algorithm, expected):
    """Raise Mismatch unless the digest of `data` is `expected` (hex for sha256, base64 for sha512)."""
    digest = hashlib.new(algorithm, data)
    found = digest.hexdigest() if algorithm == "sha256" else base64.b64encode(digest.digest()).decode()
    if found != expected:
        raise Mismatch(f"{name}: its {algorithm} is {found}, but {expected} is pinned.")


def npm_archive(name, folder):
    """Path of the verified npm archive of `name` in `folder`, fetched if it is not there."""
    version, integrity = NPM[name]
    short = name.replace("@", "").replace("/", "-")
    path = folder / f"{short}-{version}.tgz"
    if not path.exists():
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True)
    check(path.name, path.read_bytes(), *integrity.split("-", 1))
    return path


def esbuild(folder):
    """Path of the pinned esbuild program in `folder`, installed if it is not there."""
    program = folder / "node_modules" / ".bin" / "esbuild"
    if not program.exists():
        subprocess.run(["npm", "install", "--silent", "--no-save", "--prefix", str(folder), f"esbuild@{ESBUILD}"],
                       check=True)
    found = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    if found != ESBUILD:
        raise Mismatch(f"esbuild is {found}, but {ESBUILD} is pinned.")
    return program


def zopfli(folder):
    """Make the pinned zopfli importable: a gzip that is 3% smaller, for minutes of work done once."""
    target = folder / f"zopfli-{ZOPFLI}"
    if not target.exists():
        subprocess.run([*PIP, "install", "--quiet", "--no-deps", "--target", str(target), f"zopfli=={ZOPFLI}"],
                       check=True)
    sys.path.insert(0, str(target))


def pypi_wheel(file, folder):
    """Path of the wheel called `file` in `folder`, fetched from PyPI if it is not there."""
    path = folder / file
    if not path.exists():
        name, version = file.split("-")[:2]
        subprocess.run([*PIP, "download", "--quiet", "--no-deps", "--only-binary=:all:", "--python-version", "3.12",
                        "--dest", str(folder), f"{name.replace('_', '-')}=={version}"], check=True)
    return path


def unpack(archive, target):
    """Unpack an npm archive; returns its package folder."""
    with tarfile.open(archive) as tar:
        tar.extractall(target)
    return Path(target) / "package"


def fetch(folder, work):
    """Everything that is pinned, verified. Returns {name: path}: three npm packages, esbuild, the lock, wheels."""
    zopfli(folder)
    found = {"esbuild": esbuild(folder)}
    for name in NPM:
        found[name] = unpack(npm_archive(name, folder), work / name.replace("/", "-"))
    lock = json.loads((found["pyodide"] / "pyodide-lock.json").read_text())
    wheels = work / "wheels"
    wheels.mkdir()
    with zipfile.ZipFile(pypi_wheel(CARRIER, folder)) as carrier:
        for name in ["numpy", *FIGURES]:
            entry = lock["packages"][name]
            data = carrier.read(f"open_webui/frontend/pyodide/{entry['file_name']}")
            check(entry["file_name"], data, "sha256", entry["sha256"])
            found[name] = wheels / entry["file_name"]
            found[name].write_bytes(data)
    segno = pypi_wheel(SEGNO, folder)
    check(SEGNO, segno.read_bytes(), "sha256", SEGNO_SHA256)
    found["segno"] = segno
    return found
