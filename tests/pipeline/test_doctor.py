"""The doctor looks at a machine, whatever it lacks, and leaves nothing behind."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from cds_docs.campaign.editor import modeline
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline import doctor, fonts, office, trial
from cds_docs.pipeline.codes import NOT_WRITTEN
from cds_docs.pipeline.doctor import Check, Console, Mark, examine, works
from support.offices import fake_office

Look = Callable[..., dict[str, Check]]
_PLAIN = Console("utf-8")


@pytest.fixture
def look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Look:
    """Look at a machine with a fake LibreOffice, an empty folder and no time to lose."""
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("CDS_DOCS_SOFFICE", str(fake_office(programs, "works")))
    folder = tmp_path / "phòng văn thư"
    folder.mkdir()

    def run(console: Console = _PLAIN, out: str = "out") -> dict[str, Check]:
        found = list(examine(folder, folder / out, console))
        assert len({check.id for check in found}) == len(found)
        return {check.id: check for check in found}

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder that is looked at."""
    return tmp_path / "phòng văn thư"


def test_each_thing_is_said_in_one_line(look: Look, folder: Path) -> None:
    """Title and finding are one line; who is not fine is told what to do; nothing is left."""
    checks = look()

    assert works(list(checks.values()))
    assert all(check.found and "\n" not in check.found + check.advice for check in checks.values())
    assert all(check.advice for check in checks.values() if check.mark is not Mark.FINE)
    assert {check.id for check in checks.values() if check.needed} == {
        "python", "templates", "docx", "output"
    }  # fmt: skip
    assert list(folder.iterdir()) == []


def test_version_of_the_office_is_told(look: Look) -> None:
    """The program is asked, with a profile that is thrown away."""
    assert look()["libreoffice"].found.startswith("LibreOffice 24.2.0.1 (")


def test_machine_without_office_makes_docx(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """No LibreOffice: it is missing, what to install is said, and the verdict stays good."""
    monkeypatch.delenv("CDS_DOCS_SOFFICE")
    monkeypatch.setattr(doctor, "find_office", lambda: None)

    checks = look()

    assert checks["libreoffice"].mark is Mark.MISSING
    assert "chỉ PDF cần" in checks["libreoffice"].found
    assert "libreoffice-writer-nogui" in checks["libreoffice"].advice
    assert works(list(checks.values()))


def test_variable_that_names_nothing_is_said(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cause is the variable, not a missing program."""
    monkeypatch.setenv("CDS_DOCS_SOFFICE", "/nowhere/soffice")

    assert "CDS_DOCS_SOFFICE chỉ tới «/nowhere/soffice»" in look()["libreoffice"].found


def test_office_that_does_not_answer_is_a_remark(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that hangs is left after a few seconds."""
    program = tmp_path / "programs/soffice"
    text = f"#!{sys.executable}\nimport time\ntime.sleep(60)\n"
    program.write_text(text, encoding="utf-8")
    monkeypatch.setattr(doctor, "_PATIENCE", 0.5)

    check = look()["libreoffice"]

    assert (check.mark, "không trả lời" in check.found) == (Mark.NOTE, True)


def test_machine_without_font_tools_and_fonts(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """No fc-match and no known file: the font is missing, .docx can be made."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(fonts, "_in_folders", lambda _: iter([]))

    checks = look()

    assert checks["font"].mark is Mark.MISSING
    assert "fonts-liberation2" in checks["font"].advice
    assert works(list(checks.values()))


@pytest.mark.parametrize(
    ("console", "mark", "words"),
    [
        (Console("utf-8"), Mark.FINE, "bảng mã utf-8"),
        (Console("UTF8", 65001), Mark.FINE, "trang mã 65001"),
        (Console(""), Mark.FINE, "không có nơi in"),
        (Console("cp1258"), Mark.NOTE, "tự in bằng UTF-8"),
        (Console("cp1252", 1258), Mark.NOTE, "trang mã 1258"),
        (Console("utf-8", 437), Mark.NOTE, "trang mã 437"),
    ],
)
def test_console_is_told_as_it_was(look: Look, console: Console, mark: Mark, words: str) -> None:
    """Another encoding than UTF-8 is a remark with what to do about broken letters."""
    check = look(console)["console"]

    assert (check.mark, words in check.found) == (mark, True)
    assert ("chcp 65001" in check.advice) == (mark is Mark.NOTE)


def test_file_names_in_another_encoding_are_a_remark(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names with marks may not open there."""
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "ascii")

    assert look()["locale"].mark is Mark.NOTE


def test_folder_that_cannot_be_written_is_the_verdict(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the right to write no paper comes out."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)

    checks = look()

    assert checks["output"].mark is Mark.MISSING
    assert "không có quyền" in checks["output"].found
    assert checks["temporary"].mark is Mark.NOTE
    assert not works(list(checks.values()))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_real_read_only_folder(look: Look, folder: Path) -> None:
    """The same with a folder that the system keeps."""
    folder.chmod(0o555)
    try:
        assert look()["output"].mark is Mark.MISSING
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize(
    ("lock", "program"), [("~$ng-van.docx", "Word"), (".~lock.cong-van.docx#", "LibreOffice")]
)
def test_open_files_are_named(look: Look, folder: Path, lock: str, program: str) -> None:
    """A paper with a lock beside it is open somewhere; one without is not."""
    out = folder / "out/2024"
    out.mkdir(parents=True)
    for name in ("cong-van.docx", "ke-hoach.docx", lock):
        (out / name).write_bytes(b"")

    check = look()["open"]

    assert (check.mark, check.found) == (Mark.NOTE, f"{Path('2024/cong-van.docx')} ({program})")


def test_little_room_is_a_remark(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is nearly full is told before it is."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=5 << 20))

    assert (look()["disk"].mark, look()["disk"].found) == (Mark.NOTE, "còn 5 MB")


def test_disk_that_cannot_be_asked_stops_nothing(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses to tell is said as such."""

    def refuse(_: object) -> None:
        raise OSError(5, "no")

    monkeypatch.setattr(shutil, "disk_usage", refuse)

    check = look()["disk"]
    assert (check.mark, "không xem được" in check.found) == (Mark.NOTE, True)


def test_missing_preview_parts_are_a_remark(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the preview needs them."""
    monkeypatch.setattr(doctor, "find_spec", lambda name: None if name == "uvicorn" else name)

    check = look()["preview"]

    assert (check.mark, check.found) == (Mark.NOTE, "chưa cài uvicorn; chỉ lệnh preview cần")
    assert "install starlette uvicorn watchfiles" in check.advice


def test_editor_needs_line_and_schema(look: Look, folder: Path) -> None:
    """No file, a file without the line, then without the schema, then all."""
    assert "không có tệp chiến dịch" in look()["editor"].found
    campaign = folder / "campaigns/2024.yaml"
    campaign.parent.mkdir()
    campaign.write_text("schema: 1\n", encoding="utf-8")
    assert "2024.yaml" in look()["editor"].found
    assert look()["editor"].advice.endswith(modeline())
    campaign.write_text(f"{modeline()}\nschema: 1\n", encoding="utf-8")
    assert "cds-docs schema --write" in look()["editor"].advice
    (folder / "schema").mkdir()
    (folder / "schema/campaign.schema.json").write_text("{}", encoding="utf-8")
    assert look()["editor"].mark is Mark.FINE


def test_own_templates_are_told(look: Look, folder: Path) -> None:
    """Templates of the office come first."""
    (folder / "templates").mkdir()

    assert "mẫu riêng" in look()["templates"].found


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (ModuleNotFoundError("x", name="lxml"), "thiếu gói «lxml»"),
        (CdsError([Diagnostic(NOT_WRITTEN, "mẫu hỏng")]), "mẫu hỏng"),
        (PermissionError(13, "no"), "không có quyền"),
    ],
)
def test_installation_that_makes_no_paper_is_the_verdict(
    look: Look, monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    """The proof is a paper: where none comes out, why is said."""

    def broken() -> int:
        raise fault

    monkeypatch.setattr(trial, "trial", broken)

    checks = look()

    assert (checks["docx"].mark, checks["docx"].found) == (Mark.MISSING, words)
    assert not works(list(checks.values()))


def test_usual_places_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not on the path, but where installers put it: one of several is taken."""
    for version in ("7.6", "24.2"):
        program = tmp_path / f"libreoffice{version}/program/soffice"
        program.parent.mkdir(parents=True)
        program.write_bytes(b"")
        program.chmod(0o755)
    monkeypatch.delenv("CDS_DOCS_SOFFICE", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(office, "_PLACES", (f"{tmp_path}/libreoffice*/program/soffice",))

    assert office.find_office() in set(tmp_path.glob("*/program/soffice"))
