"""How names and places are written in a letterhead: abbreviations, generic words before a place."""

ABBREVIATIONS: frozenset[str] = frozenset(
    {
        "UBND", "HĐND", "UBMTTQ", "MTTQ", "BCĐ", "BQL", "VP",
        "KHCN", "KH&CN", "TTTT", "TT&TT", "VHTT", "VH&TT", "VHTTDL", "VHTT&DL", "VH,TT&DL",
        "GDĐT", "GD&ĐT", "TNMT", "TN&MT", "NNPTNT", "NN&PTNT", "NNMT", "NN&MT",
        "KHĐT", "KH&ĐT", "TCKH", "GTVT", "LĐTBXH", "LĐ-TBXH", "LĐTB&XH", "LĐ-TB&XH", "DTTG",
        "CNTT", "CĐS", "SKHCN", "STTTT", "SNV", "STC", "SXD", "SYT", "SGDĐT", "SNNMT",
        "BKHCN", "BTTTT", "BNV", "TTHC", "TTPVHCC", "PVHCC", "BHXH",
    }
)  # fmt: skip
"""Short forms of bodies and fields that do not stand in an issuer's own name.

Only the superior's name may be shortened (khoản 2 Mục II phần I Phụ lục I). What belongs to a
registered name (TNHH, MTV, THPT) is not among them.
"""

GENERIC_WORDS: tuple[str, ...] = (
    "tỉnh", "thành phố", "tp.", "tp", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường",
    "đặc khu",
)  # fmt: skip
"""The words for kinds of administrative units, as they may stand before a name."""

KEEPS_GENERIC_WORD = "Hồ Chí Minh"
"""The city named after a person: the generic word stays (điểm a khoản 4 Mục II, Phụ lục I)."""

KEPT_PLACE = "Thành phố Hồ Chí Minh"
"""How that city is written in front of a date."""

SHORTENED_PLACES: tuple[str, ...] = ("TPHCM", "TP.HCM", "TP HCM", "TP. HCM", "HCM", "Sài Gòn")
"""Short forms of it that are no official name."""
