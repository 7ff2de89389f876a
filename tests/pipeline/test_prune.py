"""Leftovers go, and nothing else ever."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.lingering import OtherForms
from cds_docs.pipeline.manifest import MANIFEST_NAME, read_manifest
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.pipeline.place import Folder, Made
from cds_docs.pipeline.render import RenderOptions, render
from support.desk import Desk
from support.trees import tree
from support.watching import Watcher


def run(options: RenderOptions) -> Outcome:
    """Render all campaigns of the current folder."""
    return render(["campaigns"], options, Watcher())


def codes(outcome: Outcome) -> list[str]:
    """Return the codes of what was found."""
    return [finding.code.id for finding in outcome.diagnostics]


@pytest.fixture
def rest(here: Desk) -> Path:
    """Return the folder of a campaign that had documents a, b, c and has a alone now."""
    here.campaign("dot.yaml", "a", "b", "c")
    run(RenderOptions(formats=("docx", "html")))
    here.campaign("dot.yaml", "a")
    return here.folder / "out/dot"


def names(folder: Path) -> list[str]:
    """Return the documents in a folder."""
    return sorted(path.name for path in folder.iterdir() if path.name != MANIFEST_NAME)


def test_without_the_option_nothing_goes(rest: Path) -> None:
    """A document that left the campaign stays on disk until somebody asks; that is said once."""
    files = ["a.docx", "a.html", "b.docx", "b.html", "c.docx", "c.html"]
    for options in (RenderOptions(), RenderOptions(check=True)):
        (told,) = run(options).diagnostics
        assert told.code.id == "C358"
        assert "«out/dot/b.docx», «out/dot/b.html»" in told.message
        assert names(rest) == files
    (rest / "b.docx").write_bytes(b"edited")
    (rest / "b.html").unlink()
    left, edited = run(RenderOptions()).diagnostics
    assert left.message.startswith("Tệp «out/dot/c.docx», «out/dot/c.html» do lần")
    assert edited.message.startswith("Tệp «out/dot/b.docx» đã sửa tay, nay không còn thuộc")
    assert "--prune" not in edited.hint


def _wait(here: Desk, *documents: str) -> None:
    """Write a campaign of which a value waits to be confirmed."""
    path = here.campaign("dot.yaml", *documents)
    text = path.read_text(encoding="utf-8")
    waiting = re.sub(r"^theme: (.*)$", r"theme: \1 (cần xác nhận)", text, flags=re.MULTILINE)
    assert waiting != text
    path.write_text(waiting, encoding="utf-8")


@pytest.fixture
def confirmed(here: Desk) -> Path:
    """Return the folder of a campaign of which drafts were made, and whose values are confirmed."""
    _wait(here, "a", "b")
    run(RenderOptions(draft=True))
    here.campaign("dot.yaml", "a", "b")
    return here.folder / "out/dot"


def test_drafts_go_once_the_papers_are_there(confirmed: Path) -> None:
    """A draft is older than the paper; until that is made, or once it is edited, it stays."""
    assert names(confirmed) == ["a.nhap.docx", "b.nhap.docx"]
    assert codes(run(RenderOptions(only=("a",)))) == []
    (told,) = run(RenderOptions()).diagnostics
    assert told.code.id == "C358"
    assert "là bản nháp cũ của văn bản đã có bản chính" in told.message
    (confirmed / "b.nhap.docx").write_bytes(b"edited")

    assert codes(run(RenderOptions(prune=True))) == ["C351", "C353"]
    assert names(confirmed) == ["a.docx", "b.docx", "b.nhap.docx"]


@pytest.mark.parametrize("prune", [False, True])
def test_names_that_no_file_can_have_are_passed_over(rest: Path, prune: bool) -> None:
    """A manifest may hold anything."""
    path = rest / MANIFEST_NAME
    text = path.read_text(encoding="utf-8").replace('"b.docx"', '"\\ud8ff.docx"')
    path.write_text(text, encoding="utf-8")

    outcome = run(RenderOptions(prune=prune))
    assert "b.docx" in names(rest)
    assert not any("\ud8ff" in finding.message for finding in outcome.diagnostics)


def test_drafts_stay_while_values_wait(here: Desk) -> None:
    """A draft may be newer than the paper beside it."""
    here.campaign("dot.yaml", "a")
    run(RenderOptions())
    _wait(here, "a")

    outcome = run(RenderOptions(draft=True, prune=True))
    assert not {"C351", "C358"} & set(codes(outcome))
    assert names(here.folder / "out/dot") == ["a.docx", "a.nhap.docx"]


def _made(name: str, digest: str) -> Made:
    return Made(name, name, b"", Entry(digest, "0"))


def test_forms_of_other_papers_are_told_by_what_they_were_made_of(tmp_path: Path) -> None:
    """A PDF says which paper it shows, of a page only a change of the paper tells."""
    files = {
        "a.docx": Entry("neu", "1"), "a.pdf": Entry("alt", "2"), "a.html": Entry("x", "3"),
        "b.docx": Entry("neu", "1"), "b.pdf": Entry("neu", "2"), "b.html": Entry("y", "3"),
        "c.docx": Entry("neu", "1"), "c.pdf": Entry("alt", "2"),
    }  # fmt: skip
    for name in files:
        if name != "c.pdf":
            (tmp_path / name).write_bytes(b"")
    folder = Folder(tmp_path, "out/dot")
    forms = OtherForms(files, ("docx",))
    forms.compare([_made("a", "neu"), _made("b", "neuer"), _made("c", "neu")])

    (told,) = forms.findings(folder)
    assert told.message.startswith("Tệp «out/dot/a.pdf», «out/dot/b.pdf», «out/dot/b.html» cũ hơn")
    assert "--format docx,pdf,html" in told.hint
    asked = OtherForms(files, ("docx", "pdf", "html"))
    asked.compare([_made("a", "neu")])
    assert asked.findings(folder) == ()


def test_a_page_left_behind_is_told_and_made_again(here: Desk) -> None:
    """Whoever makes the paper only is told of the page that says something else."""
    both = RenderOptions(formats=("docx", "html"))
    here.campaign("dot.yaml", "a")
    run(both)
    assert codes(run(RenderOptions())) == []
    path = here.folder / "campaigns/dot.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2024", "2025"), encoding="utf-8")

    assert "C357" in codes(run(RenderOptions()))
    assert "C357" not in codes(run(both))


def test_a_paper_that_was_not_written_makes_no_page_old(here: Desk) -> None:
    """The paper that stands there is still the one the page shows."""
    here.campaign("dot.yaml", "a", "b")
    run(RenderOptions(formats=("docx", "html")))
    path = here.folder / "campaigns/dot.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2024", "2025"), encoding="utf-8")
    (here.folder / "out/dot/a.docx").unlink()
    (here.folder / "out/dot/a.docx").mkdir()

    outcome = run(RenderOptions())

    (told,) = [one for one in outcome.diagnostics if one.code.id == "C357"]
    assert [one.status for one in outcome.results] == [Status.FAILED, Status.WRITTEN]
    assert told.message.startswith("Tệp «out/dot/b.html» cũ hơn")


def test_leftovers_go_and_each_is_said(rest: Path) -> None:
    """Every form of a document that left goes; the forms of the others stay."""
    outcome = run(RenderOptions(prune=True))

    assert codes(outcome) == ["C351"] * 4
    assert "«out/dot/b.docx»" in outcome.diagnostics[0].message
    assert names(rest) == ["a.docx", "a.html"]
    manifest = read_manifest(rest)
    assert manifest is not None
    assert sorted(manifest.files) == ["a.docx", "a.html"]
    assert codes(run(RenderOptions(prune=True))) == []


def test_check_only_tells(rest: Path) -> None:
    """With --check the same files are named, and stay."""
    before = tree(rest)

    assert codes(run(RenderOptions(prune=True, check=True))) == ["C352"] * 4
    assert tree(rest) == before


def test_whatever_is_not_ours_stays(rest: Path, tmp_path: Path) -> None:
    """An edited leftover, a stranger's file, a link, a folder: nothing of it is touched."""
    (rest / "b.docx").write_bytes(b"edited")
    (rest / "c.docx").unlink()
    (rest / "c.docx").symlink_to(tmp_path / "elsewhere.docx")
    (tmp_path / "elsewhere.docx").write_bytes(b"far away")
    (rest / "c.html").unlink()
    (rest / "c.html").mkdir()
    (rest / "la.docx").write_bytes(b"a stranger's")
    before = {name: data for name, data in tree(tmp_path).items() if not name.endswith(".json")}

    outcome = run(RenderOptions(prune=True))

    assert codes(outcome) == ["C353", "C351"]
    after = {name: data for name, data in tree(tmp_path).items() if not name.endswith(".json")}
    assert before.keys() - after.keys() == {"out/dot/b.html"}
    assert (rest / "c.docx").is_symlink()
    assert (rest / "c.html").is_dir()


def test_entry_that_leads_elsewhere_is_not_followed(rest: Path, tmp_path: Path) -> None:
    """A manifest somebody wrote by hand cannot make us remove a file of another folder."""
    victim = tmp_path / "campaigns/dot.yaml"
    manifest = rest / MANIFEST_NAME
    data = json.loads(manifest.read_bytes())
    digest = hashlib.sha256(victim.read_bytes()).hexdigest()
    data["files"]["../../campaigns/dot.yaml"] = {"digest": digest, "sha256": digest}
    manifest.write_text(json.dumps(data), encoding="utf-8")

    run(RenderOptions(prune=True))

    assert victim.exists()


def test_leftover_that_is_open_stays(rest: Path) -> None:
    """What somebody reads in Word is not pulled away."""
    (rest / ".~lock.b.docx#").touch()

    assert codes(run(RenderOptions(prune=True))).count("C353") == 1
    assert (rest / "b.docx").exists()


def test_document_with_an_error_is_no_leftover(here: Desk) -> None:
    """What the campaign still names stays, though it cannot be made now."""
    here.campaign("dot.yaml", "a", "b")
    run(RenderOptions())
    here.template("cong-van/ngan.md.j2", "{{ khong_co }}\n")
    outcome = run(RenderOptions(prune=True))

    assert "C351" not in codes(outcome)
    assert names(here.folder / "out/dot") == ["a.docx", "b.docx"]


def test_campaign_with_an_error_is_left_alone(here: Desk) -> None:
    """Of a campaign that is not valid nothing is known, so nothing goes."""
    here.campaign("dot.yaml", "a", "b")
    run(RenderOptions())
    here.write("campaigns/dot.yaml", "schema: 1\n")
    run(RenderOptions(prune=True))

    assert names(here.folder / "out/dot") == ["a.docx", "b.docx"]


def test_copies_beside_an_edited_document_stay(here: Desk) -> None:
    """What was written beside a document that still is one belongs to it."""
    here.campaign("dot.yaml", "a")
    run(RenderOptions())
    (here.folder / "out/dot/a.docx").write_bytes(b"edited")
    run(RenderOptions(prune=True))

    assert names(here.folder / "out/dot") == ["a.docx", "a.moi.docx"]


@pytest.mark.parametrize("option", [("--only", "a"), ("--shard", "1/2")])
def test_prune_needs_the_whole_campaign(here: Desk, option: tuple[str, str]) -> None:
    """With a part of the documents nobody knows what is left over: refused before any work."""
    here.campaign("dot.yaml", "a", "b")
    ran = here.run("render", "campaigns", "--prune", *option)

    assert (ran.code, "C354" in ran.out, option[0] in ran.out) == (2, True, True)
    assert not (here.folder / "out").exists()


@pytest.fixture
def beside(here: Desk) -> Path:
    """Return a folder in which an edited paper was replaced after a new one was put beside it."""
    here.campaign("dot.yaml", "a")
    run(RenderOptions())
    folder = here.folder / "out/dot"
    (folder / "a.docx").write_bytes(b"edited")
    assert codes(run(RenderOptions())) == ["C210"]
    assert names(folder) == ["a.docx", "a.moi.docx"]
    return folder


def test_what_lay_beside_a_paper_goes_when_that_is_newer(beside: Path) -> None:
    """After --force the one called new is the older."""
    run(RenderOptions(force=True))
    assert codes(run(RenderOptions(prune=True, check=True))) == ["C352"]
    outcome = run(RenderOptions(prune=True))

    assert codes(outcome) == ["C351"]
    assert "«out/dot/a.moi.docx»: «a.docx» mới hơn." in outcome.diagnostics[0].message
    assert names(beside) == ["a.bak.docx", "a.docx"]


def test_what_is_older_than_a_paper_is_not_said_to_have_left_the_campaign(
    here: Desk, beside: Path
) -> None:
    """Its document is still there: two reasons are two warnings."""
    here.campaign("dot.yaml", "a", "b")
    run(RenderOptions(force=True))
    here.campaign("dot.yaml", "a")
    told = [finding.message for finding in run(RenderOptions()).diagnostics]

    assert told == [
        "Tệp «out/dot/b.docx» do lần chạy trước ghi, nay không còn thuộc chiến dịch.",
        "Tệp «out/dot/a.moi.docx» đã cũ: văn bản bên cạnh mới hơn.",
    ]
    assert names(beside) == ["a.bak.docx", "a.docx", "a.moi.docx", "b.docx"]


def test_what_lies_beside_an_edited_paper_stays(beside: Path) -> None:
    """It is the only one that is up to date."""
    assert codes(run(RenderOptions(prune=True))) == ["C210"]
    assert names(beside) == ["a.docx", "a.moi.docx"]


def test_what_lies_beside_and_was_edited_stays(beside: Path) -> None:
    """Somebody may have gone on in it."""
    (beside / "a.moi.docx").write_bytes(b"edited too")
    run(RenderOptions(force=True))
    outcome = run(RenderOptions(prune=True))

    assert codes(outcome) == ["C353"]
    assert "cũ hơn «a.docx» nhưng đã được sửa tay" in outcome.diagnostics[0].message


def test_what_lies_beside_a_paper_that_is_open_stays(beside: Path) -> None:
    """Who has it open may have been given it before it could be renewed."""
    run(RenderOptions(force=True))
    (beside / ".~lock.a.docx#").touch()
    run(RenderOptions(prune=True))

    assert "a.moi.docx" in names(beside)


def test_register_beside_the_documents_stays(rest: Path, here: Desk) -> None:
    """It is ours and no document: nobody but who asked for it knows when it is of no use."""
    assert here.run("register", "campaigns", "-o", "out/dot/so.csv").code == 0

    assert codes(run(RenderOptions(prune=True, check=True))) == ["C352"] * 4
    assert codes(run(RenderOptions(prune=True))) == ["C351"] * 4
    assert names(rest) == ["a.docx", "a.html", "so.csv"]
