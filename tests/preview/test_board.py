"""What the page shows while the file is edited."""

from pathlib import Path

import pytest

from cds_docs.pipeline.look import look
from cds_docs.preview.board import Board, Snapshot
from cds_docs.preview.view import stale_words, texts, view
from support.desk import Desk


class _Story:
    """A campaign that is edited, and the board that follows it."""

    def __init__(self, here: Desk) -> None:
        """Start with two good papers."""
        self.path = Path("campaigns/a.yaml")
        here.campaign("a.yaml", "mot", "hai")
        self.board = Board(Snapshot(0, self.path.as_posix()))
        self.clock = 0

    def save(self, *changes: tuple[str, str]) -> Snapshot:
        """Save changes and return what is shown then."""
        text = self.path.read_text("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        self.path.write_text(text, "utf-8")
        self.clock += 1
        self.board.put(look(self.path), f"10:00:{self.clock:02}")
        return self.board.now


@pytest.fixture
def story(here: Desk) -> _Story:
    """Return a story at its beginning."""
    return _Story(here)


def test_a_broken_file_keeps_all_pages_and_says_from_when(story: _Story) -> None:
    """Pages stay byte for byte; the sentence names the time and the line of the error."""
    story.save()
    page = story.board.page("mot")
    now = story.save(("year: 2024", "yaer: 2024"))
    assert not now.usable
    assert story.board.page("mot") == page
    for shown in now.papers:
        expected = "Đang hiện bản đúng gần nhất, lúc 10:00:01: tệp đang có lỗi ở dòng 2."
        assert stale_words(shown, now) == expected
        assert shown.paper.findings == ()


def test_a_mended_file_shows_new_pages(story: _Story) -> None:
    """After the mending nothing is stale, and the pages are those of the file."""
    story.save()
    story.save(("year: 2024", "yaer: 2024"))
    now = story.save(("yaer: 2024", "year: 2024"), ("Huỳnh Thị", "Trần Thị"))
    assert [stale_words(shown, now) for shown in now.papers] == ["", ""]
    assert "Trần Thị" in (story.board.page("mot") or "")


def test_a_paper_with_an_error_keeps_its_own_pages_only(story: _Story) -> None:
    """The fault of one paper leaves the other one fresh."""
    story.save()
    now = story.save(("template: ngan", "template: khong-co"), ("tuyên truyền về", "phát động"))
    first, second = now.papers
    assert (first.stale, second.stale) == (True, False)
    assert stale_words(first, now).endswith("10:00:01: văn bản đang có lỗi.")
    assert first.paper.findings


def test_a_file_with_an_error_still_renews_the_papers_that_rest_on_none(story: _Story) -> None:
    """While one document has a day that does not exist, the other one follows the file."""
    story.save()
    now = story.save(("date: 19/9/2024", "date: 31/9/2024"), ("hạ tầng số", "hạ tầng mới"))
    text = story.path.read_text("utf-8")
    head, tail = text.split("  - id: hai")
    story.path.write_text(f"{head}  - id: hai{tail.replace('Huỳnh Thị', 'Trần Thị')}", "utf-8")
    now = story.save()
    first, second = now.papers
    assert not now.usable
    assert (first.stale, first.judged) == (True, False)
    assert (second.stale, second.judged) == (False, True)
    assert "Trần Thị" in (story.board.page("hai") or "")
    assert second.docx_stale


def test_an_edition_grows_only_when_the_pages_change(story: _Story) -> None:
    """A comment at the end of the file makes no page load again."""
    before = story.save()
    after = story.save(("schema: 1", "schema: 1"))
    assert after.version > before.version
    assert [s.edition for s in after.papers] == [s.edition for s in before.papers]
    changed = story.save(("Huỳnh Thị", "Trần Thị"))
    assert changed.papers[0].edition > before.papers[0].edition
    assert changed.papers[1].edition == before.papers[1].edition


def test_a_paper_taken_out_of_the_file_goes(story: _Story) -> None:
    """What the clerk deleted is not kept."""
    story.save()
    head, _, _ = story.path.read_text("utf-8").rpartition("  - id: hai")
    story.path.write_text(head, "utf-8")
    now = story.save()
    assert [shown.paper.id for shown in now.papers] == ["mot"]
    assert story.board.page("hai") is None


def test_a_file_broken_from_the_start_has_no_pages(story: _Story) -> None:
    """There is nothing to keep: no paper, a finding, and the text of the file."""
    now = story.save(("year: 2024", "yaer: 2024"))
    assert now.papers == ()
    shown = view(now, office=False)
    assert shown["counts"] == {"errors": 1, "warnings": 0}
    assert texts(now)["files"]


def test_a_bug_of_ours_is_told_and_the_pages_stay(story: _Story) -> None:
    """The page says so once however often it happens, and the next save clears it."""
    story.save()
    page = story.board.page("mot")
    story.board.stumble(KeyError("x"))
    story.board.stumble(KeyError("x"))
    now = story.board.now
    assert [finding.code.id for finding in now.general] == ["C253"]
    assert story.board.page("mot") == page
    assert now.papers[0].stale
    assert story.save().general == ()


def test_strange_characters_are_shown_as_escapes(story: _Story) -> None:
    """A mark that turns text around cannot make the page say something else."""
    now = story.save(("hạ tầng số", "hạ tầng \u202esố"))
    assert "\u202e" not in str(view(now, office=False))
    lines = texts(now)["files"]
    assert "\u202e" not in str(lines)
    assert "\\u202e" in str(lines)
