"""Files made to be slow: each under one MiB, each decided in about a second."""

import time

import pytest

from cds_docs.source import read

SLOW = {
    "spaces": "a: 1\nb" + " " * 900_000 + "c\nd: 2\n",
    "spaces in value": "a: b: c" + " " * 90_000 + "d\n",
    "spaces before hash": "a: %" + " " * 900_000 + "x\n",
    "flow without comma": "a: {b: " + "c " * 400_000 + ": d}\n",
    "open braces": "a: " + "{{" * 300_000 + "\n",
    "braces": "- " + "{{ a }} " * 100_000 + "\n",
    "quotes": "a: " + "'" * 900_000 + "\n",
    "quotes with words": 'a: "b" ' + "'x' " * 200_000 + "\n",
    "question in a long word": "a: " + "b" * 99_000 + "?c\n",
    "suspects on one line": "[" + "ß ö," * 40_000 + "]",
    "hash after many values": "[" + "a," * 24_000 + "b #c",
    "dashes": "[" + "-a," * 24_000 + "]",
    "stuck keys": "{" + "a:b," * 24_000 + "}",
    "escapes": "[" + '"\\x41",' * 24_000 + "]",
    "tabs": "a: 1\n" + "\tb\n" * 300_000,
    "directives": "%a\n" * 300_000,
    "emoji": "- 😀\n" * 120_000,
    "controls": "a: \x01\n" * 150_000,
    "no-break spaces": "\u00a0a: 1\n" * 100_000,
    "loose marks": "a: " + "e\u0302\u0323" * 90_000 + "\n",
    "old code": "a: Céng hßa x· héi\n" * 20_000,
    "many mistakes": "a: b: c\n" * 100_000,
    "anchors": "- &a b\n" * 140_000,
    "open quotes": 'a: "\n' * 190_000,
    "fact before blanks": "a: {{ x }}" + " " * 900_000 + "b\n",
    "fact before hashes": "a: {{ x }}  " + "#" * 900_000 + "b\n",
    "items too deep": "a: x\n" + "  - y\n" * 150_000,
    "blank lines above an item": "a: x\n" + "\n" * 400_000 + "  - y: z\n",
    "items after blank lines": "a: x\n" + "\n  - y: z\n" * 60_000,
    "dots": "a:\n" + "  • x\n" * 120_000,
    "no-break dashes": "a:\n" + "  -\u00a0x\n" * 100_000,
    "no-break after blanks": " " * 900_000 + "-\u00a0x\n",
    "open brackets": "a: [x\n" * 100_000 + "[",
    "dashes missing": "a:\n" + "  - {x: 1}\n  {x: 2}\n" * 30_000,
    "commas": "a: {" + "b, " * 24_000 + "}\n",
    "blank lines": "\n" * 1_000_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_no_pattern_runs_away(name: str) -> None:
    """Time grows with the size of the file only; hints and messages stay short."""
    start = time.process_time()
    _, found = read(SLOW[name].encode(), "a.yaml")

    assert time.process_time() - start <= 2
    assert len(found) <= 20 * 4
    assert all(len(d.message) + len(d.hint) + len(d.excerpt) <= 3000 for d in found)
