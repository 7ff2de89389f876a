"""The corpus of bad YAML (Y01 to Y63), made at test time: each case fast, located, coded."""

import resource
import subprocess
import sys
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

from cds_docs.diagnostics import Code
from cds_docs.source import codes, read

_ALIAS_BOMB = "\n".join(
    f"k{n}: &a{n} [{', '.join([f'*a{n - 1}' if n else 'x'] * 9)}]" for n in range(9)
)
_MERGE_BOMB = "k0: &k0 {x: 1}\n" + "\n".join(
    f"k{n}: &k{n} {{<<: [{', '.join([f'*k{n - 1}'] * 9)}]}}" for n in range(1, 9)
)
_NFD_KEY = unicodedata.normalize("NFD", "ngày")


@dataclass(frozen=True, slots=True)
class Case:
    """One bad input.

    Attributes:
        id: Its number in the corpus.
        data: The bytes.
        expected: Codes that must be among the findings; none: the file loads cleanly here.
        line: The line of the first finding.
        part: What its message must hold.
    """

    id: str
    data: str | bytes
    expected: tuple[Code, ...] = ()
    line: int = 1
    part: str = ""


CASES = (
    Case("Y01", _ALIAS_BOMB, (codes.ALIAS,)),
    Case("Y02", _MERGE_BOMB, (codes.ALIAS,)),
    Case("Y03", "k: &a [*a]\n", (codes.ALIAS,)),
    Case("Y04", "k: *thieu\n", (codes.ALIAS,)),
    Case("Y05", "k: " + "[" * 1000, (codes.TOO_DEEP,)),
    Case("Y06", "[" * 100_000 + "]" * 100_000, (codes.TOO_DEEP,)),
    Case("Y07", "[" * 100_000, (codes.TOO_DEEP,)),
    Case("Y08", "- " * 5000, (codes.TOO_DEEP,)),
    Case("Y09", "year: " + "9" * 4301 + "\n"),
    Case("Y10", "year: " + "9" * 1_000_000, (codes.TOO_LONG,)),
    Case("Y11", "year: 0x" + "f" * 1_000_000, (codes.TOO_LONG,)),
    Case("Y12", "time: " + ":".join(["1"] * 20_000) + "\n"),
    Case("Y13", "title: a\ntitle: b\n", (codes.DUPLICATE_KEY,), 2, "dòng 1 và dòng 2"),
    Case("Y14", "a:\n  b: 1\n  b: 2\n", (codes.DUPLICATE_KEY,), 3, "dòng 2 và dòng 3"),
    Case("Y15", f"ngày: 1\n{_NFD_KEY}: 2\n", (codes.DUPLICATE_KEY,), 2, "dòng 1 và dòng 2"),
    Case("Y16", "1: a\ntrue: b\n1.0: c\n"),
    Case("Y17", "a:\n\tb: 1\n", (codes.TAB_INDENT,), 2, "dấu cách"),
    Case("Y18", b"\xef\xbb\xbf" + b"a: 1\n"),
    Case("Y18-two", b"\xef\xbb\xbf" * 2 + b"a: 1\n"),
    Case("Y19-le", b"\xff\xfe" + "a: ế\n".encode("utf-16-le")),
    Case("Y19-be", b"\xfe\xff" + "a: ế\n".encode("utf-16-be")),
    Case("Y20-16", "theme: hay\n".encode("utf-16-le"), (codes.ENCODING,), 1, "UTF-16"),
    Case("Y20-32", "theme: hay\n".encode("utf-32"), (codes.ENCODING,), 1, "UTF-32"),
    Case("Y21-crlf", b"a: 1\r\nb: 2\r\n"),
    Case("Y21-cr", b"a: 1\rb: 2\r"),
    Case("Y22-nel", "a: x\x85y\n", (codes.CONTROL,)),
    Case("Y22-ls", "a: x\u2028y\n", (codes.CONTROL,)),
    Case("Y22-ps", "a: x\u2029y\n", (codes.CONTROL,)),
    Case("Y23", b"a: c\xf4ng ngh\xea\xf2 s\xf4\xec\n", (codes.ENCODING,), 1, "1258"),
    Case("Y24", b"a: C\xe9ng h\xdfa x\xb7 h\xe9i\n", (codes.ENCODING,), 1, "TCVN3"),
    Case("Y25", "a: Céng hßa x· héi\n", (codes.LEGACY,), 1, "TCVN3"),
    Case("Y26", "a: Coäng hoøa\n", (codes.LEGACY,), 1, "VNI"),
    Case("Y27", "a: Tiáº¿ng\n", (codes.LEGACY,), 1, "1252"),
    Case("Y28", "a: Ti?ng Vi?t\n", (codes.LOST_LETTERS,)),
    Case("Y28-viqr", "a: Tie^'ng Vie^.t\n", (codes.LOST_LETTERS,)),
    Case("Y29", "a: yes\nb: no\nc: on\nd: off\ne: y\nf: n\n"),
    Case("Y30", "a: 7:05\nb: 12:30\nc: 1:30:00\n"),
    Case("Y31", "a: 010\nb: 0777\nc: 0o10\nd: 0x1F\n"),
    Case("Y32", "a: 0241234567\n"),
    Case("Y33", "so: 05\nb: 09\nc: 1_000\n"),
    Case("Y34", "a: 1.10\n"),
    Case("Y35", "a: 2024-09-31\n"),
    Case("Y36", "a: 2025-02-29\nb: 2025-13-01\nc: 0000-01-01\n"),
    Case("Y37", "a: 05/09/2025\nb: 2025-9-5\n"),
    Case("Y38", "a: 1944-12-31\nb: 2101-01-01\n"),
    Case("Y39", "a: 25:00\nb: 2025-01-01T00:00:00+99:00\n"),
    Case("Y40", "a: ~\nb: null\nc:\n"),
    Case("Y41", "a: =\nb: <<\n"),
    Case("Y42", "title: Về việc: tổ chức\n", (codes.COLON_IN_VALUE,), 1, "ngoặc kép"),
    Case("Y43", "title: Công văn #12\n", (codes.CUT,), 1, "«#12»"),
    Case("Y44-%", "a: %x\n", (codes.VALUE_START,)),
    Case("Y44-@", "a: @x\n", (codes.VALUE_START,)),
    Case("Y44-`", "a: `x\n", (codes.VALUE_START,)),
    Case("Y45", 'a: 1\nb: "x\nc: 2\n', (codes.UNCLOSED_QUOTE,), 2),
    Case("Y46-py", "a: !!python/object/apply:os.system [x]\n", (codes.TAG,)),
    Case("Y46-foo", "a: !foo x\n", (codes.TAG,)),
    Case("Y46-binary", "a: !!binary eA==\n", (codes.TAG,)),
    Case("Y46-set", "a: !!set {x: y}\n", (codes.TAG,)),
    Case("Y47-bool", "a: !!bool abc\n", (codes.TAG,)),
    Case("Y47-time", "a: !!timestamp abc\n", (codes.TAG,)),
    Case("Y47-int", "a: !!int ''\n", (codes.TAG,)),
    Case("Y48-list", "? [a, b]\n: 1\n", (codes.KEY,)),
    Case("Y48-map", "? {a: b}\n: 1\n", (codes.KEY,)),
    Case("Y49", "a: 1\n---\nb: 2\n", (codes.SEVERAL_DOCUMENTS,), 2),
    Case("Y50-empty", "", (codes.EMPTY,)),
    Case("Y50-comment", "# x\n", (codes.EMPTY,)),
    Case("Y50-list", "- a\n", (codes.TOP,)),
    Case("Y50-text", "abc\n", (codes.TOP,)),
    Case("Y51-yaml", "%YAML 1.2\n---\na: 1\n", (codes.DIRECTIVE,)),
    Case("Y51-tag", "%TAG ! tag:x,2000:\n---\na: 1\n", (codes.DIRECTIVE,)),
    Case("Y52-nul", b"a: x\x00y\n", (codes.CONTROL,)),
    Case("Y52-vt", b"a: x\x0by\n", (codes.CONTROL,)),
    Case("Y53-vt", 'a: "\\x0b"\n', (codes.CONTROL,)),
    Case("Y53-nul", 'a: "\\0"\n', (codes.CONTROL,)),
    Case("Y53-esc", 'a: "\\e[31m"\n', (codes.CONTROL,)),
    Case("Y54-half", 'a: "\\ud800"\n', (codes.ESCAPE,)),
    Case("Y54-non", "a: x\ufffe\n", (codes.CONTROL,)),
    Case("Y54-far", 'a: "\\UFFFFFFFF"\n', (codes.ESCAPE,)),
    Case("Y55-zwsp", "a: x\u200by\n", (codes.INVISIBLE,)),
    Case("Y55-zwj", "a: x\u200dy\n", (codes.INVISIBLE,)),
    Case("Y55-shy", "a: x\u00ady\n", (codes.INVISIBLE,)),
    Case("Y56", "a: abc\u202ecod.exe\n", (codes.INVISIBLE,)),
    Case("Y57-indent", "a:\n\u00a0\u00a0b: 1\n", (codes.NBSP,), 2),
    Case("Y57-key", "a\u00a0b: 1\n", (codes.NBSP,)),
    Case("Y58", "a\uff1a 1\n", (codes.FULL_WIDTH,), 1, "hai chấm"),
    Case("Y59", "a: " + unicodedata.normalize("NFD", "Huỳnh Thị Thu Thủy") + "\n"),
    Case("Y60", "a: \u041dguyễn\n", (codes.LOOK_ALIKE,)),
    Case("Y61", "a: xin 😀\n", (codes.EMOJI,)),
    Case("Y61-flag", "a: \U0001f1fb\U0001f1f3\n", (codes.EMOJI,)),
    Case("Y62-line", "a: " + "x" * 10_000_000, (codes.TOO_LARGE,)),
    Case("Y62-keys", "".join(f"khoa{n}: 1\n" for n in range(200_000)), (codes.TOO_LARGE,)),
    Case("Y62-list", "- a\n" * 5_000_000, (codes.TOO_LARGE,)),
    Case("Y63", "{" + ",".join(f"k{n}: 1" for n in range(99_000)) + "}", (codes.TOO_MANY,)),
)  # fmt: skip

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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_bad_input_gives_located_coded_findings_quickly(case: Case) -> None:
    """Each case is decided within a second, with its code, a place, advice, and no exception."""
    data = case.data if isinstance(case.data, bytes) else case.data.encode("utf-8")

    start = time.process_time()
    source, found = read(data, "a.yaml")
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
    assert set(DIFFERENCES) <= {case.id for case in CASES}


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
