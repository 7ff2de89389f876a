"""Last year's file into a new one: where it goes, what is refused, what bodies it still names."""

from pathlib import Path

import pytest

from cds_docs.campaign.confirm import MARK
from cds_docs.pipeline.new import Renewal, new
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from support.campaigns import CAMPAIGNS, TEMPLATES
from support.desk import Desk, campaign_text
from support.watching import Watcher

_REAL = sorted(CAMPAIGNS.glob("*.yaml"))


def _codes(renewal: Renewal) -> list[str]:
    """Return the codes of all findings."""
    return [finding.code.id for finding in renewal.diagnostics]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("campaigns/campaign-2024.yaml", "campaigns/campaign-2026.yaml"),
        ("campaigns/tinh.yaml", "campaigns/tinh-2026.yaml"),
        ("campaigns/2024.yml", "campaigns/2026.yml"),
    ],
)
def test_the_new_file_stands_beside_the_old_one(here: Desk, name: str, written: str) -> None:
    """The year in the name is replaced, or put behind it; the source stays as it is."""
    source = here.write(name, campaign_text())
    before = source.read_bytes()

    renewal = new(2026, name, None)

    assert (renewal.written, renewal.diagnostics) == (written, ())
    assert b"year: 2026" in (here.folder / written).read_bytes()
    assert source.read_bytes() == before


def test_a_name_is_looked_for_in_campaigns(here: Desk) -> None:
    """As ``render`` does it, and it says so."""
    here.campaign("dot-2024.yaml")

    renewal = new(2026, "dot-2024.yaml", "moi.yaml")

    assert renewal.written == "moi.yaml"
    assert len(renewal.notes) == 1


def test_lines_of_own_templates_with_the_old_year_are_named(here: Desk) -> None:
    """The command leaves templates alone; one that cannot be read is told by those that use it."""
    here.campaign("dot-2024.yaml")
    here.write(
        "templates/cong-van/rieng.md.j2",
        "{% if year > 2024 %}\nnăm 2024, số 12024, 2023\n{% endif %}",
    )
    (here.folder / "templates/cong-van/hong.md.j2").write_bytes(b"\xff 2024")

    renewal = new(2026, "campaigns/dot-2024.yaml", None)

    assert renewal.rolled is not None
    asked = [one for one in renewal.rolled.questions if "mẫu riêng" in one.why]
    assert [(one.key, one.span.line, one.value) for one in asked] == [
        ("templates/cong-van/rieng.md.j2", 2, "năm 2024, số 12024, 2023")
    ]


def test_no_file_is_ever_replaced(here: Desk) -> None:
    """Not even the one an earlier run wrote."""
    here.campaign("dot-2024.yaml")
    there = here.write("campaigns/dot-2026.yaml", "của người khác")

    renewal = new(2026, "campaigns/dot-2024.yaml", None)

    assert (_codes(renewal), renewal.rolled, renewal.written) == (["C235"], None, "")
    assert renewal.readable
    assert there.read_text("utf-8") == "của người khác"


@pytest.mark.parametrize("target", ["khong-co/moi.yaml", "a\0b.yaml"])
def test_a_place_that_cannot_be_written_is_said(here: Desk, target: str) -> None:
    """No such folder, no such name."""
    here.campaign("dot-2024.yaml")

    assert _codes(new(2026, "campaigns/dot-2024.yaml", target)) == ["C208"]


@pytest.mark.parametrize(("year", "code"), [(2024, "C232"), (2023, "C232"), (2101, "C233")])
def test_a_year_that_is_not_later_is_refused(here: Desk, year: int, code: str) -> None:
    """Nothing is written."""
    here.campaign("dot.yaml")

    renewal = new(year, "campaigns/dot.yaml", None)

    assert (_codes(renewal), renewal.misused) == ([code], True)
    assert here.files("campaigns") == ["dot.yaml"]


def test_a_source_with_errors_is_refused_with_all_of_them(here: Desk) -> None:
    """What is wrong this year would go on next year."""
    text = campaign_text("a", "a").replace("date: 10/10/2024", "date: 31/9/2024")
    here.write("campaigns/dot.yaml", text)

    renewal = new(2026, "campaigns/dot.yaml", None)

    assert _codes(renewal) == ["C048", "C060", "C234"]
    assert here.files("campaigns") == ["dot.yaml"]


def test_what_cannot_be_read_is_refused(here: Desk) -> None:
    """No YAML, no file, several files."""
    here.write("campaigns/a.yaml", "a: [")
    here.write("campaigns/b.yaml", "a: 1")

    assert not new(2026, "campaigns/a.yaml", None).readable
    assert not new(2026, "campaigns/c.yaml", None).readable
    assert (_codes(new(2026, "campaigns", None)), new(2026, "campaigns", None).misused) == (
        ["C293"],
        True,
    )


def test_a_source_whose_values_still_wait_is_rolled(here: Desk) -> None:
    """``new`` of a ``new``: marks stay, none is doubled."""
    here.campaign("dot-2024.yaml")
    new(2025, "campaigns/dot-2024.yaml", None)

    renewal = new(2026, "campaigns/dot-2025.yaml", None)

    text = (here.folder / renewal.written).read_text("utf-8")
    assert (renewal.diagnostics, text.count(MARK)) == ((), 1)


def test_bodies_that_are_no_more_are_named_with_their_line(here: Desk) -> None:
    """Sở TT&TT ended on 01/3/2025, the districts on 01/7/2025; older papers keep their issuer."""
    more = (
        "references:\n"
        "  qd: {type: Quyết định, number: 1/QĐ-BTTTT, date: 22/4/2022,"
        " issuer: Bộ Thông tin và Truyền thông, about: về x}\n"
        "documents:\n"
    )
    text = campaign_text().replace("documents:\n", more)
    text = text.replace('"Các sở, ban, ngành"', '"UBND các huyện, thị xã"')
    text = text.replace("place: Quảng Ngãi", "place: Quảng Nam")
    here.write("campaigns/dot-2024.yaml", text)

    rolled = new(2026, "campaigns/dot-2024.yaml", None).rolled

    assert rolled is not None
    told = {q.key: (q.span.line, q.why) for q in rolled.questions if "không còn" in q.why}
    assert set(told) == {
        "agencies.so.name", "agencies.so.short", "agencies.so.code", "agencies.so.place",
        "recipients.so-nganh.name",
    }  # fmt: skip
    assert told["agencies.so.name"][0] == 6
    assert "từ 01/3/2025, nay là Sở Khoa học và Công nghệ" in told["agencies.so.name"][1]
    assert "tỉnh «Quảng Nam» không còn từ 01/7/2025" in told["agencies.so.place"][1]


def test_before_a_body_ends_it_is_not_named(here: Desk) -> None:
    """From 2023 to 2024 nothing was merged."""
    text = campaign_text().replace("2024", "2023")
    here.write("campaigns/dot-2023.yaml", text)

    rolled = new(2024, "campaigns/dot-2023.yaml", None).rolled

    assert rolled is not None
    assert [q for q in rolled.questions if "không còn" in q.why] == []


@pytest.mark.parametrize("path", _REAL, ids=lambda path: path.stem)
def test_our_campaigns_become_next_years(here: Desk, path: Path) -> None:
    """Only marks stand in the way; without them the papers are made, with them drafts are."""
    year = int(path.stem[-4:]) + 2
    here.write(f"campaigns/{path.name}", path.read_text("utf-8"))
    templates = str(TEMPLATES)

    written = new(year, f"campaigns/{path.name}", "campaigns/moi.yaml").written

    text = Path(written).read_text("utf-8")
    here.write("campaigns/xong.yaml", text.replace(f"{MARK} ", ""))
    found = validate([written], templates, Watcher()).diagnostics
    assert {f.code.id for f in found if f.severity == "error"} == {"C160"}
    options = RenderOptions(templates=templates, draft=True)
    outcome = render([written, "campaigns/xong.yaml"], options, Watcher())
    assert {result.status for result in outcome.results} == {"written"}
    assert {f.severity for f in outcome.diagnostics} <= {"warning", "info"}
    ids = {name.partition("/")[2] for name in here.files() if name.startswith("xong/")}
    drafts = {name.partition("/")[2] for name in here.files() if name.startswith("moi/")}
    assert drafts == {name.replace(".docx", ".nhap.docx") for name in ids}
