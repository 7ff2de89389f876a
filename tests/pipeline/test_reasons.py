"""What the system refuses is said so that a clerk knows what to do."""

import errno

import pytest

from cds_docs.pipeline import reasons
from cds_docs.pipeline.reasons import reason


@pytest.mark.parametrize(
    ("windows", "expected"),
    [
        (False, "không có quyền"),
        (True, "không có quyền, hoặc tệp đang mở trong chương trình khác"),
    ],
)
def test_a_file_that_is_open_elsewhere(
    monkeypatch: pytest.MonkeyPatch, windows: bool, expected: str
) -> None:
    """Windows gives one number for a file nobody may open and for one that Excel has open."""
    monkeypatch.setattr(reasons, "_ON_WINDOWS", windows)

    assert reason(PermissionError(errno.EACCES, "Permission denied")) == expected
    assert reason(FileNotFoundError(errno.ENOENT, "No such file")) == (
        "không có tệp hoặc thư mục này"
    )


def test_a_number_nobody_knows() -> None:
    """It is named, without a word of English."""
    assert reason(OSError(errno.ENOTEMPTY, "Directory not empty")) == "hệ thống báo ENOTEMPTY"
    assert reason(OSError("strange")) == "hệ thống từ chối"
