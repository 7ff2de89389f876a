"""A-06 for a text that a decision issues: it says with what it comes (mẫu 1.3)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cds_docs.check.catalogue.annex import A_06
from cds_docs.check.formats import finding
from cds_docs.check.grading import as_warning
from cds_docs.check.recognised import Recognised, Zone
from cds_docs.check.recognition.annexes import ISSUED
from cds_docs.check.recognition.words import kind_begun, kind_of
from cds_docs.check.rule import Finding
from cds_docs.check.rules.annexes import says_attached
from cds_docs.patterns import regex
from cds_docs.standard.clauses import form
from cds_docs.standard.elements import Element

_ISSUES = regex(r"(?i)kèm theo (?:quyết định|nghị quyết) này")


def attached_to(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each text issued with a decision that does not say so (A-06)."""
    items = [item for item in found.items if item.zone is Zone.ATTACHED]
    if not items or not any(_ISSUES.search(item.text) for item in found.text):
        return
    starts = [i for i, item in enumerate(items) if item.element is Element.DOCUMENT_TYPE]
    for start, stop in pairwise([*starts, len(items)]):
        title = items[start]
        kind = kind_of(title.text) or kind_begun(title.text)
        said = any(item.element is Element.ATTACHED_TO for item in items[start:stop])
        if kind is None or kind.id not in ISSUED or said or says_attached(found, title):
            continue
        name = kind.name.lower()
        message = f"Đầu {name} ban hành kèm theo không có dòng «(Kèm theo Quyết định …)»."
        hint = f"Thêm dòng «(Kèm theo Quyết định số … ngày … của …)» dưới tên {name}, nghiêng."
        made = finding(A_06, title, message, hint=hint)
        yield as_warning(replace(made, clause=form("Mẫu 1.3")))


rules = (attached_to,)
