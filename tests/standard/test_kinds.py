"""The kinds of paper."""

from cds_docs.standard.kinds import KINDS, MADE, Addressing, Slot

CODES = {
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB",
    "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB",
}  # fmt: skip


def test_there_are_29_kinds_and_27_codes() -> None:
    """Điều 7 names 29 kinds; công văn and thư công have no code, the others one each."""
    codes = [kind.code for kind in KINDS.values() if kind.code]

    assert len(KINDS) == 29
    assert sorted(codes) == sorted(CODES)
    assert {kind.id for kind in KINDS.values() if not kind.code} == {"cong-van", "thu-cong"}


def test_every_kind_of_model_1_4_is_made() -> None:
    """All named kinds of mẫu 1.4, công văn, giấy mời and quyết định are made; the rest is not."""
    models = {kind.model for kind in KINDS.values() if kind.id in MADE}

    assert models == {"1.2", "1.4", "1.5", "1.7"}
    assert all(KINDS[k].slots == () for k in KINDS if k not in MADE)


def test_kinh_gui_stands_in_letters_and_upward_papers_only() -> None:
    """Only công văn, tờ trình (always) and báo cáo (to a higher body) say Kính gửi."""
    with_slot = {k for k in MADE if Slot.ADDRESSEES in KINDS[k].slots}

    assert with_slot == {"cong-van", "to-trinh", "bao-cao"}
    assert KINDS["bao-cao"].addressees is Addressing.OPTIONAL
    assert KINDS["giay-moi"].addressees is Addressing.INVITED
    assert {k for k in MADE if KINDS[k].addressees.has_line} == with_slot


def test_each_made_kind_ends_with_text_and_signature() -> None:
    """Whatever stands before them, text and signature come last."""
    for kind in MADE:
        assert KINDS[kind].slots[-2:] == (Slot.TEXT, Slot.SIGNATURE)
