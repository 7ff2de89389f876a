"""What differs between two campaigns, as a clerk reads it and as a program does."""

import json

from cds_docs.campaign.differences import FactChange
from cds_docs.document.wording import Rewording
from cds_docs.pipeline.diff import Fate, PaperChange
from cds_docs.report.differences import human_differences, json_differences

_FACTS = (
    FactChange("theme", "Dữ liệu số", "Phổ cập hạ tầng số", 6, 7),
    FactChange("documents.giay-moi.place", "", "Hội trường A", 0, 41),
    FactChange("slogans.2", "Toàn dân chuyển đổi số", "", 12, 0),
    FactChange("event.name", "", "Ngày hội", 4, 4),
)
_PAPERS = (
    PaperChange("giay-moi", Fate.ADDED),
    PaperChange("ke-hoach-cu", Fate.REMOVED),
    PaperChange(
        "cong-van",
        Fate.CHANGED,
        (
            Rewording("Báo cáo trước ngày 11/10.", "Báo cáo trước ngày 13/10."),
            Rewording("Sở Y tế chủ trì.", "Sở Y tế chủ trì thực hiện."),
            Rewording("Các xã, phường phối hợp.", "Các xã phối hợp."),
            Rewording("", "Kinh phí: ngân sách tỉnh."),
            Rewording("Trân trọng./.", ""),
        ),
    ),
    PaperChange("", Fate.CHANGED, (Rewording("", "a" * 200),)),
)


def test_each_difference_is_a_line() -> None:
    """What came, what went, what became another; words of a paragraph below it."""
    assert human_differences(_FACTS, _PAPERS).splitlines() == [
        "Dữ kiện: 4 chỗ khác",
        "  ~ theme (dòng 6 → 7): «Dữ liệu số» → «Phổ cập hạ tầng số»",
        "  + documents.giay-moi.place (dòng 41): «Hội trường A»",
        "  - slogans.2 (dòng 12): «Toàn dân chuyển đổi số»",
        "  ~ event.name (dòng 4 → 4): (trống) → «Ngày hội»",
        "Văn bản giay-moi: chỉ có ở bản sau",
        "Văn bản ke-hoach-cu: chỉ có ở bản trước",
        "Văn bản cong-van: đổi lời: 5 đoạn",
        "  ~ Báo cáo trước ngày 13/10.",
        "      «11/10» → «13/10»",
        "  ~ Sở Y tế chủ trì thực hiện.",
        "      thêm «thực hiện»",
        "  ~ Các xã phối hợp.",
        "      bỏ «, phường»",
        "  + Kinh phí: ngân sách tỉnh.",
        "  - Trân trọng./.",
        "Lời văn: đổi lời: 1 đoạn",
        f"  + {'a' * 160}…",
    ]


def test_no_difference_is_no_line() -> None:
    """Nothing is said where nothing differs."""
    assert human_differences((), ()) == ""


def test_what_is_not_there_is_null_for_programs() -> None:
    """A line of 0 or an empty text is none."""
    found = json.loads(json_differences(_FACTS[1:3], (_PAPERS[0], _PAPERS[3])))

    assert [(f["before"], f["line"], f["after"], f["new_line"]) for f in found["facts"]] == [
        (None, None, "Hội trường A", 41),
        ("Toàn dân chuyển đổi số", 12, None, None),
    ]
    assert found["documents"] == [
        {"document": "giay-moi", "change": "added", "paragraphs": []},
        {
            "document": None,
            "change": "changed",
            "paragraphs": [{"before": None, "after": "a" * 200}],
        },
    ]


def test_copies_that_changed_alike_are_told_once() -> None:
    """A word changed in a letter to hundreds is one thing to read; another change is another."""
    papers = [
        PaperChange(
            f"thu-x{n}", Fate.CHANGED, (Rewording(f"Xã {n} treo cờ", f"Xã {n} treo đèn"),), "thu"
        )
        for n in range(1, 9)
    ]
    other = PaperChange("thu-x9", Fate.CHANGED, (Rewording("Xã 9", "Phường 9"),), "thu")
    gone = [PaperChange(f"thu-y{n}", Fate.REMOVED, copy_of="thu") for n in (1, 2)]
    alone = [PaperChange(name, Fate.REMOVED) for name in ("ke-hoach", "cong-van")]

    assert human_differences((), (*papers, other, *gone, *alone)).splitlines() == [
        "Văn bản thu-x1: đổi lời: 1 đoạn",
        "  ~ Xã 1 treo đèn",
        "      «cờ» → «đèn»",
        "  7 bản nữa cũng thế: thu-x2, thu-x3, thu-x4, thu-x5, thu-x6, …",
        "Văn bản thu-x9: đổi lời: 1 đoạn",
        "  ~ Phường 9",
        "      «Xã» → «Phường»",
        "Văn bản thu-y1: chỉ có ở bản trước",
        "  1 bản nữa cũng thế: thu-y2",
        "Văn bản ke-hoach: chỉ có ở bản trước",
        "Văn bản cong-van: chỉ có ở bản trước",
    ]
