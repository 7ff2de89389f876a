"""The campaigns that are rendered: letters to a list, three documents for each commune, a table."""

import shutil
from pathlib import Path

from benchmarks.mail.rows import HEADERS, Row, row, write_list
from benchmarks.mail.template import LIST, place
from benchmarks.run import LETTER, PYTHON

LARGEST_LIST = 5000
"""Recipients of one campaign at most: for more there are several campaigns."""
NATION = Path(__file__).with_name("xa.yaml")
TABLE = Path(__file__).with_name("bang.yaml")
_KINDS = ("xã", "phường", "xã", "xã", "đặc khu")
_PRINTED_IN_ALL = tuple(key for key in HEADERS if key not in {"number", "signer"})


def render(*words: object) -> list[str]:
    """Return the command that renders."""
    return [PYTHON, "-m", "cds_docs", "render", *map(str, words), "-q"]


def letters(folder: Path, count: int, turn: int = 0) -> list[Path]:
    """Put the letter to so many recipients into a folder; return its campaigns.

    Args:
        folder: Where; made where it is missing.
        count: How many recipients.
        turn: As ``rows.row``.
    """
    found = []
    for start in range(0, count, LARGEST_LIST):
        own = folder / f"dot-{start // LARGEST_LIST + 1}"
        own.mkdir(parents=True, exist_ok=True)
        last = min(count, start + LARGEST_LIST)
        write_list(own / LIST, (row(index, turn) for index in range(start, last)))
        found.append(place(own).rename(own / f"{own.name}.yaml"))
    return found


def nation(folder: Path, communes: int) -> Path:
    """Put the campaign of three documents for each commune into a folder; return it."""
    folder.mkdir()
    write_list(folder / LIST, map(_commune, range(communes)), _PRINTED_IN_ALL)
    return Path(shutil.copy(NATION, folder))


def _commune(index: int) -> Row:
    """Return a commune of no real name."""
    name = f"{_KINDS[index % len(_KINDS)]} Ví Dụ {index + 1:04d}"
    own = {"name": f"Ủy ban nhân dân {name}", "short": f"UBND {name}"}
    return {**row(index), **own, "id": f"xa-{index + 1:04d}"}


def table(folder: Path, count: int) -> Path:
    """Put a letter with a table of so many rows into a folder; return its campaign."""
    head, rows_follow, _ = TABLE.read_text(encoding="utf-8").partition("rows:\n")
    lines = (
        f"            - [{index + 1}, Xã Ví Dụ {index + 1:04d}, Đầu mối {index + 1:04d},"
        f" 0255.3{index:05d}, {index % 40 + 3}]\n"
        for index in range(count)
    )
    path = folder / f"bang-{count}.yaml"
    path.write_text("".join([head, rows_follow, *lines]), encoding="utf-8")
    return path


def papers(folder: Path, count: int) -> Path:
    """Put a campaign of so many like documents into a folder; return it."""
    text = LETTER.read_text(encoding="utf-8")
    head, document = text.split("documents:\n")
    numbered = (
        document.replace("id: cong-van", f"id: cong-van-{index + 1:02d}") for index in range(count)
    )
    path = folder / f"van-ban-{count}.yaml"
    path.write_text(head + "documents:\n" + "\n".join(numbered), encoding="utf-8")
    return path
