"""Recipients and cited papers that a campaign declares and none of its papers uses."""

from collections.abc import Container, Iterator

from cds_docs.campaign.loaded import Group, Loaded
from cds_docs.campaign.soundness import parts_used
from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic
from cds_docs.source.lists.folding import Keyed, folded


def check_unused(loaded: Loaded, asked: Container[Group]) -> Iterator[Diagnostic]:
    """Yield what is declared and used neither in the campaign file nor by a template.

    Args:
        loaded: A valid campaign.
        asked: The parts its templates asked for while all of its papers were composed.
    """
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
