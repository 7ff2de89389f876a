"""Bodies and administrative units that were merged, renamed or ended: from which day, into what."""

from datetime import date

from cds_docs.values import dataclass

_GOVERNMENT = date(2025, 3, 1)
_GOVERNMENT_SOURCE = (
    "Nghị quyết của Quốc hội ngày 18/02/2025 về cơ cấu tổ chức của Chính phủ nhiệm kỳ 2021-2026"
)
_OFFICES_SOURCE = "Sắp xếp cơ quan chuyên môn cấp tỉnh theo cơ cấu Chính phủ từ 01/3/2025"
_UNITS = date(2025, 7, 1)
_UNITS_SOURCE = "Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh"


@dataclass(frozen=True, slots=True)
class Change:
    """A body or unit that is no more.

    Attributes:
        names: How it was called, the full name first, then usual short forms.
        since: The first day on which it was no more.
        successor: What took its place, Vietnamese.
        source: Where that is said.
    """

    names: tuple[str, ...]
    since: date
    successor: str
    source: str


def _ministry(successor: str, *names: str) -> Change:
    """Return a ministry that was merged on 01/3/2025."""
    return Change(names, _GOVERNMENT, successor, _GOVERNMENT_SOURCE)


def _office(successor: str, *names: str) -> Change:
    """Return a sở that was merged with the ministries."""
    return Change(names, _GOVERNMENT, successor, _OFFICES_SOURCE)


def _province(name: str, successor: str) -> Change:
    """Return a province that was merged on 01/7/2025."""
    return Change((name,), _UNITS, successor, _UNITS_SOURCE)


BODIES: tuple[Change, ...] = (
    _ministry(
        "Bộ Khoa học và Công nghệ",
        "Bộ Thông tin và Truyền thông", "Bộ TT&TT", "Bộ TTTT", "BTTTT",
    ),
    _ministry("Bộ Tài chính", "Bộ Kế hoạch và Đầu tư", "Bộ KH&ĐT", "Bộ KHĐT", "BKHĐT"),
    _ministry("Bộ Xây dựng", "Bộ Giao thông vận tải", "Bộ GTVT", "BGTVT"),
    _ministry(
        "Bộ Nông nghiệp và Môi trường",
        "Bộ Tài nguyên và Môi trường", "Bộ TN&MT", "Bộ TNMT", "BTNMT",
    ),
    _ministry(
        "Bộ Nông nghiệp và Môi trường",
        "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ NN&PTNT", "Bộ NNPTNT", "BNNPTNT",
    ),
    _ministry(
        "Bộ Nội vụ",
        "Bộ Lao động - Thương binh và Xã hội", "Bộ LĐTBXH", "Bộ LĐ-TBXH", "Bộ LĐ-TB&XH", "BLĐTBXH",
    ),
    _ministry("Bộ Dân tộc và Tôn giáo", "Ủy ban Dân tộc", "UBDT"),
    _office(
        "Sở Khoa học và Công nghệ",
        "Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở TTTT", "STTTT",
    ),
    _office("Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", "Sở KHĐT", "SKHĐT"),
    _office("Sở Xây dựng", "Sở Giao thông vận tải", "Sở GTVT", "SGTVT"),
    _office(
        "Sở Nông nghiệp và Môi trường",
        "Sở Tài nguyên và Môi trường", "Sở TN&MT", "Sở TNMT", "STNMT",
    ),
    _office(
        "Sở Nông nghiệp và Môi trường",
        "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT", "Sở NNPTNT", "SNNPTNT",
    ),
    _office(
        "Sở Nội vụ",
        "Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH", "Sở LĐ-TBXH", "Sở LĐ-TB&XH", "SLĐTBXH",
    ),
)  # fmt: skip
"""Ministries and sở merged in 2025, with how they are written in letterheads and Nơi nhận."""

DISTRICTS = Change(
    ("huyện", "quận", "thị xã", "thị trấn"),
    _UNITS,
    "xã, phường, đặc khu",
    "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
)
"""The generic words of the units of the district level and of the thị trấn below it."""

CITIES_OF_PROVINCES = Change(
    ("thành phố",),
    _UNITS,
    "xã, phường, đặc khu",
    "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
)
"""Cities that belonged to a province; the word alone does not tell them from the others."""

PROVINCES: tuple[Change, ...] = (
    Change(
        ("Thừa Thiên Huế", "Thừa Thiên - Huế"),
        date(2025, 1, 1),
        "thành phố Huế",
        "Nghị quyết số 175/2024/QH15 về thành lập thành phố Huế trực thuộc trung ương",
    ),
    _province("Hải Dương", "thành phố Hải Phòng"),
    _province("Quảng Nam", "thành phố Đà Nẵng"),
    _province("Bình Dương", "Thành phố Hồ Chí Minh"),
    _province("Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh"),
    _province("Sóc Trăng", "thành phố Cần Thơ"),
    _province("Hậu Giang", "thành phố Cần Thơ"),
    _province("Kiên Giang", "tỉnh An Giang"),
    _province("Bắc Giang", "tỉnh Bắc Ninh"),
    _province("Bạc Liêu", "tỉnh Cà Mau"),
    _province("Phú Yên", "tỉnh Đắk Lắk"),
    _province("Bình Phước", "tỉnh Đồng Nai"),
    _province("Tiền Giang", "tỉnh Đồng Tháp"),
    _province("Bình Định", "tỉnh Gia Lai"),
    _province("Thái Bình", "tỉnh Hưng Yên"),
    _province("Ninh Thuận", "tỉnh Khánh Hòa"),
    _province("Yên Bái", "tỉnh Lào Cai"),
    _province("Đắk Nông", "tỉnh Lâm Đồng"),
    _province("Bình Thuận", "tỉnh Lâm Đồng"),
    _province("Hà Nam", "tỉnh Ninh Bình"),
    _province("Nam Định", "tỉnh Ninh Bình"),
    _province("Vĩnh Phúc", "tỉnh Phú Thọ"),
    _province("Hòa Bình", "tỉnh Phú Thọ"),
    _province("Kon Tum", "tỉnh Quảng Ngãi"),
    _province("Quảng Bình", "tỉnh Quảng Trị"),
    _province("Long An", "tỉnh Tây Ninh"),
    _province("Bắc Kạn", "tỉnh Thái Nguyên"),
    _province("Hà Giang", "tỉnh Tuyên Quang"),
    _province("Bến Tre", "tỉnh Vĩnh Long"),
    _province("Trà Vinh", "tỉnh Vĩnh Long"),
)
"""The old provinces of the 63 that are not among the 34 of today."""

CURRENT_PROVINCES: tuple[str, ...] = (
    "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp",
    "Gia Lai", "Hà Tĩnh", "Hưng Yên", "Khánh Hòa", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng",
    "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La",
    "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long",
)  # fmt: skip
"""The 28 provinces from 01/7/2025 (Nghị quyết số 202/2025/QH15)."""

CURRENT_CITIES: tuple[str, ...] = (
    "Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Huế",
)  # fmt: skip
"""The 6 cities directly under the central government from 01/7/2025 (the same resolution)."""

_ALL = (*BODIES, DISTRICTS, CITIES_OF_PROVINCES, *PROVINCES)
CHANGES_BEGIN = min(change.since for change in _ALL)
"""The first day on which any of them was no more."""
