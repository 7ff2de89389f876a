"""A QR code as dark squares on a grid."""

from functools import lru_cache

from cds_docs.document.placing import QR_QUIET


@lru_cache(maxsize=32)
def _matrix(text: str) -> tuple[bytes, ...]:
    """Return the squares of a QR code by rows, 1 where dark, with the quiet zone around them."""
    import segno  # noqa: PLC0415 - most papers carry no QR code

    code = segno.make_qr(text, error="m")
    return tuple(bytes(row) for row in code.matrix_iter(scale=1, border=QR_QUIET))


def modules(text: str) -> int:
    """Return how many squares a QR code is wide, with its quiet zone."""
    return len(_matrix(text))


def path(text: str) -> str:
    """Return the dark squares of a QR code as one SVG path, a run of them as one stroke."""
    runs = []
    for y, row in enumerate(_matrix(text)):
        x = 0
        for run in row.replace(b"\1\0", b"\1\n\0").replace(b"\0\1", b"\0\n\1").split(b"\n"):
            if run[0]:
                runs.append(f"M{x} {y}h{len(run)}v1h-{len(run)}z")
            x += len(run)
    return "".join(runs)
