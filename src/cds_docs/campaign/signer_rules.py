"""Rules on who signs: authority and post against the agency (Phụ lục I, phần I, mục II.7b)."""

import re
from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Agency, DocumentSpec, Signer
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.signer import authority
from cds_docs.campaign.words import plain, quoted
from cds_docs.patterns import regex
from cds_docs.standard.bodies import has_one_head, head_of_body, is_committee
from cds_docs.standard.clauses import annex_1, practice
from cds_docs.standard.posts import deputy_of, head_of, is_deputy, is_deputy_of, is_same_post
from cds_docs.viet import fold

_CLAUSE = str(annex_1("Điểm b khoản 7 Mục II"))
_OFFICIAL_CLAUSE = str(annex_1("Điểm c khoản 7 Mục II"))
_NAME_CLAUSE = str(annex_1("Điểm đ khoản 7 Mục II"))
_AGENCY_CLAUSE = str(practice("Phần ký chỉ ghi chức vụ, tên cơ quan đã có ở đầu văn bản"))
_FOR_ANOTHER = {"kt": "ký thay", "tl": "ký thừa lệnh", "tuq": "ký thừa ủy quyền"}
_TYPED = regex(r"(?P<by>T[./]?M|K[./]?T|T[./]?L|T[./]?U[./]?Q)\b[./]?\s+(?P<rest>\S.*)")
_IN_TITLE = regex(
    r"(?P<post>(?:phó )?(?:chủ tịch|giám đốc|chi cục trưởng|cục trưởng)(?: thường trực)?)"
    r" (?P<body>(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|sở|cục|chi cục)\b.*)",
    re.IGNORECASE,
)
"""A post of the agency itself, and the agency's name behind it."""


_IN_CHARGE = regex(
    r"(?P<post>phó \S.*?),? (?P<more>(?:được giao )?(?:phụ trách|điều hành)\b.*)", re.IGNORECASE
)
_INITIALS = regex(r"[BCDĐGHKLMNPQRSTVX]{1,4}\b")
"""How a post in its initials begins: it is to be written in full first (K-10)."""
_POST_AND_NAME = regex(
    r"(?P<post>(?i:(?:phó )?(?:chủ tịch|giám đốc|cục trưởng|chi cục trưởng|trưởng phòng|chánh văn"
    r" phòng|trưởng ban|chánh thanh tra)))[:,]? (?P<name>[^\W\d_].* .*)"
)


def speaks_for(document: DocumentSpec) -> bool:
    """Tell whether a paper is signed in the name of its agency, not in the signer's own."""
    signer = document.signer
    if signer is None or signer.own or signer.lines:
        return False
    return authority(signer) in ("none", "q", "kt")


def signs_for_another(signer: Signer, agency: Agency) -> bool:
    """Tell whether a deputy signs for a head whose deputy, by the words of the posts, he is not."""
    head, title = signer.of or agency.head or "", signer.title or ""
    if authority(signer) != "kt" or not head or is_deputy(head):
        return False
    return is_deputy(title) and not is_deputy_of(title, head)


def signs_as_head(signer: Signer, agency: Agency) -> bool:
    """Tell whether somebody who is neither head nor deputy signs as if he were the head (C129).

    Who says ``by: none`` means it; posts with their authority before them are told as such.
    """
    head, title = _post_of_head(agency), signer.title or ""
    if signer.by is not None or signer.own or not (head and title):
        return False
    if _TYPED.match(title) or _INITIALS.match(title):
        return False
    return authority(signer) == "none" and not is_deputy(head) and not is_same_post(title, head)


def _post_of_head(agency: Agency) -> str:
    """Return the post of an agency's head: as given, or that of such bodies everywhere."""
    return agency.head or head_of_body(agency.name).capitalize()


def not_collective(loaded: Loaded) -> Iterator[Finding]:
    """An Ủy ban nhân dân is not said to decide together, so its papers would lack TM."""
    issuers = {one.issuer for one in loaded.campaign.documents if speaks_for(one)}
    for agency_id, agency in loaded.campaign.agencies.items():
        if agency.collective or not is_committee(agency.name) or agency_id not in issuers:
            continue
        place: Loc = ("agencies", agency_id, "name")
        own: Loc = ("agencies", agency_id, "collective")
        message = f"{quoted(agency.name)} làm việc theo chế độ tập thể mà chưa có"
        message += " «collective: true»; phần ký sẽ thiếu «TM. ỦY BAN NHÂN DÂN»"
        hint = "Ghi «collective: true»; văn bản Chủ tịch ký theo thẩm quyền riêng thì ghi"
        hint += " «own: true» ở «signer»."
        uses = (place, own, ("documents", "*", "issuer"), ("documents", "*", "signer"))
        at = own if own in loaded.spans else place
        yield Finding(codes.NOT_COLLECTIVE, at, message, hint, _CLAUSE, uses=uses)


def one_head(loaded: Loaded) -> Iterator[Finding]:
    """A sở or another body led by one head is said to decide together."""
    for agency_id, agency in loaded.campaign.agencies.items():
        if not agency.collective or not has_one_head(agency.name):
            continue
        place: Loc = ("agencies", agency_id, "collective")
        message = f"{quoted(agency.name)} làm việc theo chế độ thủ trưởng mà đang có"
        message += " «collective: true»; phần ký sẽ thừa «TM.»"
        uses = (place, ("agencies", agency_id, "name"))
        hint = "Bỏ «collective»: người đứng đầu ký bằng chức vụ của mình."
        code = codes.COLLECTIVE_OF_ONE_HEAD
        yield Finding(code, place, message, hint, _CLAUSE, uses=uses)


def deputies(loaded: Loaded) -> Iterator[Finding]:
    """A deputy signs as if he were the head."""
    for loc, _, signer in _signers(loaded):
        title = signer.title or ""
        if signer.by not in ("none", "q") or not is_deputy(title):
            continue
        message = f"{quoted(title)} là cấp phó mà ghi «by: {signer.by}»; phần ký sẽ thiếu «KT.»"
        hint = "Bỏ «by»: «KT.» và chức vụ người đứng đầu được suy ra."
        uses = ((*loc, "title"), (*loc, "by"), (*loc, "lines"))
        code = codes.DEPUTY_WITHOUT_KT
        yield Finding(code, (*loc, "by"), message, hint, _CLAUSE, uses=uses)


def deputies_of_others(loaded: Loaded) -> Iterator[Finding]:
    """A deputy signs for another head than his own."""
    for loc, agency, signer in _signers(loaded):
        if not signs_for_another(signer, agency):
            continue
        head, title = signer.of or agency.head or "", signer.title or ""
        place: Loc = (*loc, "title")
        message = f"{quoted(title)} ký thay «{head}»; cấp phó của «{head}» là «{deputy_of(head)}»"
        hint = "Sửa «title» hoặc «head» của cơ quan; ký thừa lệnh thì thêm «by: tl»; ký thay chức"
        hint += " vụ khác thì ghi chức vụ ấy ở «of», chức vụ ở cơ quan khác ghi ở «also»."
        uses = (place, (*loc, "by"), (*loc, "of"), (*loc, "lines"), ("agencies",))
        yield Finding(codes.DEPUTY_OF_ANOTHER, place, message, hint, _CLAUSE, uses=uses)


def others_as_head(loaded: Loaded) -> Iterator[Finding]:
    """Somebody below the head signs, and no line says by whose order."""
    for loc, agency, signer in _signers(loaded):
        if not signs_as_head(signer, agency):
            continue
        place: Loc = (*loc, "title")
        message = f"{quoted(signer.title or '')} không phải người đứng đầu"
        message += (
            f" («{_post_of_head(agency)}») mà phần ký sẽ không ghi thừa lệnh hay thừa ủy quyền"
        )
        hint = "Sửa «title» nếu gõ nhầm; ký thừa lệnh thì thêm «by: tl», thừa ủy quyền «by: tuq»,"
        hint += " không theo lệnh ai «by: none»."
        uses = (place, (*loc, "by"), (*loc, "own"), (*loc, "lines"), ("agencies",))
        yield Finding(codes.SIGNS_AS_HEAD, place, message, hint, _CLAUSE, uses=uses)


def head_for_himself(loaded: Loaded) -> Iterator[Finding]:
    """The head signs in place or by order of the head."""
    for loc, agency, signer in _signers(loaded):
        if not signs_for_himself(signer, agency):
            continue
        how = _FOR_ANOTHER[authority(signer)]
        message = f"{quoted(signer.title or '')} {how} chính chức vụ «{_head(signer, agency)}»"
        hint = "Bỏ «by» nếu người đứng đầu ký; nếu cấp dưới ký, ghi đúng chức vụ ở «title»."
        uses = ((*loc, "title"), (*loc, "by"), (*loc, "of"), (*loc, "lines"), ("agencies",))
        typed = (key for key in ("by", "title") if (*loc, key) in loaded.spans)
        at = (*loc, next(typed, "title"))
        yield Finding(codes.HEAD_FOR_HIMSELF, at, message, hint, _CLAUSE, uses=uses)


def deputy_heads(loaded: Loaded) -> Iterator[Finding]:
    """The head of an agency is said to be a deputy."""
    for agency_id, agency in loaded.campaign.agencies.items():
        if agency.head is None or not is_deputy(agency.head):
            continue
        place: Loc = ("agencies", agency_id, "head")
        message = f"«head» là chức vụ người đứng đầu, đang ghi cấp phó {quoted(agency.head)}"
        hint = f"Ghi «head: {head_of(agency.head)}»; chức vụ của người ký ghi ở «title»."
        yield Finding(codes.HEAD_IS_DEPUTY, place, message, hint, _CLAUSE)


def titles(loaded: Loaded) -> Iterator[Finding]:
    """A post holds the authority that is said by ``by``, or the agency's name."""
    for loc, agency, signer in _signers(loaded):
        title, place = signer.title or "", (*loc, "title")
        typed = _TYPED.match(title)
        if typed is not None:
            message = f"chức vụ {quoted(title)} có «{typed['by']}»; quyền hạn ký ghi ở «by»"
            yield Finding(
                codes.TITLE_WITH_AUTHORITY, place, message, _instead(typed), _CLAUSE,
                uses=(place, (*loc, "lines")),
            )  # fmt: skip
        elif (in_charge := _IN_CHARGE.fullmatch(title.strip())) is not None:
            message = f"chức vụ {quoted(title)} có «{in_charge['more']}»; phần ký chỉ ghi chức vụ"
            message += " chính thức, cấp phó ký «KT.»"
            hint = f"Ghi «title: {in_charge['post']}»."
            code = codes.TITLE_IN_CHARGE
            yield Finding(code, place, message, hint, _OFFICIAL_CLAUSE)
        elif authority(signer) in ("none", "q", "kt"):
            yield from _with_agency(agency, title, place)


def signs_for_himself(signer: Signer, agency: Agency) -> bool:
    """Tell whether the head signs in place or by order of the head (C120)."""
    head, title = _head(signer, agency), signer.title or ""
    if authority(signer) not in _FOR_ANOTHER or not title or is_deputy(head):
        return False
    return plain(head) == plain(title)


def _head(signer: Signer, agency: Agency) -> str:
    """Return the post of the head for whom somebody signs."""
    return signer.of or agency.head or ""


def names(loaded: Loaded) -> Iterator[Finding]:
    """A signer's post stands before the name."""
    for loc, document in documents(loaded):
        signer = document.signer
        found = _POST_AND_NAME.fullmatch(signer.name.strip()) if signer is not None else None
        if signer is None or found is None:
            continue
        place = (*loc, "signer", "name")
        message = f"họ tên {quoted(signer.name)} có cả chức vụ «{found['post']}»"
        hint = f"Ghi «name: {found['name']}», chức vụ ghi ở «title»."
        yield Finding(codes.NAME_WITH_POST, place, message, hint, _NAME_CLAUSE)


def holds_post(name: str) -> bool:
    """Tell whether a post stands before a signer's name (``names``)."""
    return _POST_AND_NAME.fullmatch(name.strip()) is not None


def _with_agency(agency: Agency, title: str, place: Loc) -> Iterator[Finding]:
    """Yield a finding where a post of the agency repeats the agency."""
    found = _IN_TITLE.fullmatch(" ".join(title.split()))
    if found is None or not _is_of(found["body"], agency):
        return
    message = f"chức vụ {quoted(title)} có tên cơ quan, đã ghi ở đầu văn bản"
    hint = f"Ghi «title: {found['post']}»."
    yield Finding(codes.TITLE_WITH_AGENCY, place, message, hint, _AGENCY_CLAUSE)


def _is_of(body: str, agency: Agency) -> bool:
    """Tell whether words behind a post name the agency: its name, or how such names begin."""
    said, names = _spelt(body), [_spelt(agency.name), _spelt(agency.short or "")]
    return any(name.startswith(said) or said.startswith(name) for name in names if name)


def _spelt(name: str) -> str:
    text = " ".join(fold(name.replace("|", " ")).split())
    return re.sub(r"\bubnd\b", "uy ban nhan dan", text)


def _instead(typed: re.Match[str]) -> str:
    """Return what to write for a post with its authority."""
    by = re.sub(r"[./]", "", typed["by"]).lower()
    if by == "tm":
        return "Bỏ «TM.» ở «title»; cơ quan làm việc tập thể thì ghi «collective: true»."
    if by == "kt":
        return f"Ghi chức vụ của người ký, ví dụ «title: {_deputy(typed['rest'])}»."
    return f"Ghi «title» là chức vụ của người ký và thêm «by: {by}»."


def _deputy(posts: str) -> str:
    """Return the deputy's post of what was typed behind ``KT.``: that named, or the head's."""
    named = [one.strip() for one in re.split(r"\s[-–/]\s|[,;|]|\s(?=(?i:phó)\s)", posts)]
    own = next((one for one in named if is_deputy(one)), "")
    if not own:
        return deputy_of(named[0].capitalize())
    return (
        f"Phó {own[len('Phó ') :].capitalize()}"
        if fold(own).startswith("pho ")
        else own.capitalize()
    )


def _signers(loaded: Loaded) -> Iterator[tuple[Loc, Agency, Signer]]:
    """Yield each signer whose lines are derived, with the agency."""
    for loc, document in documents(loaded):
        agency = loaded.campaign.agencies.get(document.issuer)
        if document.signer is not None and not document.signer.lines and agency is not None:
            yield (*loc, "signer"), agency, document.signer


HEAD_RULES: tuple[Rule, ...] = (not_collective, one_head, deputy_heads)
"""Rules on how agencies are led."""
SIGNING_RULES: tuple[Rule, ...] = (
    deputies,
    deputies_of_others,
    others_as_head,
    head_for_himself,
    titles,
    names,
)
"""Rules on the signer of a paper, each paper by itself."""
SIGNER_RULES: tuple[Rule, ...] = (*HEAD_RULES, *SIGNING_RULES)
