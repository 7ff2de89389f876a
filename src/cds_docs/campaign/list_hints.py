"""What to write in a list of bodies: a name that has commas, words that were no list."""

import re
from collections.abc import Sequence

from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import EVERYONE
from cds_docs.campaign.shape import Loc
from cds_docs.patterns import regex

_SHOWN = 200
"""Characters of a list that a hint repeats."""
_BRIEF = 40
"""Characters of an item that a hint repeats."""
_PIECES = 4
"""Items that a hint shows."""
_IDS = regex(r"[a-z0-9-]+(?:, *[a-z0-9-]+)+", re.ASCII)
_RULE_IDS = regex(r"[A-Z]-?\d+(?:[,;]? *[A-Z]-?\d+)+", re.ASCII)
_ARCHIVE = regex(r"lưu\s*:?\s*(?:vt)?\b[\s.]*", re.IGNORECASE)
_BODIES = frozenset({"to", "distribution", "with"})
"""Keys of lists of bodies, which a clerk writes with ``;`` between them."""
_WORDS = regex(r"[^\W\d_][^\d_-]*")


def list_hint(value: object, key: str) -> str:
    """Return how to write as a list what stands in one line.

    Args:
        value: What was found instead of a list.
        key: The key of the list.
    """
    text = value if isinstance(value, str) else "…"
    if text == EVERYONE and key in _BODIES:
        return everyone_hint(("documents",))
    if text == EVERYONE and key == "for_each":
        return "Mỗi nơi nhận một bản thì ghi «for_each: recipients»."
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    if _IDS.fullmatch(text) or _RULE_IDS.fullmatch(text):
        shown = ", ".join(re.split("[,; ]+", text)) if len(text) < _BRIEF else "…"
        return f"Viết trong ngoặc vuông: «[{shown}]», hoặc mỗi mục một dòng."
    pieces = re.split("[;\n]", text) if key in _BODIES else [text]
    bare = [piece.strip().removeprefix("- ") for piece in pieces if piece.strip()]
    bodies = [piece for piece in bare if key != "distribution" or not _ARCHIVE.fullmatch(piece)]
    lines = [f"«- {one if len(one) < _BRIEF else '…'}»" for one in bodies[:_PIECES]]
    hint = f"Viết mỗi mục một dòng: {', '.join(lines) or '«- …»'}"
    hint += ", …." if len(bodies) > _PIECES else "."
    left = len(bare) > len(bodies)
    return f"{hint} Không ghi dòng Lưu: chương trình tự in." if left else hint


def everyone_hint(loc: Loc) -> str:
    """Return what to write for all recipients where the word for them is not taken.

    Args:
        loc: The place of the word.
    """
    if loc[0] == "assignments" and "tasks" not in loc:
        return f"Giao cho tất cả thì chỉ ghi «to: {EVERYONE}», không ghi cùng mã khác."
    hint = 'Ghi mã từng nơi trong «recipients», hoặc một tên chung, ví dụ "Các sở, ban, ngành"'
    each = "; làm mỗi nơi một bản: «for_each: recipients»" if loc[0] == "documents" else ""
    return f"{hint}{each}. Chỉ «to» của «assignments» dùng được «{EVERYONE}»."


def name_hint(loaded: Loaded, loc: Loc) -> str:
    """Return what to do where an entry that looks like an id may be a name, or a part of one.

    Args:
        loaded: The campaign.
        loc: The place of the entry, in «to», «distribution» or «with».
    """
    if whole := _whole_names(loaded, loc):
        return f"Nếu là tên có dấu phẩy, đặt cả tên trong ngoặc kép: {whole}."
    return "Nếu là tên, viết hoa chữ đầu." if loc[0] == "documents" else ""


def _whole_names(loaded: Loaded, loc: Loc) -> str:
    """Return the name whose commas cut it in brackets, in quotes, with what ``;`` parts from it."""
    at = max(index for index, step in enumerate(loc) if isinstance(step, int))
    span = loaded.span(*loc[:at])
    if not loaded.source.lines[span.line - 1][span.column - 1 :].startswith("["):
        return ""
    entries = _entries(loaded, loc[:at])
    first, stop = _stretch(entries, int(loc[at]), loaded)
    if first == stop - 1 or not entries[first][:1].isupper():
        return ""
    names = [name.strip() for name in ", ".join(entries[first:stop]).split(";")]
    shown = ", ".join(f'"{name}"' if "," in name else name for name in names if name)
    return shown if len(shown) <= _SHOWN else ""


def _entries(loaded: Loaded, loc: Loc) -> Sequence[str]:
    """Return the entries of the list at a place."""
    campaign = loaded.campaign
    if loc[0] == "documents":
        document = campaign.documents[int(loc[1])]
        return document.to if loc[-1] == "to" else [line.to for line in document.distribution]
    assignment = campaign.assignments[int(loc[1])]
    return assignment.tasks[int(loc[3])].with_ if loc[-1] == "with" else assignment.to


def _stretch(entries: Sequence[str], index: int, loaded: Loaded) -> tuple[int, int]:
    """Return which entries may be one name: what begins small goes on with what stands before."""
    first, stop = index, index + 1
    while first and _goes_on(entries[first], loaded):
        first -= 1
    while stop < len(entries) and _goes_on(entries[stop], loaded):
        stop += 1
    return first, stop


def _goes_on(entry: str, loaded: Loaded) -> bool:
    """Tell whether an entry is words that begin small, and no id."""
    if entry in loaded.recipient_places or not _WORDS.fullmatch(entry):
        return False
    return entry[0].islower()
