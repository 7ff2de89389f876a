"""What is said of a cluster that cannot be used, or not any more."""

from collections.abc import Mapping

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import (
    CLUSTER_LOST,
    CLUSTER_UNLIKE,
    CLUSTER_UNREACHABLE,
    WORKERS_KILLED,
    about_file,
)
from cds_docs.pipeline.program import Program, this_program

Said = Program | Exception
"""What a machine says it runs, or why it cannot say."""

_NAMED = 3
"""Machines that are named in one message."""


def unreachable(address: str) -> Diagnostic:
    """Return the finding for a scheduler that does not answer."""
    message = f"Không nối được tới bộ điều phối Dask «{address}»."
    hint = "Kiểm tra địa chỉ, cổng (thường là 8786) và tường lửa."
    if address.startswith("tls:"):
        hint = f"{hint[:-1]}; kiểm tra các tệp chứng thư TLS trong cấu hình Dask."
    return Diagnostic(CLUSTER_UNREACHABLE, message, hint=hint)


def unlike(found: Mapping[str, Said]) -> Diagnostic:
    """Return the finding for machines with another program.

    Args:
        found: Their names, with what each says.
    """
    told = [f"{name} {_said_of(theirs)}".strip() for name, theirs in found.items()]
    more = f" và {len(told) - _NAMED} máy nữa" if len(told) > _NAMED else ""
    message = f"Máy của cụm chạy chương trình khác máy này: {'; '.join(told[:_NAMED])}{more}."
    hint = (
        "Cài cùng một bản cds-docs, Python và thư viện trên mọi máy của cụm (cùng một ảnh Docker"
        " hoặc cùng tệp pip freeze) rồi khởi động lại cụm."
    )
    return Diagnostic(CLUSTER_UNLIKE, message, hint=hint)


def _said_of(theirs: Said) -> str:
    """Return what is other about a machine."""
    if isinstance(theirs, Program):
        return f"có {', '.join(this_program().differences(theirs))}"
    return "không có cds-docs dùng được"


def lost(address: str) -> Diagnostic:
    """Return the finding for a scheduler that is gone."""
    message = f"Mất liên lạc với bộ điều phối Dask «{address}» khi đang làm."
    hint = "Các tệp đã ghi được giữ nguyên; khi cụm chạy lại, gõ lại lệnh này để làm nốt."
    return Diagnostic(CLUSTER_LOST, message, hint=hint)


def deserted(address: str, seconds: float) -> Diagnostic:
    """Return the finding for a cluster that has had no worker for a while."""
    message = (
        f"Cụm «{address}» không có máy nào nhận việc trong {seconds:.0f} giây nên việc dừng ở đây."
    )
    hint = f"Khởi động máy làm việc: dask worker {address}; rồi chạy lại lệnh này."
    return Diagnostic(CLUSTER_LOST, message, hint=hint)


def killed(shown: str, document: str) -> Diagnostic:
    """Return the finding for a document over which one machine after the other died."""
    message = f"Văn bản «{document}» chưa soạn xong: máy nào của cụm nhận nó cũng bị dừng."
    hint = (
        "Máy có thể đã hết bộ nhớ: cho mỗi worker thêm bộ nhớ, hoặc soạn riêng văn bản này"
        " trên máy đang dùng (--only, không có --scheduler)."
    )
    return about_file(WORKERS_KILLED, shown, message, hint)
