"""What the tab key offers, asked as a shell asks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(_ROOT / "src"), "PYTHONUTF8": "0", "LC_ALL": "C"}


def _offered(folder: Path, *words: str) -> list[str]:
    """Return what is offered for the last word, in a folder."""
    asked = {"COMP_WORDS": " ".join(["cds-docs", *words]), "COMP_CWORD": str(len(words))}
    done = subprocess.run(
        [sys.executable, "-m", "cds_docs"],
        env={**_environment(), **asked, "_CDS_DOCS_COMPLETE": "complete_bash"},
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    return done.stdout.decode().split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("ren",), ["render"]),
        (("render", "quang"), ["quang-ngai-2024.yaml"]),
        (("validate", "campaigns/ng"), ["campaigns/nghe-an-2024.yaml"]),
        (("render", "campaign-2024.yaml", "--only", "ke"), ["ke-hoach"]),
        (("render", "campaign-2024.yaml", "--only", "ke-hoach,co"), ["ke-hoach,cong-van"]),
        (
            ("render", "campaigns/campaign-2024.yaml", "--only", ""),
            ["ke-hoach", "cong-van", "giay-moi"],
        ),
        (("render", "khong-co.yaml", "--only", ""), []),
        (("explain", "S-0"), [f"S-0{n}" for n in range(1, 10)]),
        (("templates", "show", "cong-van/ph"), ["cong-van/phan-cong"]),
        (("validate", "--rep"), ["--report"]),
        (("validate", "--report", "s"), ["short", "sarif"]),
        (("diff", "--report", ""), ["human", "json"]),
        (("render", "--format", "p"), ["pdf"]),
        (("render", "--format", "docx,"), ["docx,pdf", "docx,html", "docx,json"]),
        (("init", "--kind", "ke"), ["ke-hoach"]),
    ],
)  # fmt: skip
def test_what_is_offered(words: tuple[str, ...], offered: list[str]) -> None:
    """Commands, campaign files here and in campaigns, document ids, codes, templates, options."""
    assert _offered(_ROOT, *words) == offered


def test_a_broken_campaign_still_offers_its_documents(tmp_path: Path) -> None:
    """Whoever completes is in the middle of writing."""
    (tmp_path / "a.yaml").write_text("documents:\n  - {id: mot}\n  - id: hai\n  - 3\n")
    assert _offered(tmp_path, "render", "a.yaml", "--only", "") == ["mot", "hai"]


def test_folders_with_campaigns_are_offered(tmp_path: Path) -> None:
    """A folder without any is passed over, as is what begins with a dot."""
    for name in ("dot-1", "dot-2", ".git", "anh"):
        (tmp_path / name).mkdir()
    for name in ("dot-1/a.yaml", "dot-2/b.yml", ".git/c.yaml", "anh/ban-do.png", "dot.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert _offered(tmp_path, "render", "dot") == ["dot-1/", "dot-2/"]
    assert _offered(tmp_path, "render", "dot-1/") == ["dot-1/a.yaml"]
    assert _offered(tmp_path, "render", "khong-co/") == []


def test_a_campaign_that_is_no_text_offers_nothing(tmp_path: Path) -> None:
    """The tab key says nothing of it: the command will."""
    (tmp_path / "a.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "b.yaml")
    assert _offered(tmp_path, "render", "a.yaml", "--only", "") == []
    assert _offered(tmp_path, "render", "b.yaml", "--only", "") == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_the_script_works_in_bash(tmp_path: Path) -> None:
    """Printed, sourced and asked: the shell itself gets the answer."""
    program = tmp_path / "cds-docs"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cds_docs "$@"\n')
    program.chmod(0o755)
    asked = (
        'eval "$(cds-docs completion bash 2>/dev/null)"; complete -p cds-docs;'
        "COMP_WORDS=(cds-docs ren); COMP_CWORD=1; _cds_docs_completion cds-docs;"
        'echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", asked],
        env={**_environment(), "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "render"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_each_shell_has_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The script names the program; how to install it is told beside."""
    from cds_docs.cli.boundary import main  # noqa: PLC0415 - the others run as programs

    assert main(["completion", shell]) == 0
    told = capsys.readouterr()
    assert "cds-docs" in told.out
    assert "_CDS_DOCS_COMPLETE" in told.out
    assert shell in told.err
