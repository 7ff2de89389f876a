"""No file brings a loader down: changed by chance and by hypothesis, the same in every run."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.bounded_run import fuzz_all
from fuzz.hammer import hammer, shortest, told
from fuzz.mutation import mutants
from fuzz.targets import TARGETS, Target

_SLOW = {"base": 40, "part": 150, "template": 150, "sheet": 200, "campaign": 300, "yaml": 300}
"""Files in a test, where it is not a thousand."""
_BY_NAME = {target.name: target for target in TARGETS}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_files_changed_by_chance(target: Target) -> None:
    """Flipped, cut, doubled, mixed: read or refused, each in less than ten seconds."""
    tries = _SLOW.get(target.name, 1000)

    tally = hammer(target, tries, seed=2024)

    assert tally.faults == {}
    assert tally.tried == tries


_EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.integers(0, 1_000), st.binary(max_size=8)),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_files_changed_by_hypothesis(target: Target) -> None:
    """Any bytes or any word of the format, put anywhere in any file to begin with."""
    seeds = target.seeds()

    @settings(max_examples=50, derandomize=True, database=None)
    @given(st.sampled_from(range(len(seeds))), _EDITS)
    def read(number: int, edits: list[tuple[float, int, int, bytes]]) -> None:
        data = seeds[number]
        for place, length, word, junk in edits:
            at = int(place * len(data))
            put_in = junk or target.pieces[word % len(target.pieces)]
            data = data[:at] + put_in + data[at + length :]
        target.run(data)

    read()


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_nothing_and_the_files_to_begin_with_are_read(target: Target) -> None:
    """The empty file, one byte, and what nobody has changed."""
    for data in (b"", b"\0", *target.seeds()):
        target.run(data)


def test_chance_is_the_same_in_every_run() -> None:
    """One seed gives the same files, another gives others."""
    target = _BY_NAME["csv"]

    assert list(mutants(target, 20, 1)) == list(mutants(target, 20, 1))
    assert list(mutants(target, 20, 1)) != list(mutants(target, 20, 2))


def test_a_fault_is_seen_and_cut_down() -> None:
    """The search itself works: a loader that cannot bear a sign is found out, with that sign."""

    def run(data: bytes) -> None:
        if b";;" in data:
            raise ZeroDivisionError(len(data))

    target = _BY_NAME["csv"]._replace(run=run)
    tally = hammer(target, 1000, seed=1)

    assert tally.faults
    data = next(iter(tally.faults.values()))
    cut = target._replace(run=lambda data: 1 / (b";;" not in data))
    with pytest.raises(ZeroDivisionError) as caught:
        cut.run(data)
    assert shortest(cut, data, told(caught.value)) == b";;"


def test_loaders_are_fuzzed_in_processes_of_their_own() -> None:
    """The bounded run reads files, guided by what code they reach, and finds nothing."""
    results = fuzz_all(1, [_BY_NAME["csv"], _BY_NAME["journal"]])

    assert [(one.name, one.faults) for one in results] == [("csv", ()), ("journal", ())]
    assert all(one.tried > 100 for one in results)


def test_without_atheris_files_are_changed_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bounded run works on every machine, only less cleverly; a fault is shown cut down."""

    def run(data: bytes) -> None:
        if b'"' in data:
            raise ValueError

    monkeypatch.setattr("fuzz.bounded_run.is_guided", lambda: False)
    (good, bad) = fuzz_all(1, [_BY_NAME["csv"], _BY_NAME["csv"]._replace(run=run)])

    assert (good.faults, good.megabytes) == ((), 0)
    assert good.tried > 100
    assert [fault.endswith(": b'\"'") for fault in bad.faults] == [True]
