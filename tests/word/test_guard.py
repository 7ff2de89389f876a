"""The door for strangers' packages: what is refused, what is warned of, what passes."""

import re
from pathlib import Path

import pytest

import cds_docs
from cds_docs.diagnostics import CdsError, Code, Diagnostic, Severity
from cds_docs.word import codes
from cds_docs.word.guard import Opened, opened
from cds_docs.word.write import write
from support.hostile import REFUSED, SUSPECT, TOLERATED, outside
from support.hostile_builds import Hostile
from support.made import FOLDERS, made, names
from support.packages import MAIN, RELS, W_NS, body, changed, linked, plain, relation
from support.papers import letter
from support.zips import package

OUTSIDE = outside("http://stranger.test")
EVERY = [*REFUSED, *OUTSIDE, *SUSPECT, *TOLERATED]
W = f"{{{W_NS}}}"


def said(data: bytes) -> tuple[Diagnostic, ...]:
    """Return the findings about a file, whether it is let in or not."""
    try:
        return opened(data).warnings
    except CdsError as error:
        return error.diagnostics


@pytest.mark.parametrize("hostile", EVERY, ids=lambda hostile: hostile.id)
def test_each_file_gets_its_one_finding(hostile: Hostile) -> None:
    """One code for each file, as the corpus of bad inputs declares it."""
    found = [finding.code.id for finding in said(hostile.build())]

    assert found == ([hostile.code] if hostile.code else [])


@pytest.mark.parametrize("hostile", [*REFUSED, *OUTSIDE, *SUSPECT], ids=lambda hostile: hostile.id)
def test_each_finding_is_a_sentence_with_advice(hostile: Hostile) -> None:
    """What is wrong ends with a full stop, and so does what to do; errors are refusals."""
    (finding,) = said(hostile.build())

    assert finding.message.endswith(".")
    assert finding.hint.endswith(".")
    assert finding.span is None
    assert len(finding.message) < 250
    assert (finding.severity is Severity.ERROR) == (finding.code.id < "D050")


def test_every_code_is_raised() -> None:
    """No code of the guard stands without a file that calls it forth."""
    declared = {code.id for code in vars(codes).values() if isinstance(code, Code)}

    assert {hostile.code for hostile in EVERY} - {""} == {c for c in declared if c[0] == "D"}


def test_cases_of_the_corpus_are_there() -> None:
    """At least 51 hostile files, and every case of the corpus that a guard can decide."""
    cases = {f"D{number:02d}" for number in range(1, 36)}

    assert cases <= {hostile.case for hostile in EVERY}
    assert len(REFUSED) + len(OUTSIDE) + len(SUSPECT) >= 51


@pytest.mark.parametrize(
    ("start", "word"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1", "RTF"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"\xef\xbb\xbf\r\n<HTML>", "HTML"),
        (b"MIME-Version: 1.0", ".mht"),
    ],
)
def test_other_files_are_named(start: bytes, word: str) -> None:
    """A file of another kind is called by its name, whatever its ending says."""
    (finding,) = said(start)

    assert word in finding.message


def test_broken_xml_is_shown_with_part_and_line() -> None:
    """Part, line and column of the mistake are in the finding."""
    (finding,) = said(changed({MAIN: body("\n<w:p>\n</w:r>")}))

    assert "«word/document.xml»" in finding.message
    assert "dòng 3" in finding.message
    assert finding.spot is not None
    assert finding.spot.part == MAIN


def test_a_broken_part_that_nobody_reads_is_named_too() -> None:
    """Relationships of another part that lead outside are a finding, not silence."""
    rows = plain()[RELS].replace(b"styles.xml", b"../../../x")

    (finding,) = said(changed({"word/_rels/other.xml.rels": rows}))

    assert finding.code.id == "D018"


def test_what_is_let_in_can_be_read() -> None:
    """Names, bytes, trees, relationships and content types are as in the package."""
    data = linked(relation(7, "header", "header1.xml"), **{"word/header1.xml": b"<a/>"})

    package_ = opened(data)

    assert package_.main == MAIN
    assert package_.tree(MAIN) is not None
    assert package_.document.tag == f"{W}document"
    assert set(plain()) < set(package_.names)
    assert package_.read("word/header1.xml") == b"<a/>"
    assert package_.tree("word/header2.xml") is None
    assert not package_.has("word/header2.xml")
    assert package_.content_type("word/styles.xml").endswith("styles+xml")
    assert package_.content_type("word/none.bin") == ""
    header = package_.relationships(MAIN)["rId7"]
    assert (header.kind, header.target) == ("header", "word/header1.xml")
    assert not header.external
    assert package_.relationships("word/styles.xml") == {}


def test_the_document_may_have_another_name() -> None:
    """The main part is found by its relationship; targets may be absolute."""
    parts = {
        name.replace("word/document", "text/van-ban"): data.replace(
            b"word/document.xml", b"text/van-ban.xml"
        )
        for name, data in plain().items()
    }
    parts["text/_rels/van-ban.xml.rels"] = parts.pop(RELS).replace(b'"styles', b'"/word/Styles')

    package_ = opened(package(parts))

    assert package_.main == "text/van-ban.xml"
    assert package_.relationships(package_.main)["rId1"].target == "word/styles.xml"
    assert package_.warnings == ()


def test_comments_and_instructions_do_not_split_text() -> None:
    """The tree holds elements only, and a text is whole."""
    package_ = opened(changed({MAIN: body("<w:t>a<!-- x -->b<?y z?>c</w:t>")}))

    (text,) = package_.document.iter(f"{W}t")
    assert text.text == "abc"


def test_same_risk_at_many_places_is_one_finding() -> None:
    """Ten linked pictures are one finding with their number."""
    rows = (relation(i, "image", f"http://a/{i}.png", external=True) for i in range(10, 20))

    (finding,) = said(linked(*rows))

    assert finding.count == 10
    assert "và 9 chỗ nữa" in finding.message


@pytest.mark.parametrize(
    "data",
    [
        linked(relation(9, "hyperlink", "https://dx.gov.vn", external=True)),
        linked(relation(9, "hyperlink", "#_Toc1")),
        linked(relation(9, "attachedTemplate", "file:///C:/Users/a/Normal.dotm", external=True)),
        changed({MAIN: body('<w:fldSimple w:instr=" PAGE "/><w:fldSimple w:instr="DATE"/>')}),
        changed({MAIN: body('<w:hyperlink r:id=""/>')}),
        changed({"word/media/a.svg": b'<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'}),
    ],
    ids=["link", "bookmark", "own template", "fields", "empty id", "svg"],
)
def test_ordinary_things_pass_without_a_word(data: bytes) -> None:
    """What Word writes every day is no risk."""
    assert said(data) == ()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_our_own_papers_pass_without_a_word(folder: Path) -> None:
    """Everything we write is let in."""
    for name in names(folder)[:8]:
        assert said(made(folder, name).data) == ()


def test_opening_is_pure() -> None:
    """Two openings of the same bytes share nothing."""
    data = write(letter())

    first, second = opened(data), opened(data)

    assert isinstance(first, Opened)
    assert first.document is not second.document
    assert first.names == second.names


def test_only_one_module_parses_xml() -> None:
    """Every other module asks the hardened parser.

    python-docx opens an office's file only once the guard has let it through; sheets of a list
    have a scanner of their own, which openpyxl's file has passed.
    """
    parsers = re.compile(
        r"\.fromstring\(|\.iterparse\(|XMLParser|[Tt]ree\.(?:parse|XML)\(|minidom|expat|xml\.sax\.(?!saxutils)|"
        r"lxml\.html|import docx\b"
    )
    root = Path(cds_docs.__file__).parent

    found = {
        file.relative_to(root).as_posix()
        for file in root.rglob("*.py")
        if parsers.search(file.read_text(encoding="utf-8"))
    }

    sheets = {"source/lists/scan.py", "source/lists/workbook.py"}
    assert found == {"word/base.py", "word/parsing.py", *sheets}
