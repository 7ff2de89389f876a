"""R8 to R10: what stands on disk is never harmed, whatever becomes of a run."""

import tempfile
from pathlib import Path

from reliability.goal import Result, Scale
from reliability.suites import run
from support.interrupting import stop_runs

_FAULTS = "pipeline/faults"


def interruptions(scale: Scale) -> Result:
    """R8: runs killed and interrupted at random moments, disks that fill, rights that lack."""
    with tempfile.TemporaryDirectory() as place:
        counts = stop_runs(Path(place), scale.stops)
    disks = f"{_FAULTS}/test_disks.py"
    more = (disks, f"{_FAULTS}/test_stopped.py::test_several_processes_killed")
    done = run(*(more if scale.suites else (f"{disks}::test_disk_without_any_room",)))
    tried = (
        f"{scale.stops} lần dừng ở lúc ngẫu nhiên ({counts.killed} SIGKILL, {counts.interrupted} "
        f"Ctrl-C); đĩa đầy, ổ chỉ đọc, giới hạn cỡ tệp; xem lại {counts.files} tệp"
    )
    found = f"{counts.broken} hỏng, {counts.leftovers} rác sau lần chạy kế tiếp; {done.found}"
    lost = f"{counts.lost} tệp của người khác" if counts.lost else ""
    return Result(tried, found, lost, not counts.harm and done.is_sound)


def edits(scale: Scale) -> Result:
    """R9: files edited by hand survive."""
    tests = "pipeline/test_publish.py"
    done = run(tests if scale.suites else f"{tests}::test_edited_is_kept")
    tried = (
        "tệp chưa có, không đổi, của chương trình, sửa tay, của người khác, danh mục hỏng; --force"
    )
    return Result(tried, done.found, "", done.is_sound)


def batches(scale: Scale) -> Result:
    """R10: a batch is all or clear; two at once do not meet."""
    one = f"{_FAULTS}/test_surroundings.py::test_one_bad_document_of_fifty"
    many = (f"{_FAULTS}/test_together.py", "pipeline/test_lock.py")
    done = run(one, *(many if scale.suites else ()))
    tried = "1 văn bản lỗi trong 50; 8 lần chạy cùng lúc vào một thư mục; khóa thư mục"
    return Result(tried, done.found, "", done.is_sound)
