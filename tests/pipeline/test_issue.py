"""The number has come: file, paper and the papers that cite it, all or nothing."""

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cds_docs.campaign.dates import PartialDate
from cds_docs.cli.progress import Log
from cds_docs.diagnostics import Severity
from cds_docs.pipeline import rewriting
from cds_docs.pipeline.issue import issue
from cds_docs.pipeline.issue_order import Order
from cds_docs.pipeline.outcome import Outcome
from cds_docs.pipeline.render import RenderOptions, render
from support.campaigns import CAMPAIGNS
from support.desk import Desk

_CITING = """\
schema: 1
year: 2024
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}
theme: Phổ cập hạ tầng số
references:
  ke-hoach: {document: ke-hoach}
  ve-ke-hoach: {type: Công văn, number: 3/SYT-VP, date: 02/9/2024, issuer: Sở Y tế, about: "về {{ ref.ke-hoach.full }}"}
agencies:
  so: {parent: UBND tỉnh Quảng Ngãi, name: Sở Y tế, code: SYT, place: Quảng Ngãi, head: Giám đốc}
documents:
  - id: ke-hoach
    kind: ke-hoach
    template: ngan
    issuer: so
    subject: Tổ chức {{ event.name }}
    signer: {name: Huỳnh Thị Thu Thủy, title: Giám đốc}
    distribution: [Các phòng thuộc Sở]
  - id: thang
    kind: cong-van
    template: vien-dan
    issuer: so
    unit: VP
    number: 4
    date: 30/9/2024
    subject: triển khai kế hoạch
    to: [Các đơn vị trực thuộc]
    sections: {vien_dan: "Thực hiện {{ ref.ke-hoach }}, đề nghị các đơn vị triển khai."}
    signer: {name: Huỳnh Thị Thu Thủy, title: Giám đốc}
  - id: vong
    kind: cong-van
    template: vien-dan
    issuer: so
    unit: VP
    number: 5
    date: 30/9/2024
    subject: trả lời
    to: [Các đơn vị trực thuộc]
    sections: {vien_dan: "Theo {{ ref.ve-ke-hoach }}, đề nghị các đơn vị triển khai."}
    signer: {name: Huỳnh Thị Thu Thủy, title: Giám đốc}
  - id: rieng
    kind: cong-van
    template: vien-dan
    issuer: so
    unit: VP
    subject: việc khác
    to: [Các đơn vị trực thuộc]
    signer: {name: Huỳnh Thị Thu Thủy, title: Giám đốc}
"""  # noqa: E501 - a line of a campaign
_TEMPLATE = "{% block vien_dan %}\nĐề nghị các đơn vị quan tâm thực hiện.\n{% endblock %}\n"


@pytest.fixture
def office(here: Desk) -> Desk:
    """Return a desk with papers that cite one another."""
    here.write("campaigns/a.yaml", _CITING)
    here.template("cong-van/vien-dan.md.j2", _TEMPLATE)
    here.template("ke-hoach/ngan.md.j2", "Các phòng tổ chức thực hiện Kế hoạch này.\n")
    return here


def _order(document: str = "ke-hoach", number: int = 12, **more: object) -> Order:
    values: dict[str, object] = {
        "symbol": "", "day": PartialDate(2024, 9, 19), "replace": False,
        "today": date(2024, 12, 31), **more,
    }  # fmt: skip
    return Order(document, number, **values)  # type: ignore[arg-type]


def _run(order: Order, path: str = "campaigns/a.yaml") -> tuple[Outcome, list[str]]:
    notes: list[str] = []
    return issue(path, order, Log(notes.append)), notes


def _codes(outcome: Outcome) -> list[str]:
    return [one.code.id for one in outcome.diagnostics if one.severity is Severity.ERROR]


def test_number_goes_into_file_and_papers(office: Desk) -> None:
    """The paper and those that print its number are made, through another citation too."""
    outcome, notes = _run(_order())
    assert _codes(outcome) == []
    after = (office.folder / "campaigns/a.yaml").read_text(encoding="utf-8")
    added = "    issuer: so\n    number: 12\n    date: 19/9/2024\n    subject: Tổ chức"
    assert after == _CITING.replace("    issuer: so\n    subject: Tổ chức", added)
    assert [result.document for result in outcome.results] == ["ke-hoach", "thang", "vong"]
    assert office.files() == ["a/.cds-docs.json", "a/ke-hoach.docx", "a/thang.docx", "a/vong.docx"]
    blank, given = "Kế hoạch số …/KH-SYT ngày …/…/2024", "Kế hoạch số 12/KH-SYT ngày 19/9/2024"
    assert notes[:4] == [
        "campaigns/a.yaml:15: thêm dòng number: 12",
        "campaigns/a.yaml:16: thêm dòng date: 19/9/2024",
        f"Văn bản «thang» viện dẫn: «{blank}» → «{given}»",
        f"Văn bản «vong» viện dẫn: «{blank}» → «{given}»",
    ]


def test_words_that_change_twice_are_told_once(office: Desk) -> None:
    """A paper may cite the same one in many places."""
    short = "{{ ref.ke-hoach.short }}"
    again = f"Theo {{{{ ref.ke-hoach }}}} này.\\nNhư {short} này.\\nTheo {short} này, đề nghị"
    office.write(
        "campaigns/a.yaml", _CITING.replace("Thực hiện {{ ref.ke-hoach }}, đề nghị", again)
    )

    _, notes = _run(_order())

    told = "Văn bản «thang» viện dẫn: «Kế hoạch số …/KH-SYT» → «Kế hoạch số 12/KH-SYT»"
    assert notes.count(told) == 1


def test_other_forms_that_stay_without_the_number_are_named(office: Desk) -> None:
    """A page that was made before the number came is not made again unless it is asked for."""
    heard: list[str] = []
    for options in (RenderOptions(formats=("docx", "html")), RenderOptions(formats=("json",))):
        render(["campaigns/a.yaml"], options, Log(heard.append))

    outcome, _ = _run(_order(formats=("docx", "html")))

    files = ", ".join(f"«out/a/{name}.json»" for name in ("ke-hoach", "thang", "vong"))
    (told,) = (one for one in outcome.diagnostics if one.code.id == "C357")
    assert told.message == f"Tệp {files} cũ hơn văn bản .docx cùng tên."
    assert told.hint == "Chạy lại với «--format docx,json», hoặc xóa các tệp ấy."
    assert "19/9/2024" in (office.folder / "out/a/thang.html").read_text(encoding="utf-8")
    assert [one for one in _run(_order())[0].diagnostics if one.code.id == "C357"] == []


def test_twice_the_same_changes_nothing(office: Desk) -> None:
    """What stands there already is not written again; the paper is made where it is missing."""
    _run(_order())
    path = office.folder / "campaigns/a.yaml"
    before = path.read_bytes(), path.stat().st_mtime_ns
    outcome, notes = _run(_order())
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert notes[0] == "campaigns/a.yaml đã có số và ngày này, không ghi lại."
    assert [result.document for result in outcome.results] == ["ke-hoach"]


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        (_order("rieng", 4), ["C226"]),
        (_order("thang", 6), ["C227", "C227"]),
        (_order("thang", 4), ["C227"]),
        (_order("thang", 5), ["C227", "C227", "C226"]),
        (_order("thang", 5, replace=True), ["C226"]),
        (_order(symbol="/KH-UBND"), ["C228"]),
        (_order("rieng", 9, day=None), ["C295"]),
    ],
)
def test_refused(office: Desk, order: Order, codes: list[str]) -> None:
    """A used number, another number or date, another symbol, no date: nothing is written."""
    outcome, notes = _run(order)
    assert _codes(outcome) == codes
    assert (office.folder / "campaigns/a.yaml").read_text(encoding="utf-8") == _CITING
    assert not (office.folder / "out").exists()
    assert notes == []


@pytest.mark.parametrize(
    ("order", "document"),
    [
        (_order("thang", 6, replace=True), "thang"),
        (_order("thang", 4, day=None), "thang"),
        (_order("thang", 4, day=PartialDate(2024, 9, 30)), "thang"),
        (_order(symbol="/KH-SYT"), "ke-hoach"),
    ],
)
@pytest.mark.usefixtures("office")
def test_allowed(order: Order, document: str) -> None:
    """With --replace, with the date of the file, with the paper's own symbol."""
    outcome, _ = _run(order)
    assert _codes(outcome) == []
    assert outcome.results[0].document == document


def test_a_date_still_to_come_is_a_warning(office: Desk) -> None:
    """The paper is made all the same."""
    outcome, _ = _run(_order(today=date(2024, 9, 18)))
    assert [one.code.id for one in outcome.diagnostics] == ["C290"]
    assert (office.folder / "out/a/ke-hoach.docx").exists()


def test_a_number_used_in_the_next_file_is_refused(office: Desk) -> None:
    """Campaigns of one folder share the agency's numbers; one with errors is said."""
    other = _CITING.replace("id: ke-hoach", "id: khac").replace(
        "document: ke-hoach", "document: khac"
    )
    other = other.replace("    subject: Tổ chức", "    number: 12\n    subject: Tổ chức")
    office.write("campaigns/b.yaml", other)
    office.write("campaigns/c.yaml", "year: [")
    outcome, notes = _run(_order())
    assert [(one.code.id, one.path) for one in outcome.diagnostics] == [
        ("C226", "campaigns/b.yaml")
    ]
    assert notes == ["Chưa xét được số đã dùng trong campaigns/c.yaml: tệp đang có lỗi."]


def test_misuse(office: Desk) -> None:
    """No such paper, a folder of several files, a missing template folder: the command is wrong."""
    office.write("campaigns/b.yaml", _CITING)
    outcome, _ = _run(_order("ke-hoac"))
    assert (outcome.misused, _codes(outcome)) == (True, ["C207"])
    assert outcome.diagnostics[0].hint == "Có phải «ke-hoach»?"
    outcome, _ = _run(_order(), "campaigns")
    assert (outcome.misused, _codes(outcome)[-1:]) == (True, ["C293"])
    outcome, _ = _run(_order(templates="khong-co"))
    assert (outcome.misused, _codes(outcome)) == (True, ["C218"])


def test_a_campaign_with_errors_is_left_alone(office: Desk) -> None:
    """Its errors are told, nothing is written."""
    text = _CITING.replace("theme:", "chu_de:")
    office.write("campaigns/a.yaml", text)
    outcome, _ = _run(_order())
    assert "C040" in _codes(outcome)
    assert (office.folder / "campaigns/a.yaml").read_text(encoding="utf-8") == text


def test_what_cannot_be_composed_is_not_written(office: Desk) -> None:
    """A template in which the number makes an error keeps the file as it is."""
    office.template("ke-hoach/ngan.md.j2", "Số {{ khong_co }}.\n")
    outcome, _ = _run(_order())
    assert _codes(outcome)[0] == "C294"
    assert (office.folder / "campaigns/a.yaml").read_text(encoding="utf-8") == _CITING


def test_a_key_without_a_place_is_not_guessed(office: Desk) -> None:
    """A value in a form nobody types is left for a person, who is told what to write."""
    text = _CITING.replace(
        "    kind: ke-hoach\n", "    kind: ke-hoach\n    symbol: >-\n      /KH-SYT\n"
    )
    office.write("campaigns/a.yaml", text)
    outcome, _ = _run(_order())
    assert _codes(outcome) == ["C292"]
    assert "«symbol: 12/KH-SYT», «date: 19/9/2024»" in outcome.diagnostics[0].hint
    assert (office.folder / "campaigns/a.yaml").read_text(encoding="utf-8") == text


def _no_more_space(*_file: object) -> None:
    raise OSError(28, "no space left on device")


def test_a_full_disk_leaves_the_file(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is half written, no remains are left, no paper is made."""
    monkeypatch.setattr(rewriting, "write_atomic", _no_more_space)
    outcome, _ = _run(_order())
    assert _codes(outcome) == ["C208"]
    assert "ổ đĩa đã đầy" in outcome.diagnostics[0].message
    assert (office.folder / "campaigns/a.yaml").read_text(encoding="utf-8") == _CITING
    assert office.files("campaigns") == ["a.yaml"]
    assert not (office.folder / "out").exists()


def _interrupt(_path: object, _target: object) -> None:
    raise KeyboardInterrupt


def test_an_interrupt_leaves_the_file(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the last moment leaves the old file and no remains."""
    monkeypatch.setattr(Path, "replace", _interrupt)
    with pytest.raises(KeyboardInterrupt):
        _run(_order())
    assert (office.folder / "campaigns/a.yaml").read_text(encoding="utf-8") == _CITING
    assert office.files("campaigns") == ["a.yaml"]


def test_a_read_only_file_stays(office: Desk) -> None:
    """Whoever made a file read-only meant it."""
    path = office.folder / "campaigns/a.yaml"
    path.chmod(0o444)
    outcome, _ = _run(_order())
    assert _codes(outcome) == ["C208"]
    assert "chỉ cho đọc" in outcome.diagnostics[0].message
    assert path.read_text(encoding="utf-8") == _CITING


def test_permissions_and_links_stay(office: Desk) -> None:
    """A link still leads to the file, the file has its permissions."""
    path = office.folder / "campaigns/a.yaml"
    real = office.folder / "that.yaml"
    path.rename(real)
    real.chmod(0o640)
    path.symlink_to(Path("../that.yaml"))
    outcome, _ = _run(_order())
    assert _codes(outcome) == []
    assert path.is_symlink()
    assert path.readlink() == Path("../that.yaml")
    assert "number: 12" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_file_changed_meanwhile_is_not_overwritten(
    office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody saved while the papers were composed: their work stays."""
    path = office.folder / "campaigns/a.yaml"
    stat = Path.stat

    def slow(self: Path, **more: bool) -> os.stat_result:
        if self.name == "a.yaml" and self.is_absolute():
            path.write_text(f"{_CITING}# mới\n", encoding="utf-8")
        return stat(self, **more)

    monkeypatch.setattr(Path, "stat", slow)
    outcome, _ = _run(_order())
    assert _codes(outcome) == ["C229"]
    assert path.read_text(encoding="utf-8") == f"{_CITING}# mới\n"


_FORMS: list[tuple[str, Callable[[str], bytes]]] = [
    ("crlf", lambda text: text.replace("\n", "\r\n").encode()),
    ("bom", lambda text: text.encode("utf-8-sig")),
    ("utf-16", lambda text: text.encode("utf-16")),
    ("crlf-utf-16-be", lambda text: ("\ufeff" + text.replace("\n", "\r\n")).encode("utf-16-be")),
]


@pytest.mark.parametrize("form", [form for _, form in _FORMS], ids=[name for name, _ in _FORMS])
def test_other_encodings_and_line_ends_stay(office: Desk, form: Callable[[str], bytes]) -> None:
    """A file of Windows stays one."""
    path = office.folder / "campaigns/a.yaml"
    path.write_bytes(form(_CITING))
    outcome, _ = _run(_order())
    assert _codes(outcome) == []
    added = "    issuer: so\n    number: 12\n    date: 19/9/2024\n    subject: Tổ chức"
    assert path.read_bytes() == form(_CITING.replace("    issuer: so\n    subject: Tổ chức", added))


@pytest.mark.parametrize("path", sorted(CAMPAIGNS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_paper_of_every_campaign(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each campaign of the project takes numbers for its papers, but for those of many copies."""
    monkeypatch.chdir(tmp_path)
    data = path.read_bytes()
    (tmp_path / path.name).write_bytes(data)
    year = int(path.stem[-4:])
    ids = [line.split()[-1] for line in data.decode().split("\n") if line.startswith("  - id:")]
    documents = data.decode().partition("\ndocuments:")[2]
    starts = re.compile(r"^  (?=- id: )", re.MULTILINE)
    copied = [one for one in starts.split(documents) if "for_each:" in one]
    for number, name in enumerate((one for one in ids if f"- id: {one}" in documents), start=901):
        order = _order(name, number, day=PartialDate(year, 12, 30), replace=True)
        outcome, _ = _run(order, path.name)
        if any(one.startswith(f"- id: {name}\n") for one in copied):
            assert (_codes(outcome), outcome.results) == (["C343"], ())
            continue
        assert _codes(outcome) == []
        assert outcome.results[0].status.value == "written"
