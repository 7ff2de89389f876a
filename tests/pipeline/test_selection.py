"""Which copies are wanted: one row, a sample, all."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.each.copies import unrolled
from cds_docs.pipeline.selection import Wish, chosen, document_id, nothing_chosen
from support.each import LETTER, LISTED, PLAN, TYPED, campaign, loaded_each, paper

_ONCE = paper(PLAN, id="chung", for_each="", issuer="so", signer="{name: A B, title: Giám đốc}")


def _papers(count: int, *more: str) -> Sequence[DocumentSpec]:
    """Return a letter for so many rows, below a title and a header, and other documents."""
    rows = [
        f"xa-{n};UBND xã {'dài ' * 9 if n == count // 3 else ''}{n}" for n in range(1, count + 1)
    ]
    text = campaign(paper(LETTER), *more, who=LISTED)
    return unrolled(loaded_each(text, "\n".join(["Mã;Tên đơn vị", *rows])))


def _ids(papers: Sequence[DocumentSpec], wish: Wish) -> list[str]:
    return [papers[at].id for at in chosen(papers, wish)]


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(), ["thu-xa-1", "thu-xa-2", "thu-xa-3", "chung"]),
        (Wish(only=("thu",)), ["thu-xa-1", "thu-xa-2", "thu-xa-3"]),
        (Wish(only=("thu-xa-2", "chung")), ["thu-xa-2", "chung"]),
        (Wish(row="3"), ["thu-xa-2"]),
        (Wish(row="xa-3"), ["thu-xa-3"]),
        (Wish(only=("thu",), row="2"), ["thu-xa-1"]),
        (Wish(only=("chung",), row="2"), []),
        (Wish(row="99"), []),
        (Wish(row="9" * 5000), []),
        (Wish(row="٣"), []),
        (Wish(sample=1), ["thu-xa-1", "chung"]),
        (Wish(sample=2), ["thu-xa-1", "thu-xa-3", "chung"]),
        (Wish(sample=50), ["thu-xa-1", "thu-xa-2", "thu-xa-3", "chung"]),
        (Wish(only=("thu",), sample=2), ["thu-xa-1", "thu-xa-3"]),
    ],
)
def test_what_is_chosen(wish: Wish, expected: list[str]) -> None:
    """Documents, copies, rows as the list numbers them, ids; in the order of the campaign."""
    assert _ids(_papers(3, _ONCE), wish) == expected


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 50, 199, 200])
def test_a_sample_is_spread(count: int) -> None:
    """It holds the first, the last and the longest name, and leaves no long stretch out."""
    papers = _papers(200)
    places = list(chosen(papers, Wish(sample=count)))

    assert len(places) == len(set(places)) == count
    assert places == sorted(places)
    wanted = [0, 199, 200 // 3 - 1][:count]
    assert set(wanted) <= set(places)
    if count > 3:
        gaps = [b - a for a, b in pairwise(places)]
        assert max(gaps) <= 3 * 200 / (count - 1)


def test_typed_recipients_are_counted_from_one() -> None:
    """As a person counts, and found by id all the same."""
    papers = unrolled(loaded_each(campaign(paper(LETTER))))

    assert _ids(papers, Wish(row="2")) == _ids(papers, Wish(row="co-to")) == ["thu-co-to"]


def test_a_copy_is_of_its_document() -> None:
    """Whatever it is called."""
    papers = _papers(1, _ONCE)

    assert [document_id(one) for one in papers] == ["thu", "chung"]


@pytest.mark.parametrize(
    ("wish", "code", "words"),
    [
        (Wish(), "", ""),
        (Wish(row="2"), "", ""),
        (Wish(sample=1), "", ""),
        (Wish(row="9"), "C340", "từ 2 («xa-1») đến 4 («xa-3»)"),
        (Wish(row="xa"), "C340", "từ 2 («xa-1») đến 4 («xa-3»)"),
        (
            Wish(only=("thu-xa-1", "chung"), row="xa-2"),
            "C340",
            "không thuộc văn bản nào nêu ở --only",
        ),
        (Wish(only=("thu-xa-1",), row="3"), "C340", "«--only thu-xa-2», hoặc chỉ ghi «--row 3»"),
        (Wish(only=("thu-xa-1",), row="9"), "C340", "Không có dòng"),
        (Wish(only=("chung",), row="2"), "C341", "«--row»"),
        (Wish(only=("chung",), sample=2), "C341", "«--sample»"),
    ],
)
def test_why_nothing_is_chosen(wish: Wish, code: str, words: str) -> None:
    """A row nobody has and an option that chooses among nothing are told with what there is."""
    found = nothing_chosen([_papers(3, _ONCE)], wish)

    assert [one.code.id for one in found] == ([code] if code else [])
    assert all(words in f"{one.message} {one.hint}" for one in found)


def test_typed_rows_are_named_in_the_hint() -> None:
    """By their place among the recipients."""
    (found,) = nothing_chosen(
        [unrolled(loaded_each(campaign(paper(LETTER), who=TYPED)))], Wish(row="7")
    )

    assert "từ 1 («hong-gai») đến 2 («co-to»)" in found.hint
