"""The editor and the program say the same: tried with the language server that editors run."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cds_docs.campaign import load
from cds_docs.campaign.editor import SCHEMA_FILE, modeline
from cds_docs.pipeline.schema import write_schema
from cds_docs.source import read
from cds_docs.standard.kinds import KINDS, MADE
from support import language_server
from support.agreement import broken_campaigns, errors_of
from support.language_server import Complaint, Editor
from support.mistakes import GOOD, MISTAKES, Mistake, written

pytestmark = pytest.mark.editor

_ROOT = Path(__file__).parents[2]
_CLEAN = sorted(
    [*_ROOT.glob("campaigns/*.yaml"), *_ROOT.glob("tests/campaign/good/*.yaml")],
)
_BROKEN = list(broken_campaigns())
_MODELINE = re.compile(r"^# yaml-language-server: .*")
_VIETNAMESE = re.compile(r"[à-ỹđ]", re.IGNORECASE)


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """Run one language server for all tests here."""
    if why := language_server.missing():
        pytest.skip(why)
    with language_server.editor(_ROOT / SCHEMA_FILE) as running:
        yield running


@pytest.fixture(scope="module")
def underlined(editor: Editor) -> dict[str, tuple[Complaint, ...]]:
    """Return what is underlined in every campaign and every slip, all asked at once."""
    texts = {path.name: text_of(path) for path in (*_CLEAN, *_BROKEN)}
    slips = {mistake.wrong + mistake.right: written(mistake)[0] for mistake in MISTAKES}
    return editor.complaints({**texts, **slips, "": GOOD})


def text_of(path: Path) -> str:
    """Return a campaign without the pointer to a schema, which lies elsewhere here."""
    return _MODELINE.sub("#", path.read_text("utf-8"))


@pytest.mark.parametrize("path", _CLEAN, ids=lambda path: path.stem)
def test_no_good_campaign_is_underlined(
    underlined: dict[str, tuple[Complaint, ...]], path: Path
) -> None:
    """A false mark would teach the clerk to look away."""
    assert underlined[path.name] == ()


@pytest.mark.parametrize("path", _BROKEN, ids=lambda path: path.stem)
def test_broken_campaigns_are_underlined_where_the_program_complains(
    underlined: dict[str, tuple[Complaint, ...]], path: Path
) -> None:
    """Each error that one place can show, on its line; and no line without an error."""
    lines = {complaint.line for complaint in underlined[path.name]}

    assert errors_of(text_of(path)).explain(lines), (errors_of(text_of(path)), lines)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.wrong.strip())
def test_a_slip_is_seen_by_both(
    underlined: dict[str, tuple[Complaint, ...]], mistake: Mistake
) -> None:
    """The program has its code on the line, the editor its mark, in Vietnamese."""
    text, line = written(mistake)
    source, found = read(text.encode(), "thu.yaml")
    assert source is not None
    told = [(d.span.line, d.code.id) for d in (*found, *load(source)[1]) if d.span]
    here = [item for item in underlined[mistake.wrong + mistake.right] if item.line == line]

    assert (line, mistake.code) in told
    assert here
    assert all(_VIETNAMESE.search(item.words) for item in here)


def test_the_slips_are_of_every_kind(underlined: dict[str, tuple[Complaint, ...]]) -> None:
    """The file they are put into is clean, and few kinds of error of a value are left out."""
    kinds = {mistake.code for mistake in MISTAKES}

    assert underlined[""] == ()
    assert errors_of(GOOD).all == set()
    assert {f"C{number:03}" for number in range(40, 60)} - kinds == {"C055", "C056"}
    assert len(MISTAKES) >= 40


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("schema: 1\n|\n", {"year", "theme", "slogans", "timeline", "documents"}),
        ("schema: 1\nthe|\n", {"theme"}),
        ("documents:\n  - id: mot\n    |\n", {"kind", "issuer", "subject", "Công văn mới"}),
        ("documents:\n  - |\n", {"id", "kind", "Công văn mới", "Văn bản có tên loại mới"}),
        ("documents:\n  - id: mot\n    kind: |\n", set(MADE)),
        ("documents:\n  - id: mot\n    urgency: |\n", {"khan", "thuong-khan", "hoa-toc"}),
        ("documents:\n  - id: mot\n    template: |\n", {"mac-dinh", "tuyen-truyen"}),
        ("timeline:\n  - |\n", {"id", "title", "due", "Mốc kéo dài", "Hạn phải xong"}),
        ("recipients:\n  - |\n", {"id", "name", "short", "Nơi nhận mới"}),
        ("references:\n  |\n", {"Văn bản viện dẫn mới"}),
        ("agencies:\n  so:\n    collective: |\n", {"true", "false"}),
        ("assignments:\n  - to: |\n", {"all"}),
        ("assignments:\n  - to: all\n    tasks:\n      - |\n", {"text", "due", "Nhiệm vụ có hạn"}),
        ("style:\n  body: |\n", {"13", "14"}),
    ],
)
def test_completion_offers(editor: Editor, text: str, labels: set[str]) -> None:
    """Keys, values and ready-made pieces where they belong; nothing that is no value of ours."""
    offers = editor.offers(text)

    assert labels <= {offer.label for offer in offers}
    assert "null" not in {offer.label for offer in offers}


def test_kinds_are_offered_with_their_names(editor: Editor) -> None:
    """A clerk reads ``Kế hoạch`` beside ``ke-hoach``, and its abbreviation."""
    said = {o.label: o.said for o in editor.offers("documents:\n  - id: mot\n    kind: |\n")}

    for slug in MADE:
        assert said[slug].startswith(KINDS[slug].name)
        assert KINDS[slug].code in said[slug]


def test_every_key_of_a_document_is_offered_with_its_meaning(editor: Editor) -> None:
    """No key is offered twice, none without Vietnamese words or without its colon."""
    offers = [o for o in editor.offers("documents:\n  - id: mot\n    |\n") if o.label.isascii()]

    assert len({offer.label for offer in offers}) == len(offers) >= 20
    assert [offer.label for offer in offers if not _VIETNAMESE.search(offer.said)] == []
    assert [offer.text for offer in offers if ":" not in offer.text] == []


def test_a_value_in_words_offers_nothing(editor: Editor) -> None:
    """Where a name is typed the editor keeps silent: no ``null``, no ``true``."""
    assert editor.offers("agencies:\n  so:\n    name: |\n") == ()


@pytest.mark.parametrize(
    ("words", "title", "says"),
    [
        ("theme:", "Chủ đề", "Chủ đề của năm."),
        ("    subject:", "Trích yếu", "Căn cứ: Khoản 5 Mục II phần I Phụ lục I Nghị định 30"),
        ("    kind:", "Loại văn bản", "Căn cứ: Điều 7 Nghị định 30/2020/NĐ-CP"),
        ("    kind:", "Loại văn bản", "`giay-moi`: Giấy mời: viết tắt GM"),
        ("    number:", "Số", "Ví dụ: `number: 12`"),
        ("    urgency:", "Độ khẩn", "HỎA TỐC"),
        ("head:", "Chức vụ người đứng đầu", "Căn cứ: Điểm b khoản 7 Mục II"),
        ("title: Phó", "Chức vụ", "Ví dụ: `title: Phó Giám đốc`"),
        ("documents:", "Văn bản", "Các văn bản cần làm."),
        ("left:", "Lề trái", "30–35"),
    ],
)
def test_hover_explains(editor: Editor, words: str, title: str, says: str) -> None:
    """Over a key: its Vietnamese name, what it means, an example, and the clause if it has one."""
    shown = editor.hover(GOOD, words, len(words) - len(words.lstrip()) + 1)

    assert shown.startswith(f"#### {title}\n")
    assert says in shown


def test_the_first_line_leads_to_the_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file opened alone, without settings, finds the schema beside campaigns/."""
    if why := language_server.missing():
        pytest.skip(why)
    monkeypatch.chdir(tmp_path)
    write_schema()
    file = tmp_path / "campaigns" / "2024.yaml"
    file.parent.mkdir()
    file.write_text(f"{modeline()}\n{GOOD.replace('theme:', 'chu_de:')}", encoding="utf-8")

    with language_server.editor() as running:
        told = running.complaints_of_file(file)

    assert 8 in {complaint.line for complaint in told}
    assert any("«Chiến dịch» gồm các khóa" in complaint.words for complaint in told)
