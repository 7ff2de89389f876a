"""Texts that no longer serve as căn cứ, from which day, and by what they were replaced."""

from datetime import date

from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Repealed:
    """A text that was replaced or has run out.

    Attributes:
        number: Its số, ký hiệu, as cited.
        name: Its type and name, for a law that is cited without number; else empty.
        adopted: The date it was adopted, which tells two laws of one name apart.
        since: The first day on which citing it as căn cứ is wrong.
        instead: What holds in its place, Vietnamese.
        source: Where that is said.
    """

    number: str
    name: str
    adopted: date
    since: date
    instead: str
    source: str


REPEALED: tuple[Repealed, ...] = (
    Repealed(
        "110/2004/NĐ-CP",
        "",
        date(2004, 4, 8),
        date(2020, 3, 5),
        "Nghị định số 30/2020/NĐ-CP",
        "Điều 37 Nghị định số 30/2020/NĐ-CP",
    ),
    Repealed(
        "09/2010/NĐ-CP",
        "",
        date(2010, 2, 8),
        date(2020, 3, 5),
        "Nghị định số 30/2020/NĐ-CP",
        "Điều 37 Nghị định số 30/2020/NĐ-CP",
    ),
    Repealed(
        "01/2011/TT-BNV",
        "",
        date(2011, 1, 19),
        date(2020, 3, 5),
        "Nghị định số 30/2020/NĐ-CP",
        "Nghị định số 30/2020/NĐ-CP quy định thể thức thay Thông tư",
    ),
    Repealed(
        "01/2011/QH13",
        "Luật Lưu trữ",
        date(2011, 11, 11),
        date(2025, 7, 1),
        "Luật Lưu trữ ngày 21 tháng 6 năm 2024 (số 33/2024/QH15)",
        "Luật Lưu trữ số 33/2024/QH15, hiệu lực từ 01/7/2025",
    ),
    Repealed(
        "51/2005/QH11",
        "Luật Giao dịch điện tử",
        date(2005, 11, 29),
        date(2024, 7, 1),
        "Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023 (số 20/2023/QH15)",
        "Luật Giao dịch điện tử số 20/2023/QH15, hiệu lực từ 01/7/2024",
    ),
    Repealed(
        "77/2015/QH13",
        "Luật Tổ chức chính quyền địa phương",
        date(2015, 6, 19),
        date(2025, 3, 1),
        "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 (số 72/2025/QH15)",
        "Luật số 65/2025/QH15, hiệu lực từ 01/3/2025, rồi Luật số 72/2025/QH15",
    ),
    Repealed(
        "65/2025/QH15",
        "Luật Tổ chức chính quyền địa phương",
        date(2025, 2, 19),
        date(2025, 7, 1),
        "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 (số 72/2025/QH15)",
        "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
    ),
    Repealed(
        "80/2015/QH13",
        "Luật Ban hành văn bản quy phạm pháp luật",
        date(2015, 6, 22),
        date(2025, 4, 1),
        "Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025 (số 64/2025/QH15)",
        "Luật số 64/2025/QH15, hiệu lực từ 01/4/2025",
    ),
    Repealed(
        "29/2018/QH14",
        "Luật Bảo vệ bí mật nhà nước",
        date(2018, 11, 15),
        date(2026, 3, 1),
        "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15",
        "Luật số 117/2025/QH15, hiệu lực từ 01/3/2026",
    ),
    Repealed(
        "749/QĐ-TTg",
        "",
        date(2020, 6, 3),
        date(2026, 1, 1),
        "Chương trình chuyển đổi số của giai đoạn sau năm 2025",
        "Chương trình của Quyết định số 749/QĐ-TTg chỉ đến năm 2025",
    ),
)
"""Known cases; a text that is not here may be out of force all the same."""
