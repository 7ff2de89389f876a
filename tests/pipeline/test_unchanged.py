"""Only what has changed is made again, and whatever a paper is made of counts."""

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cds_docs.campaign import DocumentSpec, Loaded
from cds_docs.compose import Composer
from cds_docs.pipeline import unchanged
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.manifest import MANIFEST_NAME, read_manifest
from cds_docs.pipeline.order import Task
from cds_docs.pipeline.outcome import Outcome, Result, Status
from cds_docs.pipeline.pieces import Piece
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.shards import Shard
from support.desk import Desk
from support.packages import changed
from support.pictures import picture
from support.trees import tree
from support.watching import Watcher

_BATCH = 32
"""Papers that are put in place together."""
_IDS = ("mot", "hai", "ba")
_PROSE = """\
{% import "_chung/ten.md.j2" as ten %}
Sở đề nghị các cơ quan tuyên truyền {{ event.name }} {{ ten.ngay() }}.

![Ảnh mẫu](anh.png)
"""
_NAMES = (
    "{% include '_chung/sau.md.j2' ignore missing %}{% macro ngay() %}theo kế hoạch{% endmacro %}\n"
)


class Clerk:
    """Renders one campaign again and again and counts what is composed."""

    def __init__(self, here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        """Write a campaign with a list, a picture, a base package and nested templates."""
        self.here = here
        self.composed: list[str] = []
        real = Composer.compose

        def counted(composer: Composer, loaded: Loaded, document: DocumentSpec) -> object:
            self.composed.append(document.id)
            return real(composer, loaded, document)

        monkeypatch.setattr(Composer, "compose", counted)
        here.template("cong-van/ngan.md.j2", _PROSE)
        here.template("_chung/ten.md.j2", _NAMES)
        path = here.campaign("dot.yaml", *_IDS)
        head, _, documents = path.read_text(encoding="utf-8").partition("recipients:")
        _, _, documents = documents.partition("documents:")
        text = (
            f"base: co-quan.docx\n{head}recipients: {{file: noi-nhan.csv}}\ndocuments:{documents}"
        )
        self.text = text
        here.write("campaigns/dot.yaml", text)
        here.write("campaigns/noi-nhan.csv", 'Mã;Tên đơn vị\nso-nganh;"Các sở, ban, ngành"\n')
        (here.folder / "campaigns/anh.png").write_bytes(picture("một"))
        (here.folder / "campaigns/co-quan.docx").write_bytes(changed({}))

    def run(self, **options: Any) -> Outcome:  # noqa: ANN401 - as RenderOptions takes them
        """Render; what was composed before is forgotten."""
        self.composed.clear()
        return render(["campaigns"], RenderOptions(**options), Watcher())


@pytest.fixture
def clerk(here: Desk, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    """Return a clerk who has rendered a campaign in which nothing is found."""
    clerk = Clerk(here, monkeypatch)
    outcome = clerk.run()
    assert outcome.diagnostics == ()
    assert [result.status for result in outcome.results] == [Status.WRITTEN] * 3
    assert clerk.composed == list(_IDS)
    return clerk


def statuses(outcome: Outcome) -> list[Status]:
    """Return what became of the documents."""
    return [result.status for result in outcome.results]


def times(folder: Path) -> dict[Path, int]:
    """Return when each file was written last."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_nothing_changed(clerk: Clerk) -> None:
    """The second run makes nothing, touches nothing and says so."""
    before = times(clerk.here.folder / "out")
    outcome = clerk.run()

    assert (clerk.composed, statuses(outcome)) == ([], [Status.UNCHANGED] * 3)
    assert times(clerk.here.folder / "out") == before


def _append(name: str, text: str) -> Callable[[Desk], object]:
    def append(here: Desk) -> None:
        with (here.folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return append


def _link(here: Desk) -> None:
    template = here.folder / "templates/cong-van/ngan.md.j2"
    template.rename(here.folder / "x")
    template.symlink_to(here.folder / "x")


CHANGES: dict[str, Callable[[Desk], object]] = {
    "the campaign": _append("campaigns/dot.yaml", "\n"),
    "the list": _append("campaigns/noi-nhan.csv", "so-noi-vu;Sở Nội vụ\n"),
    "the template": _append("templates/cong-van/ngan.md.j2", "\n"),
    "a template it names": _append("templates/_chung/ten.md.j2", "\n"),
    "a template that was missing": lambda here: here.template("_chung/sau.md.j2", "\n"),
    "a template nearer to the campaign": lambda here: (
        here.write("campaigns/templates/cong-van/ngan.md.j2", _PROSE + "\n"),
        here.write("campaigns/templates/_chung/ten.md.j2", _NAMES),
    ),
    "the picture": lambda here: (here.folder / "campaigns/anh.png").write_bytes(picture("hai")),
    "the base package": lambda here: (here.folder / "campaigns/co-quan.docx").write_bytes(
        changed({"docProps/more.xml": b"<more/>"})
    ),
    "a link in place of the template": _link,
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_it_is_made_of_counts(clerk: Clerk, what: str) -> None:
    """All papers are made again."""
    CHANGES[what](clerk.here)
    clerk.run()

    assert clerk.composed == list(_IDS)


def test_another_program(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of the program makes all again, once."""
    monkeypatch.setattr(unchanged, "fingerprint", lambda: "another")
    clerk.run()
    assert clerk.composed == list(_IDS)
    clerk.run()
    assert clerk.composed == []


def test_own_template_folder(clerk: Clerk) -> None:
    """A folder given with --templates counts by what it holds, not by its name."""
    clerk.here.write("rieng/cong-van/khac.md.j2", "Khác.\n")
    clerk.run(templates="rieng")
    assert clerk.composed == []
    clerk.here.write("rieng/cong-van/ngan.md.j2", "Khác.\n")
    clerk.run(templates="rieng")
    assert clerk.composed == list(_IDS)


def test_only_what_is_missing(clerk: Clerk) -> None:
    """A file that is gone is made again, the others are not; their order stays."""
    (clerk.here.folder / "out/dot/hai.docx").unlink()
    outcome = clerk.run()

    assert clerk.composed == ["hai"]
    assert statuses(outcome) == [Status.UNCHANGED, Status.WRITTEN, Status.UNCHANGED]
    assert [result.document for result in outcome.results] == list(_IDS)


@pytest.mark.parametrize("check", [False, True])
def test_edited_by_hand(clerk: Clerk, *, check: bool) -> None:
    """What the manifest says of a file counts only while the file is as it says."""
    path = clerk.here.folder / "out/dot/hai.docx"
    edited = (clerk.here.folder / "out/dot/ba.docx").read_bytes()[:-1]
    path.write_bytes(edited)
    outcome = clerk.run(check=check)

    assert clerk.composed == (list(_IDS) if check else ["hai"])
    assert statuses(outcome)[1] is (Status.DIFFERS if check else Status.KEPT_BACK)
    assert path.read_bytes() == edited


def test_check_believes_no_manifest(clerk: Clerk) -> None:
    """--check makes every paper: a manifest that was made to fit an edited file deceives nobody."""
    assert statuses(clerk.run(check=True)) == [Status.UNCHANGED] * 3
    assert clerk.composed == list(_IDS)
    path = clerk.here.folder / "out/dot/ba.docx"
    before = sha256(path.read_bytes())
    path.write_bytes((clerk.here.folder / "out/dot/mot.docx").read_bytes()[:-1])
    manifest = path.with_name(MANIFEST_NAME)
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace(before, sha256(path.read_bytes())), encoding="utf-8")

    assert statuses(clerk.run())[2] is Status.UNCHANGED
    assert statuses(clerk.run(check=True))[2] is Status.DIFFERS


def test_warnings_are_said_in_every_run(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper in which anything is found is always made again; what is accepted is not found."""
    clerk = Clerk(here, monkeypatch)
    here.template("cong-van/ngan.md.j2", "1. Một.\n3. Ba.\n")
    first, second = clerk.run(), clerk.run()
    assert [d.code.id for d in first.diagnostics] == ["J011"]
    assert second.diagnostics == first.diagnostics
    assert clerk.composed == list(_IDS)

    here.write("campaigns/dot.yaml", f"accept: [J011]\n{clerk.text}")
    assert [d.code.id for d in clerk.run().diagnostics] == ["C220"]
    assert [d.code.id for d in clerk.run().diagnostics] == ["C220"]
    assert clerk.composed == []


def test_names_that_are_reckoned_out(clerk: Clerk) -> None:
    """A template that builds on others by reckoned names is always run."""
    text = "{% set ten = '_chung/ten.md.j2' %}{% include ten %}\nKính đề nghị.\n"
    clerk.here.template("cong-van/ngan.md.j2", text)
    clerk.run()
    clerk.run()

    assert clerk.composed == list(_IDS)


def test_another_form_is_made(clerk: Clerk) -> None:
    """A form that is not there yet is made, and then known as well."""
    clerk.run(formats=("docx", "html", "json"))
    assert clerk.composed == list(_IDS)
    before = tree(clerk.here.folder / "out")
    outcome = clerk.run(formats=("docx", "html", "json"))

    assert (clerk.composed, statuses(outcome)) == ([], [Status.UNCHANGED] * 3)
    assert tree(clerk.here.folder / "out") == before
    (clerk.here.folder / "out/dot/ba.html").unlink()
    clerk.run(formats=("docx", "html"))
    assert clerk.composed == ["ba"]


def test_edits_are_missing_in_the_copy_all_the_same(clerk: Clerk) -> None:
    """The warning on a .docx edited by hand is said though its page need not be made again."""
    clerk.run(formats=("html",))
    path = clerk.here.folder / "out/dot/hai.docx"
    path.write_bytes(path.read_bytes() + b"edited")

    assert [d.code.id for d in clerk.run(formats=("html",)).diagnostics] == ["C245"]
    assert clerk.composed == []


@pytest.mark.parametrize("options", [{"jobs": 2}, {"shard": Shard(1, 1)}, {"only": ("hai",)}])
def test_however_it_was_made(clerk: Clerk, options: dict[str, object]) -> None:
    """What one way of running has made, another need not make again."""
    for path in clerk.here.folder.glob("out/dot/*"):
        path.unlink()
    clerk.run(**options)
    clerk.run()

    assert clerk.composed == (["mot", "ba"] if "only" in options else [])


def test_dates_of_files_do_not_matter(clerk: Clerk) -> None:
    """A clock that has jumped makes nothing old or new."""
    for path in clerk.here.folder.rglob("*"):
        os.utime(path, (0, 4_000_000_000))
    assert statuses(clerk.run()) == [Status.UNCHANGED] * 3
    assert clerk.composed == []


def test_changed_while_the_run_was_at_work(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file edited or deleted after it was found unchanged is left alone and told."""
    edited, gone = (clerk.here.folder / f"out/dot/{name}.docx" for name in ("mot", "hai"))
    real = unchanged.Unchanged.standing

    def late(self: unchanged.Unchanged, task: Task) -> object:
        found = real(self, task)
        edited.write_bytes(b"edited")
        gone.unlink()
        return found

    monkeypatch.setattr(unchanged.Unchanged, "standing", late)
    outcome = clerk.run()

    assert statuses(outcome) == [Status.FAILED, Status.FAILED, Status.UNCHANGED]
    assert [d.code.id for d in outcome.diagnostics] == ["C208", "C208"]
    assert edited.read_bytes() == b"edited"
    assert not gone.exists()


@pytest.mark.parametrize("formats", [("docx",), ("docx", "json")])
def test_what_is_unchanged_is_not_kept_in_memory(here: Desk, formats: tuple[str, ...]) -> None:
    """However many papers stand as they should, only some at a time are more than an entry."""
    count = 150
    here.campaign("dot.yaml", *(f"thu-{number:03}" for number in range(count)))
    options = RenderOptions(str(here.folder / "out"), formats=formats)
    paths = [str(here.folder / "campaigns")]
    render(paths, options, Watcher())
    alive: list[int] = []

    class Counting(Watcher):
        def done(self, result: Result) -> None:
            super().done(result)
            alive.append(sum(isinstance(one, Piece) for one in gc.get_objects()))

    outcome = render(paths, options, Counting())

    assert statuses(outcome) == [Status.UNCHANGED] * count
    assert len(alive) == count
    assert max(alive) <= 2 * _BATCH + 2


def test_a_campaign_is_finished_before_the_next_is_begun(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is known of its papers need not be kept while others are made."""
    first = [f"thu-{number}" for number in range(3)]
    here.campaign("a.yaml", *first)
    here.campaign("b.yaml", "giay")
    listed: list[int] = []
    real = Composer.compose

    def looking(composer: Composer, loaded: Loaded, document: DocumentSpec) -> object:
        if document.id == "giay":
            manifest = read_manifest(here.folder / "out/a")
            listed.append(0 if manifest is None or manifest.pending else len(manifest.files))
        return real(composer, loaded, document)

    monkeypatch.setattr(Composer, "compose", looking)
    outcome = render(
        [str(here.folder / "campaigns")], RenderOptions(str(here.folder / "out")), Watcher()
    )

    assert statuses(outcome) == [Status.WRITTEN] * 4
    assert listed[0] == len(first)


def test_where_each_file_comes_from(here: Desk) -> None:
    """The manifest names the campaign file, and the row or place each copy is made for."""
    head = here.campaign("x.yaml").read_text(encoding="utf-8")
    once, _, document = head.partition("documents:")
    copies = document.replace("to: [so-nganh]", "for_each: recipients")
    here.write("campaigns/x.yaml", f"{once}documents:{copies}")
    listed, _, _ = once.partition("recipients:")
    here.write("campaigns/y.yaml", f"{listed}recipients: {{file: xa.csv}}\ndocuments:{copies}")
    here.write("campaigns/xa.csv", "Mã;Tên đơn vị\nxa-a;UBND xã A\nxa-b;UBND xã B\n")
    render(["campaigns"], RenderOptions(), Watcher())

    found: dict[str, tuple[str, str]] = {}
    for folder in ("x", "y"):
        manifest = read_manifest(Path("out", folder))
        assert manifest is not None
        found |= {name: (one.source, one.row) for name, one in manifest.files.items()}
    assert found == {
        "cong-van-so-nganh.docx": ("x.yaml", "recipients!1"),
        "cong-van-xa-a.docx": ("y.yaml", "xa.csv!2"),
        "cong-van-xa-b.docx": ("y.yaml", "xa.csv!3"),
    }
