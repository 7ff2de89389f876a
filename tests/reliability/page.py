"""The goals and what trying them came to, as a page."""

from collections.abc import Sequence

from reliability.goal import Goal, Result

_SIGNS = {True: "đạt", False: "**không đạt**", None: "chưa đủ để nói"}

_PAGE = """\
# Độ tin cậy

Viết bởi `python tests/reliability --write` trong {minutes} phút. Máy: {machine}.
Mỗi mục tiêu nói đã thử gì, bao nhiêu lần, thấy gì, và cái gì đã mất.

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


def page(results: Sequence[tuple[Goal, Result]], machine: str, minutes: float) -> str:
    """Return the page."""
    rows = "\n".join(row(goal, result) for goal, result in results)
    return _PAGE.format(rows=rows, machine=machine, minutes=round(minutes), elsewhere=_ELSEWHERE)
