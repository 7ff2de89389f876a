"""A file mended where a mistake has one remedy; every remedy is tried and kept only if it holds."""

import codecs
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cds_docs.diagnostics import CdsError, Diagnostic, Severity
from cds_docs.source import codes, mends
from cds_docs.source.decode import decode
from cds_docs.source.mends import Keys, Remedy, canonical
from cds_docs.source.nodes import Mapping, Node, Source, Text
from cds_docs.source.nodes import Sequence as SequenceNode
from cds_docs.source.read import read
from cds_docs.source.sheet import Sheet
from cds_docs.source.splice import spliced

_ROUNDS = 60
"""Readings of a file with remedies taken from its findings, at most."""
_SINGLY = 40
"""Remedies of one kind that are tried one by one where not all of them hold together."""
_Key = tuple[str, int]
"""What a finding is known by from one reading to the next: its code and line."""
_WIDTHS = (2, 4, 8)
"""Spaces that a tab may stand for."""

Judge = Callable[[Source], Iterable[Diagnostic]]
"""What is wrong with a file that was read, in the eyes of those who know what it means."""


class _State(NamedTuple):
    """A file at one step: its bytes, and what reading them brings."""

    data: bytes
    sheet: Sheet
    source: Source | None
    found: tuple[Diagnostic, ...]
    meant: tuple[Diagnostic, ...]


class _Mender:
    """Mends one file step by step."""

    def __init__(self, path: str, keys: Keys, judge: Judge) -> None:
        """Keep what steps need."""
        self._path = path
        self._keys = keys
        self._judge = judge

    def state(self, data: bytes) -> _State:
        """Return what reading bytes brings."""
        source, found = read(data, self._path, every=True)
        sheet = Sheet(self._path, tuple(decode(data, self._path).split("\n")))
        meant = tuple(self._judge(source)) if source is not None else ()
        return _State(data, sheet, source, found, meant)

    def characters(self, state: _State) -> _State:
        """Mend what is the same text in other characters."""
        state = self._all(state, mends.composed(state.sheet))
        state = self._all(state, mends.without_hidden(state.sheet))
        if state.source is not None and not _accepts(state.source, codes.ODD_SPACE.id):
            state = self._all(state, mends.plain_spaces(state.sheet, state.source))
        return state

    def tabs(self, state: _State) -> _State:
        """Put spaces for tabs that indent, if the file then reads best in one way only.

        Reading stops at a tab: whether a width is right shows when the rest is mended too.
        """
        if not any(one.code == codes.TAB_INDENT for one in state.found):
            return state
        tried = (mends.spaces_for_tabs(state.sheet, width) for width in _WIDTHS)
        after = [self.state(spliced(state.data, one.splices)) for one in tried if one]
        whole = [self.findings(self.characters(one)) for one in after]
        readable = [one for one in whole if one.source is not None]
        least = min(map(_faults, readable), default=0)
        good = [one for one in readable if _faults(one) == least]
        if not good or not all(_alike(good[0], other) for other in good[1:]):
            return state
        return good[0]

    def findings(self, state: _State) -> _State:
        """Mend what is complained of, one after the other: a remedy may bring new places."""
        refused: set[_Key] = set()
        for _ in range(_ROUNDS):
            todo = [one for one in _complaints(state) if _key(one) not in refused]
            made = (mends.remedy(one, state.sheet, self._keys) for one in todo)
            remedies = [one for one in made if one is not None and one.finding is not None]
            if not remedies:
                break
            after = self._with(state, remedies) if _apart(remedies) else None
            if after is None:
                remedies = remedies[:1]
                after = self._with(state, remedies)
            if after is None:
                refused |= {_key(one.finding) for one in remedies if one.finding}
            state = after or state
        return state

    def _all(self, state: _State, remedies: Iterable[Remedy]) -> _State:
        """Apply all remedies, or those of them that hold alone."""
        todo = list(remedies)
        if not todo:
            return state
        if after := self._with(state, todo):
            return after
        for remedy in todo[:_SINGLY]:  # none of them moves a line, and each has its own
            state = self._with(state, [remedy]) or state
        return state

    def _with(self, state: _State, remedies: Sequence[Remedy]) -> _State | None:
        """Return the file with remedies, or None where they do not hold."""
        splices = [splice for remedy in remedies for splice in remedy.splices]
        after = self.state(spliced(state.data, splices))
        step = _step(state, after, {splice.span.line for splice in splices})
        if step.breaks or not all(_holds(step, remedy) for remedy in remedies):
            return None
        keeps = state.source is not None and any(remedy.keeps for remedy in remedies)
        return after if not keeps or _alike(state, after) else None


def mended(data: bytes, path: str, keys: Keys, judge: Judge) -> bytes:
    """Return a file with what has one remedy mended; every other byte stays.

    A file that is read already (apart from other characters for the same text) reads the same
    afterwards; where more than one thing may have been meant nothing is done. What was mended
    once stays as it is the second time.

    Args:
        data: The file.
        path: Its path, for findings.
        keys: The keys a file of this kind knows.
        judge: Findings on a file that was read.
    """
    mender = _Mender(path, keys, judge)
    try:
        state = mender.state(_without_mark(data))
    except CdsError:
        return data
    for _ in range(_ROUNDS):
        before = state.data
        state = mender.findings(mender.tabs(mender.characters(state)))
        if state.data == before:
            break
    return state.data


def _without_mark(data: bytes) -> bytes:
    """Return a file without the marks that UTF-8 does not need; UTF-16 needs its own."""
    while data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    return data


class _Step(NamedTuple):
    """What remedies of which there may be thousands did to a file, reckoned once.

    Attributes:
        breaks: Whether something is complained of that was not before, or was below.
        left: What is still complained of.
        meant_before: How often each thing was wrong with the meaning of the file.
        meant: How often it is now.
        misread: Whether anything new is wrong with the meaning.
        wrong: What is wrong with the meaning of the lines changed.
        wrong_anew: That of it which was not before.
    """

    breaks: bool
    left: frozenset[_Key]
    meant_before: Counter[_Key]
    meant: Counter[_Key]
    misread: bool
    wrong: set[_Key]
    wrong_anew: set[_Key]


def _step(before: _State, after: _State, lines: set[int]) -> _Step:
    """Return what became of a file with some of its lines changed."""
    new = _errors(after.found) - _errors(before.found)
    last = max(lines) if before.source is None else len(after.sheet.lines)
    wrong = {key for key in _errors(filter(_in_a_line, after.meant)) if key[1] in lines}
    was_wrong = _errors(before.meant)
    return _Step(
        any(line <= last for _, line in new),
        frozenset(map(_key, after.found)),
        Counter(map(_key, before.meant)),
        Counter(map(_key, after.meant)),
        bool(_errors(after.meant) - was_wrong),
        wrong,
        wrong - was_wrong,
    )


def _holds(step: _Step, remedy: Remedy) -> bool:
    """Tell whether a remedy does what it should and nothing else; ``_with`` looks at values."""
    if remedy.names and step.misread:
        return False
    read_before = remedy.keeps or (remedy.finding is not None and bool(remedy.finding.instead))
    if step.wrong_anew if read_before else step.wrong:
        return False
    return remedy.finding is None or _is_gone(remedy.finding, step)


def _complaints(state: _State) -> list[Diagnostic]:
    """Return what reading complains of; where that is nothing grave, words known to be meant."""
    meant = [] if _errors(state.found) else [one for one in state.meant if one.instead]
    return [*state.found, *meant]


def _is_gone(finding: Diagnostic, step: _Step) -> bool:
    """Tell whether a finding is gone; of several like it in one line, whether one of them is."""
    key = _key(finding)
    if not finding.instead:
        return key not in step.left
    return step.meant[key] < step.meant_before[key]


def _apart(remedies: Sequence[Remedy]) -> bool:
    """Tell whether there are several remedies, no two of them in one line."""
    lines = [{splice.span.line for splice in remedy.splices} for remedy in remedies]
    return len(lines) > 1 and len(set[int]().union(*lines)) == sum(map(len, lines))


def _errors(found: Iterable[Diagnostic]) -> set[_Key]:
    """Return the errors among findings, by code and line."""
    return {_key(one) for one in found if one.severity is Severity.ERROR}


def _faults(state: _State) -> int:
    """Return how many errors a file has, those of its meaning included."""
    return len(_errors(state.found)) + len(_errors(state.meant))


def _in_a_line(finding: Diagnostic) -> bool:
    """Tell whether a finding is about words in one line, not about a file or what it lacks."""
    span = finding.span
    return span is not None and span.line == span.end_line and span.column < span.end_column


def _key(finding: Diagnostic) -> _Key:
    """Return what a finding is known by from one reading to the next."""
    return finding.code.id, finding.span.line if finding.span else 0


def _alike(one: _State, other: _State) -> bool:
    """Tell whether two readings bring the same keys and values."""
    if one.source is None or other.source is None:
        return one.source is other.source
    return list(_words(one.source.root)) == list(_words(other.source.root))


def _words(node: Node) -> Iterator[str | int]:
    """Yield keys and values in order, and how many each collection has."""
    match node:
        case Text():
            yield canonical(node.value)
        case SequenceNode():
            yield len(node.items)
            for item in node.items:
                yield from _words(item)
        case Mapping():
            yield -len(node.items)
            for key, value in node.items:
                yield canonical(key.value)
                yield from _words(value)


def _accepts(source: Source, code: str) -> bool:
    """Tell whether a file says that it lives with a finding."""
    accept = source.root.get("accept")
    items = accept.items if isinstance(accept, SequenceNode) else ()
    return any(isinstance(item, Text) and item.value == code for item in items)
