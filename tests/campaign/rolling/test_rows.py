"""What recipients give to their own copies: numbers and days of last year."""

from pathlib import Path

from cds_docs.campaign.confirm import MARK
from cds_docs.pipeline.new import new
from support.loading import small
from support.rolling import turned

_EACH = ("    signer:", "    for_each: recipients\n    signer:")
_FIELDS = 'recipients: [{id: a, name: A, fields: {Số: "45", Ngày: 19/9/2024, Dân số: "9"}}]\n'


def test_number_and_day_of_a_copy_are_marked() -> None:
    """The day does not move: no copy of the new year was issued on it."""
    done = turned(small(_EACH, more=_FIELDS), 2026)

    new_line = dict(done.lines)[_FIELDS.strip()]
    assert f'Số: "{MARK} 45", Ngày: {MARK} 19/9/2024, Dân số: "9"' in new_line


def test_the_same_words_are_no_number_where_no_copies_are_made() -> None:
    """A fact called «Số» of a campaign whose papers go to all alike."""
    done = turned(small(more='recipients: [{id: a, name: A, fields: {Số: "45"}}]\n'), 2026)

    assert not [one for one in done.rolled.questions if one.key.startswith("recipients")]


def test_a_signer_of_a_copy_is_asked_about() -> None:
    """As the signer of the paper is."""
    more = "recipients: [{id: a, name: A, fields: {Người ký: Lê Văn An}}]\n"
    done = turned(small(_EACH, more=more), 2026)

    assert done.asked("recipients.a.fields.Người ký") == ["người ký còn giữ chức vụ này không"]


def test_a_list_is_asked_about_with_the_columns_that_hold_numbers(tmp_path: Path) -> None:
    """The list is nobody's to change: last year's file names it, too."""
    (tmp_path / "ds.csv").write_text(
        "Tên đơn vị;Số;Ngày;Người ký\nXã A;45;;Lê An\n", encoding="utf-8"
    )
    source = tmp_path / "thu-2024.yaml"
    source.write_text(small(_EACH, more="recipients: {file: ds.csv}\n"), encoding="utf-8")

    done = new(2026, str(source), None)

    assert done.rolled is not None
    (asked,) = (one for one in done.rolled.questions if one.key == "recipients.file")
    assert asked.value == "ds.csv"
    assert "«Số»" in asked.why
    assert "«Ngày»" not in asked.why
    assert asked.why.endswith("xóa các ô ấy; xem lại cột «Người ký»")
