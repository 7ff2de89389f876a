"""Keys that stand twice in one mapping, told once: what brought one of them brought the others."""

from collections.abc import Iterator, Sequence

from cds_docs.diagnostics import Diagnostic
from cds_docs.source import codes
from cds_docs.source.nodes import Text
from cds_docs.source.sheet import Sheet, shown

_LISTED = 5
"""Keys that a message lists."""
_WHOLE = 3
"""Keys at the top of a file that stand twice where a second campaign begins."""


def duplicates(
    sheet: Sheet, pairs: Sequence[tuple[Text, Text]], *, top: bool
) -> Iterator[Diagnostic]:
    """Yield the findings for keys of one mapping that stand there again.

    Args:
        sheet: The file.
        pairs: Each key that stands there again, with the first of its name, in their order.
        top: Whether it is the mapping of the whole file.
    """
    run: list[tuple[Text, Text]] = []
    for pair in pairs:
        if run and not _goes_on(run, pair):
            yield _run(sheet, run, top=top)
            run = []
        run.append(pair)
    if run:
        yield _run(sheet, run, top=top)


def _goes_on(run: Sequence[tuple[Text, Text]], pair: tuple[Text, Text]) -> bool:
    """Tell whether a pair belongs to a part that was typed or pasted again as a whole."""
    key, first = pair
    return first.span.line > run[-1][1].span.line and run[-1][0].span.line < key.span.line


def _run(sheet: Sheet, pairs: Sequence[tuple[Text, Text]], *, top: bool) -> Diagnostic:
    """Return the finding for keys that stand again one after the other."""
    key, first = pairs[0]
    here, there = key.span.line, first.span.line
    message = f"khóa {shown(key.value)} có hai lần (dòng {there} và dòng {here}), cần đúng một lần"
    more = list(dict.fromkeys(one.value for one, _ in pairs[1:]))
    if more:
        rest = " …" if len(more) > _LISTED else ""
        message += f"; ở dưới còn {', '.join(map(shown, more[:_LISTED]))}{rest} cũng vậy"
    hint = f"Xóa một trong hai, hoặc gộp vào dòng {there}."
    if top and len(more) + 1 >= _WHOLE:
        hint = f"Nếu từ dòng {here} là một chiến dịch khác, chuyển nó sang tệp riêng; nếu dán thừa,"
        hint += " xóa đi."
    elif _opens_item(sheet, key, first):
        hint = f"Nếu dòng {here} mở đầu một mục mới, thêm «- » trước {shown(key.value)}; nếu không,"
        hint += " xóa một trong hai."
    return sheet.finding(codes.DUPLICATE_KEY, key.span, message, hint)


def _opens_item(sheet: Sheet, key: Text, first: Text) -> bool:
    """Tell whether a key begins a line as the first one began an item."""
    before = sheet.line(first.span.line)[: first.span.column - 1]
    begins = not sheet.line(key.span.line)[: key.span.column - 1].strip()
    return begins and before.rstrip().endswith("-") and key.span.line > first.span.line
