"""From campaign files to documents in their folders."""

import os
from pathlib import Path

import pytest

from cds_docs.pipeline.lock import run_lock
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from support.desk import Desk
from support.watching import Watcher

DEFAULT = RenderOptions()


def run(*paths: str, options: RenderOptions = DEFAULT) -> Outcome:
    """Render without watching."""
    return render(paths, options, Watcher())


def statuses(outcome: Outcome) -> list[str]:
    """Return what became of each document."""
    return [f"{result.path} {result.status}" for result in outcome.results]


def codes(outcome: Outcome) -> list[str]:
    """Return the codes of all findings."""
    return [finding.code.id for finding in outcome.diagnostics]


def test_documents_are_written_in_their_folder(here: Desk) -> None:
    """The folder has the campaign's name, the files have the documents' ids."""
    here.campaign("dot-1.yaml", "b", "a")
    watcher = Watcher()
    outcome = render(["campaigns"], DEFAULT, watcher)

    assert statuses(outcome) == ["out/dot-1/b.docx written", "out/dot-1/a.docx written"]
    assert here.files() == ["dot-1/.cds-docs.json", "dot-1/a.docx", "dot-1/b.docx"]
    assert watcher.heard == ["plan 2", "written out/dot-1/b.docx", "written out/dot-1/a.docx"]
    assert (outcome.campaigns, outcome.unusable, codes(outcome)) == (1, 0, [])


def test_second_run_changes_nothing(here: Desk) -> None:
    """Unchanged input writes nothing, by bytes and by time."""
    here.campaign("dot.yaml")
    run("campaigns")
    before = [(path, path.stat().st_mtime_ns) for path in Path("out/dot").iterdir()]
    outcome = run("campaigns")

    assert statuses(outcome) == ["out/dot/cong-van.docx unchanged"]
    assert [(path, path.stat().st_mtime_ns) for path in Path("out/dot").iterdir()] == before


def test_one_bad_campaign_of_five_stops_nobody(here: Desk) -> None:
    """The other four are written, the bad one is told with its place."""
    for number in range(5):
        here.campaign(f"dot-{number}.yaml")
    here.write("campaigns/dot-2.yaml", "year: 2024\nyear: 2025\n")
    outcome = run("campaigns")

    assert [result.status for result in outcome.results] == [Status.WRITTEN] * 4
    assert (outcome.campaigns, outcome.unusable, outcome.readable) == (4, 1, True)
    assert {item.span.path for item in outcome.diagnostics if item.span} == {"campaigns/dot-2.yaml"}


def test_one_bad_document_stops_no_other(here: Desk) -> None:
    """Of a campaign whose second document has no template the others are written."""
    here.campaign("dot.yaml", "a", "b", "c")
    path = here.folder / "campaigns/dot.yaml"
    head, tail = path.read_text(encoding="utf-8").split("  - id: b", 1)
    path.write_text(f"{head}  - id: b{tail.replace('ngan', 'khong-co', 1)}", encoding="utf-8")
    outcome = run("campaigns")

    assert statuses(outcome) == [
        "out/dot/a.docx written",
        "out/dot/b.docx failed",
        "out/dot/c.docx written",
    ]
    assert here.files() == ["dot/.cds-docs.json", "dot/a.docx", "dot/c.docx"]
    assert any(code.startswith("J") for code in codes(outcome))


def test_only_the_documents_named(here: Desk) -> None:
    """--only takes ids from whichever campaign has them."""
    here.campaign("dot-1.yaml", "a", "b")
    here.campaign("dot-2.yaml", "b", "c")
    outcome = run("campaigns", options=RenderOptions(only=("b",)))

    assert statuses(outcome) == ["out/dot-1/b.docx written", "out/dot-2/b.docx written"]


def test_only_keeps_the_rest_of_the_manifest(here: Desk) -> None:
    """Documents left out of a run stay known as ours."""
    here.campaign("dot.yaml", "a", "b")
    run("campaigns")
    here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
    run("campaigns", options=RenderOptions(only=("a",)))

    assert statuses(run("campaigns")) == ["out/dot/a.docx unchanged", "out/dot/b.docx written"]


def test_unknown_id_is_misuse(here: Desk) -> None:
    """An id that no campaign has is said, with those there are, and nothing is written."""
    here.campaign("dot.yaml", "a", "b")
    outcome = run("campaigns", options=RenderOptions(only=("a", "x")))

    assert (outcome.misused, codes(outcome), here.files()) == (True, ["C207"], [])
    assert outcome.diagnostics[0].hint == "Các văn bản hiện có: a, b."


def test_unknown_id_may_be_in_the_campaign_that_is_broken(here: Desk) -> None:
    """When a campaign could not be read nobody knows that it lacks the id."""
    here.campaign("dot.yaml", "a")
    here.write("campaigns/hong.yaml", "year: [")
    outcome = run("campaigns", options=RenderOptions(only=("x",)))

    assert (outcome.misused, outcome.results) == (False, ())
    assert "C207" not in codes(outcome)


def test_own_templates(here: Desk) -> None:
    """--templates replaces a file; a folder that is missing is misuse."""
    here.campaign("dot.yaml")
    run("campaigns")
    here.write("rieng/cong-van/ngan.md.j2", "Lời văn của cơ quan.\n")
    own = run("campaigns", options=RenderOptions(templates="rieng"))
    missing = run("campaigns", options=RenderOptions(templates="khong-co"))

    assert statuses(own) == ["out/dot/cong-van.docx written"]
    assert (missing.misused, codes(missing)) == (True, ["C218"])


def test_campaigns_of_one_name_are_refused_before_writing(here: Desk) -> None:
    """Two files that would share a folder are refused, the third is written."""
    here.campaign("dot.yaml")
    here.write("khac/DOT.yml", (here.folder / "campaigns/dot.yaml").read_text(encoding="utf-8"))
    here.write("khac/b.yaml", (here.folder / "campaigns/dot.yaml").read_text(encoding="utf-8"))
    outcome = run("campaigns", "khac")

    assert codes(outcome) == ["C204", "C204"]
    assert statuses(outcome) == ["out/b/cong-van.docx written"]


def test_documents_of_one_name_are_refused_before_writing(here: Desk) -> None:
    """Two ids that give one file name stop their campaign."""
    here.campaign("dot.yaml", "a", "-a")
    outcome = run("campaigns")

    assert (codes(outcome), outcome.results) == (["C205"], ())
    assert outcome.diagnostics[0].excerpt == "  - id: -a"


def test_folder_with_an_unsafe_name_is_renamed_and_said(here: Desk) -> None:
    """A file name that not every system takes gives a safe folder and a remark."""
    here.campaign("Đợt 2024 (mới).yaml")
    outcome = run("campaigns")

    assert statuses(outcome) == ["out/dot-2024-moi/cong-van.docx written"]
    assert codes(outcome) == ["C206"]


@pytest.mark.parametrize("name", ["con", "NUL", "com1"])
def test_reserved_file_names_get_safe_folders(here: Desk, name: str) -> None:
    """A campaign whose name Windows reserves gets a folder that Windows takes."""
    here.campaign(f"{name}.yaml")

    assert statuses(run("campaigns")) == [f"out/_{name}/cong-van.docx written"]


def test_check_tells_and_writes_nothing(here: Desk) -> None:
    """--check finds a missing, a changed and an unchanged document and touches nothing."""
    here.campaign("dot.yaml", "a", "b", "c")
    check = RenderOptions(check=True)
    nothing = run("campaigns", options=check)
    assert not Path("out").exists()
    run("campaigns")
    Path("out/dot/b.docx").write_bytes(b"edited")
    Path("out/dot/c.docx").unlink()
    before = [(path, path.stat().st_mtime_ns) for path in Path("out").rglob("*")]
    some = run("campaigns", options=check)

    assert [result.status for result in nothing.results] == [Status.DIFFERS] * 3
    assert [result.status for result in some.results] == [
        Status.UNCHANGED,
        Status.DIFFERS,
        Status.DIFFERS,
    ]
    assert codes(some) == ["C215", "C215"]
    assert [(path, path.stat().st_mtime_ns) for path in Path("out").rglob("*")] == before


def test_edited_document_is_kept_and_force_replaces_it(here: Desk) -> None:
    """The clerk's edits survive; --force replaces them and keeps a backup."""
    here.campaign("dot.yaml")
    run("campaigns")
    Path("out/dot/cong-van.docx").write_bytes(b"edited")
    kept = run("campaigns")
    forced = run("campaigns", options=RenderOptions(force=True))

    assert (statuses(kept), codes(kept)) == (["out/dot/cong-van.docx kept-back"], ["C210"])
    assert statuses(forced) == ["out/dot/cong-van.docx written"]
    assert Path("out/dot/cong-van.bak.docx").read_bytes() == b"edited"


def test_output_folder_in_use(here: Desk) -> None:
    """While another run writes there, every document is told as not written."""
    here.campaign("dot.yaml")
    Path("out").mkdir()
    with run_lock(Path("out"), "out"):
        outcome = run("campaigns")

    assert (statuses(outcome), codes(outcome)) == (
        ["out/dot/cong-van.docx failed"],
        ["C214"],
    )


def test_file_in_place_of_the_output_folder(here: Desk) -> None:
    """An output folder that cannot be made fails every document with one reason."""
    here.campaign("dot.yaml", "a", "b")
    here.write("out", "")
    outcome = run("campaigns")

    assert [result.status for result in outcome.results] == [Status.FAILED] * 2
    assert codes(outcome) == ["C208"]


def test_campaign_folder_that_leads_outside(here: Desk) -> None:
    """A link in the place of a campaign's folder gets nothing; other campaigns go on."""
    here.campaign("a.yaml")
    here.campaign("b.yaml")
    (here.folder / "out").mkdir()
    (here.folder / "elsewhere").mkdir()
    (here.folder / "out/a").symlink_to(here.folder / "elsewhere")
    outcome = run("campaigns")

    assert statuses(outcome) == ["out/a/cong-van.docx failed", "out/b/cong-van.docx written"]
    assert codes(outcome) == ["C209"]
    assert here.files("elsewhere") == []


def test_nothing_is_written_elsewhere(here: Desk) -> None:
    """A run touches the output folder and nothing else."""
    here.campaign("../x.yaml")
    here.campaign("con.yaml", "b", "a")
    before = {path for path in here.folder.rglob("*") if "out" not in path.parts}
    run("campaigns", "x.yaml")
    after = {
        path for path in here.folder.rglob("*") if "out" not in path.relative_to(here.folder).parts
    }

    assert after == before


def test_base_package_that_is_missing(here: Desk) -> None:
    """A base that cannot be read is told at its place and fails the documents."""
    path = here.campaign("dot.yaml")
    path.write_text("base: co-quan.docx\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    outcome = run("campaigns")

    assert (statuses(outcome), codes(outcome)) == (["out/dot/cong-van.docx failed"], ["C219"])
    assert outcome.diagnostics[0].span is not None
    assert (outcome.diagnostics[0].span.line, outcome.diagnostics[0].span.column) == (1, 7)
    (here.folder / "campaigns/co-quan.docx").write_bytes(b"no package")
    assert codes(run("campaigns")) == ["C230"]


def test_accepted_warnings_are_said_once(here: Desk) -> None:
    """A campaign's accept list takes its warnings out and is named in one remark."""
    path = here.campaign("dot.yaml", "a", "b")
    text = path.read_text(encoding="utf-8")
    here.template("cong-van/ngan.md.j2", "1. Một.\n3. Ba.\n")
    warned = run("campaigns")
    path.write_text(f"accept: [J011]\n{text}", encoding="utf-8")
    accepted = run("campaigns")

    assert codes(warned) == ["J011"]  # both papers print that line of the template
    assert codes(accepted) == ["C220"]
    assert accepted.diagnostics[0].excerpt == "accept: [J011]"


def test_validate_finds_what_render_finds_and_writes_nothing(here: Desk) -> None:
    """Validation composes too: a template that is missing is found without writing."""
    here.campaign("dot.yaml", template="khong-co")
    watcher = Watcher()
    outcome = validate(["dot.yaml"], None, watcher)

    assert watcher.heard == ["Không có «dot.yaml», dùng «campaigns/dot.yaml»."]
    assert set(codes(outcome)) == set(codes(run("campaigns")))
    assert validate(["campaigns"], "khong-co", watcher).misused
    assert outcome.results == ()


def test_unreadable_inputs_only(here: Desk) -> None:
    """With nothing but unreadable inputs the outcome says that none was readable."""
    os.mkfifo(here.folder / "ong.yaml")
    here.write("rong.yaml", "")
    outcome = run("ong.yaml", "rong.yaml", "khong-co.yaml")

    assert (outcome.readable, outcome.unusable, outcome.campaigns) == (False, 3, 0)
    assert {"C200", "C201"} <= set(codes(outcome))
    assert not Path("out").exists()
