"""``cds-docs init``: a first campaign from a few questions."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import Quiet, ReportName, Strict
from cds_docs.cli.suggestions import kinds

if TYPE_CHECKING:
    from cds_docs.pipeline.outcome import Outcome

File = Annotated[
    str | None,
    typer.Argument(
        metavar="[TỆP]",
        help="Tệp chiến dịch sẽ lập (mặc định: campaigns/ngay-chuyen-doi-so-NĂM.yaml).",
    ),
]


def _text(option: typer.CallbackParam, text: str | None) -> str | None:
    """Return an answer given as an option; it may be empty only where nothing is an answer.

    Raises:
        typer.BadParameter: It is empty.
    """
    if text is not None and not text.strip() and option.name != "parent":
        raise typer.BadParameter(f"Tùy chọn «{option.opts[-1]}» cần một giá trị.")
    return text


def _texts(option: typer.CallbackParam, texts: list[str] | None) -> list[str] | None:
    """Return answers given by an option that may stand several times.

    Raises:
        typer.BadParameter: One is empty.
    """
    for text in texts or ():
        _text(option, text)
    return texts


def _option(name: str, metavar: str, words: str) -> typer.models.OptionInfo:
    """Return an option that answers a question."""
    found: typer.models.OptionInfo = typer.Option(name, metavar=metavar, callback=_text, help=words)
    return found


Agency = Annotated[str | None, _option("--agency", "TÊN", "Cơ quan ban hành, tên đầy đủ.")]
Parent = Annotated[
    str | None, _option("--parent", "TÊN", 'Cơ quan chủ quản trực tiếp; "" nếu không có.')
]
Code = Annotated[str | None, _option("--code", "CHỮ", "Chữ viết tắt của cơ quan trong ký hiệu.")]
Unit = Annotated[str | None, _option("--unit", "CHỮ", "Đơn vị soạn thảo trong ký hiệu công văn.")]
Place = Annotated[str | None, _option("--place", "TÊN", "Địa danh ghi trước ngày, tháng.")]
Signer = Annotated[str | None, _option("--signer", "HỌ_TÊN", "Họ và tên người ký.")]
Post = Annotated[str | None, _option("--post", "CHỨC_VỤ", "Chức vụ người ký.")]
Theme = Annotated[str | None, _option("--theme", "CÂU", "Chủ đề của năm, nếu đã biết.")]
Year = Annotated[str | None, _option("--year", "NĂM", "Năm của chiến dịch.")]
To = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="TÊN", callback=_texts, help="Nơi nhận; dùng được nhiều lần."),
]
Slogan = Annotated[
    list[str] | None,
    typer.Option("--slogan", metavar="CÂU", callback=_texts, help="Khẩu hiệu; nhiều lần được."),
]
Kind = Annotated[
    list[str] | None,
    typer.Option(
        "--kind", metavar="LOẠI", callback=_texts, autocompletion=kinds,
        help="Chỉ lập văn bản loại này: cong-van, ke-hoach, quyet-dinh …; nhiều lần được.",
    ),
]  # fmt: skip
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Không hỏi: lấy giá trị mặc định.")]


def init(  # noqa: PLR0913 - each parameter is an option of the command
    *,
    file: File = None,
    agency: Agency = None,
    parent: Parent = None,
    year: Year = None,
    theme: Theme = None,
    place: Place = None,
    signer: Signer = None,
    post: Post = None,
    to: To = None,
    kind: Kind = None,
    slogan: Slogan = None,
    code: Code = None,
    unit: Unit = None,
    yes: Yes = False,
    report: ReportName = "human",
    strict: Strict = False,
    quiet: Quiet = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do.

    Raises:
        typer.BadParameter: The name of the file is empty.
    """
    if file is not None and not file.strip():
        raise typer.BadParameter("Cần tên một tệp, ví dụ campaigns/2026.yaml.")
    given = {
        "agency": agency,
        "parent": parent,
        "year": year,
        "theme": theme,
        "place": place,
        "signer": signer,
        "post": post,
        "to": _joined(to),
        "kind": _joined(kind),
        "slogan": _joined(slogan),
        "code": code,
        "unit": unit,
    }
    end = partial(_end, report, strict=strict, quiet=quiet)
    return partial(_work, file, given, end, yes=yes, quiet=quiet)


def _joined(texts: list[str] | None) -> str | None:
    """Return several answers as one."""
    from cds_docs.campaign.answers import BETWEEN

    return BETWEEN.join(texts) if texts else None


def _work(
    file: str | None,
    given: dict[str, str | None],
    end: Callable[["Outcome"], int],
    *,
    yes: bool,
    quiet: bool,
) -> int:
    """Ask what is left to ask, write the campaign and return the exit code."""
    from cds_docs.cli.console import say
    from cds_docs.cli.exits import USAGE
    from cds_docs.cli.progress import Log, Silence
    from cds_docs.cli.questions import Interview, NobodyAnswersError
    from cds_docs.pipeline.starting import start

    today = date.today()  # noqa: DTZ011, TID251 - the user's own day
    interview = Interview({k: text for k, text in given.items() if text is not None}, today)
    if complaint := interview.complaint():
        say(f"{complaint}\n  gợi ý: xem «cds-docs init --help».")
        return USAGE
    if not yes and interview.open_questions:
        if not sys.stdin or not sys.stdin.isatty():
            flags = ", ".join(f"--{key}" for key in interview.open_questions)
            say(f"Không có ai ở bàn phím để hỏi; nêu {flags}, hoặc thêm --yes để lấy mặc định.")
            return USAGE
        try:
            interview.ask()
        except NobodyAnswersError:
            say("\nĐã thôi hỏi; chưa ghi gì.")
            return USAGE
    answers = interview.answers()
    observer = Silence() if quiet else Log(say)
    return end(start(file or _name(answers.year, given["kind"]), answers, observer))


def _name(year: int, kind: str | None) -> str:
    """Return the name of the file where none was given."""
    from cds_docs.campaign.answers import kind_of

    return f"campaigns/{kind_of(kind or '') or 'ngay-chuyen-doi-so'}-{year}.yaml"


def _end(report: str, outcome: "Outcome", *, strict: bool, quiet: bool) -> int:
    """Print findings and what comes next, and return the exit code."""
    from cds_docs.cli.ending import finish, validate_summary
    from cds_docs.report.screen import typed

    summary = ""
    if outcome.paths and not quiet:
        name = outcome.paths[0]
        summary = f"{validate_summary(outcome)}\nMở {name}, sửa các dòng có chữ SỬA, THAY; rồi chạy"
        summary += f" «cds-docs validate {typed(name)}» và «cds-docs render {typed(name)}»."
    return finish(outcome, report, summary, strict=strict)
