"""Patterns wait for their first question, then answer as compiled ones do."""

import importlib
import pickle
import pkgutil
import re
from collections.abc import Iterator

import pytest

import cds_docs
from cds_docs.patterns import regex


def test_a_pattern_answers_as_a_compiled_one() -> None:
    """Questions, counts and names of groups are those of the compiled pattern."""
    later, compiled = (make(r"số (?P<n>\d+)", re.IGNORECASE) for make in (regex, re.compile))
    text = "Số 12, số 7"
    assert later.pattern == compiled.pattern
    assert (later.flags, later.groups, later.groupindex) == (
        compiled.flags,
        compiled.groups,
        compiled.groupindex,
    )
    assert later.findall(text) == compiled.findall(text)
    assert later.sub("", text) == compiled.sub("", text)
    assert later.search("không") is None
    assert repr(later) == repr(compiled)
    assert regex(rb"\d").findall(b"a1") == [b"1"]


def test_nothing_is_compiled_before_the_first_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling happens once, when something is asked."""
    made: list[str] = []
    compile_ = re.compile

    def compiled(text: str, flags: int) -> re.Pattern[str]:
        made.append(text)
        return compile_(text, flags)

    later = regex("a+")
    monkeypatch.setattr(re, "compile", compiled)
    assert (later.pattern, made) == ("a+", [])
    assert later.match("aa")
    assert later.fullmatch("aa")
    assert made == ["a+"]


def test_a_wrong_pattern_is_told_at_its_first_question() -> None:
    """The fault is the one that compiling tells."""
    with pytest.raises(re.error, match="unterminated"):
        regex("(").match("")


def test_what_no_pattern_has_is_missing() -> None:
    """Names no pattern has are refused, so that it can be copied and looked at."""
    for name in ("__wrapped__", "other"):
        assert not hasattr(regex("a"), name)


def test_a_pattern_goes_to_another_process() -> None:
    """Pickling keeps text and flags."""
    later = pickle.loads(pickle.dumps(regex("A", re.IGNORECASE)))  # noqa: S301 - our own bytes
    assert later.match("a")


def _all_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    kind = type(regex(""))
    for module in pkgutil.walk_packages(cds_docs.__path__, "cds_docs."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for one in value if isinstance(value, tuple | list) else (value,):
                if isinstance(one, kind):
                    yield f"{module.name}.{name}", one


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    """None waits with a fault for the day it is asked."""
    names = set()
    for name, one in _all_patterns():
        assert re.compile(one.pattern, one.flags & ~re.UNICODE) is not None, name
        names.add(name)
    assert len(names) > 300
