"""Packs: gzip, then base64, cut into pieces, each a small classic script that files itself in a table.

Classic scripts are the one thing that loads alike over http, from file:// and in a sandboxed frame. Pieces are
small so that every one that arrives is progress, also on a slow line, and unpacking can begin with the first.
"""

import base64
import gzip
import hashlib
import io
import json
import zipfile

PIECE = 384 * 1024   # bytes of gzip in a piece; divisible by three, so that no base64 padding falls inside


def stored_zip(files):
    """A zip of {name: bytes}, sorted, not compressed (the gzip around it does that), with one fixed time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return stream.getvalue()


def squeeze(data):
    """gzip of `data`, the same bytes every time."""
    return gzip.compress(data, compresslevel=9, mtime=0)


def squeeze_hard(data):
    """The same, smaller by 3% and slower by far, for what is packed once and fetched by everybody."""
    from zopfli.gzip import compress  # here: tools/pack.py needs no zopfli

    return compress(data, numiterations=5)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def cut(label, name, data, kind, when):
    """Cut one file into pieces; what everybody fetches is squeezed hard.

    Returns ({file name: script text}, the pack's line in the manifest).
    """
    squeezed = squeeze_hard(data) if when == "start" else squeeze(data)
    files, pieces = {}, []
    for start in range(0, len(squeezed), PIECE):
        number = len(pieces)
        text = base64.b64encode(squeezed[start:start + PIECE]).decode()
        file = f"{label}-{number:02d}.js"
        files[file] = f'marketsLabPiece({json.dumps(name)},{number},"{text}");\n'
        # The mark goes into the address, so that no cache can mix the pieces of two releases.
        pieces.append({"file": file, "size": len(files[file]), "mark": digest(files[file].encode())[:8]})
    return files, {"name": name, "type": kind, "bytes": len(data), "sha256": digest(data), "when": when,
                   "pieces": pieces}
