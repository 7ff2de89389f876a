"""Five real papers and what their campaigns render: the same words in the same order."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
import yaml

from cds_docs.document.model import Document, Letterhead, Paragraph, Role, printed_text
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT
from support.campaigns import block_text, campaign_text, composed, document_text, loaded
from support.reading import replaced, words

HERE = Path(__file__).parent
SEEDS = sorted(file.stem for file in HERE.glob("*.txt"))
MATCHED = 0.98
"""Part of a seed's words that the rendering must have, in order."""


@dataclass(frozen=True)
class Seed:
    """A seed and what is known of it.

    Attributes:
        text: Its words.
        letterhead: Lines of the letterhead the extraction kept, in its order.
        differences: Words of the seed, words we print instead.
        mended: Its words with the differences applied.
        used: How often each difference was found.
    """

    text: list[str]
    letterhead: tuple[str, ...]
    differences: tuple[tuple[list[str], list[str]], ...]
    mended: list[str]
    used: tuple[int, ...]


@cache
def seed(name: str) -> Seed:
    """Read a seed and its differences."""
    known = yaml.safe_load((HERE / "differences.yaml").read_text(encoding="utf-8"))[name]
    text = words((HERE / f"{name}.txt").read_text(encoding="utf-8"))
    pairs = tuple((words(item["seed"]), words(item["ours"])) for item in known["differences"])
    mended, used = text, []
    for old, new in pairs:
        mended, count = replaced(mended, old, new)
        used.append(count)
    return Seed(text, tuple(known["letterhead"]), pairs, mended, tuple(used))


@cache
def rendered(name: str) -> Document:
    """Compose the one document of a seed's campaign."""
    campaign, _ = loaded(campaign_text(name), f"campaigns/{name}.yaml")
    ((document, _),) = composed(campaign)
    return document


def letterhead_lines(document: Document) -> dict[str, str]:
    """Return the lines above the title by name, with those the page always has."""
    head = next(b for b in document.sections[0].blocks if isinstance(b, Letterhead))
    names = ("parent", "issuer", "number", "letter_subject", "place_and_date")
    lines = {name: getattr(head, name) for name in names}
    found = {n: printed_text(line) for n, line in lines.items() if isinstance(line, Paragraph)}
    return found | {"national_title": NATIONAL_TITLE_TEXT, "motto": MOTTO_TEXT}


def text_below(document: Document) -> str:
    """Return everything below the letterhead."""
    return "\n".join(
        line
        for section in document.sections
        for block in section.blocks
        if not isinstance(block, Letterhead)
        for line in block_text(block)
    )


def as_extracted(name: str) -> list[str]:
    """Return our words, with the letterhead as the extraction of the seed has it."""
    lines = letterhead_lines(rendered(name))
    head = " ".join(lines[line] for line in seed(name).letterhead)
    return words(f"{head}\n{text_below(rendered(name))}")


def test_every_seed_is_there() -> None:
    """Five seeds stand beside this test, each with a campaign of its name."""
    assert len(SEEDS) == 5


@pytest.mark.parametrize("name", SEEDS)
def test_every_word_is_the_seeds_word(name: str) -> None:
    """Once the listed differences are applied, no word is lost, added or moved."""
    assert as_extracted(name) == seed(name).mended


@pytest.mark.parametrize("name", SEEDS)
def test_seed_is_matched(name: str) -> None:
    """Without any mending, 98 % of the seed's words are matched in order."""
    matcher = SequenceMatcher(None, seed(name).text, as_extracted(name), autojunk=False)
    matched = sum(block.size for block in matcher.get_matching_blocks())

    assert matched / len(seed(name).text) >= MATCHED


@pytest.mark.parametrize("name", SEEDS)
def test_only_the_letterhead_is_more(name: str) -> None:
    """What is rendered beyond the seed is letterhead, or a listed difference."""
    lines = letterhead_lines(rendered(name))
    allowed = set(words(" ".join(lines.values())))
    allowed |= {word for _, new in seed(name).differences for word in new}
    ours = words("\n".join(document_text(rendered(name))))
    matcher = SequenceMatcher(None, seed(name).text, ours, autojunk=False)
    more = [
        word
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind in ("insert", "replace")
        for word in ours[start:end]
    ]

    assert [word for word in more if word not in allowed] == []


@pytest.mark.parametrize("name", SEEDS)
def test_every_difference_is_used(name: str) -> None:
    """A difference that no longer occurs has no place in the list."""
    assert 0 not in seed(name).used


def labels(name: str, element: Element) -> list[str]:
    """Return the labels of a kind of paragraph, in order."""
    blocks = rendered(name).sections[0].blocks
    return [b.label for b in blocks if isinstance(b, Paragraph) and b.element is element]


def test_points_have_vietnamese_letters() -> None:
    """Where the seed counts a b c d e f g, the decree's letters win."""
    assert labels("nghe-an-2024", Element.POINT) == [f"{letter})" for letter in "abcdđeghik"]


def test_section_titles_are_capitals() -> None:
    """Where the seed's section titles are in sentence case, the decree's capitals win."""
    blocks = rendered("quang-ngai-2024").sections[0].blocks
    titles = [
        printed_text(block)
        for block in blocks
        if isinstance(block, Paragraph) and block.element is Element.HEADING
    ]

    assert titles == [
        "I. CHỦ ĐỀ VÀ THỜI GIAN TUYÊN TRUYỀN",
        "II. NỘI DUNG TUYÊN TRUYỀN",
        "III. HÌNH THỨC TUYÊN TRUYỀN",
        "IV. KHẨU HIỆU TUYÊN TRUYỀN",
    ]


def test_plan_counts_its_parts() -> None:
    """Nghệ An's plan has five parts, and nine bodies in the last one."""
    assert labels("nghe-an-2024", Element.HEADING) == ["I.", "II.", "III.", "IV.", "V."]
    assert labels("nghe-an-2024", Element.TITLED_CLAUSE)[-9:] == [f"{n}." for n in range(1, 10)]


@pytest.mark.parametrize("name", SEEDS)
def test_enclosures_are_no_annex(name: str) -> None:
    """Only Cần Giuộc's letter has a phụ lục; what is sent along makes none."""
    annexes = [s for s in rendered(name).sections if s.role is Role.ANNEX]

    assert len(annexes) == (1 if name == "can-giuoc-2023" else 0)


@pytest.mark.parametrize("name", SEEDS)
def test_no_seed_is_a_block_of_text(name: str) -> None:
    """What a campaign gives as prose of its own is a small part of its paper."""
    campaign, _ = loaded(campaign_text(name))
    (spec,) = campaign.campaign.documents
    own = sum(len(words(text)) for text in spec.sections.values())

    assert own < len(seed(name).text) / 5
