"""Rules on braces in values: facts that lead nowhere, that go in circles, or are none."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cds_docs.campaign import codes
from cds_docs.campaign.convert import Located
from cds_docs.campaign.each.offers import Offers
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.fields import PROSE_LIMIT, Leaf
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Campaign
from cds_docs.campaign.paths import (
    Cited,
    CitedPart,
    Enclosures,
    Piece,
    Problem,
    Words,
    find,
    pieces,
)
from cds_docs.campaign.shape import Loc, campaign_shape, texts
from cds_docs.campaign.stretches import stretch
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Code
from cds_docs.patterns import regex
from cds_docs.viet import fold

DEPTH_LIMIT = 12
"""How many facts may stand inside one another."""

_HINT = "Trong {{ … }} chỉ ghi tên một dữ kiện, ví dụ {{ year }} hoặc {{ activity.tuan-le.name }}."

_EXAMPLE = "{{ year }}"
_PLAIN_PATH = regex(r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*", re.ASCII)
_PAIRS = {"{{": "}}", "}}": "{{"}


def text_findings(loaded: Loaded, located: Located) -> Iterator[Finding]:
    """Yield what is wrong with braces anywhere in the file."""
    with_braces, offers = {}, Offers(loaded)
    for loc, text, leaf in texts(located.data, campaign_shape()):
        found = tuple(pieces(text))
        if found:
            with_braces[loc] = text
            yield from _in_text(loaded, loc, text, leaf, offers)
    yield from _circles(loaded.campaign, with_braces)


def _in_text(loaded: Loaded, loc: Loc, text: str, leaf: Leaf, offers: Offers) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for piece in pieces(text):
        written = text[piece.start : piece.end]
        count = seen.get(written, 0)
        seen[written] = count + 1
        problem = _problem(loaded.campaign, piece, written, leaf) or offers.problem(loc, piece)
        if problem is not None:
            span = stretch(loaded, loc, written, count)
            uses = (loc, problem.loc) if problem.loc else (loc,)
            yield Finding(problem.code, loc, problem.message, problem.hint, span=span, uses=uses)


def _problem(campaign: Campaign, piece: Piece, written: str, leaf: Leaf) -> Problem | None:
    if not leaf.facts:
        message = f"{quoted(written)} không dùng được ở đây, cần ghi {leaf.name} trực tiếp"
        return Problem(codes.FACT_NOT_HERE, message, "Thay bằng chính giá trị đó.")
    if written in _PAIRS:
        return _lone(written)
    if piece.path is None:
        if (meant := _meant(campaign, written)) and written.startswith("{{"):
            message = f"{quoted(written)} không đúng tên dữ kiện"
            return Problem(codes.FACT_MALFORMED, message, meant)
        return Problem(codes.FACT_MALFORMED, _malformed(written), meant or _HINT)
    found = find(campaign, piece.path)
    return found if isinstance(found, Problem) else None


def _lone(written: str) -> Problem:
    """Return what is wrong with a brace without its other half."""
    side = "sau" if written == "{{" else "trước"
    message = f"{quoted(written)} không có {quoted(_PAIRS[written])} đi cùng"
    hint = f"Thêm {quoted(_PAIRS[written])} {side} tên dữ kiện, ví dụ «{_EXAMPLE}»."
    return Problem(codes.FACT_MALFORMED, message, hint)


def _malformed(written: str) -> str:
    """Say what is wrong with braces that hold no fact."""
    if written.startswith("{") and written[1] not in "{%#":
        return f"{quoted(written)} chỉ có một ngoặc mỗi bên, cần «{{{{» và «}}}}»"
    return f"{quoted(written)} không phải dữ kiện; ở đây không tính toán và không chạy lệnh"


def _meant(campaign: Campaign, written: str) -> str:
    """Return what to write where braces hold a fact but for signs, capitals and accents."""
    words = re.sub(r"\s*\.\s*", ".", fold(written.strip("{} \n\t")).replace("_", "-")).split()
    path = ("-" if words[:1] and words[0].startswith(f"{EACH}.") else "").join(words)
    known = _PLAIN_PATH.fullmatch(path) and not isinstance(find(campaign, path), Problem)
    return f"Viết «{{{{ {path} }}}}»." if known else ""


@dataclass(slots=True)
class _Expansion:
    """How long values get once filled; finds circles on the way."""

    campaign: Campaign
    texts: Mapping[Loc, str]
    measured: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    circles: list[tuple[Loc, ...]] = field(default_factory=list)

    def measure(self, loc: Loc, inside: tuple[Loc, ...] = ()) -> tuple[int, int]:
        """Return the length of a value with all its facts filled, and how deep they nest."""
        if loc in inside:
            self.circles.append(inside[inside.index(loc) :])
            return 0, 0
        if len(inside) > DEPTH_LIMIT:
            return 0, DEPTH_LIMIT
        if loc not in self.measured:
            text = self.texts.get(loc, "")
            parts = [self.measure(o, (*inside, loc)) for o in _read_by(self.campaign, text)]
            length = len(text) + sum(part for part, _ in parts)
            self.measured[loc] = length, 1 + max((depth for _, depth in parts), default=0)
        return self.measured[loc]


def _circles(campaign: Campaign, found: Mapping[Loc, str]) -> Iterator[Finding]:
    expansion = _Expansion(campaign, found)
    for loc in found:
        length, depth = expansion.measure(loc)
        if length <= PROSE_LIMIT and depth <= DEPTH_LIMIT:
            continue
        message = "giá trị này quá dài hoặc lồng quá sâu khi điền các dữ kiện"
        hint = f"Nhiều nhất {PROSE_LIMIT} ký tự và {DEPTH_LIMIT} lớp dữ kiện."
        yield Finding(codes.FACT_TOO_LONG, loc, message, hint)
    for circle in expansion.circles:
        way = " → ".join(_name(loc) for loc in (*circle, circle[0]))
        message = f"dữ kiện dẫn vòng về chính nó: {way}"
        yield Finding(_code(circle), circle[0], message, "Viết thẳng giá trị ở một chỗ trong vòng.")


def _code(circle: Iterable[Loc]) -> Code:
    roots = {loc[0] for loc in circle}
    if "documents" in roots and "references" not in roots:
        return codes.DOCUMENT_CYCLE
    return codes.REFERENCE_CYCLE if "references" in roots else codes.FACT_CYCLE


def _name(loc: Loc) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in loc)


def _read_by(campaign: Campaign, text: str) -> Iterator[Loc]:
    """Yield the places of the values that a text's facts read."""
    for piece in pieces(text):
        match find(campaign, piece.path) if piece.path else None:
            case Words(loc=loc):
                yield loc
            case Cited(ref_id=ref_id) | CitedPart(ref_id=ref_id, part="about"):
                yield _about_of(campaign, ref_id)
            case Enclosures():
                for at, document in enumerate(campaign.documents):
                    for index in range(len(document.enclosures)):
                        yield ("documents", at, "enclosures", index, "title")


def _about_of(campaign: Campaign, ref_id: str) -> Loc:
    cited = campaign.references[ref_id].document
    for at, document in enumerate(campaign.documents):
        if document.id == cited:
            return ("documents", at, "subject")
    return ("references", ref_id, "about")
