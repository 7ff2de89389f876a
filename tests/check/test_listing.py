"""Lists of bodies: entries and their end marks."""

from hypothesis import given
from hypothesis import strategies as st

from cds_docs.check.listing import end_mark, entries, is_dashed, set_end, wrong_ends
from cds_docs.check.recognised import Item
from cds_docs.standard.elements import Element
from support.found import item
from support.frame_rules import mended
from support.judging import labelled

_TEXTS = st.lists(
    st.from_regex(r"[a-zđ]{1,8}( [a-zđ]{1,8})?[;.,:]{0,2}", fullmatch=True), max_size=8
)


def _dashed(words: str) -> Item:
    """Return a line with a typed dash."""
    return labelled(Element.DISTRIBUTION_ITEM, "-", words)


@given(_TEXTS)
def test_mended_lists_are_right(texts: list[str]) -> None:
    """Wherever an end mark can be set, the list is right afterwards, and words stay."""
    lines = [_dashed(text) for text in texts]
    fixed = []
    wrong = {entry[0]: wanted for entry, wanted in wrong_ends(entries(lines))}
    for line in lines:
        raw = line.part.raw
        repairs = set_end((line,), wrong[line]) if line in wrong else ()
        fixed.append(mended(raw, repairs))
        assert fixed[-1].rstrip(";.,:") == raw.rstrip(";.,:")
    again = entries([_dashed(text[2:]) for text in fixed])
    assert all(not set_end(entry, wanted) for entry, wanted in wrong_ends(again))


def test_lines_are_joined_to_entries() -> None:
    """A line without a dash goes on the open one above it; without any dash each is one."""
    plain = item(Element.DISTRIBUTION_ITEM, "TT HĐND tỉnh;")
    joined = entries([_dashed("TT Tỉnh ủy,"), plain, _dashed("Lưu: VT.")])
    assert [len(entry) for entry in joined] == [2, 1]
    apart = entries([_dashed("TT Tỉnh ủy;"), plain])
    assert [len(entry) for entry in apart] == [1, 1]
    assert [is_dashed(entry) for entry in apart] == [True, False]
    bare = [item(Element.DISTRIBUTION_ITEM, text) for text in ("Sở Nội vụ", "Sở Tài chính")]
    assert len(entries(bare)) == 2


def test_the_end_mark_is_what_stands_last() -> None:
    """Marks together are one; brackets are none."""
    assert end_mark((_dashed("Lưu: VT./."),)) == "."
    assert end_mark((_dashed("Như trên;"),)) == ";"
    assert end_mark((_dashed("UBND tỉnh (b/c)"),)) == ""
