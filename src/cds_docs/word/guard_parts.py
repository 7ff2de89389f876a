"""How the parts of a package hang together: content types and relationships."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import unquote

from cds_docs.patterns import regex
from cds_docs.values import dataclass
from cds_docs.word.codes import BAD_TARGET
from cds_docs.word.guard_findings import UNTRUSTED, refusal, shown
from cds_docs.word.guard_limits import KEPT
from cds_docs.word.parsing import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, parse

CONTENT_TYPES_PART = "[Content_Types].xml"
_SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_NEVER_OPENED = "hyperlink"
_RELATIONSHIPS = ".rels"
_DRAWING = "image/svg+xml"
_PACKAGES = 16
"""Packages whose lists are kept for the next ones: the papers of a batch share them."""

_XML_NAMES = (".xml", ".rels", ".vml")


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to.

    Attributes:
        kind: Tail of the relationship's type: ``header``, ``styles``, ``image``.
        target: Name of the other part; the address as written where it is external.
        external: Whether it leads out of the package.
    """

    kind: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """What each part holds, by the package's own list; all keys in small letters."""

    defaults: Mapping[str, str]
    overrides: Mapping[str, str]

    def of(self, name: str) -> str:
        """Return the content type of a part, or nothing."""
        low = name.lower()
        return self.overrides.get(low) or self.defaults.get(low.rpartition(".")[2], "")

    def is_xml(self, name: str) -> bool:
        """Tell whether a part is XML that may be parsed; a drawing (SVG) never is."""
        kind = self.of(name).lower()
        return kind != _DRAWING and (
            kind.endswith(("+xml", "/xml")) or name.lower().endswith(_XML_NAMES)
        )


def content_types(data: bytes) -> ContentTypes:
    """Return the content types of a package.

    Args:
        data: The part that lists them.

    Raises:
        CdsError: It is not well-formed.
    """
    return (_kept_types if len(data) <= KEPT else _types)(data)


def _types(data: bytes) -> ContentTypes:
    """Read the list of content types."""
    root = parse(data, CONTENT_TYPES_PART)
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for row in root:
        kind = row.get("ContentType", "").strip()
        if row.tag == f"{CONTENT_TYPES}Default":
            defaults.setdefault(row.get("Extension", "").lower(), kind)
        elif row.tag == f"{CONTENT_TYPES}Override":
            overrides.setdefault(row.get("PartName", "").lstrip("/").lower(), kind)
    return ContentTypes(defaults, overrides)


_kept_types = lru_cache(maxsize=_PACKAGES)(_types)


def relationships_part(part: str) -> str:
    """Return the name of the part that holds a part's relationships."""
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def relationships_owner(name: str) -> str | None:
    """Return whose relationships a part holds: nothing for the package; None for other parts."""
    folder, _, file = name.rpartition("/")
    if not file.endswith(_RELATIONSHIPS) or folder.rpartition("/")[2] != "_rels":
        return None
    return folder.removesuffix("_rels") + file.removesuffix(_RELATIONSHIPS)


def _resolved(part: str, target: str) -> str:
    """Return the name a target means, seen from a part.

    Raises:
        CdsError: It leads out of the package though it claims to stay inside.
    """
    segments: list[str] = []
    path = target.partition("#")[0]
    outside = _SCHEME.match(path) is not None or path.startswith(("\\", "//"))
    if not path.startswith("/"):
        segments = part.split("/")[:-1]
    for segment in path.split("/"):
        if segment == ".." and segments:
            segments.pop()
        elif segment == "..":
            outside = True
        elif segment not in {"", "."}:
            segments.append(segment)
    if outside:
        message = f"Phần «{shown(part or '/')}» trỏ ra ngoài gói .docx: «{shown(target)}»."
        raise refusal(BAD_TARGET, message, UNTRUSTED, part)
    return "/".join(segments)


def relations(data: bytes, part: str, all_names: tuple[str, ...]) -> Mapping[str, Relation]:
    """Return a part's relationships by their id; of two with one id the first.

    Args:
        data: The relationships part.
        part: The part they belong to; nothing for the package.
        all_names: Names of all parts of the package.

    Raises:
        CdsError: It is not well-formed, or an internal one leads out of the package.
    """
    return (_kept_relations if len(data) <= KEPT else _relations)(data, part, all_names)


def _relations(data: bytes, part: str, all_names: tuple[str, ...]) -> Mapping[str, Relation]:
    """Read the relationships of a part; Word does not mind capitals in names."""
    names = {name.lower(): name for name in all_names}
    root = parse(data, names.get(relationships_part(part).lower(), ""))
    found: dict[str, Relation] = {}
    for row in root.iterchildren(f"{PACKAGE_RELATIONSHIPS}Relationship"):
        rid, target = row.get("Id", ""), row.get("Target", "")
        kind = row.get("Type", "").rpartition("/")[2]
        # A hyperlink is shown and never opened: Word itself writes some as internal.
        external = row.get("TargetMode") == "External" or kind == _NEVER_OPENED
        if not external:
            target = _resolved(part, target)
            target = names.get(target.lower()) or names.get(unquote(target).lower(), target)
        found.setdefault(rid, Relation(kind, target, external))
    return MappingProxyType(found)


_kept_relations = lru_cache(maxsize=2 * _PACKAGES)(_relations)
