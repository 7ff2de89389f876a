"""The page on many documents says what the program does."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from cds_docs.cli import main
from cds_docs.cli.ending import render_summary
from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import NOT_WRITTEN
from cds_docs.pipeline.explanations import known_codes
from cds_docs.pipeline.manifest import JOURNAL_NAME, MANIFEST_NAME
from cds_docs.pipeline.outcome import Outcome, Result, Status

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/chay-nhieu.md").read_text(encoding="utf-8")
_COMMANDS = re.findall(r"^cds-docs (.+?)(?: > \S+)?$", PAGE, re.MULTILINE)


def test_every_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the order of the page, in one folder, each ends well."""
    for name in ("giao-viec-2026", "quang-ngai-2024"):
        (tmp_path / "campaigns").mkdir(exist_ok=True)
        shutil.copy(ROOT / f"campaigns/{name}.yaml", tmp_path / "campaigns")
    monkeypatch.chdir(tmp_path)
    codes = {command: main(shlex.split(command)) for command in _COMMANDS}

    assert len(codes) >= 9
    assert set(codes.values()) == {0}
    assert "không đổi" in capsys.readouterr().err


def test_the_summary_is_printed_so() -> None:
    """What is shown after trouble is what is said."""
    done = [
        Result("dot.yaml", f"vb-{n}", f"out/dot/vb-{n:02}.docx", Status.WRITTEN) for n in range(41)
    ]
    failed = Result("dot.yaml", "vb-07", "out/dot/vb-07.docx", Status.FAILED)
    findings = (Diagnostic(NOT_WRITTEN, "Không ghi được «out/dot/vb-07.docx»: ổ đĩa đã đầy."),)

    assert render_summary(Outcome((*done, failed), findings), check=False) in PAGE


def test_names_and_codes_are_those_of_the_program() -> None:
    """Files are called so, and nobody looks for a code in vain."""
    assert set(re.findall(r"\bC\d{3}\b", PAGE)) <= set(known_codes())
    assert MANIFEST_NAME in PAGE
    assert JOURNAL_NAME in PAGE
