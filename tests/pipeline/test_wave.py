"""``validate`` as one wave: an error in one place does not hide what is wrong in another."""

from pathlib import Path

import pytest

from cds_docs.cli.ending import validate_summary
from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.outcome import Outcome
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from support.campaigns import TEMPLATES, campaign_text
from support.watching import Watcher

_SLIP = ("- {to: UBND tỉnh, note: để b/c}", "- Như Điều 3;\n      - {to: UBND tỉnh, note: để b/c}")
"""A slip in the công văn that only its composed paper shows (N-11)."""


def _file(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the example campaign with words replaced once."""
    text = campaign_text("campaign-2024")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / "thu.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _validated(folder: Path, *changes: tuple[str, str]) -> Outcome:
    return validate([str(_file(folder, *changes))], str(TEMPLATES), Watcher())


def _codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return sorted(finding.code.id for finding in found)


@pytest.mark.parametrize(
    ("fault", "code", "waiting"),
    [
        (("signer: {name: Lê Quang", "sginer: {name: Lê Quang"), "C040", ["giay-moi"]),
        (("kind: giay-moi", "kind: giay-mo"), "C091", ["giay-moi"]),
        (("subject: Lễ phát động", "subject: Lễ phát độпg"), "C029",
         ["giay-moi"]),
        (("short: Sở GD&ĐT", "shor: Sở GD&ĐT"), "C040", ["ke-hoach"]),
        (("- to: [so-ct]", "- to: [so-ctt]"), "C062", ["ke-hoach"]),
        (("date: 04/10/2024", "date: 34/10/2024"), "C048", ["ke-hoach", "giay-moi"]),
    ],
)  # fmt: skip
def test_papers_that_rest_on_no_error_are_judged_in_the_same_run(
    tmp_path: Path, fault: tuple[str, str], code: str, waiting: list[str]
) -> None:
    """The error and the slip of another paper come together; the summary names who waits."""
    outcome = _validated(tmp_path, _SLIP, fault)

    assert _codes(outcome.diagnostics) == sorted([code, "N-11"])
    (said,) = outcome.waiting
    assert list(said.documents) == waiting
    assert all(f"«{name}»" in validate_summary(outcome) for name in waiting)


@pytest.mark.parametrize(
    "fault",
    [
        ("date: 05/9/2024", "date: 31/9/2024"),  # the letter cites the plan
        ("    code: STTTT", "    cod: STTTT"),
        ("{id: doanh-nghiep, name:", "{id: doanh-nghiep, nam:"),
        ("    about: về Ngày", "    abuot: về Ngày"),  # asked for by its template
        ("    about: về Ngày Chuyển đổi số quốc gia", "    about: về {{ ref.ke-hoach-bo }}"),
        ("slogans:", "slogans:\n  - Chào {{ ref.xxx }}"),
        ("- id: giay-moi", "- id: cong-van"),
        ("form: paper", "form: paper\naccept: [N11, N-11]"),
        ("theme: Phổ", "thme: Phổ"),
        ("documents:", "document:"),
        ("year: 2024", "year: hai"),
        ("schema: 1", "schema: 1\nschema: 1"),
    ],
)
def test_nothing_is_said_of_a_paper_that_rests_on_an_error(
    tmp_path: Path, fault: tuple[str, str]
) -> None:
    """Stand-ins for faulty values never make a finding; the paper is named as waiting."""
    outcome = _validated(tmp_path, _SLIP, fault)

    assert len(outcome.diagnostics) == 1, _codes(outcome.diagnostics)
    (said,) = outcome.waiting
    assert "cong-van" in said.documents or said.every
    assert "Chưa ghép" in validate_summary(outcome)


def test_an_error_that_no_paper_rests_on_keeps_none_waiting(tmp_path: Path) -> None:
    """An agency that issues nothing is no paper's matter."""
    outcome = _validated(tmp_path, _SLIP, ("agencies:", "agencies:\n  so-x: {nam: Sở X}"))

    assert _codes(outcome.diagnostics) == ["C040", "N-11"]
    assert outcome.waiting == ()


def test_a_file_that_cannot_be_read_is_said_to_hide_more(tmp_path: Path) -> None:
    """One error of YAML, and a line that the rest was not looked at."""
    outcome = _validated(tmp_path, ("event:", 'event: "'))

    (said,) = outcome.waiting
    assert said.documents == ()
    assert "Chưa xét được gì thêm" in validate_summary(outcome)


def test_render_makes_nothing_of_a_campaign_with_an_error(tmp_path: Path) -> None:
    """What can be judged in part is not made in part."""
    path = _file(tmp_path, ("signer: {name: Lê Quang", "sginer: {name: Lê Quang"))
    options = RenderOptions(out=str(tmp_path / "out"), templates=str(TEMPLATES))

    outcome = render([str(path)], options, Watcher())

    assert _codes(outcome.diagnostics) == ["C040"]
    assert outcome.results == ()
    assert not (tmp_path / "out").exists()


def test_what_a_campaign_accepts_is_not_said_where_it_has_errors(tmp_path: Path) -> None:
    """Warnings of all layers are accepted, in a campaign with errors too."""
    accept = ("form: paper", "form: paper\naccept: [N-11, C131]")
    twice = ("to: [so-nganh, bao-chi,", "to: [so-nganh, so-nganh, bao-chi,")
    fault = ("kind: giay-moi", "kind: giay-mo")

    assert _codes(_validated(tmp_path, _SLIP, twice, accept).diagnostics) == ["C220"]
    assert _codes(_validated(tmp_path, _SLIP, twice, accept, fault).diagnostics) == ["C091"]


def test_what_is_accepted_in_vain_is_said(tmp_path: Path) -> None:
    """An error cannot be accepted, and no warning has an id that does not exist."""
    accept = ("form: paper", "form: paper\naccept: [N-11, C046, C999]")

    found = _validated(tmp_path, _SLIP, accept).diagnostics

    assert _codes(found) == ["C220", "C239", "C239"]
    assert "chấp nhận các cảnh báo N-11." in found[0].message
    assert [one.message[:6] for one in found[1:]] == ["«C046»", "«C999»"]
    assert all(one.span and one.excerpt.startswith("accept:") for one in found)


def test_what_several_papers_share_is_said_once(tmp_path: Path) -> None:
    """A slip in words that two papers print names both in one finding."""
    second = campaign_text("campaign-2024").partition("  - id: cong-van")[2].partition("\n\n")[0]
    copy = ("  - id: giay-moi", f"  - id: cong-van-2{second}\n\n  - id: giay-moi")
    blank = ("- Treo băng rôn, khẩu hiệu", "- Treo băng rôn , khẩu hiệu")
    both = ("in: [cong-van]", "in: [cong-van, cong-van-2]")

    outcome = _validated(tmp_path, blank, both, copy)

    (finding,) = outcome.diagnostics
    assert finding.code.id == "T-29"
    assert finding.message.startswith("Văn bản «cong-van», «cong-van-2»: ")
