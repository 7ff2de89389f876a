"""Keys below a line that has its value already."""

from cds_docs.source import codes, read


def _told(text: str) -> list[tuple[object, int]]:
    _, found = read(text.encode(), "a.yaml")
    return [(one.code, one.span.line if one.span else 0) for one in found]


def test_both_ways_out_are_named() -> None:
    """Only who wrote it knows whether the key is a sibling, or the words were a remark."""
    _, found = read("theme: Chủ đề\n  venue: Hà Nội\n".encode(), "a.yaml")
    assert [one.code for one in found] == [codes.INDENT]
    assert "sau «theme:» ở đó đã có chữ «Chủ đề»" in found[0].message
    assert "cho về cột 1" in found[0].hint
    assert "«theme:  # Chủ đề»" in found[0].hint


def test_in_an_item_the_column_is_that_of_its_keys() -> None:
    """The dash is no key."""
    _, found = read(b"a:\n  - id: x\n      kind: y\n", "a.yaml")
    assert "cho về cột 5" in found[0].hint


def test_what_is_wrong_below_is_told_in_the_same_run() -> None:
    """One key that slipped in keeps nothing else from being read."""
    assert _told("a: x\n  b: y\nc: x\nd: x\n  e: y\nf:g\n") == [
        (codes.INDENT, 2),
        (codes.INDENT, 5),
        (codes.NO_COLON, 6),
    ]


def test_a_mapping_under_words_is_read_as_one() -> None:
    """Its keys are not told of one by one."""
    text = "a: các nơi\n  b:\n    c: x\n    d: y\n  e:\n    c: z\nf:g\n"
    assert _told(text) == [(codes.INDENT, 2), (codes.NO_COLON, 7)]
