"""The text of a first campaign, made from a few answers; every key says what to write there."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from cds_docs.campaign import codes
from cds_docs.campaign.answers import Answers
from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.editor import modeline
from cds_docs.campaign.initials import COLLECTIVE, is_named
from cds_docs.campaign.load import load
from cds_docs.campaign.stand_ins import THEME
from cds_docs.campaign.working_days import next_working_day
from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.source import read
from cds_docs.source.writing import typed
from cds_docs.standard.kinds import KINDS, Addressing, Slot
from cds_docs.standard.posts import head_of, is_deputy
from cds_docs.viet import fold

COMMAND = "cds-docs init"
_EVENT_MONTH = _EVENT_DAY = 10
_COLUMN = 34
"""Where the remark behind a short value begins."""
_NO_TASKS = frozenset({"giay-moi", "phieu-gui", "phieu-chuyen", "phieu-bao"})
_INVITATION = "giay-moi"
_UPWARDS = frozenset({"to-trinh", "bao-cao"})
"""Kinds that go to whoever stands above."""
_NO_IDS = frozenset({"all", "null"})
"""Words that mean something else where an id stands."""
_DAY_NAME = "{{ event.name }} năm {{ year }}"
_SUBJECTS: Mapping[str, str] = {
    "cong-van": f"hưởng ứng {_DAY_NAME}",
    "giay-moi": f"Lễ phát động {_DAY_NAME}",
    "bao-cao": f"Kết quả tổ chức {_DAY_NAME}",
}


class Line(NamedTuple):
    """A line of the file, and the answer it comes from."""

    text: str
    answer: str = ""


class Problem(NamedTuple):
    """An answer that a campaign cannot take, and what is wrong with it."""

    answer: str
    finding: Diagnostic


def campaign_lines(answers: Answers, schema: str) -> Iterator[Line]:
    """Yield the lines of a campaign file.

    Args:
        answers: What a person said.
        schema: Where the JSON Schema lies, seen from the file.
    """
    yield Line(modeline(schema))
    yield Line(f"# Tệp chiến dịch do «{COMMAND}» lập. Sau dấu # là lời giải thích, không in ra.")
    yield Line("# Sửa từng dòng cho đúng, rồi chạy: cds-docs validate, cds-docs render.")
    yield _line("schema: 1", "phiên bản định dạng của tệp, giữ nguyên")
    yield _line(f"year: {answers.year}", "năm của chiến dịch", "year")
    yield from _facts(answers)
    yield from _timeline(answers)
    yield from _references(answers)
    yield from _agency(answers)
    yield from _recipients(answers)
    yield from _assignments(answers)
    yield Line("")
    yield Line("documents:  # các văn bản cần làm; mỗi văn bản ra một tệp .docx")
    for kind in dict.fromkeys(answers.kinds):
        yield from _document(kind, answers)


def campaign_text(answers: Answers, schema: str) -> str:
    """Return a campaign file (see ``campaign_lines``)."""
    return "".join(f"{line.text}\n" for line in campaign_lines(answers, schema))


def problems(answers: Answers) -> tuple[Problem, ...]:
    """Return the answers a campaign cannot take: too long, in strange letters, with braces."""
    lines = list(campaign_lines(answers, "x"))
    text = "".join(f"{line.text}\n" for line in lines)
    source, found = read(text.encode(), "x.yaml")
    more = load(source)[1] if source is not None else ()
    errors = (
        one
        for one in (*found, *more)
        if one.severity is Severity.ERROR and one.code is not codes.UNCONFIRMED
    )
    return tuple(Problem(lines[one.span.line - 1].answer, one) for one in errors if one.span)


def _line(text: str, remark: str, answer: str = "") -> Line:
    """Return a line with its remark behind it."""
    return Line(f"{text.ljust(_COLUMN)}  # {remark}", answer)


def _facts(answers: Answers) -> Iterator[Line]:
    """Yield event, theme and slogans."""
    day = PartialDate(answers.year, _EVENT_MONTH, _EVENT_DAY)
    yield Line("")
    yield Line("event:  # sự kiện")
    yield _line("  name: Ngày Chuyển đổi số quốc gia", "tên sự kiện, in nguyên văn")
    yield _line(f"  date: {day.numeric}", "ngày diễn ra: ngày/tháng/năm")
    yield Line("")
    if answers.theme:
        yield Line("# chủ đề của năm, in nguyên văn, không gõ ngoặc kép bao ngoài")
    else:
        yield Line("# THAY bằng chủ đề đã công bố cho năm này; câu dưới đây chỉ để giữ chỗ")
    yield Line(f"theme: {typed(answers.theme or THEME)}", "theme")
    if answers.slogans:
        yield Line("slogans:  # khẩu hiệu, mỗi câu một dòng sau dấu gạch; in nguyên văn")
        yield from (Line(f"  - {typed(slogan)}", "slogan") for slogan in answers.slogans)
    else:
        yield Line("# slogans:  # khẩu hiệu: bỏ dấu # ở hai dòng này rồi gõ, mỗi câu một dòng")
        yield Line("#   - Chào mừng {{ event.name }} năm {{ year }}!")


def _timeline(answers: Answers) -> Iterator[Line]:
    """Yield dates."""
    year = answers.year
    report = next_working_day(date(year, _EVENT_MONTH, 25))
    yield Line("")
    yield Line("timeline:  # mốc thời gian; lời văn gọi bằng mã, ví dụ {{ timeline.bao-cao }}")
    yield _line("  - id: to-chuc", "mã: chữ thường không dấu, gạch nối")
    yield _line("    title: Các hoạt động hưởng ứng", "tên mốc, in trong lịch")
    yield _line(f"    start: {PartialDate(year, _EVENT_MONTH, 1).numeric}", "từ ngày")
    yield _line(f"    end: {PartialDate(year, _EVENT_MONTH, _EVENT_DAY).numeric}", "đến ngày")
    if _INVITATION in answers.kinds:
        opening = next_working_day(date(year, _EVENT_MONTH, 1))
        yield _line("  - id: phat-dong", "giấy mời lấy ngày, giờ, nơi ở mốc này")
        yield _line("    title: Lễ phát động", "tên buổi lễ")
        yield _line(f"    date: {_numeric(opening)}", "SỬA: ngày diễn ra")
        yield _line("    time: 8h00", "SỬA: giờ")
        yield _line("    place: Hội trường cơ quan", "SỬA: địa điểm")
    yield _line("  - id: bao-cao", "hạn các đơn vị gửi báo cáo")
    yield _line("    title: Báo cáo kết quả", "tên mốc")
    yield _line(f"    due: {_numeric(report)}", "SỬA: hạn, nên là ngày làm việc")


def _numeric(day: date) -> str:
    return PartialDate(day.year, day.month, day.day).numeric


def _references(answers: Answers) -> Iterator[Line]:
    """Yield the decision that made the Day; as an example only, where no paper cites it."""
    lines = (
        Line("references:  # văn bản viện dẫn; lời văn gọi bằng mã, ví dụ {{ ref.qd-505 }}"),
        _line("  qd-505:", "mã"),
        _line("    type: Quyết định", "tên loại văn bản"),
        _line("    number: 505/QĐ-TTg", "số, ký hiệu đầy đủ"),
        _line("    date: 22/4/2022", "ngày ban hành"),
        _line("    issuer: Thủ tướng Chính phủ", "cơ quan ban hành"),
        _line("    about: về Ngày Chuyển đổi số quốc gia", "trích yếu, in nguyên văn"),
    )
    cited = any(Slot.DECISION in KINDS[kind].slots for kind in answers.kinds)
    yield Line("")
    if not cited:
        yield Line("# Văn bản viện dẫn: bỏ dấu # ở các dòng dưới khi lời văn cần viện dẫn.")
    yield from (line if cited else Line(f"# {line.text}") for line in lines)


def _agency(answers: Answers) -> Iterator[Line]:
    """Yield who issues the papers."""
    head = head_of(answers.post) if is_deputy(answers.post) else answers.post
    yield Line("")
    yield Line("agencies:  # cơ quan ban hành")
    yield _line("  co-quan:", "mã, dùng ở «issuer» của văn bản")
    if answers.parent:
        remark = _check(answers, "parent", "cơ quan chủ quản trực tiếp, in dòng trên")
        yield _line(f"    parent: {typed(answers.parent)}", remark, "parent")
    remark = _check(answers, "agency", "tên đầy đủ, không viết tắt")
    yield _line(f"    name: {typed(answers.agency)}", remark, "agency")
    remark = _check(answers, "code", "chữ viết tắt trong ký hiệu")
    yield _line(f"    code: {typed(answers.code)}", remark, "code")
    remark = _check(answers, "place", "địa danh trước ngày, tháng")
    yield _line(f"    place: {typed(answers.place)}", remark, "place")
    yield _line(f"    head: {typed(head)}", "chức vụ người đứng đầu", "post")
    if is_named(answers.agency, *COLLECTIVE):
        yield _line("    collective: true", "làm việc theo chế độ tập thể: ký TM.")


def _check(answers: Answers, key: str, remark: str) -> str:
    """Return a remark that asks to look again where nobody gave the answer."""
    return f"SỬA nếu cần: {remark}" if key in answers.assumed else remark


def _ids(answers: Answers) -> list[str]:
    """Return the ids of the recipients: their names in plain letters, each once."""
    ids: list[str] = []
    for number, name in enumerate(answers.recipients, start=1):
        words = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:30].strip("-")
        usable = words and words not in _NO_IDS and words not in ids
        ids.append(words if usable else f"noi-nhan-{number}")
    return ids


def _recipients(answers: Answers) -> Iterator[Line]:
    """Yield who gets papers and work."""
    yield Line("")
    yield Line("recipients:  # nơi nhận văn bản, nhận việc")
    for name, short in zip(answers.recipients, _ids(answers), strict=True):
        yield _line(f"  - id: {short}", "mã, dùng ở «to», «distribution»")
        remark = _check(answers, "to", "tên in ở Kính gửi, Nơi nhận")
        yield _line(f"    name: {typed(name)}", remark, "to")


def _assignments(answers: Answers) -> Iterator[Line]:
    """Yield who does what, where a paper says so."""
    if set(answers.kinds) <= _NO_TASKS:
        return
    yield Line("")
    yield Line("assignments:  # ai làm gì")
    yield _line("  - to: all", "mã nơi nhận, ví dụ [so-nganh]; all là tất cả")
    yield Line("    tasks:  # SỬA: mỗi việc một dòng sau dấu gạch")
    yield Line("      - Tuyên truyền về {{ event.name }} trên trang thông tin điện tử của đơn vị.")
    yield Line("      - text: Báo cáo kết quả thực hiện.")
    yield _line("        due: bao-cao", "hạn: mã trong «timeline», hoặc một ngày")


def _document(slug: str, answers: Answers) -> Iterator[Line]:
    """Yield one paper."""
    kind, ids = KINDS[slug], f"[{', '.join(_ids(answers))}]"
    subject = _SUBJECTS.get(slug, f"Tổ chức {_DAY_NAME}")
    yield _line(f"  - id: {slug}", "mã, cũng là tên tệp .docx")
    yield _line(f"    kind: {slug}", f"loại văn bản: {kind.name}")
    yield _line("    template: mac-dinh", "mẫu lời văn; xem: cds-docs templates list")
    yield _line("    issuer: co-quan", "mã trong «agencies»")
    yield _line(
        f"    unit: {typed(answers.unit)}", "đơn vị soạn thảo: vào ký hiệu, dòng Lưu", "unit"
    )
    yield _line("    number:", "số; chưa có thì để trống")
    yield _line("    date:", f"ngày ký: 19/9/{answers.year}; chưa có thì để trống")
    yield _line(f"    subject: {subject}", "trích yếu, không gõ V/v, Về việc")
    addressed = kind.addressees is Addressing.REQUIRED
    above = slug in _UPWARDS
    if addressed:
        to = f"[{typed(answers.parent)}]" if above and answers.parent else ids
        remark = "Kính gửi: mã trong «recipients» hoặc tên"
        yield _line(f"    to: {to}", _above(answers) if above else remark, "parent")
    if Slot.DECISION in kind.slots:
        yield Line("    bases:  # các căn cứ, mỗi căn cứ một dòng")
        yield _line("      - Căn cứ {{ ref.qd-505 }}", "SỬA: thêm căn cứ về thẩm quyền")
    signer = f"{{name: {typed(answers.signer)}, title: {typed(answers.post)}}}"
    remark = _check(answers, "signer", "người ký: họ tên, chức vụ")
    yield _line(f"    signer: {signer}", remark, "signer")
    if not addressed:
        both = f"[{typed(answers.parent)}, {ids[1:]}" if above and answers.parent else ids
        remark = "Nơi nhận; dòng Lưu tự thêm"
        yield _line(f"    distribution: {both}", _above(answers) if above else remark, "parent")


def _above(answers: Answers) -> str:
    """Return the remark behind the receivers of a paper that goes to whoever stands above."""
    return "SỬA nếu cần: nơi nhận là cấp trên" if answers.parent else "SỬA: ghi tên cấp trên"
