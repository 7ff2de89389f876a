"""Papers that obey the decree, however they are built, have no error and no false warning."""

import random
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.check.judge import Seen, judge
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.pipeline.check import Choice, judge_bytes
from cds_docs.pipeline.mend import mended
from cds_docs.pipeline.outcome import Status
from cds_docs.word.reading.paper import read
from cds_docs.word.write import write
from support import soffice
from support.campaigns import composer
from support.faults import parts_of, repacked
from support.loading import loaded_text
from support.made import FOLDERS, folders, made
from support.strangers import WAYS, letter

_DAY = date(2026, 11, 21)
_PAPERS = folders()
_TRUE = {
    "thanh-hoa-2023-cong-van": {"T-15", "V-04"},
    "hai-phong-2024-cong-van": {"T-15"},
    "nghe-an-2024-ke-hoach": {"T-15"},
    "quang-ngai-2024-cong-van": {"T-15"},
    "dau-trang-thuong-khan": {"S-15"},
}
"""What the originals really say: repeated citations, the Day in small letters, a day to come."""
_LAID_OUT = {
    "stacked": {"S-14", "N-12"},
    "table": {"Q-08"},
    "shift-enter": {"Q-08"},
    "boxes": {"T-07"},
}
"""What is true of a letter without columns, with columns too narrow, or in boxes that may have no
room for a wider gap: a person must see to it."""


def grave(data: bytes) -> set[str]:
    """Return the rules that find more than a remark."""

    def is_grave(finding: Finding) -> bool:
        return (finding.severity or finding.rule.severity) is not Severity.INFO

    return {one.rule.id for one in judge(read(data), _DAY).findings if is_grave(one)}


@pytest.mark.parametrize("name", _PAPERS)
def test_our_papers_are_clean(name: str) -> None:
    """All kinds, hard papers, phụ lục upright and across, attached texts."""
    assert grave(made(_PAPERS[name], name).data) == _TRUE.get(name, set())


@pytest.mark.parametrize("way", WAYS)
def test_strangers_letters_are_clean_once_mended(way: str) -> None:
    """A table, tabs, Shift+Enter, text boxes, no columns at all: the decree names none of them."""
    assert grave(mended(letter(way), Choice(), _DAY).data) == _LAID_OUT.get(way, set())


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.skipif(bool(soffice.missing()), reason=soffice.missing() or "there")
def test_another_program_changes_no_verdict(tmp_path: Path) -> None:
    """Our papers opened and saved by LibreOffice, as text document and back, judge the same."""
    files = []
    for name, folder in _PAPERS.items():
        file = tmp_path / f"{name}.docx"
        file.write_bytes(made(folder, name).data)
        files.append(file)
    texts = soffice.convert(files, tmp_path, "odt")
    back = tmp_path / "back"
    for file in soffice.convert(texts, back, "docx"):
        assert (file.stem, grave(file.read_bytes())) == (file.stem, _TRUE.get(file.stem, set()))


_CAMPAIGN = """\
schema: 1
year: 2026
form: {form}
style: {{header: {header}, body: {body}, indent: {indent}}}
event: {{name: Ngày Chuyển đổi số quốc gia, date: 10/10/2026}}
theme: Phổ cập hạ tầng số và sáng tạo ứng dụng số
agencies:
  so: {{parent: UBND tỉnh Quảng Ngãi, name: "{agency}", short: Sở, code: SKHCN,
    place: Quảng Ngãi, head: Giám đốc}}
recipients:
{recipients}
documents:
  - id: mot
    kind: cong-van
    issuer: so
    unit: CĐS
    number: {number}
    date: {date}
    subject: {subject}
    to: [{to}]
    sections:
      noi_dung: |
{text}
    signer: {{name: "{signer}", title: "{title}"}}
"""
_NAMES = (
    "Các sở, ban, ngành tỉnh",
    "Ủy ban nhân dân các xã, phường, đặc khu",
    "Trung tâm Công báo và Tin học",
    "Báo và Đài Phát thanh, Truyền hình tỉnh",
    "Các cơ quan thuộc Ủy ban nhân dân tỉnh",
)
_SENTENCES = (
    "Sở Khoa học và Công nghệ đề nghị các cơ quan tổ chức tuyên truyền trên trang của mình.",
    "#1. **Tuyên truyền**",
    "#1. Treo băng rôn, khẩu hiệu tại trụ sở cơ quan trong thời gian diễn ra các hoạt động.",
    "- Đăng tin, bài, phóng sự về kết quả chuyển đổi số của địa phương trong năm.",
    "#a) Phối hợp với các cơ quan báo chí tổ chức các chuyên trang, chuyên mục.",
)


@st.composite
def _campaigns(draw: st.DrawFn) -> str:
    """Draw a campaign of one letter within what an office may choose."""
    count = draw(st.integers(1, 5))
    lines = draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=12))
    day = draw(st.integers(1, 28))
    return _CAMPAIGN.format(
        form=draw(st.sampled_from(("electronic", "paper"))),
        header=draw(st.sampled_from(("small", "large"))),
        body=draw(st.sampled_from((13, 14))),
        indent=draw(st.sampled_from(("10mm", "12.7mm"))),
        agency=draw(st.sampled_from(("Sở Khoa học và Công nghệ", "Sở Y tế"))),
        recipients="\n".join(f'  - {{id: r{n}, name: "{_NAMES[n]}"}}' for n in range(count)),
        to=", ".join(f"r{n}" for n in range(count)),
        number=draw(st.one_of(st.just(""), st.integers(1, 3000))),
        date=draw(st.sampled_from((f"{day}/9/2026", "9/2026", f"{day}/02/2026", "2026"))),
        subject=draw(
            st.sampled_from(("tuyên truyền Ngày Chuyển đổi số quốc gia năm 2026", "hưởng ứng"))
        ),
        text="\n".join(f"        {line}" for line in (_SENTENCES[0], *lines)),
        signer=draw(st.sampled_from(("Nguyễn Văn An", "Huỳnh Thị Thu Thủy"))),
        title=draw(st.sampled_from(("Giám đốc", "Phó Giám đốc"))),
    )


@settings(max_examples=60)
@given(_campaigns())
def test_whatever_an_office_may_choose_is_clean(text: str) -> None:
    """Drawn letters, rendered and read back, have no error and no warning."""
    loaded = loaded_text(text)
    document, findings = composer().compose(loaded, loaded.campaign.documents[0])
    assert document is not None, findings
    assert grave(write(document)) - {"T-17"} == set()


_TOKENS = re.compile(rb"<[^>]+>|[^<]+")
_WORDS = ("", "  ", "Số: 5/", "Phụ lục", "Điều 1:", "\u00a0", "CĂN CỨ", "1)", "Kính gửi", "e\u0302")


def _damaged(parts: dict[str, bytes], chance: random.Random) -> bytes:
    """Return a package with a few places of one part changed at random."""
    name = chance.choice([one for one in parts if one.endswith(".xml") and "Content" not in one])
    tokens = _TOKENS.findall(parts[name])
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(tokens))
        if not tokens[at].startswith(b"<"):
            tokens[at] = chance.choice(_WORDS).encode()
        elif tokens[at].endswith(b"/>"):
            tokens[at] *= chance.randint(0, 2)
        else:
            tokens[at] = re.sub(rb'"-?\d+"', b'"99999999999"', tokens[at], count=1)
    return repacked(parts | {name: b"".join(tokens)})


def test_damaged_papers_are_judged_or_refused() -> None:
    """Random changes in any part never end in anything but a verdict or a refusal."""
    chance = random.Random(30)  # noqa: S311 - a fixed order of damage
    name = next(iter(_PAPERS))
    sources = [parts_of(made(FOLDERS[0], name).data), *(parts_of(letter(way)) for way in WAYS)]
    for _ in range(400):
        judged = judge_bytes(_damaged(chance.choice(sources), chance), "a.docx", _DAY, Seen())
        assert judged.status in {Status.JUDGED, Status.UNREADABLE, Status.DECLINED}
