"""Letters out of a mould are the letters made one by one, to the byte and to the finding."""

from pathlib import Path

import pytest

from cds_docs.pipeline.campaigns import Job
from support.letters import Letters, merged, usual, with_recipients

_HOSTILE = (
    "Sở A & B", "Xã <b>", "a > b", 'Công ty "X"', "it's", "]]>", "{{ year }}", "{% raw %}", "*đậm*",
    "**đậm**", "[x](https://a.vn)", "https://a.vn/b", "a_b", "a|b", "\\*", "“X”", "A – B", "Tiê\u0301n",
    "x" * 200, "Trường " * 30, "\U0001f600", "\u05d0\u05d1", "\u202eabc", "12 xã", "3. Sở", "a) Sở",
    "- Sở", "#1. Sở", "Điều 1. X", "Phụ lục I", "xem phụ lục kèm theo", "(kèm theo bản đồ)", "Như trên",
    "Lưu: VT", "kết thúc./.", "hết;", "hết.", "hai  cách", "cách\u00a0cứng", "\U0001d400\U0001d419",
    "\ue010", "nghìn\u2028dòng", "mailto:a@b.vn", "Theo đề nghị của A", "V/v A", "%", "&amp;", "&#60;",
    "О́", "ﬁ", "TP. Hà Nội", "Q.1", "(cơ sở 2)", "cơ sở (2)", "5%", "+84 255", "đ", "Đ", "I. Sở",
)  # fmt: skip


def rows(*names: str) -> list[tuple[str, str, str, str]]:
    """Return plain rows with other names of contacts."""
    return [(f"x{i}", f"Xã số {i}", f"Xã {i}", name) for i, name in enumerate(names, 10)]


def assert_same(job: Job) -> list[bool]:
    """Assert that moulds give the usual letters; return which letters came out of one."""
    pieces, cast = merged(job)
    for piece, (document, made, findings) in zip(pieces, usual(job), strict=True):
        assert piece.document is document or piece.document.id == document.id
        assert piece.findings == findings, document.id
        assert (piece.paper is None) == (made is None), document.id
        if piece.paper is not None and made is not None:
            assert piece.paper.data == made.data, document.id
            assert piece.paper.entry.digest == made.entry.digest
            assert piece.paper.entry.sha256 == made.entry.sha256
    return cast


def test_plain_letters_come_out_of_a_mould(tmp_path: Path) -> None:
    """The first is made in the usual way and proves the mould; all others come out of it."""
    job = Letters(tmp_path).write(rows("Lê Văn An", "Trần Bình", "Phạm Sơn", "Võ Đức"))

    assert assert_same(job) == [False, True, True, True]


@pytest.mark.parametrize("key", ["name", "short", "nguoi-lien-he"])
def test_hostile_words_change_nothing(tmp_path: Path, key: str) -> None:
    """Whatever stands in a cell, the letter is the one made by itself."""
    clean = Letters(tmp_path).write(rows("A", "B"))
    words = ["Sở A", "Sở B", *_HOSTILE, *(f"Sở {text} C" for text in _HOSTILE), "Sở C", "Sở D"]
    facts = [
        {"id": f"x{i}", "name": f"Xã {i}", "short": f"X {i}", "nguoi-lien-he": "Lê", key: text}
        for i, text in enumerate(words)
    ]
    cast = assert_same(with_recipients(clean, facts))

    assert cast[:2] == [False, True]
    assert cast[-2:] == [True, True]
