"""Options that several commands share."""

from typing import Annotated

import typer

from cds_docs.cli.suggestions import campaign_files
from cds_docs.report import FORMATS

_NAMES = ", ".join(FORMATS)


def _check_report(name: str) -> str:
    """Return the name of a report.

    Raises:
        typer.BadParameter: There is no such report.
    """
    if name not in FORMATS:
        raise typer.BadParameter(f"Không có dạng báo cáo «{name}»; chọn một trong: {_NAMES}.")
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
        help=f"Dạng báo cáo: {_NAMES} (mặc định: human).",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Coi cảnh báo như lỗi.")]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Không in tiến độ và tổng kết; báo cáo vẫn được in."),
]
