"""PDF and HTML beside the .docx: as safe as it is, and never at its expense."""

import json
from pathlib import Path

import pytest

from cds_docs.pipeline import pdf
from cds_docs.pipeline.outcome import Outcome, Result, Status
from cds_docs.pipeline.render import RenderOptions, render
from support.desk import PROSE, Desk
from support.offices import calls_of, fake_office

_ALL = ("docx", "pdf", "html")


class _Watcher:
    """Hears what a run says."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self.notes: list[str] = []
        self.results: list[Result] = []

    def note(self, text: str) -> None:
        """Hear a remark."""
        self.notes.append(text)

    def plan(self, total: int) -> None:
        """Hear how many documents there will be."""

    def done(self, result: Result) -> None:
        """Hear of a document."""
        self.results.append(result)


class Office:
    """A desk with a fake LibreOffice in a folder of its own."""

    def __init__(self, here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        """Put the program in place."""
        self.here = here
        self.folder = here.folder / "office"
        self.folder.mkdir()
        self._patch = monkeypatch
        monkeypatch.setattr(pdf, "font_problem", lambda _: None)
        self.is_now("works")
        here.campaign("2024.yaml", "cong-van", "thu-hai")

    def is_now(self, way: str) -> None:
        """Let the program behave in some way."""
        self._patch.setenv("CDS_DOCS_SOFFICE", str(fake_office(self.folder, way)))

    @property
    def calls(self) -> int:
        """Return how often the program was called."""
        return len(calls_of(self.folder))

    def render(
        self, *formats: str, force: bool = False, check: bool = False, only: tuple[str, ...] = ()
    ) -> Outcome:
        """Render the campaign."""
        options = RenderOptions(formats=formats or _ALL, force=force, check=check, only=only)
        return render(["campaigns/2024.yaml"], options, _Watcher())

    def file(self, name: str) -> Path:
        """Return a file of the campaign's folder."""
        return self.here.folder / "out/2024" / name


@pytest.fixture
def office(here: Desk, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Return a desk with a LibreOffice that works."""
    return Office(here, monkeypatch)


def _statuses(outcome: Outcome) -> list[Status]:
    """Return what became of each document."""
    return [result.status for result in outcome.results]


def _codes(outcome: Outcome) -> list[str]:
    """Return the codes of what was found."""
    return [finding.code.id for finding in outcome.diagnostics]


def test_every_form_is_written(office: Office) -> None:
    """A document with three files counts once and names them all."""
    outcome = office.render()

    assert _statuses(outcome) == [Status.WRITTEN] * 2
    assert _codes(outcome) == []
    names = [path.rpartition("/")[2] for path, _ in outcome.results[0].files]
    assert names == ["cong-van.docx", "cong-van.html", "cong-van.pdf"]
    assert office.here.files("out/2024") == sorted(
        [".cds-docs.json", *names, *(name.replace("cong-van", "thu-hai") for name in names)]
    )
    assert office.calls == 1


@pytest.mark.parametrize("form", _ALL)
def test_only_what_was_asked_for_is_written(office: Office, form: str) -> None:
    """One form alone: no other file appears."""
    office.render(form)

    assert office.here.files("out/2024") == [
        ".cds-docs.json",
        f"cong-van.{form}",
        f"thu-hai.{form}",
    ]


def test_docx_alone_is_as_ever(office: Office) -> None:
    """The .docx has the same bytes whatever else is asked for, and starts no program."""
    office.render("docx")
    before = office.file("cong-van.docx").read_bytes()
    assert office.calls == 0

    office.render()

    assert office.file("cong-van.docx").read_bytes() == before


def test_campaigns_share_one_call(office: Office) -> None:
    """The papers of all campaigns of a run are converted together."""
    office.here.campaign("2025.yaml", "cong-van")

    outcome = render(["campaigns"], RenderOptions(formats=("pdf",)), _Watcher())

    assert _statuses(outcome) == [Status.WRITTEN] * 3
    assert office.calls == 1


def test_unchanged_papers_are_not_converted_again(office: Office) -> None:
    """What stands there untouched, made of this very paper, needs no program at all."""
    office.render()
    office.is_now("crashes")

    assert _statuses(office.render()) == [Status.UNCHANGED] * 2
    assert office.calls == 1


def test_only_changed_papers_are_converted(office: Office) -> None:
    """One paper's PDF was removed: it alone is made again."""
    office.render()
    office.file("thu-hai.pdf").unlink()

    outcome = office.render()

    assert _statuses(outcome) == [Status.UNCHANGED, Status.WRITTEN]
    assert sum(word.endswith(".docx") for word in calls_of(office.folder)[-1]) == 1


def test_changed_campaign_replaces_every_form(office: Office) -> None:
    """Files of ours left as they were give way to the new ones."""
    office.render()
    before = office.file("cong-van.pdf").read_bytes(), office.file("cong-van.html").read_bytes()
    office.here.template("cong-van/ngan.md.j2", PROSE + "Sở trân trọng cảm ơn.\n")

    assert _statuses(office.render()) == [Status.WRITTEN] * 2
    after = office.file("cong-van.pdf").read_bytes(), office.file("cong-van.html").read_bytes()
    assert all(one != other for one, other in zip(before, after, strict=True))
    assert not list(office.file("").glob("*.moi.*"))


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_edited_copy_is_kept(office: Office, form: str) -> None:
    """What somebody edited stays, the new one goes beside it; so it does the next time."""
    office.render()
    target = office.file(f"cong-van.{form}")
    target.write_bytes(b"edited by hand")

    for _ in range(2):
        outcome = office.render()
        assert _statuses(outcome) == [Status.KEPT_BACK, Status.UNCHANGED]
        assert _codes(outcome) == ["C210"]
        assert target.read_bytes() == b"edited by hand"
        assert office.file(f"cong-van.moi.{form}").is_file()
    assert len(list(office.file("").glob("*.moi*"))) == 1
    assert office.calls == (2 if form == "pdf" else 1)


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_force_keeps_a_backup_of_a_copy(office: Office, form: str) -> None:
    """--force replaces an edited copy and keeps it under .bak."""
    office.render()
    office.file(f"cong-van.{form}").write_bytes(b"edited by hand")

    assert _statuses(office.render(force=True)) == [Status.WRITTEN, Status.UNCHANGED]
    assert office.file(f"cong-van.bak.{form}").read_bytes() == b"edited by hand"
    assert office.file(f"cong-van.{form}").read_bytes() != b"edited by hand"


def test_stranger_of_that_name_is_kept(office: Office) -> None:
    """A PDF that came from elsewhere is not ours to replace."""
    office.file("").mkdir(parents=True)
    office.file("cong-van.pdf").write_bytes(b"%PDF a stranger's")

    outcome = office.render("pdf")

    assert _codes(outcome) == ["C211"]
    assert office.file("cong-van.pdf").read_bytes() == b"%PDF a stranger's"


@pytest.mark.parametrize("way", ["nothing", "crashes", "absent"])
def test_docx_and_html_are_written_whatever_becomes_of_pdf(
    office: Office, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """PDF fails: the rest stands on the disk, and the run says that it did not succeed."""
    if way == "absent":
        monkeypatch.setenv("CDS_DOCS_SOFFICE", "/nowhere")
    else:
        office.is_now(way)

    outcome = office.render()

    assert _statuses(outcome) == [Status.FAILED] * 2
    assert set(_codes(outcome)) <= {"C240", "C243", "C244"}
    assert dict(outcome.results[0].files) == {
        "out/2024/cong-van.docx": Status.WRITTEN,
        "out/2024/cong-van.html": Status.WRITTEN,
        "out/2024/cong-van.pdf": Status.FAILED,
    }
    assert office.file("thu-hai.docx").is_file()
    assert not office.file("thu-hai.pdf").exists()


def test_half_a_batch_is_kept(office: Office) -> None:
    """What came out whole is put in place; the other one is named."""
    office.is_now("half")

    outcome = office.render("pdf")

    assert _statuses(outcome) == [Status.WRITTEN, Status.FAILED]
    assert "«out/2024/thu-hai.pdf»" in outcome.diagnostics[0].message
    assert not office.file("thu-hai.pdf").exists()


def test_copies_warn_of_edits_they_lack(office: Office) -> None:
    """A .docx edited by hand beside a new PDF: the two differ, and that is said."""
    office.render()
    office.file("cong-van.docx").write_bytes(b"edited by hand")

    outcome = office.render("pdf")

    assert _codes(outcome) == ["C245"]
    assert "out/2024/cong-van.docx" in outcome.diagnostics[0].message


@pytest.mark.parametrize("form", _ALL)
def test_check_tells_and_touches_nothing(office: Office, form: str) -> None:
    """--check: absent, as it should be, then edited; no program is started for it."""
    assert _statuses(office.render(form, check=True)) == [Status.DIFFERS] * 2
    assert not office.file("").exists()
    office.render()
    started = office.calls

    assert _statuses(office.render(check=True)) == [Status.UNCHANGED] * 2
    office.file(f"cong-van.{form}").write_bytes(b"edited by hand")
    assert _statuses(office.render(check=True)) == [Status.DIFFERS, Status.UNCHANGED]
    assert office.calls == started


def test_manifest_keeps_for_a_pdf_the_paper_it_was_made_of(office: Office) -> None:
    """The digest of a PDF in the manifest is that of its .docx; the manifest stays version 1."""
    office.render()

    manifest = json.loads(office.file(".cds-docs.json").read_text(encoding="utf-8"))

    assert manifest["version"] == 1
    files = manifest["files"]
    assert files["cong-van.pdf"]["digest"] == files["cong-van.docx"]["digest"]
    assert files["cong-van.pdf"]["sha256"] != files["cong-van.docx"]["sha256"]


def test_link_in_place_of_a_copy_is_refused(office: Office) -> None:
    """A link is neither read nor written through."""
    office.render("docx")
    victim = office.here.write("victim.txt", "mine")
    office.file("cong-van.pdf").symlink_to(victim)

    outcome = office.render("pdf")

    assert _codes(outcome) == ["C209"]
    assert victim.read_text(encoding="utf-8") == "mine"


def test_html_is_one_page_that_asks_for_nothing(office: Office) -> None:
    """The page holds the words, the language and no address to load from."""
    office.render("html")

    page = office.file("cong-van.html").read_text(encoding="utf-8")

    assert '<html lang="vi"' in page
    assert "Sở Thông tin và Truyền thông" in page
    assert "<script" not in page
    assert ' src="http' not in page
