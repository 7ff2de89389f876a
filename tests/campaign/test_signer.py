"""The lines above a signature."""

import pytest

from cds_docs.campaign import authority_lines
from support.loading import loaded_text, small

_SO = "name: Sở Thông tin và Truyền thông, code: STTTT, head: Giám đốc"
_BO = "name: Bộ Khoa học và Công nghệ, code: BKHCN, head: Bộ trưởng"
_UBND = "name: Ủy ban nhân dân|tỉnh Nghệ An, code: UBND, head: Chủ tịch, collective: true"
_BAN = "name: Ban Chỉ đạo bảo hiểm xã hội huyện A, code: BCĐ, head: Trưởng ban, collective: true"


@pytest.mark.parametrize(
    ("agency", "signer", "lines"),
    [
        (_SO, "", ("GIÁM ĐỐC",)),
        (_SO, "title: Giám đốc", ("GIÁM ĐỐC",)),
        (_SO, "title: Phó Giám đốc", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (_SO, "title: Phó Giám đốc, by: none", ("PHÓ GIÁM ĐỐC",)),
        (_BO, "title: Thứ trưởng", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")),
        (_BO, "title: Thứ trưởng Thường trực", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG THƯỜNG TRỰC")),
        (_BO, "title: Thủ trưởng", ("THỦ TRƯỞNG",)),
        (
            _SO,
            "title: Phó Chánh Văn phòng Thường trực, by: tl",
            ("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG THƯỜNG TRỰC"),
        ),
        (_SO, "by: q", ("Q. GIÁM ĐỐC",)),
        (_SO, "title: Quyền Giám đốc", ("Q. GIÁM ĐỐC",)),
        (_SO, "title: Q. Giám đốc", ("Q. GIÁM ĐỐC",)),
        (_SO, "title: Chánh Văn phòng, by: tl", ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        (
            _SO,
            "title: Phó Chánh Văn phòng, by: tl",
            ("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ),
        (_SO, "title: Trưởng phòng, by: tuq", ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG")),
        (_UBND, "title: Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (
            _UBND,
            "title: Phó Chủ tịch",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (_UBND, "by: q", ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
        (_UBND, "title: Chủ tịch, own: true", ("CHỦ TỊCH",)),
        (_UBND, "title: Phó Chủ tịch, own: true", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (_UBND, "title: Chánh Văn phòng, by: tl", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        (
            _UBND,
            "title: Giám đốc Sở Y tế, by: tuq, of: Chủ tịch",
            ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ Y TẾ"),
        ),
        (
            _BAN,
            "title: Phó Trưởng ban",
            ("TM. BAN CHỈ ĐẠO BẢO HIỂM XÃ HỘI", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
        ),
        (_BAN, "lines: [Tm. Ban, Đội trưởng]", ("TM. BAN", "ĐỘI TRƯỞNG")),
    ],
)
def test_authority_and_post_are_derived(agency: str, signer: str, lines: tuple[str, ...]) -> None:
    """TM., Q., KT., TL., TUQ., alone and together, in real capitals."""
    text = small((_SO, agency), ("Lê Văn A", f"Lê Văn A, {signer}" if signer else "Lê Văn A"))
    loaded = loaded_text(text)

    assert authority_lines(loaded, loaded.campaign.documents[0]) == lines


def test_a_document_without_signer_has_no_lines() -> None:
    """Loading refuses it, but a look at it is harmless."""
    loaded = loaded_text(small())
    unsigned = loaded.campaign.documents[0].model_copy(update={"signer": None})

    assert authority_lines(loaded, unsigned) == ()


def test_the_head_may_be_named_at_the_signer() -> None:
    """``of`` serves where the agency has no ``head``."""
    loaded = loaded_text(
        small(
            (", head: Giám đốc", ""),
            ("Lê Văn A", "Lê Văn A, title: Phó Cục trưởng, of: Cục trưởng"),
        )
    )

    assert authority_lines(loaded, loaded.campaign.documents[0]) == (
        "KT. CỤC TRƯỞNG",
        "PHÓ CỤC TRƯỞNG",
    )
