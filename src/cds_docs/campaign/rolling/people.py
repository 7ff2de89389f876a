"""Who signs, and what comments still say: kept, and asked about."""

import re
from collections.abc import Iterator
from itertools import chain

from cds_docs.campaign.confirm import unconfirmed
from cds_docs.campaign.model import Agency, DocumentSpec
from cds_docs.campaign.rolling.ground import Ground
from cds_docs.campaign.rolling.steps import Question, Step
from cds_docs.campaign.rule import documents
from cds_docs.campaign.shape import Loc
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.source.nodes import Mapping, Node, Sequence, Text

_COMMENT = regex(r"(?:^|(?<=\s))#")


def signers(ground: Ground) -> Iterator[Step]:
    """Yield each signer once: those of papers, then those of agencies that issue copies."""
    asked = set()
    agencies = ((("agencies", key), one) for key, one in ground.campaign.agencies.items())
    for loc, owner in chain[tuple[Loc, Agency | DocumentSpec]](documents(ground.loaded), agencies):
        signer = owner.signer
        place = (*loc, "signer", "name")
        if signer is None or ground.waits(place) or (signer.name, signer.title) in asked:
            continue
        asked.add((signer.name, signer.title))
        shown = f"{signer.name}, {signer.title}" if signer.title else signer.name
        words = "người ký còn giữ chức vụ này không"
        yield ground.look(place, shown, words, ground.loaded.span(*place))


def comments(ground: Ground) -> Iterator[Step]:
    """Yield comments that hold the old year; no comment is ever changed."""
    values: dict[int, list[Span]] = {}
    for value in _values(ground.loaded.source.root):
        for number in range(value.line, value.end_line + 1):
            values.setdefault(number, []).append(value)
    year = re.compile(rf"(?<!\d){ground.old}(?!\d)")
    for number, line in enumerate(ground.loaded.source.lines, 1):
        for sign in _COMMENT.finditer(line):
            if any(_holds(span, number, sign.start() + 1) for span in values.get(number, ())):
                continue
            text = line[sign.start() :]
            if year.search(text) and not unconfirmed(text):
                span = Span(
                    ground.loaded.source.path, number, sign.start() + 1, number, len(line) + 1
                )
                yield Question(
                    "#",
                    text.lstrip("# "),
                    f"chú thích còn ghi năm {ground.old}: lệnh không sửa chú thích",
                    span,
                )
            break


def _values(node: Node) -> list[Span]:
    """Return where single values and keys stand."""
    match node:
        case Text(span=span):
            return [span]
        case Sequence(items=items):
            return [span for item in items for span in _values(item)]
        case Mapping(items=pairs):
            return [span for key, value in pairs for span in (key.span, *_values(value))]


def _holds(span: Span, line: int, column: int) -> bool:
    """Tell whether a place lies inside a span."""
    return (span.line, span.column) <= (line, column) < (span.end_line, span.end_column)
