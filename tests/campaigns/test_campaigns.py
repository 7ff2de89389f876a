"""The campaigns that come with the project: valid, composed whole, and led by their facts."""

import re
from itertools import chain
from pathlib import Path

import pytest

from cds_docs.campaign import CitationForm, Loaded, citation
from cds_docs.campaign.references import cited
from cds_docs.document.model import Document, Role, Section
from support.campaigns import CAMPAIGNS, campaign_text, composed, document_text, loaded

NAMES = sorted(file.stem for file in CAMPAIGNS.glob("*.yaml"))
NEW_YEAR = "2031"
NEW_THEME = "Chủ đề của một năm khác"
MONTHS = {"9": "7", "10": "8"}
"""What months become: as long as before, and in the same order."""

_REFERENCES = re.compile(r"^references:.*?(?=^\w)", re.MULTILINE | re.DOTALL)
_DATE = re.compile(r"\b((?:date|start|end|due): )(?:(?:(\d+)/)?(\d+)/)?(\d{4})\b")


def moved(text: str) -> str:
    """Return a campaign text with another year, theme and dates; cited papers stay."""
    kept = _REFERENCES.search(text)
    assert kept is not None
    before, after = text[: kept.start()], text[kept.end() :]
    before = re.sub(r"^year: \d+", f"year: {NEW_YEAR}", before, flags=re.MULTILINE)
    before = re.sub(r"^theme: .*", f"theme: {NEW_THEME}", before, flags=re.MULTILINE)
    return _DATE.sub(_moved_date, before) + kept.group() + _DATE.sub(_moved_date, after)


def _moved_date(found: re.Match[str]) -> str:
    key, day, month, _ = found.groups()
    parts = [day, month and MONTHS[month.lstrip("0")], NEW_YEAR]
    return key + "/".join(part for part in parts if part)


def without_citations(text: str, campaign: Loaded) -> str:
    """Return a text without the papers it cites."""
    forms: list[str] = []
    for key, reference in campaign.campaign.references.items():
        if reference.document is None:
            short = citation(campaign, key, CitationForm.SHORT)
            forms += [citation(campaign, key, CitationForm.FULL), short]
            forms.append(f"{short} {cited(campaign, key).dated}")
    for form in sorted(forms, key=len, reverse=True):
        text = text.replace(form, "")
    return text


def own_words(name: str, text: str) -> str:
    """Return all words of a campaign's papers that are not citations."""
    campaign, _ = loaded(text, f"campaigns/{name}.yaml")
    lines = chain.from_iterable(document_text(document) for document, _ in composed(campaign))
    return without_citations("\n".join(lines), campaign)


def paper(name: str, index: int = 0) -> Document:
    """Compose one paper of a campaign."""
    campaign, _ = loaded(campaign_text(name))
    return list(composed(campaign))[index][0]


def annexes(document: Document) -> list[Section]:
    """Return the phụ lục of a paper."""
    return [section for section in document.sections if section.role is Role.ANNEX]


def test_campaigns_are_there() -> None:
    """Five seeds and three examples."""
    assert len(NAMES) == 8


@pytest.mark.parametrize("name", NAMES)
def test_campaign_is_clean(name: str) -> None:
    """No campaign has a finding it does not accept, neither when read nor when composed."""
    campaign, findings = loaded(campaign_text(name), f"campaigns/{name}.yaml")
    composing = chain.from_iterable(found for _, found in composed(campaign))

    accept = campaign.campaign.accept
    assert [f for f in (*findings, *composing) if f.code.id not in accept] == []


@pytest.mark.parametrize("name", NAMES)
def test_facts_lead_everywhere(name: str) -> None:
    """Another year, theme and other dates leave none of the old ones but in citations."""
    text = campaign_text(name)
    campaign, _ = loaded(text)
    old_year, old_theme = str(campaign.campaign.year), campaign.campaign.theme
    before, after = own_words(name, text), own_words(name, moved(text))

    assert old_year not in after
    assert old_theme not in after
    assert re.findall(r"\d{1,2}[/.](?:9|10)\b|[Tt]háng (?:9|10)\b", after) == []
    assert before.count(old_year) == after.count(NEW_YEAR)
    assert before.count(old_theme) == after.count(NEW_THEME)


@pytest.mark.parametrize("name", NAMES)
def test_no_fact_is_left_unfilled(name: str) -> None:
    """No brace, no star and no escape of the markup is printed."""
    words = own_words(name, campaign_text(name))

    assert re.findall(r"[{}*\\]", words) == []


def test_example_is_a_whole_province() -> None:
    """The example of 2024: a plan with three phụ lục, a letter that cites it, an invitation."""
    plan, letter, invitation = (paper("campaign-2024", index) for index in range(3))

    assert [plan.kind, letter.kind, invitation.kind] == ["ke-hoach", "cong-van", "giay-moi"]
    assert [section.landscape for section in annexes(plan)] == [False, False, True]
    assert any(
        line.startswith("Thực hiện Kế hoạch số 186/KH-UBND ngày 05/9/2024 của Ủy ban nhân dân tỉnh")
        for line in document_text(letter)
    )


def test_an_invitation_invites_whom_it_is_to() -> None:
    """Recipients by their id, people by the words that were typed; others are not invited."""
    text = campaign_text("campaign-2024")
    start = text.index("      khach_moi: |")
    text = text[:start] + text[text.index("      chu_tri: |") :]
    invited = '    to: [so-nganh, "Ông Trần Văn B, chuyên gia;"]\n    sections:\n      chu_tri: |'
    campaign, _ = loaded(text.replace("    sections:\n      chu_tri: |", invited))
    *_, (invitation, _) = composed(campaign)
    lines = document_text(invitation)

    assert [line for line in lines if line.startswith("- ")][:3] == [
        "- Đại diện lãnh đạo các sở, ban, ngành, đoàn thể cấp tỉnh;",
        "- Ông Trần Văn B, chuyên gia.",
        "- Như thành phần mời;",
    ]


def test_plan_number_reaches_the_letter() -> None:
    """A new number and day of the plan stand in the letter that cites it."""
    text = campaign_text("campaign-2024").replace("number: 186", "number: 7")
    campaign, _ = loaded(text.replace("date: 05/9/2024", "date: 12/9/2024"))
    _, (letter, _), _ = composed(campaign)

    assert any(
        line.startswith("Thực hiện Kế hoạch số 07/KH-UBND ngày 12/9/2024")
        for line in document_text(letter)
    )


def test_two_tier_example_addresses_communes() -> None:
    """The example of 2026 knows xã, phường, đặc khu and no district, and leaves blanks."""
    letter = paper("campaign-2026")
    lines = document_text(letter)

    assert "- Ủy ban nhân dân các xã, phường, đặc khu;" in lines
    assert not any(re.search(r"huyện|thị xã|thị trấn", line) for line in lines)
    assert "Số: /SKHCN-CĐS" in lines
    assert lines.count("(Kèm theo Công văn số  ngày  tháng  năm  của )") == 2


def test_theme_of_2026_asks_to_be_confirmed() -> None:
    """A theme no official text confirms says so in a comment just above it."""
    lines = campaign_text("campaign-2026").splitlines()
    theme = next(i for i, line in enumerate(lines) if line.startswith("theme:"))

    assert any("CẦN XÁC NHẬN" in line for line in lines[theme - 3 : theme])


def test_the_contracts_own_example_is_made_from_our_templates() -> None:
    """The example of every key composes with the packaged template it names, without a finding."""
    path = Path(__file__).parents[1] / "campaign" / "good" / "design.yaml"
    campaign, found = loaded(path.read_text(encoding="utf-8"))
    ((document, more),) = composed(campaign)

    assert (found, more) == ((), ())
    assert any(line.startswith("V/v tuyên truyền về Tuần lễ") for line in document_text(document))
