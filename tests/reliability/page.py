"""The goals and what trying them came to, as a page."""

import re
from collections.abc import Mapping

from reliability.goal import Goal, Result
from reliability.goals import GOALS

_ROW = re.compile(r"^\| \*\*(\w+)\*\* .*$", re.MULTILINE)
_UNTRIED = Result("chưa thử", "", "–", None)
_SIGNS = {True: "đạt", False: "**không đạt**", None: "chưa đủ để nói"}

_PAGE = """\
# Độ tin cậy

Viết bởi `python tests/reliability --write`. Máy: {machine}.
Mỗi mục tiêu nói đã thử gì, bao nhiêu lần, thấy gì, và cái gì đã mất, ở lần thử gần nhất
(`--only R1,S4 --write` thử lại một số mục tiêu, các hàng khác giữ nguyên).

| mục tiêu | yêu cầu | đã thử | kết quả | đã mất | |
|---|---|---|---|---|---|
{rows}

## Không chạy trên máy này

{elsewhere}
"""
_ELSEWHERE = """\
- Word: tệp được xét bằng Open XML SDK của Microsoft và dựng bằng LibreOffice.
- Windows, macOS: tên tệp, khóa tệp của hai hệ này chỉ được thử bằng quy tắc; bản cho Windows được
  soát kịch bản, không dựng.
- Dockerfile và các tệp CI mẫu: được soát cú pháp, từng lệnh được thử riêng; chưa dựng ảnh, chưa
  chạy trên máy chủ CI.\
"""


def row(goal: Goal, result: Result) -> str:
    """Return a goal as a line of the table."""
    cells = (
        f"**{goal.id}** {goal.what}",
        goal.target,
        result.tried,
        result.found or "–",
        result.lost or "không gì",
        _SIGNS[result.met],
    )
    return f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |"


def rows_of(text: str) -> dict[str, str]:
    """Return the lines of the goals on a page, by their ids."""
    return {found[1]: found[0] for found in _ROW.finditer(text)}


def page(told: Mapping[str, str], machine: str) -> str:
    """Return the page of lines by the ids of their goals; a goal without one was not tried."""
    lines = [told.get(goal.id) or row(goal, _UNTRIED) for goal in GOALS]
    return _PAGE.format(rows="\n".join(lines), machine=machine, elsewhere=_ELSEWHERE)
