"""The command tries every goal, tells each in a line, and makes the page of the same lines."""

import subprocess
import sys
from pathlib import Path

import pytest

from reliability.command import main
from reliability.goal import QUICK, Goal, Result, Scale, shown
from reliability.goals import GOALS
from reliability.page import page, row, rows_of
from reliability.suites import ROOT, environment, run

ASKED = [*(f"R{number}" for number in range(1, 11)), "S1", "S4", "S5", "S7", "S8", "T1"]


@pytest.mark.slow
def test_every_goal_is_tried_and_met() -> None:
    """The quick mode tries each goal a few times; none is missed."""
    done = subprocess.run(
        [sys.executable, "tests/reliability", "--quick"],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()

    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split("**")[1] for line in lines] == ASKED
    assert "không đạt" not in done.stdout


def test_goals_are_those_asked_for() -> None:
    """Each has its own id, words and figures."""
    assert [goal.id for goal in GOALS] == ASKED
    assert len({goal.what for goal in GOALS}) == len(GOALS)


def test_a_missed_goal_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its line says so, with what was lost, and the exit code is 1."""
    missed = Goal(
        "X1", "Điều gì.", "0", lambda _scale: Result("1 lần", "1 sai", "a|b\nc", met=False)
    )
    monkeypatch.setattr("reliability.command.GOALS", (missed,))

    assert main(["--only", "X1"]) == 1
    assert "| 1 lần | 1 sai | a/b c | **không đạt** |" in capsys.readouterr().out


def test_what_cannot_be_told_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """The strength of the tests is not measured in the quick mode, and nothing is claimed."""
    assert main(["--quick", "--only", "T1"]) == 0
    assert "chưa đủ để nói" in capsys.readouterr().out


def test_small_figures_make_no_page(capsys: pytest.CaptureFixture[str]) -> None:
    """The page tells of goals tried in full."""
    with pytest.raises(SystemExit):
        main(["--write", "--quick"])
    assert "--write" in capsys.readouterr().err


def test_the_page_holds_the_lines() -> None:
    """One line a goal, the machine, and what was not run; a goal that was not tried says so."""
    told = {goal.id: row(goal, Result("1", "2")) for goal in GOALS[1:]}
    text = page(told, "2 lõi")

    assert all(line in text for line in told.values())
    assert row(GOALS[0], Result("chưa thử", "", "–", None)) in text
    assert "Máy: 2 lõi." in text
    assert "Word:" in text


def test_a_goal_tried_again_takes_its_line_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The lines of the others stay as they were."""
    goals = tuple(
        Goal(name, "Điều gì.", "0", lambda _scale: Result("1 lần", "0 sai"))
        for name in ("X1", "X2")
    )
    target = tmp_path / "reliability.md"
    for module in ("command", "page"):
        monkeypatch.setattr(f"reliability.{module}.GOALS", goals)
    monkeypatch.setattr("reliability.command.TARGET", target)
    target.write_text(page({"X2": row(goals[1], Result("9 lần", "0 sai"))}, "1 lõi"), "utf-8")

    assert main(["--only", "X1", "--write"]) == 0
    assert [line.split(" | ")[2] for line in rows_of(target.read_text("utf-8")).values()] == [
        "1 lần",
        "9 lần",
    ]


def test_the_full_mode_tries_what_is_asked() -> None:
    """The counts of the goals themselves; the quick mode has less of everything."""
    full = Scale()

    assert (full.specs, full.papers, full.names) == (2_000, 500, 200_000)
    assert full.stops >= 350
    assert QUICK.stops < full.stops
    assert full.every == 1


def test_tests_are_counted() -> None:
    """Passed, and not there."""
    assert run("test_units.py").is_sound
    assert not run("test_khong_co.py").is_sound


def test_numbers_are_written_in_vietnamese() -> None:
    """Points between thousands, a comma before tenths."""
    assert (shown(200_000), shown(1.5)) == ("200.000", "1,5")
