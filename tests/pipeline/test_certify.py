"""What is written is read back and judged before it is put in place."""

from pathlib import Path

import pytest

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline import making
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from cds_docs.word.write import write
from support.desk import Desk
from support.faults import edited
from support.watching import Watcher


def run() -> Outcome:
    """Render what lies in campaigns."""
    return render(["campaigns"], RenderOptions(), Watcher())


def by_code(outcome: Outcome) -> dict[str, Diagnostic]:
    """Return findings by their codes."""
    return {finding.code.id: finding for finding in outcome.diagnostics}


def test_a_warning_names_the_line_of_the_template(here: Desk) -> None:
    """Words of a template are judged where they are written."""
    here.campaign("dot.yaml", "a")
    here.template("cong-van/ngan.md.j2", "Một.\nHai:  ba , bốn.\n")

    outcome = run()

    finding = by_code(outcome)["T-29"]
    assert finding.span is not None
    assert (Path(finding.span.path).name, finding.span.line) == ("ngan.md.j2", 2)
    assert finding.message.startswith("Văn bản «a»: ")
    assert outcome.results[0].status is Status.WRITTEN


def test_a_warning_on_a_value_names_its_line_in_the_campaign(here: Desk) -> None:
    """What the campaign says is judged where it says so, with the source line shown."""
    path = here.campaign("dot.yaml", "a")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Phó Giám đốc", "PGĐ"))

    finding = by_code(run())["K-10"]

    assert finding.span is not None
    assert "title: PGĐ" in finding.excerpt
    assert finding.span.line == 1 + text[: text.index("signer:")].count("\n")
    line = finding.excerpt[finding.span.column - 1 : finding.span.end_column - 1]
    assert line == "PGĐ"


def test_an_error_keeps_the_document_from_its_place(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A paper the decree does not allow is not written, and the other one is."""
    here.campaign("dot.yaml", "a", "b")

    def careless(document: object, base: bytes | None = None) -> bytes:
        data = write(document, base)  # type: ignore[arg-type]
        return narrowed(data) if getattr(document, "id", "") == "a" else data

    monkeypatch.setattr(making, "write", careless)
    outcome = run()

    assert [result.status for result in outcome.results] == [Status.FAILED, Status.WRITTEN]
    assert not (here.folder / "out/dot/a.docx").exists()
    finding = by_code(outcome)["P-04"]
    assert finding.span is not None
    assert finding.excerpt.lstrip().startswith("- id: a")


def narrowed(data: bytes) -> bytes:
    """Return a package whose left margin is 20 mm."""
    return edited(data, "word/document.xml", 'w:left="1701"', 'w:left="1134"')


def test_validate_says_what_render_will_say(here: Desk) -> None:
    """No finding of the checker comes only when the papers are rendered."""
    here.campaign("dot.yaml", "a")
    here.template("cong-van/ngan.md.j2", "Hai:  ba , bốn.\n")

    assert by_code(validate(["campaigns"], None, Watcher())).keys() == by_code(run()).keys()


def test_a_warning_of_the_checker_can_be_accepted(here: Desk) -> None:
    """The accept list of a campaign knows the rules for papers, too."""
    path = here.campaign("dot.yaml", "a")
    here.template("cong-van/ngan.md.j2", "Hai ba , bốn.\n")
    text = path.read_text(encoding="utf-8")
    path.write_text(f"accept: [T-29]\n{text}", encoding="utf-8")

    assert set(by_code(run())) == {"C220"}


def test_numbers_are_judged_once(here: Desk) -> None:
    """A gap that composing has reported at its line is not reported again."""
    here.campaign("dot.yaml", "a")
    here.template("cong-van/ngan.md.j2", "1. Một.\n3. Ba.\n")

    assert set(by_code(run())) == {"J011"}


def test_what_a_declared_paper_lacks_is_said_where_it_is_declared(here: Desk) -> None:
    """Not again at each citation; a citation typed into the template is judged there."""
    path = here.campaign("dot.yaml", "a")
    text = path.read_text(encoding="utf-8")
    declared = "references:\n  kh: {type: Kế hoạch, number: 12/KH-UBND}\ndocuments:"
    path.write_text(text.replace("documents:", declared, 1), encoding="utf-8")
    lines = "Thực hiện {{ ref('kh') }}, đề nghị các sở phối hợp.\n\n"
    here.template("cong-van/ngan.md.j2", lines)
    alone = run()
    typed = "Theo Quyết định số 505/QĐ-UBND, đề nghị các sở phối hợp.\n"
    here.template("cong-van/ngan.md.j2", lines + typed)
    both = run()

    assert [one.code.id for one in alone.diagnostics] == ["C140"]
    assert {"C140", "T-15"} <= set(by_code(both))
    found = [one for one in both.diagnostics if one.code.id in {"T-13", "T-15"}]
    assert {one.span.line for one in found if one.span} == {3}


def test_a_heading_of_many_names_is_told_once(here: Desk) -> None:
    """In bold over pages it also reads as a paragraph that should not be bold (T-20)."""
    path = here.campaign("dot.yaml", "a", template="phan-cong")
    wards = "".join(f"  - {{id: xa-{at}, name: Ủy ban nhân dân xã Số {at}}}\n" for at in range(40))
    work = "assignments:\n  - {to: all, tasks: [Treo băng rôn tại trụ sở.]}\n"
    text = path.read_text(encoding="utf-8").replace("documents:", f"{work}documents:")
    path.write_text(text.replace("recipients:\n", f"recipients:\n{wards}"), encoding="utf-8")

    said = [one.code.id for one in run().diagnostics]

    assert said.count("J051") == 1
    assert "T-20" not in said
