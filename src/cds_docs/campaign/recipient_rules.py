"""Rules on who gets papers and work: named once, addressed where work is given."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from cds_docs.campaign import codes
from cds_docs.campaign.each.named import named
from cds_docs.campaign.list_hints import list_hint
from cds_docs.campaign.lists.packed import ids_of, names_of
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import EVERYONE, Assignment, DocumentSpec, Recipient
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import plain, quoted
from cds_docs.patterns import regex
from cds_docs.standard.clauses import annex_1
from cds_docs.standard.kinds import KINDS, Addressing
from cds_docs.values import dataclass
from cds_docs.viet import fold

_SHORT_FORMS = (
    (regex(r"\bubnd\b"), "uy ban nhan dan"),
    (regex(r"\bhdnd\b"), "hoi dong nhan dan"),
    (regex(r"\btt&tt\b"), "thong tin va truyen thong"),
    (regex(r"\bkh&cn\b"), "khoa hoc va cong nghe"),
    (regex(r"\bgd&dt\b"), "giao duc va dao tao"),
)
"""Abbreviations everybody uses, so that a name and its short form are one."""

_GENERAL = regex(r"nhu (?:thanh phan|dieu|danh sach|phu luc)|lien quan|noi nhan")
"""Words that address more than they name."""
_BETWEEN = " | "
_SEVERAL = regex(r"\bcac\b|\bnhung\b|toan the|toan bo|\bmoi\b|thu truong|[,;+]|\bva\b|thanh vien")
"""Words of an entry that addresses more than one body: ``các phòng``, ``sở, ban, ngành``."""
_ANYBODY = "*"
"""Stands for addressees that cannot be told apart."""
_OPENING = regex(r"(?:cac|nhung|toan the) ")
_AS_ABOVE = regex(r"nhu (?:tren|kinh gui)\b")
_AS_ARTICLE = regex(r"nhu (?:cac )?dieu\b")
_ARCHIVE = regex(r"luu\b")
_DECIDING = "Như Điều"
_OFFERED = 3
_DASH = regex(r"[-–—+•▪●·]\s+(?=\S)")
_FRAME = regex(r"(?:[-–—+•*]\s+|(?i:kính gửi|nơi nhận)\s*:\s*)(?=\S)")


@dataclass(frozen=True, slots=True)
class _Sort:
    """A sort of body: how its names begin, and words that address all of the sort."""

    begins: re.Pattern[str]
    addressed_by: re.Pattern[str]


_LOCAL = _Sort(
    regex(r"(?:uy ban nhan dan|huyen|quan|thi xa|thanh pho|xa|phuong|dac khu|dia phuong)\b"),
    regex(r"uy ban nhan dan|dia phuong|huyen|\bxa\b|phuong"),
)
_PRESS = _Sort(
    regex(r"bao\b|dai\b|co quan bao chi|co quan thong tan|phong vien"),
    regex(r"bao chi|\bbao\b|\bdai\b|phat thanh|truyen hinh|co quan thong tan"),
)
_BUSINESS = _Sort(
    regex(r"doanh nghiep|cong ty|tap doan|tong cong ty|ngan hang|vnpt|viettel|mobifone"),
    regex(r"doanh nghiep|cong ty|tap doan|ngan hang|vnpt|viettel|mobifone|to chuc"),
)
_OFFICE = _Sort(
    regex(r""),
    regex(
        r"\bso\b|(?<!uy )\bban\b|nganh|doan the|co quan|don vi|to chuc|phong\b|\bhoi\b|thanh vien"
    ),
)
_SORTS = (_LOCAL, _PRESS, _BUSINESS, _OFFICE)


def same_names(loaded: Loaded) -> Iterator[Finding]:
    """Two recipients with different ids have the same name."""
    first: dict[str, str] = {}
    recipients = loaded.campaign.recipients
    for index, (own, name) in enumerate(zip(ids_of(recipients), names_of(recipients), strict=True)):
        earlier = first.setdefault(_key(name), own)
        if earlier == own:
            continue
        if _in_one_list(loaded, earlier, own):
            continue  # told with the list, where all such rows make one finding
        place: Loc = ("recipients", index, "name")
        message = f"nơi nhận {quoted(own)} trùng tên với {quoted(earlier)}:"
        message += f" {quoted(name)}"
        hint = f"Giữ một mục; nơi nào ghi «{own}» thì đổi thành «{earlier}»."
        uses = (place, ("recipients", "*", "name"))
        yield Finding(codes.SAME_RECIPIENT_NAME, place, message, hint, uses=uses)


def _in_one_list(loaded: Loaded, one: str, other: str) -> bool:
    rows = loaded.rows.get(one), loaded.rows.get(other)
    return rows[0] is not None and rows[1] is not None and rows[0].grid is rows[1].grid


def named_twice(loaded: Loaded) -> Iterator[Finding]:
    """One recipient stands twice in a list."""
    known = loaded.by_id
    for loc, document in documents(loaded):
        copies = frozenset(named(loaded.campaign, document).ids)
        yield from _twice(document.to, (*loc, "to"), "Kính gửi", known, copies)
        entries = [entry.to for entry in document.distribution]
        yield from _twice(entries, (*loc, "distribution"), "Nơi nhận", known, copies)
    for index, assignment in enumerate(loaded.campaign.assignments):
        loc = ("assignments", index)
        yield from _twice(assignment.to, (*loc, "to"), "phân công này", known)
        for at, task in enumerate(assignment.tasks):
            place = (*loc, "tasks", at, "with")
            yield from _twice(task.with_, place, "đơn vị phối hợp", known)


def _twice(
    entries: Sequence[str],
    loc: Loc,
    where: str,
    known: Mapping[str, Recipient],
    apart: Collection[str] = (),
) -> Iterator[Finding]:
    """Yield what stands twice in a list, but for entries that stand in copies of their own."""
    first: dict[str, str] = {}
    for index, entry in enumerate(entries):
        name = known[entry].name if entry in known else entry
        if "{{" in name:
            continue
        key = _key(name) if " " in name else name  # one word may be an id that is not known
        earlier = first.get(key)
        if earlier is None or (entry != earlier and entry in apart and earlier in apart):
            first[key] = entry
            continue
        also = "" if earlier == entry else f" (mục kia ghi {quoted(earlier)})"
        message = f"{quoted(entry)} có hai lần trong {where}{also}"
        place = (*loc, index)
        uses = (place, loc, ("recipients", "*"))
        yield Finding(codes.RECIPIENT_TWICE, place, message, "Xóa một trong hai mục.", uses=uses)


def not_addressed(loaded: Loaded) -> Iterator[Finding]:
    """Work is given to a body that none of the papers that print it goes to.

    A list that addresses bodies of the same sort (``các sở, ban, ngành``) is taken to hold it.
    """
    known = loaded.by_id
    read: dict[str, str] = {}
    for index, assignment in enumerate(loaded.campaign.assignments):
        if assignment.to == (EVERYONE,):
            continue
        papers = _printing(loaded, assignment)
        for document in papers:
            if document.id not in read:
                read[document.id] = _addressed(loaded, document, known)
        texts = [read[document.id] for document in papers]
        if not texts or _ANYBODY in texts:  # no paper that there is: told at «in»
            continue
        for at, recipient_id in enumerate(assignment.to):
            recipient = known.get(recipient_id)
            if recipient is None or any(_reaches(text, recipient) for text in texts):
                continue
            place: Loc = ("assignments", index, "to", at)
            yield _unaddressed(place, recipient, papers)


def _unaddressed(place: Loc, recipient: Recipient, papers: Sequence[DocumentSpec]) -> Finding:
    shown = ", ".join(f"«{paper.id}»" for paper in papers[:3])
    more = " …" if len(papers) > len(papers[:3]) else ""
    if all(map(_gives_to_its_own, papers)):
        message = f"{quoted(recipient.name)} được giao việc mà không có bản nào in việc ấy: mỗi bản"
        message += f" chỉ in việc của nơi mà nó làm cho ({shown}{more})"
        hint = f"Thêm «{recipient.id}» vào «for_each», hoặc sửa phân công."
    else:
        message = f"{quoted(recipient.name)} được giao việc mà không có trong Kính gửi, Nơi nhận"
        message += f" của văn bản in phân công này ({shown}{more})"
        hint = f"Thêm «{recipient.id}» vào «to» hoặc «distribution», hoặc sửa phân công."
    uses: tuple[Loc, ...] = (
        place,
        (*place[:2], "in"),
        ("recipients", "*"),
        ("documents", "*", "id"),
        ("documents", "*", "to"),
        ("documents", "*", "distribution"),
        ("documents", "*", "for_each"),
    )
    return Finding(codes.TASK_NOT_ADDRESSED, place, message, hint, uses=uses)


def _printing(loaded: Loaded, assignment: Assignment) -> list[DocumentSpec]:
    """Return the papers that print an assignment, or may: which of all do, a template decides."""
    papers = loaded.campaign.documents
    return [p for p in papers if not assignment.in_ or p.id in assignment.in_]


def _addressed(loaded: Loaded, document: DocumentSpec, known: Mapping[str, Recipient]) -> str:
    """Return, without accents, whom a paper goes to and who issues it.

    A paper made for somebody who is not declared (C333) may go to anybody; of one that goes to
    nobody that is what is told (C149).
    """
    if named(loaded.campaign, document).unknown or _goes_to_nobody(document):
        return _ANYBODY
    text = _BETWEEN.join(_named(loaded, document, known))
    return _ANYBODY if "{{" in text or _GENERAL.search(text) else text


def _named(loaded: Loaded, document: DocumentSpec, known: Mapping[str, Recipient]) -> Iterator[str]:
    if _gives_to_its_own(document):
        for own in named(loaded.campaign, document).ids:
            yield from _said(known[own])
        return
    for entry in (*document.to, *(line.to for line in document.distribution)):
        yield from _said(known[entry]) if entry in known else (_spelt(entry),)
    agency = loaded.campaign.agencies.get(document.issuer)
    for name in (agency.name, agency.short, agency.parent) if agency else ():
        yield _spelt((name or "").replace("|", " "))
    if document.target is not None and document.issuer in known:  # each issues its own copy
        for name in named(loaded.campaign, document).ids:
            yield from _said(known[name])
    kind = KINDS.get(document.kind)
    if kind is not None and kind.as_above == _DECIDING:
        yield "nhu dieu"  # its last điều names who carries it out


def _gives_to_its_own(document: DocumentSpec) -> bool:
    """Tell whether each copy of a document gives work to the recipient it is for, to no other."""
    return document.target is not None and not document.target.issues


def _said(recipient: Recipient) -> Iterator[str]:
    for name in (recipient.name, recipient.short, recipient.title):
        if name:
            yield _spelt(name)


def _reaches(addressed: str, recipient: Recipient) -> bool:
    """Tell whether a list of addressees holds a body, or may."""
    names = list(_said(recipient))
    if any(name in addressed for name in names):
        return True
    head = _OPENING.sub("", names[0], count=1)
    sort = next(sort for sort in _SORTS if sort.begins.match(head))
    entries = addressed.split(_BETWEEN)
    return any(sort.addressed_by.search(one) for one in entries if _SEVERAL.search(one))


def as_above(loaded: Loaded) -> Iterator[Finding]:
    """``Như trên`` where nothing stands above, or ``Như Điều …`` where there are no điều."""
    for loc, document in documents(loaded):
        kind = KINDS.get(document.kind)
        if kind is None or document.to:
            continue  # with Kính gửi the composed paper is judged (N-11)
        deciding = kind.as_above == _DECIDING
        for index, entry in enumerate(document.distribution):
            text = fold(entry.to.strip())
            if _AS_ABOVE.match(text):
                missing, instead = "không có Kính gửi ở trên", "Như Điều N" if deciding else ""
            elif _AS_ARTICLE.match(text) and not deciding:
                missing, instead = "không có điều", ""
            else:
                continue
            message = f"dòng Nơi nhận {quoted(entry.to)} không hợp với {kind.name}: {missing}"
            hint = f"Viết «{instead}»." if instead else "Xóa dòng này, ghi tên từng nơi nhận."
            place = (*loc, "distribution", index, "to")
            uses = (place, (*loc, "kind"), (*loc, "to"))
            clause = str(annex_1("Khoản 9 Mục II"))
            yield Finding(codes.AS_ABOVE_AGAINST_KIND, place, message, hint, clause, uses=uses)


def repeats_nobody(document: DocumentSpec) -> bool:
    """Tell whether ``Như trên`` stands in a paper without Kính gửi, as C138 says."""
    lines = (fold(entry.to.strip()) for entry in document.distribution)
    return not document.to and any(map(_AS_ABOVE.match, lines))


def sent_to_nobody(loaded: Loaded) -> Iterator[Finding]:
    """None of those a campaign has gets a paper: its Nơi nhận is the line on the archive only."""
    known = ids_of(loaded.campaign.recipients)
    for loc, document in documents(loaded):
        if not known or not _goes_to_nobody(document):
            continue
        message = f"{KINDS[document.kind].name} {quoted(document.id)} chưa gửi nơi nào: Nơi nhận"
        message += " sẽ chỉ có dòng Lưu"
        some = ", ".join(known[:_OFFERED]) + (", …" if len(known) > _OFFERED else "")
        hint = f"Thêm «distribution: [{some}]»; ghi mã, hoặc tên."
        keys = ("distribution", "to", "kind", "for_each")
        uses = (*((*loc, key) for key in keys), ("recipients",))
        clause = str(annex_1("Khoản 9 Mục II"))
        yield Finding(codes.SENT_TO_NOBODY, loc, message, hint, clause, uses=uses)


def _goes_to_nobody(document: DocumentSpec) -> bool:
    """Tell whether a paper names nobody; the text of some kinds does, or Kính gửi must."""
    kind = KINDS.get(document.kind)
    if kind is None or not kind.made or document.to or document.distribution:
        return False
    in_text = kind.addressees is Addressing.INVITED or kind.as_above == _DECIDING
    return not in_text and kind.addressees is not Addressing.REQUIRED


def archive_behind(loaded: Loaded) -> Iterator[Finding]:
    """An entry ends in the line ``Lưu``, which the tool prints by itself.

    Other bodies may stand in one line: «Các sở, ban, ngành; hội, đoàn thể tỉnh» is usual.
    """
    for place, entry in _entries(loaded):
        first, *others = [piece.strip() for piece in entry.split(";")]
        if (
            first
            and not _ARCHIVE.match(fold(first))
            and any(_ARCHIVE.match(fold(o)) for o in others)
        ):
            message = f"{quoted(entry)} có cả dòng Lưu, công cụ tự in dòng này"
            hint = list_hint(entry, str(place[2]))
            yield Finding(codes.ENTRY_WITH_FRAME, place, message, hint)


def _entries(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """Yield the entries of Kính gửi and Nơi nhận."""
    for loc, document in documents(loaded):
        yield from (((*loc, "to", at), entry) for at, entry in enumerate(document.to))
        for at, line in enumerate(document.distribution):
            yield (*loc, "distribution", at, "to"), line.to


def with_frame(loaded: Loaded) -> Iterator[Finding]:
    """An entry repeats what the tool prints before it: a dash, ``Kính gửi:``, ``Nơi nhận:``."""
    for place, entry in _entries(loaded):
        if match := _FRAME.match(entry):
            message = f"{quoted(entry)} có «{match[0].strip()}» ở đầu, công cụ tự in phần này"
            hint = f"Chỉ ghi {quoted(entry[match.end() :].strip())}."
            yield Finding(codes.ENTRY_WITH_FRAME, place, message, hint)


def with_dash(loaded: Loaded) -> Iterator[Finding]:
    """A task or slogan of a list begins with a dash or dot, which the list prints itself."""
    campaign = loaded.campaign
    entries: list[tuple[Loc, str]] = [
        (("slogans", at), slogan) for at, slogan in enumerate(campaign.slogans)
    ]
    for index, one in enumerate(campaign.assignments):
        listed = one.list == "dash" or (one.list is None and len(one.tasks) > 1)
        for at, task in enumerate(one.tasks if listed else ()):
            entries.append((("assignments", index, "tasks", at, "text"), task.text))
    for place, entry in entries:
        if match := _DASH.match(entry):
            message = f"{quoted(entry)} gõ sẵn «{match[0].strip()}» ở đầu, công cụ tự in gạch"
            message += " đầu dòng"
            hint = f"Chỉ ghi {quoted(entry[match.end() :].strip())}."
            yield Finding(codes.ENTRY_WITH_FRAME, place, message, hint)


def archive_twice(loaded: Loaded) -> Iterator[Finding]:
    """Nơi nhận has two lines on what is kept in the archive."""
    for loc, document in documents(loaded):
        lines = [
            (index, entry.to)
            for index, entry in enumerate(document.distribution)
            if _ARCHIVE.match(fold(entry.to.strip()))
        ]
        for index, text in lines[1:]:
            message = f"Nơi nhận đã có dòng {quoted(lines[0][1])}, lại thêm {quoted(text)}"
            hint = "Gộp vào một dòng cuối, ví dụ «Lưu: VT, TTBCXB»."
            place = (*loc, "distribution", index, "to")
            clause = str(annex_1("Khoản 9 Mục II"))
            yield Finding(codes.ARCHIVE_TWICE, place, message, hint, clause)


def _key(name: str) -> str:
    """Return what two spellings of a name have in common."""
    return plain(_spelt(name))


def _spelt(name: str) -> str:
    """Return a name without accents and capitals, its common abbreviations spelt out."""
    text = " ".join(fold(name).split())
    for short, full in _SHORT_FORMS:
        text = short.sub(full, text)
    return text


RECIPIENT_RULES: tuple[Rule, ...] = (
    same_names,
    named_twice,
    not_addressed,
    as_above,
    sent_to_nobody,
    archive_twice,
    with_frame,
    archive_behind,
    with_dash,
)
