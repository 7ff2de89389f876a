"""What the checker finds, in terms of the campaign file: said already, or mended otherwise."""

from collections.abc import Mapping

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.model import Agency
from cds_docs.campaign.name_rules import small_syllable
from cds_docs.campaign.place_rules import is_dated, is_misspelt
from cds_docs.campaign.recipient_rules import repeats_nobody
from cds_docs.campaign.signer_rules import (
    holds_post,
    signs_as_head,
    signs_for_another,
    signs_for_himself,
    speaks_for,
)
from cds_docs.standard.bodies import has_one_head, is_committee
from cds_docs.standard.places import generic_word, place_name

_NAMES = frozenset({"S-16", "S-17", "N-13"})
"""Names of bodies and places, judged where they are written (C109 to C111)."""
_SYMBOL = frozenset({"S-06", "S-07"})
"""Ký hiệu against kind, judged where a whole one is typed (C113, C114)."""

HINTS: Mapping[str, str] = {
    "K-06": "Bỏ «own: true» nếu Ủy ban nhân dân ban hành; «TM.» được suy ra.",
    "K-08": "Ghi họ tên ở «name» bằng chữ thường, hoa chữ cái đầu: «Nguyễn Văn An».",
    "K-09": "Bỏ học hàm, học vị, danh hiệu trước họ tên ở «name».",
    "K-10": "Viết đủ chức vụ ở «title».",
    "Q-11": "Viết đủ tên cơ quan ở «name»; tên ngắn ghi ở «short».",
    "Q-14": "Ghi thêm tên địa phương ở «parent», ví dụ «UBND tỉnh Quảng Ninh».",
    "S-09": "Thêm địa danh ở cơ quan ban hành, ví dụ «place: Quảng Ngãi».",
}
"""What to do in the campaign file, where the rule speaks of Word."""


def _is_starred(spec: DocumentSpec) -> bool:
    """Tell whether the row of a list gives stars that nothing else looks at."""
    return spec.target is not None and any("**" in fact for fact in spec.target.facts.values())


def said(spec: DocumentSpec, agency: Agency) -> frozenset[str]:
    """Return the ids of rules whose findings in a document the campaign's own rules have made."""
    ids = _NAMES if spec.symbol is None else _NAMES | _SYMBOL
    typed = spec.place or agency.place or ""
    place = place_name(typed)
    told = is_dated(typed) or (place is not None and bool(generic_word(place)))  # C112, C111
    ids |= {"S-10"} if told else frozenset()
    ids |= {"S-13"} if is_misspelt(typed) else frozenset()  # C112
    ids |= {"N-11"} if repeats_nobody(spec) else frozenset()  # C138
    ids |= frozenset() if _is_starred(spec) else {"T-36"}  # C156, in prose J049
    if spec.signer is None or spec.signer.lines:
        return ids
    ids |= {"K-07"}  # C119
    signer = spec.signer
    named = small_syllable(signer.name) or holds_post(signer.name)  # C127, C125
    ids |= {"K-08"} if named else frozenset()
    meant = signs_for_another(signer, agency) or signs_for_himself(signer, agency)  # C128, C120
    ids |= {"K-04"} if meant else frozenset()
    lacks = is_committee(agency.name) and not agency.collective and speaks_for(spec)  # C117
    excess = has_one_head(agency.name) and agency.collective  # C118
    foreign = signs_as_head(signer, agency)  # C129
    return ids | {"K-06"} if lacks or excess or foreign else ids
