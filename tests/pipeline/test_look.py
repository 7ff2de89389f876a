"""A campaign as the preview sees it."""

from pathlib import Path

import pytest

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import ONLY_SOME_SHOWN
from cds_docs.pipeline.look import look
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from cds_docs.report import tidy
from support.campaigns import CAMPAIGNS
from support.desk import Desk
from support.watching import Watcher


def _validated(path: Path) -> list[Diagnostic]:
    """Return what ``validate`` finds."""
    return tidy(validate([path.as_posix()], None, Watcher()).diagnostics)


@pytest.mark.parametrize("path", sorted(CAMPAIGNS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_look_finds_what_validate_finds(path: Path) -> None:
    """For every campaign of the project findings are the same, and every paper has its pages."""
    seen = look(path)
    shown_only = [one for one in tidy(seen.findings) if one.code != ONLY_SOME_SHOWN]
    assert shown_only == _validated(path)
    assert seen.usable
    assert seen.papers
    for paper in seen.papers:
        assert paper.document is not None
        assert (paper.page() or "").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: cong-van", "kind: cong-vann"),
        ("year: 2024", "yaer: 2024"),
        ("date: 19/9/2024", "date: 31/9/2024"),
        ("signer: {name: Huỳnh", "signer: {name: TS. Huỳnh"),
        ("template: ngan", "template: dai"),
        ("schema: 1", "schema: 1\n  bad: ["),
    ],
)
def test_a_look_at_a_faulty_file_finds_what_validate_finds(here: Desk, old: str, new: str) -> None:
    """Whatever layer a fault is in, the preview tells of it as the command does."""
    path = here.campaign("a.yaml")
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    seen = look(Path("campaigns/a.yaml"))
    assert not seen.good
    assert tidy(seen.findings) == _validated(Path("campaigns/a.yaml"))


def test_a_paper_has_the_bytes_that_render_writes(here: Desk) -> None:
    """What the preview would turn into PDF is the very file that ``render`` writes."""
    here.campaign("a.yaml", "mot", "hai")
    render(["campaigns/a.yaml"], RenderOptions("out"), Watcher())
    seen = look(Path("campaigns/a.yaml"))
    assert {paper.id: paper.data for paper in seen.papers} == {
        name: (here.folder / f"out/a/{name}.docx").read_bytes() for name in ("mot", "hai")
    }


def test_copies_are_told_apart_by_whom_they_are_for(here: Desk) -> None:
    """They are all about the same."""
    path = here.campaign("a.yaml", "mot")
    text = path.read_text("utf-8").replace("    to: [so-nganh]", "    for_each: recipients")
    path.write_text(text.replace("documents:", '  - {id: x, name: "Xã A"}\ndocuments:'), "utf-8")
    assert [paper.title for paper in look(path).papers] == [
        "Các sở, ban, ngành: tuyên truyền về Ngày Chuyển đổi số quốc gia",
        "Xã A: tuyên truyền về Ngày Chuyển đổi số quốc gia",
    ]


def test_a_paper_that_render_refuses_has_pages_but_no_bytes(here: Desk) -> None:
    """A fault that only the finished paper shows does not hide its pages; its finding is its own.

    The other paper of the campaign is not touched by it.
    """
    path = here.campaign("a.yaml", "mot", "hai")
    path.write_text(path.read_text("utf-8").replace("{name: H", "{name: TS. H", 1), "utf-8")
    first, second = look(path).papers
    assert first.document is not None
    assert first.data is None
    assert [finding.code.id for finding in first.findings if finding.span]
    assert second.data is not None
    assert second.findings == ()


def test_a_finding_at_the_lines_of_a_document_belongs_to_that_paper(here: Desk) -> None:
    """A warning of the campaign's own rules stands with the paper whose lines it is about."""
    path = here.campaign("a.yaml", "mot", "hai")
    text = path.read_text("utf-8")
    first, mark, second = text.rpartition("date: 19/9/2024")
    path.write_text(f"{first}{mark.replace('2024', '2023')}{second}", "utf-8")
    seen = look(path)
    assert len(seen.papers) == 2
    assert seen.general == ()
    assert seen.papers[0].findings == ()
    assert seen.papers[1].findings


def test_a_value_to_be_confirmed_gives_a_draft(here: Desk) -> None:
    """Pages are shown while values wait for a person, and the wait is an error as in validate."""
    path = here.campaign("a.yaml")
    text = path.read_text("utf-8").replace("hạ tầng số", "hạ tầng số (cần xác nhận)")
    path.write_text(text, "utf-8")
    seen = look(path)
    assert not seen.good
    document = seen.papers[0].document
    assert document is not None
    assert document.draft


def test_sources_are_the_campaign_and_the_templates_it_is_made_of(here: Desk) -> None:
    """A fault in a template can be shown at its line."""
    here.template("cong-van/hong.md.j2", "Dòng một.\n{{ khong_co }}\n")
    path = here.campaign("a.yaml", template="hong")
    seen = look(path)
    campaign, template = seen.sources
    assert campaign.name == path.as_posix()
    assert template.name.endswith("cong-van/hong.md.j2")
    assert template.path.is_absolute()
    assert template.lines[1] == "{{ khong_co }}"


def test_a_look_names_every_file_it_depends_on(here: Desk) -> None:
    """Campaign, template and a picture that is missing: each of them may change the papers."""
    here.template("cong-van/anh.md.j2", "Ảnh.\n![Ảnh](anh/khong-co.png)\n")
    path = here.campaign("a.yaml", template="anh")
    seen = look(path)
    names = {file.name for file in seen.files}
    assert {"a.yaml", "anh.md.j2", "khong-co.png"} <= names
    assert [folder.name for folder in seen.folders] == ["templates"]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"PK\x03\x04abc", b"- 1\n- 2\n", b"\x00"])
def test_a_file_that_is_no_campaign_is_told_and_has_no_papers(here: Desk, data: bytes) -> None:
    """Whatever the file holds, there is a finding and nothing breaks."""
    path = here.folder / "campaigns/a.yaml"
    path.write_bytes(data)
    seen = look(path)
    assert not seen.usable
    assert seen.papers == ()
    assert seen.findings


def test_a_file_that_has_gone_is_told(here: Desk) -> None:
    """A file deleted while it is watched is a finding; it stays among the files watched."""
    path = here.folder / "campaigns/a.yaml"
    seen = look(path)
    assert [finding.code.id for finding in seen.findings] == ["C200"]
    assert seen.files == (path,)
    assert seen.sources == ()
