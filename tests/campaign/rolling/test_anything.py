"""Whatever loads can be rolled forward: it loads again, and nothing else of it changes."""

import codecs
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cds_docs.campaign.confirm import MARK
from cds_docs.campaign.rolling.roll import Rolled
from support.campaigns import CAMPAIGNS
from support.rolling import errors, opened, turned

_TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in CAMPAIGNS.glob("*.yaml")}
_DESIGN = Path(__file__).parents[1] / "good" / "design.yaml"
_TEXTS["design"] = _DESIGN.read_text(encoding="utf-8")

_PIECES = st.sampled_from(
    [
        " năm 2024", " 10/10/2024", " 29/2/2024", " 2024", " 24/9 – 02/10/2024", " 10.10.2024",
        " ngày 10 tháng 10 năm 2024", " thứ Năm, 10/10/2024", " giai đoạn 2024-2025", "2024/",
        f" {MARK}", " # năm 2024", " số 934/QĐ-BTTTT", " lần thứ 3 năm 2024", "\u0306", " nǎm 2024",
        " UBND huyện Cần Giuộc", " tỉnh Long An", "'", '"', "|", "&", " - ", ": 2024", "{{ year }}",
        " http://x.vn/2024/a", "\t", "  ",
    ]
)  # fmt: skip


class _Form(NamedTuple):
    """How a file is saved."""

    mark: bytes
    codec: str
    ending: str

    def data(self, text: str) -> bytes:
        """Return a text as a file."""
        return self.mark + text.replace("\n", self.ending).encode(self.codec)


_FORMS = [
    _Form(b"", "utf-8", "\n"),
    _Form(b"", "utf-8", "\r\n"),
    _Form(codecs.BOM_UTF8, "utf-8", "\n"),
    _Form(codecs.BOM_UTF16_LE, "utf-16-le", "\r\n"),
    _Form(codecs.BOM_UTF16_BE, "utf-16-be", "\n"),
]


def _touched(rolled: Rolled) -> set[int]:
    """Return the lines on which something is replaced."""
    splices = [splice for change in rolled.changes for splice in change.splices]
    splices += [splice for question in rolled.questions for splice in question.marks]
    return {splice.span.line for splice in splices}


@st.composite
def _campaigns(draw: st.DrawFn) -> str:
    """Draw a campaign of the project with words put in at some places."""
    text = _TEXTS[draw(st.sampled_from(sorted(_TEXTS)))]
    for _ in range(draw(st.integers(1, 4))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        column = draw(st.integers(0, len(lines[at])) | st.just(len(lines[at])))
        lines[at] = lines[at][:column] + draw(_PIECES) + lines[at][column:]
        changed = "\n".join(lines)
        text = changed if opened(changed.encode()) is not None else text
    return text


@settings(max_examples=60)
@given(_campaigns(), st.integers(1, 6), st.sampled_from(_FORMS))
def test_what_loads_rolls_into_what_loads(text: str, years: int, form: _Form) -> None:
    """Every line without a step is the same to the byte; no new error comes of it."""
    data = form.data(text)
    loaded = opened(data)
    assume(loaded is not None)
    assert loaded is not None

    done = turned(data, loaded.campaign.year + years)

    touched = _touched(done.rolled)
    before, after = (d.decode(form.codec).split("\n") for d in (done.before, done.after))
    pairs = enumerate(zip(before, after, strict=True), 1)
    assert [n for n, (old, new) in pairs if old != new and n not in touched] == []
    assert errors(done.after) == []
    again = opened(done.after)
    assert again is not None
    assert again.campaign.year == loaded.campaign.year + years


@pytest.mark.parametrize("name", sorted(_TEXTS))
@pytest.mark.parametrize("years", [1, 2, 3])
def test_our_campaigns_roll_again_and_again(name: str, years: int) -> None:
    """A campaign rolled twice is marked once, and only its dates move the second time."""
    loaded = opened(_TEXTS[name].encode())
    assert loaded is not None
    once = turned(_TEXTS[name], loaded.campaign.year + years)

    twice = turned(once.after, loaded.campaign.year + 2 * years)

    assert errors(twice.after) == []
    assert once.after.count(MARK.encode()) > 0
    assert f"{MARK} {MARK}".encode() not in twice.after
