"""The validity tests see every planted fault, and nothing in a sound paper."""

from pathlib import Path

import pytest

from support import ooxml
from support.lint import RULE_NAMES, lint
from word.mutants import MUTANTS, SDK, Mutant, broken, sound

BY_LINT = tuple(m for m in MUTANTS if m.caught_by != SDK)
BY_SDK = tuple(m for m in MUTANTS if m.caught_by == SDK)


def test_there_are_sixty_mutants_and_one_for_each_rule() -> None:
    """No rule of the house lint is without a fault that it catches."""
    assert len(MUTANTS) >= 60
    assert len({m.name for m in MUTANTS}) == len(MUTANTS)
    assert set(RULE_NAMES) <= {m.caught_by for m in BY_LINT}


def test_lint_finds_nothing_in_a_sound_paper() -> None:
    """The paper the mutants are made from is clean."""
    assert lint(sound()) == ()


@pytest.mark.parametrize("mutant", BY_LINT, ids=lambda m: m.name)
def test_lint_catches(mutant: Mutant) -> None:
    """Each of these faults is found by its own rule."""
    assert mutant.caught_by in {finding.rule for finding in lint(broken(mutant))}


@pytest.fixture(scope="module")
def found_by_sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    """Return what the SDK finds in each mutant, and in the sound paper."""
    if ooxml.missing():
        pytest.skip(ooxml.missing())
    folder = tmp_path_factory.mktemp("mutants")
    files: dict[Path, str] = {}
    for index, mutant in enumerate(BY_SDK):
        file = folder / f"{index}.docx"
        file.write_bytes(broken(mutant))
        files[file] = mutant.name
    file = folder / "sound.docx"
    file.write_bytes(sound())
    files[file] = ""
    found = ooxml.errors_of_all(files, ["Microsoft365"])
    return {files[file]: errors for (file, _), errors in found.items()}


@pytest.mark.ooxml
@pytest.mark.slow
def test_sdk_finds_nothing_in_a_sound_paper(found_by_sdk: dict[str, tuple[str, ...]]) -> None:
    """The paper the mutants are made from is valid."""
    assert found_by_sdk[""] == ()


@pytest.mark.ooxml
@pytest.mark.slow
@pytest.mark.parametrize("mutant", BY_SDK, ids=lambda m: m.name)
def test_sdk_catches(mutant: Mutant, found_by_sdk: dict[str, tuple[str, ...]]) -> None:
    """Each of these faults is found by the SDK."""
    assert found_by_sdk[mutant.name]
