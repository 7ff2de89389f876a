"""The command tries every goal, tells each in a line, and makes the page of the same lines."""

import subprocess
import sys

import pytest

from reliability.command import main
from reliability.goal import QUICK, Goal, Result, Scale, shown
from reliability.goals import GOALS
from reliability.page import page, row
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


@pytest.mark.parametrize("more", ["--quick", "--only=R1"])
def test_a_page_is_written_of_the_whole_only(more: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Half of the goals, or small figures, make no page."""
    with pytest.raises(SystemExit):
        main(["--write", more])
    assert "--write" in capsys.readouterr().err


def test_the_page_holds_the_lines() -> None:
    """One line a goal, the machine, the time, and what was not run."""
    results = [(goal, Result("1", "2")) for goal in GOALS]
    text = page(results, "2 lõi", 39.6)

    assert all(row(*one) in text for one in results)
    assert "trong 40 phút. Máy: 2 lõi." in text
    assert "Word:" in text


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
