"""Papers that come out as they stand are not judged again: nothing was found in them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cds_docs.campaign import DocumentSpec
from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.pipeline.certify import certify
from cds_docs.pipeline.manifest import MANIFEST_NAME
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.pipeline.render import RenderOptions, render
from support.letters import CAMPAIGN, TEMPLATE, Letters
from support.trees import tree
from support.watching import Watcher

_ROWS = [(f"x{at}", f"Xã Ví Dụ {at}", f"Xã Ví Dụ {at}", f"Lê Văn {at}") for at in range(8)]
_OTHER = ("x3", "Xã Ví Dụ Ba", "Xã Ví Dụ Ba", "Lê Ba")
_WRONG = ("x3", "Xã Ví Dụ 3", "Xã Ví Dụ 3", "Lê Văn ,Ba")
_COMMUNES = ("Mã", "Tên đơn vị", "Người ký", "Chức vụ")
_ISSUED = (
    CAMPAIGN.partition("documents:")[0]
    + """\
documents:
  - {id: thu, kind: ke-hoach, template: gui, issuer: each, for_each: recipients, date: 05/5/2026,
     subject: Tổ chức Ngày hội, distribution: [Các thôn]}
"""
)


class Office:
    """A list of letters that is rendered again and again; who was judged is noted."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Make all letters once."""
        self.letters = Letters(folder)
        self.judged: list[str] = []
        real = certify

        def noting(job: object, spec: DocumentSpec, *rest: object) -> list[Diagnostic]:
            self.judged.append(spec.id.removeprefix("thu-"))
            return real(job, spec, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr("cds_docs.pipeline.making.certify", noting)
        self.folder = folder
        self.write(_ROWS)
        self.run()

    def write(self, rows: Sequence[tuple[str, ...]], campaign: str = CAMPAIGN) -> None:
        """Write the list and the campaign."""
        self.letters.write(rows, campaign=campaign)

    def run(self, **options: object) -> Outcome:
        """Render; who was judged before is forgotten."""
        self.judged.clear()
        usual = {"out": str(self.folder / "out"), **options}
        return render([str(self.folder / "dot.yaml")], RenderOptions(**usual), Watcher())  # type: ignore[arg-type]

    def garble(self, old: str, new: str) -> None:
        """Change the manifest, and the list, so that papers are made again."""
        path = self.folder / "out/dot" / MANIFEST_NAME
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.write(_with(_OTHER))

    def papers(self) -> dict[str, bytes]:
        """Return what stands in the output folder."""
        return tree(self.folder / "out")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Return a list of letters that was rendered."""
    return Office(tmp_path, monkeypatch)


def _with(row: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [row if one[0] == row[0] else one for one in _ROWS]


def _warned(outcome: Outcome) -> list[str]:
    return [one.code.id for one in outcome.diagnostics if one.severity is not Severity.INFO]


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_row_of_a_list(office: Office, jobs: int) -> None:
    """Its paper alone is written, and all are what a run from nothing makes of them."""
    office.write(_with(_OTHER))
    outcome = office.run(jobs=jobs)
    found = office.papers()
    office.run(out=str(office.folder / "fresh"))

    assert [one.document for one in outcome.results if one.status is Status.WRITTEN] == ["thu-x3"]
    assert found == tree(office.folder / "fresh")


def test_only_what_comes_out_otherwise_is_judged(office: Office) -> None:
    """What is found in it is told in each run."""
    office.write(_with(_WRONG))
    for _ in range(2):
        outcome = office.run()
        assert office.judged == ["x3"]
        assert _warned(outcome) == ["T-29"]
    office.write(_ROWS)
    assert _warned(office.run()) == []
    assert office.judged == ["x3"]


def test_a_template_of_the_same_words(office: Office) -> None:
    """A remark in a template changes no paper; other words change all."""
    for template, judged in (("{# Mẫu. #}\n" + TEMPLATE, 0), (TEMPLATE + "Trân trọng.\n", 8)):
        office.letters.write(_ROWS, templates={"gui": template})
        office.run()
        assert len(office.judged) == judged


@pytest.mark.parametrize(
    "make_doubtful",
    [
        lambda one: one.write(_ROWS, CAMPAIGN + "accept: [T-15]\n"),
        lambda one: (one.folder / "out/dot" / MANIFEST_NAME).unlink(),
        lambda one: one.garble('"program": "', '"program": "another '),
        lambda one: one.garble('"sha256": "', '"sha256": "not one '),
    ],
    ids=["another campaign file", "no manifest", "another program", "other bytes"],
)
def test_all_are_judged(office: Office, make_doubtful: Callable[[Office], object]) -> None:
    """Where it is not sure that nothing was found in these very bytes."""
    make_doubtful(office)
    office.run()

    assert len(office.judged) == len(_ROWS)


def test_a_check_relies_on_nothing(office: Office) -> None:
    """Whoever asks whether papers are right is not told what a file says that anybody can write."""
    office.write(_with(_OTHER))
    office.run(check=True)

    assert len(office.judged) == len(_ROWS)


def test_what_recipients_issue_is_judged(office: Office) -> None:
    """Whether its heading is right depends on what their rows say, printed or not."""
    template = office.folder / "templates" / "ke-hoach" / "gui.md.j2"
    template.parent.mkdir()
    template.write_text("Thực hiện các nhiệm vụ được giao.\n", encoding="utf-8")
    for post in ("Chủ tịch", "Phó Chủ tịch"):
        rows = [(one[0], f"Ủy ban nhân dân {one[1].lower()}", one[3], "Chủ tịch") for one in _ROWS]
        rows[3] = (*rows[3][:3], post)
        office.letters.write(rows, headers=_COMMUNES, campaign=_ISSUED)
        office.run()

        assert len(office.judged) == len(_ROWS)
