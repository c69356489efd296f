"""Edit, reload: the packs of our own program with the files as they are on the disk now.

The page gets its Python files in packs (tools/pack.py makes them, bytecode included). When the project's own server
hands out a pack, files that were edited since take the place of the packed ones; Python itself then sees that their
bytecode is too old. A new file is not seen until it is packed.
"""

import base64
import gzip
import io
import zipfile


def members(script):
    """{path in the pack: bytes} of a pack, given as the text of its script."""
    data = gzip.decompress(base64.b64decode(script.split('"')[3]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def script(name, files):
    """The text of a script that hands over the pack `name` with the files {path: bytes}."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    text = base64.b64encode(gzip.compress(stream.getvalue(), 1)).decode()
    return f'marketsLabPiece("{name}.zip",0,"{text}");\n'


def pack(path, site):
    """The script of the pack at `path` as bytes, with what differs under `site`/py; None if nothing does."""
    packed = members(path.read_text(encoding="utf-8"))
    edited = {name: now for name in packed if name.endswith(".py") and (file := site / "py" / name).exists()
              and (now := file.read_bytes()) != packed[name]}
    return script(path.stem, {**packed, **edited}).encode() if edited else None
