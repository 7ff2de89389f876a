"""PDFs made in the background for the page."""

import threading
from pathlib import Path

import pytest

from cds_docs.pipeline import pdf
from cds_docs.pipeline.look import look
from cds_docs.preview.board import Board, Snapshot
from cds_docs.preview.pdfs import Pdf, Pdfs, Stage
from support.desk import Desk
from support.offices import calls_of, fake_office


class _Page:
    """A page that asks for PDFs of a campaign and waits for word of them."""

    def __init__(self, here: Desk) -> None:
        """Show two papers."""
        self.path = here.campaign("a.yaml", "mot", "hai")
        self.board = Board(Snapshot(0, "campaigns/a.yaml"))
        self.told = threading.Semaphore(0)
        self.pdfs = Pdfs(self.board, self.told.release)
        self.save()

    def save(self, *changes: tuple[str, str]) -> None:
        """Save changes; what is shown follows."""
        text = self.path.read_text("utf-8")
        for old, new in changes:
            text = text.replace(old, new)
        self.path.write_text(text, "utf-8")
        self.board.put(look(Path("campaigns/a.yaml")), "10:00:00")

    def made(self, document: str) -> Pdf:
        """Ask for a PDF and return what came of it."""
        asked = self.pdfs.ask(document)
        assert asked is not None
        assert asked.stage is Stage.MAKING
        assert self.told.acquire(timeout=60)
        found = self.pdfs.find(document)
        assert found is not None
        return found


@pytest.fixture
def page(here: Desk) -> _Page:
    """Return a page."""
    return _Page(here)


def test_without_the_program_the_page_says_what_to_install(
    page: _Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No spinner turns for ever."""
    monkeypatch.setenv("CDS_DOCS_SOFFICE", "/nowhere/soffice")
    found = page.made("mot")

    assert (found.stage, found.data) == (Stage.FAILED, b"")
    assert "LibreOffice" in found.message
    assert "libreoffice-writer-nogui" in found.hint


def test_a_paper_that_is_not_there_has_none(page: _Page) -> None:
    """A strange name is no paper; one that was never composed has no PDF to wait for."""
    assert page.pdfs.ask("khong-co") is None
    page.save(("id: hai", "id: ba"), ("template: ngan", "template: khong-co"))
    assert page.pdfs.ask("ba") == Pdf(0, Stage.NONE)


def test_a_pdf_is_made_once_for_an_edition(
    page: _Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked again it is there; after a change it is made anew, the old one shown meanwhile."""
    monkeypatch.setenv("CDS_DOCS_SOFFICE", str(fake_office(tmp_path, "works")))
    monkeypatch.setattr(pdf, "font_problem", lambda _: None)
    first = page.made("mot")
    assert first.stage is Stage.READY
    assert page.pdfs.ask("mot") == first
    assert len(calls_of(tmp_path)) == 1
    page.save(("Huỳnh Thị", "Trần Thị"))
    waiting = page.pdfs.ask("mot")
    assert waiting is not None
    assert waiting.data == first.data
    assert page.told.acquire(timeout=60)
    second = page.pdfs.find("mot")
    assert second is not None
    assert second.edition > first.edition
    assert len(calls_of(tmp_path)) == 2


def test_a_page_that_is_closed_makes_no_more(page: _Page) -> None:
    """What was asked for at the end is not begun."""
    page.pdfs.end(1)
    before = set(threading.enumerate())
    assert page.pdfs.ask("mot") is not None
    for thread in set(threading.enumerate()) - before:
        thread.join(60)

    found = page.pdfs.find("mot")
    assert found is not None
    assert (found.stage, found.data) == (Stage.MAKING, b"")
