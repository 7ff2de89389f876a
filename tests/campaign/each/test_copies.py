"""A document made for each of several: its copies and what is their own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.campaign import DocumentSpec, load
from cds_docs.campaign.each.copies import first_paper, papers, same_paper, unrolled
from cds_docs.campaign.signer import authority_lines
from cds_docs.standard.kinds import MADE
from support.each import (
    AGENCIES,
    COMMUNES,
    LETTER,
    LISTED,
    PLAN,
    campaign,
    load_each,
    loaded_each,
    paper,
)
from support.loading import source_of

_ROWS = (
    "Mã;Tên đơn vị;Tên ngắn\nhong-gai;UBND phường Hồng Gai;Hồng Gai\n\nco-to;UBND đặc khu Cô Tô;\n"
)


def _listed(*rows: str, **keys: str) -> tuple[DocumentSpec, ...]:
    """Return the copies of a letter for the rows of a list, its header first."""
    text = campaign(paper(LETTER, **keys), who=LISTED)
    return tuple(unrolled(loaded_each(text, "\n".join(rows))))


def _drafted(*rows: str, **changes: str) -> tuple[DocumentSpec, ...]:
    """Return the copies of a draft, whose rows may wait to be confirmed."""
    text = campaign(paper(LETTER, **changes), who=LISTED)
    loaded, found = load_each(text, "\n".join(rows), draft=True)
    assert loaded is not None, found
    assert loaded.as_draft is not None
    return tuple(unrolled(loaded.as_draft))


def test_typed_recipients_get_a_copy_each() -> None:
    """In their order, named after the document and them, addressed to them alone."""
    made = unrolled(loaded_each(campaign(paper(LETTER))))

    assert [one.id for one in made] == ["thu-hong-gai", "thu-co-to"]
    assert [one.to for one in made] == [("hong-gai",), ("co-to",)]
    targets = [one.target for one in made]
    assert [(t.id, t.document, t.row, t.index) for t in targets if t] == [
        ("hong-gai", "thu", 0, 0),
        ("co-to", "thu", 0, 1),
    ]


@pytest.mark.parametrize("kind", MADE)
def test_a_copy_of_any_kind_goes_to_its_own_recipient(kind: str) -> None:
    """By Kính gửi or the text where the kind has them, else by Nơi nhận."""
    text = campaign(paper(LETTER, kind=kind))
    made = unrolled(loaded_each(text))

    whom = [(*one.to, *(line.to for line in one.distribution)) for one in made]
    assert whom == [("hong-gai",), ("co-to",)]


def test_a_recipient_that_the_others_get_too_is_named_once_in_its_own_copy() -> None:
    """It stands beside the word for whom the copy is for; that line has the note."""
    keys = {"to": "[each, co-to]", "distribution": "[co-to, {to: each, note: để t/h}]"}
    loaded, found = load_each(campaign(paper(LETTER, **keys)))
    assert loaded is not None
    assert found == ()

    made = [
        (one.to, [tuple(vars(a).values()) for a in one.distribution]) for one in unrolled(loaded)
    ]
    assert made == [
        (("hong-gai", "co-to"), [("co-to", None), ("hong-gai", "để t/h")]),
        (("co-to",), [("co-to", "để t/h")]),
    ]


def test_a_distribution_of_the_clerk_is_kept() -> None:
    """Where a paper without Kính gửi says itself whom it goes to, nobody is added."""
    text = campaign(paper(LETTER, kind="thong-bao", unit="", distribution="[Các phòng]"))
    made = unrolled(loaded_each(text))

    assert {tuple(line.to for line in one.distribution) for one in made} == {("Các phòng",)}


def test_rows_of_a_list_get_a_copy_each() -> None:
    """Each knows the line of its row, blank lines counted."""
    made = unrolled(loaded_each(campaign(paper(LETTER), who=LISTED), _ROWS))

    assert [one.id for one in made] == ["thu-hong-gai", "thu-co-to"]
    assert [one.target.row for one in made if one.target] == [2, 4]


def test_only_those_named_in_their_order() -> None:
    """A list of ids chooses; one named twice counts once."""
    loaded, _ = load_each(campaign(paper(LETTER, for_each="[co-to, hong-gai, co-to]")))
    assert loaded is not None

    assert [one.id for one in unrolled(loaded)] == ["thu-co-to", "thu-hong-gai"]


def test_other_documents_stay_as_they_are() -> None:
    """A campaign without for_each is its documents, the same objects."""
    text = campaign(paper(LETTER, for_each="", to="[co-to]"))
    loaded = loaded_each(text)

    assert tuple(unrolled(loaded)) == loaded.campaign.documents
    assert first_paper(loaded, loaded.campaign.documents[0]) is loaded.campaign.documents[0]


def test_each_stands_for_the_recipient() -> None:
    """In Kính gửi and Nơi nhận, beside others that stay."""
    keys = {"to": "[each, Báo Quảng Ngãi]", "distribution": "[{to: each, note: để t/h}, Lưu]"}
    made = unrolled(loaded_each(campaign(paper(LETTER, **keys))))

    assert [one.to for one in made] == [
        ("hong-gai", "Báo Quảng Ngãi"),
        ("co-to", "Báo Quảng Ngãi"),
    ]
    assert [one.distribution[0].to for one in made] == ["hong-gai", "co-to"]
    assert {one.distribution[0].note for one in made} == {"để t/h"}


def test_a_kind_without_addressees_gets_none() -> None:
    """A plan for each of several stays without Kính gửi."""
    text = campaign(paper(PLAN, issuer="so", signer="{name: Phạm Bình, title: Giám đốc}"))

    assert {one.to for one in unrolled(loaded_each(text))} == {()}


def test_agencies_issue_their_copies() -> None:
    """With their own name above, place and signer."""
    keys = {"for_each": "agencies", "issuer": "", "signer": "", "to": "[Các thôn]"}
    loaded = loaded_each(campaign(paper(LETTER, **keys), who="", agencies=COMMUNES))
    made = unrolled(loaded)

    assert [one.id for one in made] == ["thu-binh-minh", "thu-nghia-lo"]
    assert [one.issuer for one in made] == ["binh-minh", "nghia-lo"]
    assert [one.signer.name for one in made if one.signer] == ["Lê Văn An", "Trần Thị Bình"]
    assert authority_lines(loaded, made[1]) == (
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )
    assert {one.to for one in made} == {("Các thôn",)}


_AT = "Tên đơn vị;{}\nXã A;{}\nXã B;\n"


@pytest.mark.parametrize(
    ("header", "cell", "keys", "key", "expected"),
    [
        ("Số", "12", {}, "number", ("12", None)),
        ("Số văn bản", "12", {"number": "7"}, "number", ("12", "7")),
        ("Ngày", "02/9/2026", {}, "date", ("02/9/2026", "9/2026")),
        ("Số, ký hiệu", "3/SKHCN-VP", {}, "symbol", ("3/SKHCN-VP", None)),
        ("Trích yếu", "kiểm tra", {}, "subject", ("kiểm tra", "giao nhiệm vụ")),
        ("Địa danh", "Sơn Tịnh", {}, "place", ("Sơn Tịnh", None)),
        ("NGAY BAN HANH", "02/9/2026", {}, "date", ("02/9/2026", "9/2026")),
    ],
)
def test_a_column_gives_a_value_of_the_copy(
    header: str, cell: str, keys: dict[str, str], key: str, expected: tuple[object, object]
) -> None:
    """A filled cell stands for the document's own value, a blank one leaves it."""
    made = _listed(*_AT.format(header, cell).splitlines(), **keys)

    values = [getattr(one, key) for one in made]
    assert tuple(value.numeric if key == "date" else value for value in values) == expected


def test_a_number_goes_into_a_typed_symbol() -> None:
    """The rest of the ký hiệu stays."""
    made = _listed("Tên đơn vị;Số", "Xã A;12", "Xã B;", symbol="/SKHCN-VP")

    assert [(one.symbol, one.number) for one in made] == [
        ("12/SKHCN-VP", None),
        ("/SKHCN-VP", None),
    ]


def test_a_symbol_takes_the_place_of_a_number() -> None:
    """A copy never has both."""
    made = _listed("Tên đơn vị;Số, ký hiệu", "Xã A;3/SKHCN-VP", "Xã B;", number="7")

    assert [(one.symbol, one.number) for one in made] == [("3/SKHCN-VP", None), (None, "7")]


def test_another_signer_brings_nothing_of_the_first() -> None:
    """The picture of a signature is one person's; the same name keeps it, so does the post."""
    signer = "{name: Phạm Bình, title: Phó Giám đốc, by: kt, also: Thường trực}"
    rows = ("Tên đơn vị;Người ký", "Xã A;Lê An", "Xã B;Phạm Bình", "Xã C;")
    first, *others = (one.signer for one in _listed(*rows, signer=signer))

    assert first is not None
    assert (first.name, first.title, first.by, first.also) == ("Lê An", "Phó Giám đốc", "kt", None)
    assert {one.also for one in others if one} == {"Thường trực"}


def test_signer_and_post_of_a_row() -> None:
    """Both columns together are a signer as typed."""
    rows = ("Tên đơn vị;Người ký;Chức vụ", "Xã A;Lê An;Phó Giám đốc", "Xã B;;")
    made = [one.signer for one in _listed(*rows)]

    assert [(one.name, one.title) for one in made if one] == [
        ("Lê An", "Phó Giám đốc"),
        ("Phạm Bình", "Giám đốc"),
    ]


@pytest.mark.parametrize(
    ("signer", "row", "expected"),
    [
        ("title: Chủ tịch, own: true", "Lê An;Phó Chủ tịch", ("Phó Chủ tịch", True, None)),
        ("title: Chủ tịch, own: true", "Lê An;Chủ tịch", ("Chủ tịch", True, None)),
        (
            "title: Chánh Văn phòng, by: tl",
            "Lê An;Chánh văn phòng",
            ("Chánh Văn phòng", False, "tl"),
        ),
        ("title: Chánh Văn phòng, by: tl", "Lê An;Giám đốc", ("Giám đốc", False, None)),
    ],
)
def test_what_the_paper_says_of_its_signer_holds_for_whoever_signs(
    signer: str, row: str, expected: tuple[object, ...]
) -> None:
    """Own competence is of the paper; for whom one signs is of the post, until another is given."""
    rows = ("Tên đơn vị;Người ký;Chức vụ", f"Xã A;{row}")
    (made,) = (one.signer for one in _listed(*rows, signer=f"{{name: Phạm Bình, {signer}}}"))

    assert made is not None
    assert (made.name, made.title, made.own, made.by) == ("Lê An", *expected)


def test_a_post_beside_a_blank_signer_is_that_of_the_signer_of_the_document() -> None:
    """He keeps his name; for whom he signs went with the other post."""
    signer = "{name: Phạm Bình, title: Phó Giám đốc, by: kt}"
    rows = ("Tên đơn vị;Người ký;Chức vụ", "Xã A;;Giám đốc", "Xã B;;")
    made = [one.signer for one in _listed(*rows, signer=signer)]

    assert [(one.name, one.title, one.by) for one in made if one] == [
        ("Phạm Bình", "Giám đốc", None),
        ("Phạm Bình", "Phó Giám đốc", "kt"),
    ]


def test_words_of_a_row_keep_their_mark_in_a_draft() -> None:
    """``(cần xác nhận)`` is printed behind a place; a number is none with it."""
    (made,) = _drafted("Tên đơn vị;Số;Địa danh", "Xã A;12 (cần xác nhận);Sơn Tịnh (cần xác nhận)")

    assert (made.number, made.place) == ("12", "Sơn Tịnh (cần xác nhận)")


@pytest.mark.parametrize(
    ("header", "symbol"),
    [("Số", None), ("Số, ký hiệu", None), ("Ngày", None), ("Số", "3/KHCN-CĐS")],
)
def test_a_number_or_date_that_is_only_the_mark_is_blank(header: str, symbol: str | None) -> None:
    """It is told that it waits (C160), not that it is missing too; a draft of it can be made."""
    more = {} if symbol is None else {"symbol": symbol}
    (made,) = _drafted(f"Tên đơn vị;{header}", "Xã A;(cần xác nhận)", **more)

    assert (made.number, made.symbol) == (None, "/KHCN-CĐS" if symbol else None)
    assert (made.date is None) == (header == "Ngày")


def test_a_post_alone_is_somebody_elses() -> None:
    """A list with the posts of those addressed does not change who signs."""
    made = _listed("Tên đơn vị;Chức vụ", "Xã A;Chủ tịch", "Xã B;")

    assert [one.signer.title for one in made if one.signer] == ["Giám đốc", "Giám đốc"]
    assert [dict(one.target.given) for one in made if one.target] == [{}, {}]


def test_fields_of_typed_recipients_are_columns() -> None:
    """Also where recipients stand in the campaign file."""
    text = campaign(paper(LETTER)).replace("fields: {Người liên hệ: Lê An}", 'fields: {Số: "5"}')

    assert [one.number for one in unrolled(loaded_each(text))] == ["5", None]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ủy ban nhân dân xã Bình Minh", "Bình Minh"),
        ("UBND phường Nghĩa Lộ", "Nghĩa Lộ"),
        ("Ủy ban nhân dân xã An Tây, tỉnh Quảng Ngãi", "An Tây"),
        ("Ủy ban nhân dân đặc khu Lý Sơn", "Lý Sơn"),
        ("UBND Phường 1", "Phường 1"),
        ("Ủy ban nhân dân tỉnh Quảng Ngãi", "Quảng Ngãi"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ],
)
def test_a_recipient_issues_its_copy(name: str, place: str) -> None:
    """An Ủy ban nhân dân in a list is an agency: letterhead, place, code, TM. and head."""
    rows = f"Mã;Tên đơn vị;Người ký;Chức vụ\nx;{name};Lê An;Phó Chủ tịch\n"
    loaded = loaded_each(campaign(paper(PLAN), who=LISTED), rows)
    (made,) = unrolled(loaded)
    agency = loaded.campaign.agencies["x"]

    assert (made.id, made.issuer, made.to) == ("ke-hoach-x", "x", ())
    assert (agency.name, agency.place, agency.code) == (name, place, "UBND")
    assert authority_lines(loaded, made) == ("TM. " + _body(name), "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def _body(name: str) -> str:
    return "UBND" if name.startswith("UBND") else "ỦY BAN NHÂN DÂN"


def test_columns_say_what_an_issuer_is() -> None:
    """Of other bodies nothing is guessed; a column stands before what follows from a name."""
    rows = (
        "Mã;Tên đơn vị;Cơ quan chủ quản;Ký hiệu;Địa danh;Chức vụ người đứng đầu;Địa chỉ;Người ký\n"
        "a;Trung tâm Y tế;Sở Y tế;TTYT;Sơn Hà;Giám đốc;1 Lê Lợi;Lê An\n"
        "b;Ủy ban nhân dân xã Võ Thị Sáu;;;Xã Võ Thị Sáu;;;Vũ Bình\n"
    )
    loaded = loaded_each(campaign(paper(PLAN), who=LISTED), rows)
    center, commune = loaded.campaign.agencies["a"], loaded.campaign.agencies["b"]

    assert (center.parent, center.code, center.place) == ("Sở Y tế", "TTYT", "Sơn Hà")
    assert (center.head, center.address, center.collective) == ("Giám đốc", ("1 Lê Lợi",), False)
    assert (commune.place, commune.code, commune.collective) == ("Xã Võ Thị Sáu", "UBND", True)
    assert loaded.span("agencies", "a", "code")[:3] == ("a.csv", 2, 26)


def test_a_declared_agency_stays_as_declared() -> None:
    """Under the id of a recipient the clerk may say more than a list can."""
    declared = AGENCIES + "  x: {name: UBND xã A, code: UBND, place: Nơi khác, head: Chủ tịch,\n"
    declared += "    collective: true}\n"
    rows = "Mã;Tên đơn vị;Người ký;Chức vụ\nx;UBND xã A;Lê An;Chủ tịch\n"
    loaded = loaded_each(campaign(paper(PLAN), who=LISTED, agencies=declared), rows)

    assert loaded.campaign.agencies["x"].place == "Nơi khác"


def test_only_issuers_become_agencies() -> None:
    """Recipients a document is not made for do not."""
    keys = {"for_each": "[co-to]", "signer": "{name: Lê An, title: Chủ tịch}"}
    loaded = loaded_each(campaign(paper(PLAN, **keys)))

    assert set(loaded.campaign.agencies) == {"so", "co-to"}


def test_a_copy_is_found_again_in_the_draft() -> None:
    """A draft prints the same copies, with the words that still wait."""
    text = campaign(paper(LETTER, subject='"giao việc (cần xác nhận)"'))
    loaded, found = load(source_of(text), draft=True)
    assert [one.code.name for one in found] == ["value-to-confirm"]
    assert loaded is not None
    draft = loaded.as_draft
    assert draft is not None

    again = [same_paper(draft, one) for one in unrolled(loaded)]
    assert again == list(unrolled(draft))
    assert [(one.id, one.subject) for one in again] == [
        ("thu-hong-gai", "giao việc (cần xác nhận)"),
        ("thu-co-to", "giao việc (cần xác nhận)"),
    ]


_NAMES = st.lists(st.text("aăâbcAB12 -_./\\:*?đĐ", min_size=1, max_size=12), min_size=1, max_size=8)


@settings(max_examples=60)
@given(names=_NAMES)
def test_copies_of_any_list_have_names_of_their_own(names: list[str]) -> None:
    """Whatever the rows are called: one file each, of letters that every system takes."""
    rows = "\n".join(["Tên đơn vị", *(f'"{name}"' for name in names)])
    loaded, _ = load_each(campaign(paper(LETTER), who=LISTED), rows)
    if loaded is None:
        return
    ids = [one.id for one in papers(loaded, loaded.campaign.documents[0])]

    assert len(set(ids)) == len(ids) == len(loaded.campaign.recipients)
    for name in ids:
        assert name.isascii()
        assert name.replace("-", "").isalnum()
        assert name == name.lower()
