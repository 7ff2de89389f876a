"""Options that several commands share."""

from collections.abc import Sequence
from typing import Annotated

import typer

from cds_docs.cli.suggestions import campaign_files, one_of, some_of
from cds_docs.cli.usage import nearest
from cds_docs.patterns import regex
from cds_docs.pipeline.forms import FORMS
from cds_docs.report import FORMATS
from cds_docs.report.screen import escape

_OWN = ("human", "json")
_NAMES = ", ".join(FORMATS)


def _check_report(name: str) -> str:
    """Return the name of a report.

    Raises:
        typer.BadParameter: There is no such report.
    """
    if name not in FORMATS:
        raise typer.BadParameter(f"Không có dạng báo cáo «{name}»; chọn một trong: {_NAMES}.")
    return name


def _check_own(name: str) -> str:
    """Return the name of a report of a command that reports more than findings.

    Raises:
        typer.BadParameter: There is no such report.
    """
    if name not in _OWN:
        raise typer.BadParameter(f"Không có dạng «{name}»; chọn một trong: {', '.join(_OWN)}.")
    return name


def check_folder(option: typer.CallbackParam, name: str | None) -> str | None:
    """Return the name of a folder; an empty one, as from an unset variable, is none.

    Raises:
        typer.BadParameter: The name is empty.
    """
    if name is not None and not name.strip():
        raise typer.BadParameter(f"Tùy chọn «{option.opts[-1]}» cần tên một thư mục.")
    return name


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="TỆP...",
        autocompletion=campaign_files,
        help="Tệp chiến dịch (.yaml) hoặc thư mục chứa các tệp chiến dịch. Tên không có ở đây"
        " được tìm trong thư mục campaigns.",
    ),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="NGÀY", help="Ngày lấy làm mốc để xét (mặc định: hôm nay)."),
]
Templates = Annotated[
    str | None,
    typer.Option(
        "--templates",
        metavar="THƯ_MỤC",
        callback=check_folder,
        help="Thư mục mẫu riêng của cơ quan, được dùng trước các mẫu có sẵn.",
    ),
]
ReportName = Annotated[
    str,
    typer.Option(
        "--report",
        metavar="DẠNG",
        callback=_check_report,
        autocompletion=one_of(*FORMATS),
        help=f"Dạng báo cáo: {_NAMES} (mặc định: human).",
    ),
]
OwnReport = Annotated[
    str,
    typer.Option(
        "--report",
        metavar="DẠNG",
        callback=_check_own,
        autocompletion=one_of(*_OWN),
        help="human hoặc json (mặc định: human).",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Coi cảnh báo như lỗi.")]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Không in tiến độ và tổng kết; báo cáo vẫn được in."),
]


def read_formats(text: str) -> tuple[str, ...]:
    """Return the forms of a list with commas, each once, in our order.

    Raises:
        typer.BadParameter: One of them is not known, or none is named.
    """
    names = [word.strip().lower().removeprefix(".") for word in text.split(",") if word.strip()]
    known = ", ".join(FORMS)
    for name in names:
        if name not in FORMS:
            raise typer.BadParameter(
                f"Không có dạng «{escape(name)}».{nearest(name, FORMS)} Các dạng: {known}."
            )
    if not names:
        raise typer.BadParameter(f"Tùy chọn «--format» cần ít nhất một dạng: {known}.")
    return tuple(name for name in FORMS if name in names)


Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="DẠNG,...",
        autocompletion=some_of(*FORMS),
        help="Dạng tệp cần ghi: docx, pdf, html, json (mặc định: docx). PDF cần LibreOffice;"
        " json là các trường của Phụ lục VI, cho phần mềm văn thư.",
    ),
]
Jobs = Annotated[
    str, typer.Option("--jobs", metavar="SỐ", help="Số tiến trình cùng làm (mặc định: 1).")
]


def read_count(text: str, option: str = "--jobs") -> int:
    """Return how many are wanted: of processes, of copies.

    Raises:
        typer.BadParameter: It is no number, or none at all.
    """
    if not text.isdecimal() or int(text) == 0:
        raise typer.BadParameter(
            f"Tùy chọn «{option}» cần một số từ 1 trở lên, không phải «{escape(text)}»."
        )
    return int(text)


def read_ids(texts: Sequence[str] | None) -> tuple[str, ...]:
    """Return the ids of an option given once or more, each time one or several with commas.

    Raises:
        typer.BadParameter: The option is there without a value, so that all would be made.
    """
    names = [name.strip() for text in texts or () for name in text.split(",")]
    if texts and not any(names):
        raise typer.BadParameter("Tùy chọn «--only» cần id văn bản, viết như --only cong-van.")
    return tuple(dict.fromkeys(name for name in names if name))


def read_row(texts: Sequence[str] | None) -> str:
    """Return the row asked for, or nothing where none is.

    Raises:
        typer.BadParameter: The option is there without a value, so that all copies would be made;
            or it is there twice, of which one would be lost.
    """
    if texts and len(texts) > 1:
        raise typer.BadParameter(
            "Tùy chọn «--row» chỉ dùng một lần; muốn vài nơi thì ghi «--only VĂN_BẢN-MÃ» từng nơi."
        )
    text = next(iter(texts or ()), None)
    if text is not None and not text.strip():
        raise typer.BadParameter("Tùy chọn «--row» cần số dòng hoặc mã, viết như --row 17.")
    return (text or "").strip()


def read_shard(text: str) -> tuple[int, int] | None:
    """Return which part of how many is asked for, or None where all of it is.

    Raises:
        typer.BadParameter: It is no part: not two numbers, or the first above the second.
    """
    if not text:
        return None
    parts = text.split("/")
    if len(parts) == 2 and all(part.isdecimal() for part in parts):  # noqa: PLR2004 - I and N
        number, of = map(int, parts)
        if 1 <= number <= of:
            return number, of
    raise typer.BadParameter(
        f"Tùy chọn «--shard» cần phần I trong N phần, viết như 2/8; không phải «{escape(text)}»."
    )


_ADDRESS = regex(r"(?:(?:tcp|tls)://)?(?:[\w.-]+|\[[\da-fA-F:.%]+\]):\d{1,5}")
Scheduler = Annotated[
    str,
    typer.Option(
        "--scheduler",
        metavar="ĐỊA_CHỈ",
        help="Chia việc cho cụm Dask có bộ điều phối ở địa chỉ này (tls://máy:8786); cần"
        " cài thêm gói dask.distributed.",
    ),
]


def read_address(text: str, jobs: int) -> str:
    """Return the address of a scheduler, or nothing where none is asked for.

    Args:
        text: What was typed.
        jobs: How many processes of this machine are asked for.

    Raises:
        typer.BadParameter: It is no address, or the work is to be done here as well.
    """
    address = text.strip()
    if address and jobs > 1:
        raise typer.BadParameter(
            "Tùy chọn «--scheduler» giao việc cho cụm máy nên không đi cùng «--jobs»."
        )
    if address and not _ADDRESS.fullmatch(address):
        raise typer.BadParameter(
            "Tùy chọn «--scheduler» cần địa chỉ và cổng của bộ điều phối Dask, viết như"
            f" tcp://10.0.0.5:8786 hoặc tls://may-chu:8786; không phải «{escape(text)}»."
        )
    return address
