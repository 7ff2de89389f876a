"""Lines that went into the remark above them, where a line end was deleted."""

import pytest

from support.desk import campaign_text
from support.growth import LINEAR, growth
from support.loading import load_text, small

_TYPED = campaign_text().replace("template: ngan", "template: mac-dinh")


def found(text: str) -> list[tuple[str, str]]:
    """Return what is said of lines in remarks, with what stands at its place."""
    _, told = load_text(text)
    return [
        (one.message, text.splitlines()[one.span.line - 1][one.span.column - 1 :])
        for one in told
        if one.code.id == "C155" and one.span is not None
    ]


def joined(begins: str, remark: str) -> str:
    """Return the campaign with a line behind a remark of the line above."""
    lines = _TYPED.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.lstrip().startswith(begins))
    lines[at - 1] = f"{lines[at - 1].rstrip()}   {remark}"
    return "".join(lines)


def test_nothing_is_said_of_the_campaign_itself() -> None:
    """Otherwise nothing below would tell."""
    assert found(_TYPED) == []


@pytest.mark.parametrize("remark", ["# ai soạn", "## hỏi lại", "# tệp a.b: xem"])
@pytest.mark.parametrize("key", ["date", "unit", "template", "subject", "to", "signer"])
def test_a_key_in_a_remark(key: str, remark: str) -> None:
    """It is told at its place, whether the campaign is whole without it or not."""
    ((message, there),) = found(joined(f"{key}:", remark))

    assert there.startswith(f"{key}: ")
    assert f"«{key}»" in message


def test_a_recipient_in_a_remark() -> None:
    """Nobody would see that one of several gets no paper."""
    item = '  - {id: so-nganh, name: "Các sở, ban, ngành"}\n'
    two = _TYPED.replace(
        item, item + "  - {id: so-y-te, name: Sở Y tế}   # mới" + item[:-1] + "2\n"
    )
    ((message, there),) = found(two)

    assert there.startswith("- {id: so-nganh")
    assert "mục" in message


@pytest.mark.parametrize(
    "line",
    [
        "    unit: VP   # phòng soạn; date: xem tờ trình",
        "    unit: VP   # phòng soạn    khac: không có khóa ấy",
        "    unit: VP   # phòng soạn    subject: đã có ở dưới",
        "    unit: VP   # phòng soạn    - không có danh sách ở đây",
        '    unit: "VP # phòng    date: trong ngoặc kép"',
        "    # date: 19/9/2024",
        "    #   date: 19/9/2024",
    ],
)
def test_remarks_that_are_none_of_it(line: str) -> None:
    """Words about a key, a key that nobody knows or that is there, a key left out on purpose."""
    without_date = _TYPED.replace("    date: 19/9/2024\n", "")
    assert found(without_date.replace("    unit: VP", line)) == []


def test_words_of_several_lines_are_no_remark() -> None:
    """A sign # in a text is a letter of it."""
    text = _TYPED.replace(
        "    date: 19/9/2024\n",
        "    sections:\n      mo_dau: |\n        Xem #1 # ghi    date: 5/5\n",
    )
    assert found(text) == []


def test_thousands_of_remarks_are_looked_at_once() -> None:
    """Each line is placed among the values and keys, not compared with all."""

    def work(count: int) -> None:
        lines = "".join(f"  - Câu số {n} nhé!   # hỏi lại    - date\n" for n in range(count))
        assert len(found(small(more=f"slogans:\n{lines}"))) == count

    assert growth(work, 1000, turns=1) < LINEAR
