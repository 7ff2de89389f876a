"""What a campaign declares and none of its papers uses: recipients, cited papers, deadlines."""

from collections.abc import Container, Iterator

from cds_docs.campaign.loaded import Group, Loaded
from cds_docs.campaign.model import Task
from cds_docs.campaign.shape import Loc
from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic
from cds_docs.source.lists.folding import Keyed, folded

_PARTS = {"due": "thời hạn", "output": "sản phẩm", "with": "cơ quan phối hợp"}
"""What a task says besides its text → how a message calls it."""


def task_part(loc: Loc, part: str = "") -> Group:
    """Return what a task, or a part of it, is known by among what templates ask for."""
    return ("tasks", *map(str, loc), part)


def task_parts(task: Task) -> tuple[str, ...]:
    """Return the parts that a task has besides its text."""
    given = {
        "due": task.due is not None,
        "output": task.output is not None,
        "with": bool(task.with_),
    }
    return tuple(part for part in _PARTS if given[part])


def check_unused(loaded: Loaded, asked: Container[Group]) -> Iterator[Diagnostic]:
    """Yield what is declared and used neither in the campaign file nor by a template.

    Args:
        loaded: A valid campaign.
        asked: The parts its templates asked for while all of its papers were composed.
    """
    from cds_docs.campaign.soundness import parts_used  # noqa: PLC0415 - validate alone asks

    used = parts_used(loaded)
    in_lists: list[Keyed] = []
    for index, recipient in enumerate(loaded.campaign.recipients):
        group = ("recipients", recipient.id)
        if group not in used and group not in asked:
            message = f"Nơi nhận «{recipient.id}» khai báo mà không văn bản nào dùng."
            hint = "Thêm vào «to», «distribution» hoặc phân công; không cần nữa thì xóa dòng này."
            span = loaded.span("recipients", index)
            finding = Diagnostic(codes.RECIPIENT_UNUSED, message, span, hint)
            if recipient.id in loaded.rows:
                in_lists.append(((span.path, span.sheet), finding))
            else:
                yield finding
    yield from folded(in_lists)
    for key in loaded.campaign.references:
        group = ("references", key)
        if group not in used and group not in asked:
            message = f"Văn bản viện dẫn «{key}» khai báo mà không văn bản nào viện dẫn."
            hint = f"Viết «{{{{ ref.{key} }}}}» ở chỗ cần; không cần nữa thì xóa mục này."
            span = loaded.keys.get(("references", key)) or loaded.span("references", key)
            yield Diagnostic(codes.REFERENCE_UNUSED, message, span, hint)
    yield from _task_parts(loaded, asked)


def _task_parts(loaded: Loaded, asked: Container[Group]) -> Iterator[Diagnostic]:
    """Yield what tasks say that no paper prints, though their text is printed."""
    for at, assignment in enumerate(loaded.campaign.assignments):
        for index, task in enumerate(assignment.tasks):
            loc: Loc = ("assignments", at, "tasks", index)
            parts = task_parts(task) if task_part(loc) in asked else ()
            for part in parts:
                if task_part(loc, part) not in asked:
                    yield Diagnostic(
                        codes.TASK_PART_UNUSED,
                        f"Mẫu in nhiệm vụ này mà không in «{part}» ({_PARTS[part]}) của nó.",
                        loaded.span(*loc, part),
                        "Trong mẫu dùng theo_khoan của «_chung/nhiem-vu.md.j2», hoặc viết "
                        f"«{{{{ viec.{part} }}}}»; không cần in thì xóa khóa này.",
                    )
