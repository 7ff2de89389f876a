"""K-03 to K-07: with what authority somebody signs."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from cds_docs.check.catalogue.signature import K_03, K_04, K_05, K_06, K_07
from cds_docs.check.formats import finding
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.recognition.words import is_authority
from cds_docs.check.rule import Finding
from cds_docs.check.rules.signature import posts
from cds_docs.diagnostics import Severity
from cds_docs.document.repairs import ReplaceText
from cds_docs.standard.bodies import has_one_head, is_committee
from cds_docs.standard.posts import is_deputy_of
from cds_docs.viet import fold

_PREFIX = re.compile(
    r"(?P<form>T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\s?[./]?\s?U\s?[./]?\s?Q|Q)"
    r"(?P<mark>\s?[./]|(?=\s))(?P<gap>\s*)(?=\S)"
)
_OF_OTHERS = frozenset({"KT", "TL", "TUQ"})
_BY_COLLECTIVE = frozenset(
    {"ke-hoach", "bao-cao", "to-trinh", "chuong-trinh", "de-an", "phuong-an", "cong-van"}
)
"""Kinds an Ủy ban nhân dân issues as a body; others its Chủ tịch may issue in his own right."""
_CHAIR_SPEAKS = re.compile(
    r"chu tich (?:uy ban nhan dan|ubnd)[^.;]{0,60}"
    r"(?:yeu cau|giao|de nghi|chi dao|co y kien|dong y|thong nhat)"
)
_FIRST_WORDS = 8
"""Paragraphs at the beginning that say in whose name a paper speaks."""


class _Line(NamedTuple):
    """A line of authority: its abbreviation without signs, and what follows it."""

    item: Item
    prefix: str
    rest: str


def _lines(found: Recognised) -> list[_Line]:
    """Return the lines of authority and post, read."""
    if found.signature is None:
        return []
    read = []
    for item in posts(found.signature):
        match = _PREFIX.match(item.text)
        prefix = re.sub(r"\W", "", match["form"]) if match else ""
        read.append(_Line(item, prefix, item.text[match.end() :] if match else item.text))
    return read


def abbreviations(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each abbreviation that is not written ``KT.`` (K-03)."""
    for line in _lines(found):
        match = _PREFIX.match(line.item.part.raw)
        if not line.prefix or match is None:
            continue
        item, wanted = line.item, f"{line.prefix}."
        written = match["form"] + match["mark"]
        if written == wanted and match["gap"]:
            continue
        severity = Severity.WARNING if written == wanted else None
        said = f"Sau «{wanted}» thiếu dấu cách." if written == wanted else ""
        message = said or f"Quyền hạn viết «{written}»; cần «{wanted}»."
        start = item.part.start
        repair = ReplaceText(
            item.place, start, start + match.end(), match[0], wanted + (match["gap"] or " ")
        )
        yield _with(finding(K_03, item, message, (repair,)), severity)


def _with(made: Finding, severity: Severity | None) -> Finding:
    """Return a finding of another gravity."""
    return replace(made, severity=severity) if severity is not None else made


def grammar(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if the head's post or the signer's own is missing (K-04)."""
    signed = found.signature
    if signed is None or signed.name is None or signed.other_posts or signed.left:
        return
    lines = _lines(found)
    for index, line in enumerate(lines):
        if line.prefix not in _OF_OTHERS:
            continue
        if line.prefix == "KT" and line.rest.startswith("PHÓ "):
            message = "Sau «KT.» là chức vụ cấp phó; cần chức vụ người đứng đầu."
            yield finding(K_04, line.item, message)
        elif line.prefix == "KT" and _is_of_another(lines[index + 1 :], line.rest):
            message = f"Dưới «KT. {line.rest}» là «{lines[index + 1].rest}», cấp phó của chức vụ"
            yield _with(finding(K_04, line.item, f"{message} khác."), Severity.WARNING)
        elif index == len(lines) - 1 and " PHÓ " not in line.rest:
            message = f"Dưới dòng «{line.prefix}.» không có chức vụ của người ký."
            yield finding(K_04, line.item, message)


def _is_of_another(below: list[_Line], head: str) -> bool:
    """Tell whether the next line is the post of a deputy, and of another head by its words."""
    post = below[0].rest if below else ""
    return post.startswith("PHÓ ") and not is_deputy_of(post, head)


def order(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if TM. stands below KT. and the like (K-05)."""
    seen = ""
    for line in _lines(found):
        if line.prefix == "TM" and seen:
            yield finding(K_05, line.item, f"«TM.» đứng dưới «{seen}.»; cần đứng trên.")
        seen = line.prefix if line.prefix in _OF_OTHERS else seen


def collective(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if TM. is missing or out of place for the issuing body (K-06)."""
    lines, head = _lines(found), found.letterhead
    if not lines or head is None or not head.issuer:
        return
    issuer = " ".join(item.text for item in head.issuer)
    prefixes = {line.prefix for line in lines}
    for line in lines:
        if line.prefix == "TM" and has_one_head(line.rest) and has_one_head(issuer):
            message = "Cơ quan một thủ trưởng ký «TM.»; người đứng đầu ký bằng chức vụ của mình."
            yield finding(K_06, line.item, message)
    if not is_committee(issuer) or prefixes & {"TM", "TL", "TUQ"}:
        return
    kind = found.kind.id if found.kind is not None else ""
    if kind in _BY_COLLECTIVE and is_authority(lines[0].item.text) and not _is_of_chair(found):
        message = "Ủy ban nhân dân ban hành mà không ký «TM. ỦY BAN NHÂN DÂN»."
        yield finding(K_06, lines[0].item, message)


def _is_of_chair(found: Recognised) -> bool:
    """Tell whether the Chủ tịch speaks in his own name."""
    return any(_CHAIR_SPEAKS.search(fold(item.text)) for item in found.text[:_FIRST_WORDS])


def deputies(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if a deputy signs and no line says for whom (K-07)."""
    covered = False
    for line in _lines(found):
        covered = covered or line.prefix in _OF_OTHERS
        if not covered and line.rest.startswith("PHÓ "):
            yield finding(K_07, line.item, "Cấp phó ký mà không ghi «KT.» ở dòng trên.")
            return


rules = (abbreviations, grammar, order, collective, deputies)
