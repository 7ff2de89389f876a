"""Where ``Nơi nhận`` and the signers stand, as clerks lay them out."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Recognised
from cds_docs.document.found import FoundBlock, FoundTable
from cds_docs.document.found_shape import Borders, Shape
from cds_docs.standard.rows import Align
from cds_docs.units import mm
from support.found import LINE, cell, centred, look, paper, paragraph, table
from support.letterheads import two_columns

_BOLD = look(14, bold=True)
_LIST = look(11)
_RIGHT = Shape(align=Align.CENTER, left=mm(80))
_FRAMED = Borders(top=LINE, bottom=LINE, left=LINE, right=LINE)
_MANY = "\n".join(
    ["Nơi nhận:", *(f"- Ủy ban nhân dân xã thứ {n} của tỉnh;" for n in range(12)), "- Lưu: VT."]
)
_SIGNERS = [
    paragraph(text, _BOLD, _RIGHT)
    for text in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "Nguyễn Văn A")
]
_LABEL = paragraph("Nơi nhận:", look(12, bold=True, italic=True))
_ITEMS = [paragraph("- Như trên;", _LIST), paragraph("- Lưu: VT, CĐS.", _LIST)]
_BULLETED = [paragraph("• Như trên;", _LIST), paragraph("• Lưu: VT, CĐS.", _LIST)]
_ROOM = [centred() for _ in range(4)]


def _read(*blocks: FoundBlock) -> Recognised:
    title = centred("KẾ HOẠCH", _BOLD)
    return recognise(paper(*two_columns(), title, paragraph("Nội dung./."), *blocks))


def _minutes() -> FoundBlock:
    """Return a table signed on both sides."""
    sides = [
        cell(centred(post, _BOLD), *_ROOM, centred(name, _BOLD))
        for post, name in (("THƯ KÝ", "Lê A"), ("CHỦ TỌA", "Lê B"))
    ]
    return table(sides)


def _framed(*blocks: FoundBlock) -> FoundBlock:
    """Return one cell with lines around it."""
    return table([cell(*blocks, borders=_FRAMED)])


@pytest.mark.parametrize(
    ("blocks", "count"),
    [
        ([*_SIGNERS, paragraph(_MANY, _LIST)], 13),
        ([paragraph(_MANY, _LIST), *_SIGNERS], 13),
        ([_minutes(), paragraph(_MANY, _LIST)], 13),
        ([_minutes(), centred(), _framed(_LABEL, *_ITEMS)], 2),
        ([*_SIGNERS, paragraph("Nơi nhận: - Như trên;", _LIST), _ITEMS[1]], 2),
        ([_LABEL, *_BULLETED, *_SIGNERS], 2),
    ],
    ids=["long-below", "long-above", "minutes", "framed", "on-the-label", "bulleted"],
)
def test_recipients_are_found(blocks: Sequence[FoundBlock], count: int) -> None:
    """All in one paragraph, in a frame below the signers, on the line of the label."""
    found = _read(*blocks)

    assert [item.text for item in found.text] == ["Nội dung./."]
    assert found.guessed is False
    assert found.signature is not None
    assert found.signature.label is not None
    assert found.signature.label.text == "Nơi nhận:"
    assert len(found.signature.recipients) == count
    assert found.signature.name is not None
    assert found.after == ()


def test_the_drafter_stands_below_a_single_receiver() -> None:
    """``PL.(300)`` is nobody the paper goes to."""
    left = cell(_LABEL, _ITEMS[1], paragraph("PL.(300)", _LIST))
    found = _read(table([left, cell(*_SIGNERS)]))

    assert found.signature is not None
    assert [item.words for item in found.signature.recipients] == ["Lưu: VT, CĐS."]
    assert found.signature.drafter is not None
    assert found.signature.drafter.text == "PL.(300)"


def test_what_stands_below_minutes_is_none_of_their_block() -> None:
    """Minutes need no ``Nơi nhận``."""
    found = _read(_minutes(), paragraph("Biên bản lập thành hai bản."))

    assert found.signature is not None
    assert found.signature.label is None
    assert [item.text for item in found.after] == ["Biên bản lập thành hai bản."]


@pytest.mark.parametrize(
    "blocks",
    [[_LABEL, *_ITEMS, *_SIGNERS], [*_SIGNERS, _LABEL, *_ITEMS], _SIGNERS],
    ids=["below", "above", "no label"],
)
@pytest.mark.parametrize("line", ["Bản này thay bản trước", "Bản này thay bản trước."])
def test_a_line_below_the_name_is_no_second_name(blocks: Sequence[FoundBlock], line: str) -> None:
    """One who signs below another stands in a column of his own."""
    found = _read(*blocks, centred(line, _LIST))

    assert found.signature is not None
    assert found.signature.name is not None
    assert found.signature.name.text == "Nguyễn Văn A"
    assert [item.text for item in found.after] == [line]


def _received(found: Recognised) -> list[str]:
    assert found.signature is not None
    return [item.text for item in found.signature.recipients]


def test_a_secretary_signs_above_the_recipients() -> None:
    """Mẫu 1.9: ``Nơi nhận`` in a row below the signers, or below the secretary's name."""
    second = [cell(_LABEL, *_ITEMS), cell(centred())]
    signed = _minutes()
    assert isinstance(signed, FoundTable)
    joined = replace(signed, rows=(*signed.rows, *table(second).rows))
    for block in (joined, _under_the_name()):
        found = _read(block)

        assert found.signature is not None
        assert [item.text for item in found.signature.left] == ["THƯ KÝ", "Lê A"]
        assert [item.text for item in found.signature.authority] == ["CHỦ TỌA"]
        assert found.signature.name is not None
        assert _received(found) == ["- Như trên;", "- Lưu: VT, CĐS."]


def _under_the_name() -> FoundBlock:
    """Return minutes whose recipients stand in the secretary's cell."""
    left = cell(centred("THƯ KÝ", _BOLD), *_ROOM, centred("Lê A", _BOLD), _LABEL, *_ITEMS)
    return table([left, cell(centred("CHỦ TỌA", _BOLD), *_ROOM, centred("Lê B", _BOLD))])


@pytest.mark.parametrize("cells", [1, 2])
def test_who_signs_below_a_table_of_recipients_receives_nothing(cells: int) -> None:
    """``Nơi nhận`` alone in a table, the signer typed below it."""
    row = [cell(_LABEL, *_ITEMS), cell(centred())][:cells]
    found = _read(table(row), *_SIGNERS)

    assert _received(found) == ["- Như trên;", "- Lưu: VT, CĐS."]
    assert found.signature is not None
    assert [item.text for item in found.signature.authority] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert found.signature.name is not None
    assert found.signature.name.text == "Nguyễn Văn A"
