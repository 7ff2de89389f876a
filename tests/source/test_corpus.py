"""The corpus of bad YAML (Y01 to Y63): each case fast, located, coded."""

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cds_docs.source import read
from support.bad_yaml import BAD_YAML, Case

DIFFERENCES = {
    "Y09": "a long number is text; the field it stands in judges it",
    "Y12": "a scalar is the text typed, so 1:1:1… is no number; the field judges it",
    "Y16": "keys are the text typed: 505 may be the id of a reference",
    "Y19-le": "UTF-16 with its mark is read: Notepad writes it",
    "Y19-be": "UTF-16 with its mark is read: Notepad writes it",
    "Y25": "text in the TCVN3 code is an error, not a warning: it cannot be printed",
    "Y26": "text in the VNI code is an error, not a warning: it cannot be printed",
    "Y27": "misread UTF-8 is an error, not a warning: it cannot be printed",
    "Y29": "yes, no, on, off are the text typed; no quotes are asked for",
    "Y30": "times are the text typed; no quotes are asked for",
    "Y31": "010 and 0x1F are the text typed; no quotes are asked for",
    "Y32": "a telephone number is the text typed; no quotes are asked for",
    "Y33": "05 and 1_000 are the text typed; no quotes are asked for",
    "Y35": "a date is text here; the field that takes a date judges it",
    "Y36": "a date is text here; the field that takes a date judges it",
    "Y37": "a date is text here; day first is the usual form, so 5/9/2025 is a date later",
    "Y38": "a date is text here; the field that takes a date judges it",
    "Y39": "a time is text here; the field that takes a time judges it",
    "Y40": "empty values are told from text by is_empty; the field says whether it may be empty",
    "Y41": "= and << as values are the text typed; only the key << is refused",
    "Y43": "a cut with no space after # is an error, not a warning: words would be lost",
    "Y60": "a look-alike letter is an error, not a warning: search and sorting would fail",
    "Y61": "an emoji is an error, not a warning: the font has no glyph",
    "Y61-flag": "an emoji is an error, not a warning: the font has no glyph",
}
"""Cases judged otherwise than a strict YAML reader would, each with its reason."""


@pytest.mark.parametrize("case", BAD_YAML, ids=lambda case: case.id)
def test_bad_input_gives_located_coded_findings_quickly(case: Case) -> None:
    """Each case is decided within a second, with its code, a place, advice, and no exception."""
    start = time.process_time()
    source, found = read(case.bytes, "a.yaml")
    took = time.process_time() - start

    assert took <= 1
    assert {d.code for d in found} == set(case.expected)
    assert all(d.span and d.message and d.hint for d in found)
    assert all(len(d.message) <= 400 and d.message.isprintable() for d in found)
    if case.expected:
        assert found[0].span
        assert found[0].span.line == case.line
        assert case.part in found[0].message + found[0].hint
    else:
        assert source is not None


def test_differences_name_cases() -> None:
    """Each reason stands beside a case that exists."""
    assert set(DIFFERENCES) <= {case.id for case in BAD_YAML}


_SURVIVES = """
import resource, sys, threading
resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
from cds_docs.source import read
BAD = [
    b"[" * 100_000, b"[" * 100_000 + b"]" * 100_000, b"{a: " * 100_000, b"- " * 100_000,
    b"? " * 100_000, b"[{" * 100_000, b"{[" * 100_000, b"a: [[[" * 50_000,
    b"\\n".join(b" " * n + b"- a:" for n in range(1400)), b"[a: " * 100_000, b"!" * 500_000,
    b"&a " * 300_000, b"* " * 300_000, b"%" * 500_000, b"a: |" + b"9" * 500_000,
]
def work():
    for data in BAD:
        source, found = read(data, "a.yaml")
        assert source is None and found, data[:20]
work()
threading.stack_size(256 << 10)
thread = threading.Thread(target=work)
thread.start(); thread.join()
print("alive")
"""


def test_nesting_cannot_kill_the_process() -> None:
    """Deeply nested files are refused under tight memory and stack, in a thread too."""
    source_root = Path(read.__code__.co_filename).parents[2]
    limit = 1 << 20

    done = subprocess.run(
        [sys.executable, "-c", _SURVIVES],
        env={"PYTHONPATH": str(source_root)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (limit, limit)),
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "alive\n", "")
