"""Ordinary slips in real campaigns, by dates and names: said once, at the value that is wrong."""

from pathlib import Path

import pytest

from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from support.watching import Watcher

_CAMPAIGNS = Path(__file__).parents[2] / "campaigns"
_QN, _NA, _YOUNG, _OLD = "quang-ngai-2024", "nghe-an-2024", "campaign-2026", "campaign-2024"
_NO_NUMBER = "number:                       # chưa có số: để trống"
_POST = "title: Phó Giám đốc}"
_COMMUNES = '"Ủy ban nhân dân các xã, phường, đặc khu", short: "UBND các xã, phường, đặc khu"'

_SLIPS = [
    (_QN, "start: 24/9/2024", "start: 24/9/2023", "C102", "24/9/2023"),
    (_YOUNG, "date: 10/10/2026", "date: 10/10/2025", "C103", "10/10/2025"),
    (_QN, "year: 2024", "year: 2025", "C103", "10/10/2024"),
    (_YOUNG, "due: 23/10/2026", "due: 09/10/2026", "C104", "09/10/2026"),
    (_YOUNG, "due: 23/10/2026", "due: 28/8/2026", "C104", "28/8/2026"),
    (_YOUNG, "Báo cáo kết quả, due: 23/10", "Nộp ảnh, due: 28/8", "C105", "28/8/2026"),
    (_QN, "date: 19/9/2024", "date: 19/11/2024", "C106", "19/11/2024"),
    (_YOUNG, "due: 23/10/2026", "due: 25/10/2026", "C107", "25/10/2026"),
    (_QN, "Vòng loại Hội thi, date: 01/10/2024, activity: hoi-thi",
     "Vòng loại Hội thi, date: 07/10/2024, activity: tuan-le", "C108", "07/10/2024"),
    (_YOUNG, "name: Sở Khoa học và Công nghệ", "name: Sở Thông tin và Truyền thông", "C109",
     "Sở Thông tin và Truyền thông"),
    (_YOUNG, "code: SKHCN", "code: STTTT", "C109", "STTTT"),
    (_YOUNG, "parent: UBND tỉnh Quảng Ninh", "parent: UBND tỉnh Hải Dương", "C109",
     "UBND tỉnh Hải Dương"),
    (_YOUNG, _COMMUNES, "UBND các huyện", "C109", "UBND các huyện"),
    (_YOUNG, "to: [so-nganh,", "to: [Sở TT&TT, so-nganh,", "C109", "Sở TT&TT"),
    (_YOUNG, "- {to: UBND tỉnh, note: để b/c}", "- {to: Bộ TT&TT, note: để b/c}", "C109",
     "Bộ TT&TT"),
    (_YOUNG, "place: Quảng Ninh", "place: Quảng Bình", "C110", "Quảng Bình"),
    (_YOUNG, "place: Quảng Ninh", "place: tỉnh Quảng Ninh", "C111", "tỉnh Quảng Ninh"),
    (_YOUNG, "place: Quảng Ninh", "place: Hồ Chí Minh", "C111", "Hồ Chí Minh"),
    (_YOUNG, "place: Quảng Ninh", "place: quảng ninh", "C112", "quảng ninh"),
    (_YOUNG, "place: Quảng Ninh", "place: QUẢNG NINH", "C112", "QUẢNG NINH"),
    (_YOUNG, "place: Quảng Ninh", 'place: "Hạ Long, tỉnh Quảng Ninh"', "C112",
     '"Hạ Long, tỉnh Quảng Ninh"'),
    (_YOUNG, "place: Quảng Ninh", "place: 3/2", "C112", "3/2"),
    (_YOUNG, "place: Quảng Ninh", "place: 'Quảng Ninh, ngày'", "C112", "'Quảng Ninh, ngày'"),
    (_QN, _NO_NUMBER, "symbol: 12/KH-STTTT", "C113", "12/KH-STTTT"),
    (_QN, _NO_NUMBER, "symbol: 12/UBND-VX", "C115", "12/UBND-VX"),
    (_QN, "code: STTTT", "code: CV-STTTT", "C116", "CV-STTTT"),
    (_NA, "collective: true", "collective: false", "C117", "false"),
    (_QN, "head: Giám đốc", "head: Giám đốc\n    collective: true", "C118", "true"),
    (_QN, _POST, "title: Phó Giám đốc, by: none}", "C119", "none"),
    (_QN, _POST, "title: Giám đốc, by: kt}", "C120", "kt"),
    (_QN, "head: Giám đốc", "head: Phó Giám đốc", "C121", "Phó Giám đốc"),
    (_QN, _POST, "title: KT. Giám đốc}", "C122", "KT. Giám đốc"),
    (_QN, _POST, "title: Phó Giám đốc Sở}", "C123", "Phó Giám đốc Sở"),
    (_QN, _POST, "title: Phó Giám đốc phụ trách}", "C124", "Phó Giám đốc phụ trách"),
    (_QN, "name: Huỳnh Thị Thu Thủy", "name: Giám đốc Huỳnh Thị Thủy", "C125",
     "Giám đốc Huỳnh Thị Thủy"),
    (_QN, "name: Huỳnh Thị Thu Thủy", "name: Huỳnh Thị thu Thủy", "C127", "Huỳnh Thị thu Thủy"),
    (_QN, _POST, "title: Phó Chủ tịch}", "C128", "Phó Chủ tịch"),
    (_QN, _POST, "title: Chánh Văn phòng}", "C129", "Chánh Văn phòng"),
    (_QN, _POST, "title: Chủ tịch}", "C129", "Chủ tịch"),
    (_QN, "date: 19/9/2024", "date: 19/9/2025", "C100", "19/9/2025"),
]  # fmt: skip


def _slip(folder: Path, name: str, old: str, new: str) -> Path:
    """Write a copy of a campaign with a slip."""
    text = (_CAMPAIGNS / f"{name}.yaml").read_text(encoding="utf-8")
    assert old in text
    path = folder / "thu.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize("slip", _SLIPS, ids=lambda slip: f"{slip[3]} {slip[4]}")
def test_a_slip_is_said_once_at_its_value(tmp_path: Path, slip: tuple[str, ...]) -> None:
    """One finding, of the composed papers too, and it marks the wrong value and no more."""
    *written, code, value = slip
    path = _slip(tmp_path, *written)

    found = [d for d in validate([str(path)], None, Watcher()).diagnostics if d.code.id != "C220"]

    assert [one.code.id for one in found] == [code]
    span = found[0].span
    assert span is not None
    line = path.read_text(encoding="utf-8").split("\n")[span.line - 1]
    assert line[span.column - 1 : span.end_column - 1] == value


def test_the_head_of_a_usual_body_is_known_without_being_given(tmp_path: Path) -> None:
    """A Sở is headed by a Giám đốc, whether the file says so or not (C129)."""
    path = _slip(tmp_path, _QN, "    head: Giám đốc\n", "")
    text = path.read_text(encoding="utf-8").replace(_POST, "title: Chánh Văn phòng}")
    path.write_text(text, encoding="utf-8")

    found = [d for d in validate([str(path)], None, Watcher()).diagnostics if d.code.id != "C220"]

    assert [one.code.id for one in found] == ["C129"]
    assert "(«Giám đốc»)" in found[0].message


@pytest.mark.parametrize(
    ("old", "new", "code", "advice"),
    [
        ("name: Huỳnh Thị", "name: Tiến sĩ Huỳnh Thị", "K-09", "«name»"),
        ("name: Huỳnh Thị Thu Thủy", "name: HUỲNH THỊ THU THỦY", "K-08", "«name»"),
        (_POST, "title: PGĐ}", "K-10", "«title»"),
        ("name: Sở Thông tin và Truyền thông", "name: Sở TT&TT", "Q-11", "«short»"),
        ("parent: UBND tỉnh Quảng Ngãi", "parent: UBND tỉnh", "Q-14", "«parent»"),
        ("    place: Quảng Ngãi\n", "", "S-09", "«place: "),
    ],
)
def test_what_the_paper_shows_is_mended_in_the_campaign(
    tmp_path: Path, old: str, new: str, code: str, advice: str
) -> None:
    """The advice of a rule on the paper names the key to change, not what to do in Word."""
    path = _slip(tmp_path, _QN, old, new)

    found = [d for d in validate([str(path)], None, Watcher()).diagnostics if d.code.id != "C220"]

    assert [one.code.id for one in found] == [code]
    assert advice in found[0].hint


def test_lines_typed_by_hand_are_judged_on_the_paper(tmp_path: Path) -> None:
    """Where nothing is derived, the composed paper alone shows what is missing."""
    lines = "lines: [Phó Chủ tịch]}"
    path = _slip(tmp_path, _NA, "title: Phó Chủ tịch}", lines)

    found = {d.code.id for d in validate([str(path)], None, Watcher()).diagnostics}

    assert {"K-06", "K-07"} <= found


def test_render_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is silenced on the paper is said of the file by every command."""
    path = _slip(tmp_path, _YOUNG, "place: Quảng Ninh", "place: Quảng Bình")
    monkeypatch.chdir(tmp_path)

    found = [d.code.id for d in render([path.name], RenderOptions(), Watcher()).diagnostics]

    assert found == ["C110"]
