"""Rules on what is typed that the paper brings itself, or that YAML takes for more than meant."""

from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign import stand_ins as stand_in
from cds_docs.campaign.calendar_rules import tasks
from cds_docs.campaign.lists.packed import names_of
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex
from cds_docs.standard.clauses import annex_1
from cds_docs.standard.kinds import KINDS, Slot
from cds_docs.viet import fold

_OPENINGS = ("v/v ", "ve viec ")
_INVITATION = "giay-moi"
_DEFAULT = "mac-dinh"
_OCCASION = "su_kien"
"""The block of the invitation's template that says «Tới dự» and the trích yếu."""
_TASKS = regex(
    r"(?i)(?:hưởng ứng|chào mừng|kỷ niệm|triển khai|tuyên truyền|tổ chức|phát động|thực hiện|"
    r"tổng kết|sơ kết|tăng cường|đẩy mạnh|phối hợp|về việc|v/v)(?!\w)(?! *mời)"
)
"""What is done, where what one comes to is wanted: a ceremony, a meeting."""
_WRAPPED = regex(r"“[^“”]*”")
_OPENING_MARK, _CLOSING_MARK = "“", "”"


def opening(subject: str) -> str:
    """Return the ``V/v`` or ``Về việc`` a trích yếu was typed with, blanks behind it included."""
    folded = fold(subject)
    typed = next((one for one in _OPENINGS if folded.startswith(one)), "")
    return subject[: len(typed)]


def typed_opening(loaded: Loaded) -> Iterator[Finding]:
    """A công văn's trích yếu begins with the words that the paper brings by itself."""
    for loc, document in documents(loaded):
        kind = KINDS.get(document.kind)
        typed = opening(document.subject).strip()
        if kind is not None and Slot.LETTER_SUBJECT in kind.slots and typed:
            message = (
                f"trích yếu gõ sẵn {quoted(typed)}; chương trình tự thêm «V/v» và chỉ in một lần"
            )
            hint = f"Bỏ {quoted(typed)}, bắt đầu bằng việc cần làm."
            clause = str(annex_1("Điểm b khoản 5 Mục II"))
            yield Finding(codes.SUBJECT_OPENING, (*loc, "subject"), message, hint, clause)


def invitations(loaded: Loaded) -> Iterator[Finding]:
    """The trích yếu of an invitation is a task: nobody can come to it."""
    for loc, document in documents(loaded):
        wants_name = document.kind == _INVITATION and document.template == _DEFAULT
        task = _TASKS.match(document.subject) if wants_name else None
        if task and _OCCASION not in document.sections:
            message = f"giấy mời sẽ in {quoted(f'Tới dự {document.subject}')}: đó là"
            message += " một việc, cần tên lễ, hội nghị, cuộc họp"
            hint = f"Ghi tên cuộc ấy ở đầu trích yếu, như «Lễ {task.group().lower()} …», hoặc viết"
            hint += f" câu riêng ở «sections: {_OCCASION}»."
            uses = ((*loc, "subject"), (*loc, "sections"))
            yield Finding(codes.INVITED_TO_A_TASK, (*loc, "subject"), message, hint, uses=uses)


def wrapped_names(loaded: Loaded) -> Iterator[Finding]:
    """A name or a theme stands wholly in the curly marks of Word, letters of the name to YAML."""
    for loc, name in names(loaded):
        if _WRAPPED.fullmatch(name):
            message = f"{quoted(name)} sẽ in cả ngoặc kép: ngoặc cong “ ” là chữ của câu"
            hint = f'Nếu ngoặc chỉ để bao giá trị, gõ ngoặc thẳng: "{name[1:-1]}".'
            if loc[-1] == "theme":
                hint += " Mẫu lời văn đã đặt chủ đề trong ngoặc kép."
            yield Finding(codes.NAME_IN_CURLY_MARKS, loc, message, hint)


def marks_in_pairs(loaded: Loaded) -> Iterator[Finding]:
    """A name or a sentence on one line has a curly mark without the other half of its pair."""
    for loc, text in (*names(loaded), *_sentences(loaded)):
        more = text.count(_OPENING_MARK) - text.count(_CLOSING_MARK)
        if not more:
            continue
        mark, other = _OPENING_MARK, _CLOSING_MARK
        if more < 0:
            mark, other = other, mark
        message = f"{quoted(text)} có ngoặc kép {mark} mà không có {other} đi cùng"
        hint = f"Thêm {other} vào đúng chỗ; nếu ngoặc chỉ để bao giá trị, bỏ {mark}."
        yield Finding(codes.CURLY_MARK_ALONE, loc, message, hint)


def _sentences(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """Yield what stands on one line of its own and is no name, as typed."""
    campaign = loaded.campaign
    for index, slogan in enumerate(campaign.slogans):
        yield ("slogans", index), slogan
    for index, milestone in enumerate(campaign.timeline):
        yield ("timeline", index, "title"), milestone.title
    for key, reference in campaign.references.items():
        yield ("references", key, "about"), reference.about or ""
    for loc, _, task in tasks(loaded):
        yield loc, task.text


def names(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """Yield the names of bodies and people and what else is no sentence of its own, as typed."""
    campaign = loaded.campaign
    yield ("theme",), campaign.theme
    yield ("event", "name"), campaign.event.name
    for index, activity in enumerate(campaign.activities):
        yield ("activities", index, "name"), activity.name
        yield ("activities", index, "theme"), activity.theme or ""
    for index, name in enumerate(names_of(campaign.recipients)):
        yield ("recipients", index, "name"), name
    for key, agency in campaign.agencies.items():
        yield ("agencies", key, "name"), agency.name
    for loc, document in documents(loaded):
        yield (*loc, "subject"), document.subject
        yield from (((*loc, "to", at), name) for at, name in enumerate(document.to))
        for at, line in enumerate(document.distribution):
            yield (*loc, "distribution", at, "to"), line.to
        if document.signer is not None:
            yield (*loc, "signer", "name"), document.signer.name
            yield (*loc, "signer", "title"), document.signer.title or ""


def stand_ins(loaded: Loaded) -> Iterator[Finding]:
    """A word that ``init`` wrote for want of an answer is still there."""
    if loaded.campaign.theme == stand_in.THEME:
        message = "chủ đề còn là câu giữ chỗ của «cds-docs init», không phải chủ đề đã công bố"
        hint = "Thay bằng chủ đề của năm; chưa công bố thì gõ «(cần xác nhận)» trước câu này."
        yield Finding(codes.STAND_IN_LEFT, ("theme",), message, hint)
    for loc, document in documents(loaded):
        if document.signer is not None and document.signer.name == stand_in.SIGNER:
            message = f"người ký còn là tên giữ chỗ {quoted(stand_in.SIGNER)}"
            hint = "Ghi họ và tên người ký, ở mọi văn bản."
            yield Finding(codes.STAND_IN_LEFT, (*loc, "signer", "name"), message, hint)
            return


TYPING_RULES: tuple[Rule, ...] = (
    typed_opening,
    invitations,
    wrapped_names,
    marks_in_pairs,
    stand_ins,
)
