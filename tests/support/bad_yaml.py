"""The corpus of bad YAML (Y01 to Y63), made at test time."""

import unicodedata
from dataclasses import dataclass

from cds_docs.diagnostics import Code
from cds_docs.source import codes

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

    @property
    def bytes(self) -> bytes:
        """Return the file."""
        return self.data if isinstance(self.data, bytes) else self.data.encode("utf-8")


BAD_YAML = (
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
