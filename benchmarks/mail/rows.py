"""The recipients: what differs from letter to letter, and the list that holds it.

Nothing of cds-docs is imported here, so that memory and start-up are the neighbours' own.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

Row = dict[str, str]

HEADERS = {
    "id": "Mã",
    "name": "Tên đơn vị",
    "short": "Tên ngắn",
    "number": "Số",
    "signer": "Người ký",
    "contact": "Đầu mối",
    "phone": "Điện thoại",
    "points": "Số điểm hỗ trợ",
}
"""Key → the header of its column."""
FIELDS = tuple(key for key in HEADERS if key != "id")
"""What is printed."""
_SIGNERS = ("Phạm Thanh Bình", "Lê Thị Hoa", "Trần Văn Đạt", "Nguyễn Thu Hằng")
_TURN = 20_000
"""How far numbers are apart between two makings of the same letters."""


def row(index: int, turn: int = 0) -> Row:
    """Return a recipient; one in four has a letter that XML must escape.

    Args:
        index: The place in the list.
        turn: Another one gives the same recipients other letters.
    """
    code = f"{index:05d}"
    culture = index % 4 == 0
    return {
        "id": f"dv-{code}",
        "name": f"Phòng VH&TT số {code}" if culture else f"Ủy ban nhân dân xã Ví Dụ {code}",
        "short": f"VH&TT số {code}" if culture else f"UBND xã Ví Dụ {code}",
        "number": str(1001 + index + turn * _TURN),
        "signer": _SIGNERS[index % len(_SIGNERS)],
        "contact": f"Đầu Mối {code}",
        "phone": f"0255.3{(index + turn) % 100_000:05d}",
        "points": str(index % 40 + 3),
    }


def rows(count: int, turn: int = 0) -> Iterator[Row]:
    """Yield so many recipients."""
    return (row(index, turn) for index in range(count))


def write_list(file: Path, wanted: Iterable[Row], keys: Iterable[str] = HEADERS) -> None:
    """Write recipients as the list of a campaign, with the columns of some keys."""
    chosen = tuple(keys)
    with file.open("w", encoding="utf-8", newline="") as out:
        lines = csv.writer(out)
        lines.writerow([HEADERS[key] for key in chosen])
        lines.writerows([one[key] for key in chosen] for one in wanted)


def read_list(file: Path) -> Iterator[Row]:
    """Yield the recipients of a list."""
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            yield {key: line[header] for key, header in HEADERS.items()}
