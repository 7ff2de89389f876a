"""Papers become PDF in one call, and whatever goes wrong there is said plainly."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

import cds_docs
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline import office, pdf
from cds_docs.pipeline.codes import FONT_MISSING
from cds_docs.pipeline.pdf import convert, find_office, to_pdf
from support.faults import edited
from support.made import CAMPAIGNS, made
from support.offices import calls_of, fake_office
from support.pdf import measure
from support.soffice import missing

Use = Callable[[str], Path]
_PAPERS = {"out/2024/công văn số 1": b"one", "kế hoạch": b"two", "c": b"three"}


@pytest.fixture
def use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Put a fake LibreOffice in place."""

    def put(way: str) -> Path:
        monkeypatch.setenv("CDS_DOCS_SOFFICE", str(fake_office(tmp_path, way)))
        monkeypatch.setattr(pdf, "font_problem", lambda _: None)
        return tmp_path

    return put


def test_all_papers_are_made_in_one_call(use: Use) -> None:
    """The program is called once, unseen, and never told the names of the papers."""
    folder = use("works")

    assert list(to_pdf(_PAPERS)) == list(_PAPERS)
    (call,) = calls_of(folder)
    assert call[-3:] == ["1.docx", "2.docx", "3.docx"]
    assert {"--headless", "--norestore", "--nolockcheck"} <= set(call)
    assert call[0].startswith("-env:UserInstallation=file:///")


def test_without_papers_nothing_is_started(use: Use) -> None:
    """Nothing to convert: no call, no look at the fonts."""
    folder = use("works")

    assert to_pdf({}) == {}
    assert calls_of(folder) == []


def test_no_office_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that names no program counts as none: nothing else is taken in its place."""
    monkeypatch.setenv("CDS_DOCS_SOFFICE", "/nowhere/soffice")

    with pytest.raises(CdsError) as caught:
        to_pdf(_PAPERS)

    (finding,) = caught.value.diagnostics
    assert finding.code.id == "C240"
    assert "libreoffice-writer-nogui" in finding.hint
    assert "CDS_DOCS_SOFFICE" in finding.hint


def test_program_that_cannot_be_started_is_said(use: Use) -> None:
    """A file that is no program ends in a finding with the system's reason."""
    program = use("works") / "soffice"
    program.write_bytes(b"\x7fELF no program")

    (finding,) = convert(_PAPERS).diagnostics
    assert finding.code.id == "C240"
    assert "soffice" in finding.message


def test_temporary_folder_that_is_full_is_said(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the folder that is wrong, not the program: nobody is told to install it."""
    use("works")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Path, "write_bytes", full)

    (finding,) = convert(_PAPERS).diagnostics
    assert (finding.code.id, "ổ đĩa đã đầy" in finding.message) == ("C244", True)
    assert "Cài" not in finding.hint


def test_wrong_font_keeps_the_program_from_being_started(
    use: Use, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another font the pages would differ: no PDF is better."""
    folder = use("works")
    monkeypatch.setattr(pdf, "font_problem", lambda _: Diagnostic(FONT_MISSING, "thiếu"))

    assert convert(_PAPERS) == ({}, (Diagnostic(FONT_MISSING, "thiếu"),))
    assert calls_of(folder) == []


@pytest.mark.parametrize(
    ("way", "made_", "code", "named"),
    [
        ("nothing", [], "C244", list(_PAPERS)),
        ("half", ["out/2024/công văn số 1", "kế hoạch"], "C244", ["c"]),
        ("empty", ["kế hoạch", "c"], "C244", ["out/2024/công văn số 1"]),
        ("crashes", [], "C243", list(_PAPERS)),
    ],
)
def test_what_is_missing_is_named(
    use: Use, way: str, made_: list[str], code: str, named: list[str]
) -> None:
    """Exit code 0 proves nothing: each PDF is looked at, the whole ones are kept."""
    use(way)

    converted = convert(_PAPERS)

    assert list(converted.papers) == made_
    assert {finding.code.id for finding in converted.diagnostics} == {code}
    assert all(f"«{name}»" in converted.diagnostics[0].message for name in named)


def test_crash_tells_the_last_words_and_is_not_tried_for_ever(use: Use) -> None:
    """Where every call breaks down the program is called three times, not once a paper."""
    folder = use("crashes")

    findings = convert({str(number): b"x" for number in range(9)}).diagnostics

    assert len(calls_of(folder)) == 3
    assert "terminate called" in findings[0].hint
    assert "mã -11" in findings[0].message


def test_paper_that_crashes_the_program_is_passed_over(use: Use) -> None:
    """The paper on which it breaks down is left out, those behind it are made all the same."""
    use("crashes on the second")

    converted = convert(_PAPERS)

    assert list(converted.papers) == ["out/2024/công văn số 1", "c"]
    assert [finding.code.id for finding in converted.diagnostics] == ["C243"]


def _is_alive(pid: int) -> bool:
    """Tell whether a process runs."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _ends(pid: int) -> bool:
    """Tell whether a process that was sent its end is gone soon: the system takes its time."""
    until = time.monotonic() + 20
    while _is_alive(pid) and time.monotonic() < until:
        time.sleep(0.02)
    return not _is_alive(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_hanging_program_is_ended_with_its_children(use: Use) -> None:
    """At the end of its time the whole group is killed and nothing is left behind."""
    folder = use("hangs")

    (finding,) = convert(_PAPERS, timeout=1).diagnostics

    assert finding.code.id == "C242"
    assert _ends(int((folder / "child.txt").read_text(encoding="utf-8")))
    assert len(calls_of(folder)) == 1
    profile = Path(calls_of(folder)[0][0].removeprefix("-env:UserInstallation=file://"))
    assert not profile.parent.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_interrupt_ends_the_program(use: Use) -> None:
    """Ctrl-C does not reach the group of the program: it is killed before we go."""
    folder = use("hangs")
    script = (
        "from cds_docs.pipeline import pdf\n"
        "pdf.font_problem = lambda _: None\n"
        "pdf.to_pdf({'a': b'one'})\n"
    )
    packages = str(Path(cds_docs.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": packages}
    run = subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stderr=subprocess.DEVNULL
    )
    child = folder / "child.txt"
    deadline = time.monotonic() + 30
    while not (child.exists() and child.read_text(encoding="utf-8")):
        assert time.monotonic() < deadline
        time.sleep(0.05)

    run.send_signal(signal.SIGINT)

    assert run.wait(30) != 0
    assert _ends(int(child.read_text(encoding="utf-8")))


def test_moment_and_numbers_of_a_pdf_are_settled(use: Use) -> None:
    """When a PDF was made, and the numbers drawn from that, give way to what the paper says."""
    program = use("works") / "soffice"
    body = (
        "for paper in papers:\n    out.mkdir(exist_ok=True)\n"
        "    (out / paper.with_suffix('.pdf').name).write_bytes(b\"%PDF-1.6\\n\"\n"
        '        b"/CreationDate(D:20261121092007Z\')\\n/ID [ <" + os.urandom(16).hex().upper()\n'
        "        .encode() + b'>\\n<' + b'A' * 32 + b'> ]\\n/DocChecksum /' + b'B' * 32 +\n"
        "        b'\\n%%EOF\\n')\n"
    )
    program.write_text(program.read_text(encoding="utf-8") + body, encoding="utf-8")
    paper = made(CAMPAIGNS, "campaign-2024-cong-van").data

    first, again = (to_pdf({"a": paper, "b": b"no package"}) for _ in range(2))

    assert first == again
    assert b"/CreationDate(D:20240" in first["a"]
    assert b"/CreationDate(D:19800101000000Z" in first["b"]
    assert b"A" * 32 not in first["a"]


class _Listener(HTTPServer):
    """Notes whether anybody calls."""

    calls = 0

    def __init__(self) -> None:
        """Listen on any port of this machine."""

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.server.calls += 1  # type: ignore[attr-defined]
                self.send_response(404)
                self.end_headers()

            do_HEAD = do_OPTIONS = do_GET  # noqa: N815 - names the library looks for

            def log_message(self, *_: object) -> None:
                """Stay silent."""

        super().__init__(("127.0.0.1", 0), Handler)


_PICTURE = """\
<w:p><w:r><w:drawing>
<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
<wp:extent cx="900000" cy="900000"/><wp:docPr id="99" name="a"/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:nvPicPr><pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:link="rIdFar"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>
<a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
"""

needs_office = pytest.mark.skipif(bool(missing()), reason=missing() or "all there")


@needs_office
@pytest.mark.libreoffice
def test_real_pdf_is_the_same_twice_and_has_our_fonts(tmp_path: Path) -> None:
    """The same paper gives the same bytes, dated as the paper, in the font of the decree."""
    papers = {"công văn": made(CAMPAIGNS, "campaign-2024-cong-van").data}

    first = to_pdf(papers)["công văn"]

    assert first == to_pdf(papers)["công văn"]
    (tmp_path / "a.pdf").write_bytes(first)
    fonts = {
        font for page in measure(tmp_path / "a.pdf") for line in page.lines for font in line.fonts
    }
    assert {font.partition("-")[0] for font in fonts} <= {
        "LiberationSerif",
        "Tinos",
        "TimesNewRoman",
    }


def _calls_for_a_linked_picture() -> int:
    """Return how often a paper with a linked picture makes the program call a server."""
    server = _Listener()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    link = f"http://127.0.0.1:{server.server_port}/a.png"
    paper = made(CAMPAIGNS, "campaign-2024-cong-van").data
    picture = _PICTURE.replace("\n", "")
    paper = edited(paper, "word/document.xml", "<w:body>", f"<w:body>{picture}")
    relation = (
        '<Relationship Id="rIdFar" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/image" Target="{link}" TargetMode="External"/></Relationships>'
    )
    paper = edited(paper, "word/_rels/document.xml.rels", "</Relationships>", relation)
    try:
        assert to_pdf({"a": paper})["a"].startswith(b"%PDF")
    finally:
        server.shutdown()
        server.server_close()
    return server.calls


@needs_office
@pytest.mark.libreoffice
def test_real_program_calls_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A linked picture is not fetched; it is the throw-away profile that keeps it from that."""
    assert _calls_for_a_linked_picture() == 0
    monkeypatch.setattr(office, "_SETTINGS", ())
    assert _calls_for_a_linked_picture() > 0


@needs_office
@pytest.mark.libreoffice
def test_real_program_that_is_no_paper_is_named() -> None:
    """LibreOffice answers 0 for a file it cannot read; the paper is named all the same."""
    converted = convert({"tốt": made(CAMPAIGNS, "campaign-2024-cong-van").data, "hỏng": b"PK\x03"})

    assert list(converted.papers)[:1] == ["tốt"]
    assert all(data.startswith(b"%PDF") for data in converted.papers.values())
    assert find_office() is not None
