"""K-01, K-02 and K-08 to K-13: the signature block and the signer's name."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import FoundSignature, Item, Layout, Zone
from cds_docs.check.rules import signature
from cds_docs.diagnostics import Severity
from cds_docs.document.found import (
    Drawing,
    DrawingKind,
    FoundBlock,
    FoundPaper,
    FoundParagraph,
    Look,
    PieceKind,
)
from cds_docs.document.repairs import ReplaceText, SetLook
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS
from cds_docs.units import mm, pt
from support.clean import ISSUER_LOOK, TITLE_LOOK, clean
from support.found import centred, drawn, item, look, paper, paragraph, piece, recognised
from support.frame_rules import mended
from support.judging import codes, judged
from support.paper_rules import faults, letter, of, on

_GAP = [centred(), centred(), centred()]


def _signed(
    *lines: str,
    name: str | None = "Nguyễn Thu Hà",
    at: Look = TITLE_LOOK,
    name_at: Look = TITLE_LOOK,
) -> list[FoundBlock]:
    """Return the signer's column."""
    named = [centred(name, name_at)] if name is not None else []
    return [*(centred(line, at) for line in lines), *_GAP, *named]


def _by(*lines: str, **changes: Sequence[FoundBlock]) -> FoundPaper:
    """Return a letter signed under some lines."""
    return letter(signed=_signed(*(lines or ("GIÁM ĐỐC",))), **changes)


def _cut(found: FoundPaper, text: str) -> FoundPaper:
    """Return a paper without its signature, which ends in a text."""
    blocks = (*found.sections[0].blocks[:-1], paragraph(text))
    return on(found, blocks=blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đề nghị các đơn vị thực hiện./.", ["K-01 E"]),
        ("Đề nghị các đơn vị thực hiện.", ["K-01 E"]),
        ("Nguyễn Văn A", ["G-03 W"]),
        ("GIÁM ĐỐC", ["G-03 W"]),
    ],
)
def test_a_paper_that_nobody_signs(text: str, expected: list[str]) -> None:
    """It is an error where the text surely ends; else the block was just not recognised."""
    found = faults(_cut(letter(), text))
    assert [code for code in found if code in ("K-01 E", "G-03 W")] == expected


def test_a_picture_may_show_who_signs() -> None:
    """A scanned signature block cannot be read."""
    picture = Drawing(DrawingKind.PICTURE, mm(80), mm(40), anchored=False)
    first = letter().sections[0]
    blocks = (*first.blocks[:-1], drawn(paragraph(), picture), paragraph("Xong./."))
    assert "K-01 E" not in faults(on(letter(), blocks=blocks))


_QR = Drawing(DrawingKind.PICTURE, mm(30), mm(30), anchored=False)


@pytest.mark.parametrize(
    ("words", "picture", "below", "expected"),
    [
        ("Mã QR để tải tài liệu:", _QR, "https://dx.gov.vn", ["K-01 E"]),
        ("Mã QR để tải tài liệu:", replace(_QR, width=mm(50)), "https://dx.gov.vn", ["G-03 W"]),
        ("Tài liệu gửi kèm:", _QR, "https://dx.gov.vn", ["G-03 W"]),
        ("Mã QR để tải tài liệu:", _QR, "Nguyễn Văn A", ["G-03 W"]),
    ],
)
def test_a_qr_code_below_the_text_signs_nothing(
    words: str, picture: Drawing, below: str, expected: list[str]
) -> None:
    """A square picture among words on a code hides no signer; any other may, and any name."""
    first = letter().sections[0]
    more = (paragraph(words), drawn(paragraph(), picture), paragraph(below))
    found = faults(on(letter(), blocks=(*first.blocks[:-1], *more)))
    assert [code for code in found if code in ("K-01 E", "G-03 W")] == expected


def test_recipients_without_a_signer() -> None:
    """Nơi nhận alone is no signature."""
    assert faults(letter(signed=[centred()])) == ["K-01 E"]


def test_a_post_without_a_name() -> None:
    """The name is missing."""
    made = of("K-01", letter(signed=_signed("GIÁM ĐỐC", name=None)))
    assert [one.message for one in made] == ["Không có họ và tên người ký dưới chức vụ."]


@pytest.mark.parametrize(
    "said", ["(Đã ký)", "Đã ký", "ĐÃ KÝ", "(đã ký, đóng dấu)", "Đã kí", "Đã ký, đóng dấu"]
)
def test_that_somebody_signed_is_neither_post_nor_name(said: str) -> None:
    """Where a copy says it of the original, a name stands below it all the same (K-01, K-02)."""
    column = [centred("GIÁM ĐỐC", TITLE_LOOK), centred(), centred(said, look(14, italic=True))]
    name = [centred(), centred("Nguyễn Thu Hà", TITLE_LOOK)]
    assert faults(letter(signed=[*column, *name])) == []
    assert faults(letter(signed=column)) == ["K-01 E"]


def test_a_picture_under_a_post_may_show_the_name() -> None:
    """Then it is only a warning that no name stands there."""
    picture = Drawing(DrawingKind.PICTURE, mm(40), mm(20), anchored=False)
    signed = [*_signed("GIÁM ĐỐC", name=None), drawn(centred(), picture)]
    assert "K-01 W" in faults(letter(signed=signed))


@pytest.mark.parametrize(
    ("line", "at", "expected"),
    [
        ("GIÁM ĐỐC", TITLE_LOOK, []),
        ("GIÁM ĐỐC", look(13, bold=True), []),
        ("GIÁM ĐỐC", look(14), ["K-02 E"]),
        ("GIÁM ĐỐC", look(12, bold=True), ["K-02 E"]),
        ("GIÁM ĐỐC", look(14, bold=True, italic=True), ["K-02 E"]),
        ("Giám đốc", TITLE_LOOK, ["K-02 E"]),
        ("Giám đốc", replace(TITLE_LOOK, caps=True), []),
    ],
)
def test_the_look_of_a_post(line: str, at: Look, expected: list[str]) -> None:
    """It is in bold capitals, 13 to 14."""
    assert faults(letter(signed=_signed(line, at=at))) == expected


def test_the_look_of_a_post_is_mended() -> None:
    """Size and style are mended, the letters are not."""
    (made,) = of("K-02", letter(signed=_signed("Giám đốc", at=look(12))))
    assert made.message == "Chức vụ cỡ 12, không đậm, in thường; cần cỡ 13–14, đậm, in hoa."
    (change,) = made.repairs
    assert isinstance(change, SetLook)
    assert (change.size, change.bold) == (pt(13), True)


@pytest.mark.parametrize(
    ("name", "at", "expected"),
    [
        ("Nguyễn Thu Hà", TITLE_LOOK, []),
        ("Nguyễn Thu Hà", look(13, bold=True), []),
        ("Nguyễn Thu Hà", look(14), ["K-08 E"]),
        ("Nguyễn Thu Hà", look(15, bold=True), ["K-08 E"]),
        ("NGUYỄN THU HÀ", TITLE_LOOK, ["K-08 E"]),
        ("Nguyễn Thu Hà", replace(TITLE_LOOK, caps=True), ["K-08 E"]),
        ("TS. Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("ThS Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("Tiến sĩ Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("Thạc sĩ Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("PGS.TS. Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("Ths. Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("Phó Giáo sư Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("Dr. Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("Bà Nguyễn Thu Hà", TITLE_LOOK, ["K-09 E"]),
        ("Ths. NGUYỄN THU HÀ", TITLE_LOOK, ["K-08 E", "K-09 E"]),
        ("Nguyễn thu Hà", TITLE_LOOK, ["K-08 E"]),
        ("Nguyễn Thu hà", TITLE_LOOK, ["K-08 E"]),
        ("nguyễn thu hà", TITLE_LOOK, ["K-08 E"]),
        ("TS. Nguyễn Thu hà", TITLE_LOOK, ["K-08 E", "K-09 E"]),
        ("Lê nam", TITLE_LOOK, ["K-08 E"]),
        ("Họ và tên", TITLE_LOOK, []),
        ("Hà ký tên", TITLE_LOOK, []),
        ("Y Bhiăn Niê", TITLE_LOOK, []),
        ("Trương Nguyễn K'Ngọc", TITLE_LOOK, []),
        ("Bá Thị Hà", TITLE_LOOK, []),
        ("Tsần Thị Hà", TITLE_LOOK, []),
        ("Đại tá Nguyễn Văn A", TITLE_LOOK, ["K-09 W"]),
    ],
)
def test_the_name(name: str, at: Look, expected: list[str]) -> None:
    """It is bold in small letters, 13 to 14, with nothing before it."""
    assert faults(letter(signed=_signed("GIÁM ĐỐC", name=name, name_at=at))) == expected


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Đặng thị Tuyết Mai", "Đặng Thị Tuyết Mai"),
        ("nguyễn thu hà", "Nguyễn Thu Hà"),
        ("TS. NGUYỄN THU HÀ", "TS. Nguyễn Thu Hà"),
        ("NGUYỄN VĂN A", "Nguyễn Văn A"),
        ("Y BHIĂN NIÊ", "Y BHIĂN NIÊ"),
        ("NGUYỄN K'NGỌC", "NGUYỄN K'NGỌC"),
    ],
)
def test_the_letters_of_a_name_are_mended(name: str, right: str) -> None:
    """Those of a Vietnamese name; how others are written only a person knows."""
    found = of("K-08", letter(signed=_signed("GIÁM ĐỐC", name=name)))
    repairs = [repair for one in found for repair in one.repairs]
    assert mended(name, repairs) == right
    assert all(one.found != one.text for one in repairs if isinstance(one, ReplaceText))


def test_all_small_syllables_of_a_name_are_told() -> None:
    """The message names each of them."""
    (made,) = of("K-08", letter(signed=_signed("GIÁM ĐỐC", name="lê Văn nam")))
    assert "chữ «lê», «nam» viết thường" in made.message


@pytest.mark.parametrize("name", ["Giám đốc Nguyễn Văn An", "Phó Chủ tịch Lê An"])
def test_a_post_before_a_name_is_no_name_in_small_letters(name: str) -> None:
    """It is told as what it is, and nothing is made of it that nobody is called."""
    (made,) = of("K-08", letter(signed=_signed("GIÁM ĐỐC", name=name)))
    assert "chức vụ" in made.message
    assert made.repairs == ()


@pytest.mark.parametrize(
    "name", ["Ths Nguyễn Thu Hà", "BSCKII. Nguyễn Thu Hà", "BSCK1 Nguyễn Thu Hà", "Bs Nguyễn Hà"]
)
def test_degrees_however_they_are_typed(name: str) -> None:
    """Without a point, in small letters, with a grade (K-09)."""
    assert faults(letter(signed=_signed("GIÁM ĐỐC", name=name))) == ["K-09 E"]


def test_marks_behind_post_and_name_are_taken_out() -> None:
    """They end a sentence, and none stands there (K-02, K-08)."""
    for line, name, rule in (
        ("GIÁM ĐỐC.", "Nguyễn Thu Hà", "K-02"),
        ("GIÁM ĐỐC", "Nguyễn Thu Hà.", "K-08"),
    ):
        whole = letter(signed=_signed(line, name=name))
        assert faults(whole) == [f"{rule} W"]
        (made,) = of(rule, whole)
        assert mended(line if rule == "K-02" else name, made.repairs)[-1].isalpha()


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        ("SỞ Y TẾ", ["K-09 E"]),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", ["K-09 E"]),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", ["K-09 E"]),
        ("TRƯỜNG TRUNG HỌC PHỔ THÔNG A", ["K-09 W"]),
        ("BỆNH VIỆN ĐA KHOA TỈNH", ["K-09 W"]),
        ("VIỆN NGHIÊN CỨU B", ["K-09 W"]),
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH", ["K-09 W"]),
    ],
)
def test_bodies_with_rules_of_their_own(issuer: str, expected: list[str]) -> None:
    """Schools, hospitals, institutes and forces may have leave to write titles."""
    signed = _signed("GIÁM ĐỐC", name="PGS.TS. Nguyễn Thu Hà")
    found = of("K-09", letter(issuer=[centred(issuer, ISSUER_LOOK)], signed=signed))
    assert codes(found) == expected


@pytest.mark.parametrize(
    ("lines", "short"),
    [
        (("KT. GIÁM ĐỐC", "PGĐ"), "PGĐ"),
        (("PGĐ TRUNG TÂM",), "PGĐ"),
        (("KT. GIÁM ĐỐC", "PHÓ GĐ"), "PHÓ GĐ"),
        (("P. GIÁM ĐỐC",), "P"),
        (("P. HUY BÌNH",), ""),
        (("TM. ỦY BAN NHÂN DÂN", "TP. HỒ CHÍ MINH", "CHỦ TỊCH"), ""),
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ""),
    ],
)
def test_posts_are_written_out(lines: tuple[str, ...], short: str) -> None:
    """Common short forms are named."""
    found = of("K-10", _by(*lines))
    assert [one.message for one in found] == (
        [f"Chức vụ viết tắt «{short}»; cần viết đầy đủ."] if short else []
    )


def test_a_block_that_can_split() -> None:
    """It is a remark, and none where the paper has one page."""
    (made,) = of("K-11", letter())
    assert made.rule.severity is Severity.INFO
    told = replace(letter().properties, title="x", author="Sở Nội vụ", pages=1)
    assert of("K-11", replace(letter(), properties=told)) == []


@pytest.mark.parametrize(
    "end",
    [
        paragraph([piece("\n", kind=PieceKind.PAGE_BREAK)]),
        paragraph([piece("Đề nghị thực hiện./."), piece("\n", kind=PieceKind.PAGE_BREAK)]),
    ],
)
def test_a_block_on_a_page_of_its_own(end: FoundParagraph) -> None:
    """A page break right before it is told, as none may sign an empty page (K-11)."""
    first = letter().sections[0]
    (made,) = of("K-11", on(letter(), blocks=(*first.blocks[:-1], end, first.blocks[-1])))
    assert made.severity is Severity.WARNING


def test_a_picture_where_one_signs() -> None:
    """It is a remark at its paragraph."""
    picture = Drawing(DrawingKind.PICTURE, mm(40), mm(20))
    lines = [centred("GIÁM ĐỐC", TITLE_LOOK), *_GAP[:2], drawn(centred(), picture)]
    (made,) = of("K-12", letter(signed=[*lines, centred("Nguyễn Thu Hà", TITLE_LOOK)]))
    assert made.rule.severity is Severity.INFO
    assert made.place is not None


def _minutes(
    left: str, right: str, subject: str = "Họp giao ban", *, name: str = "Nguyễn Thu Hà"
) -> list[str]:
    """Return what is found of minutes signed on two sides."""

    def line(element: Element, text: str) -> Item:
        return item(element, text, TITLE_LOOK, zone=Zone.SIGNATURE)

    signed = FoundSignature(
        Layout.TABLE,
        authority=(line(Element.POST, right),),
        name=line(Element.SIGNER_NAME, name) if name else None,
        left=(line(Element.POST, left),) if left else (),
    )
    found = recognised(
        kind=KINDS["bien-ban"], signature=signed, subject=(item(Element.SUBJECT, subject),)
    )
    return [code for code in codes(judged(signature.rules, found)) if code.startswith("K-13")]


@pytest.mark.parametrize(
    ("left", "right", "subject", "expected"),
    [
        ("THƯ KÝ", "CHỦ TỌA", "Họp giao ban", []),
        ("THƯ KÝ", "CHỦ TRÌ", "Họp giao ban", []),
        ("CHỦ TỌA", "THƯ KÝ", "Họp giao ban", ["K-13 W"]),
        ("CHỦ TOẠ", "THƯ KÝ", "Bàn giao tài sản", ["K-13 W"]),
        ("", "CHỦ TỌA", "Hội nghị công chức", ["K-13 W"]),
        ("ĐẠI DIỆN BÊN GIAO", "ĐẠI DIỆN BÊN NHẬN", "Bàn giao tài sản", []),
    ],
)
def test_signers_of_minutes(left: str, right: str, subject: str, expected: list[str]) -> None:
    """The secretary signs on the left, the chair on the right; other minutes are let be."""
    assert _minutes(left, right, subject) == _minutes(left, right, subject, name="") == expected


@pytest.mark.parametrize(
    ("post", "name", "expected"),
    [
        ("THƯ KÝ", "Lê Thị Mai", []),
        ("THƯ KÝ", "LÊ THỊ MAI", ["K-08 E"]),
        ("THƯ KÝ", "Lê thị Mai", ["K-08 E"]),
        ("THƯ KÝ", "TS. Lê Thị Mai", ["K-09 E"]),
        ("Xác nhận nơi nghỉ phép", "LÊ THỊ MAI", []),
    ],
)
def test_who_signs_on_the_left(post: str, name: str, expected: list[str]) -> None:
    """A name is written as the signer's, where somebody surely signs there."""
    lines = [
        item(element, text, TITLE_LOOK, zone=Zone.SIGNATURE)
        for element, text in ((Element.POST, post), (Element.SIGNER_NAME, name))
    ]
    signed = FoundSignature(Layout.TABLE, left=tuple(lines))
    found = recognised(kind=KINDS["bien-ban"], signature=signed)
    told = codes(judged(signature.rules, found))
    assert [code for code in told if code.startswith(("K-08", "K-09"))] == expected


def test_a_fragment_says_nothing() -> None:
    """A few paragraphs without a letterhead are no paper that lacks a signature."""
    assert not signature.lacks_signature(recognise(paper(paragraph("Một đoạn văn bản."))))
    assert not signature.lacks_signature(recognise(clean("plan")))
