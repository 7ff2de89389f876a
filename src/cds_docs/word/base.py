"""An office's own .docx as base: its styles, its logo header, its address footer."""

from dataclasses import field
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.standard.style import PageStyle
from cds_docs.values import dataclass
from cds_docs.word.codes import BASE_PICTURE, UNUSABLE_BASE
from cds_docs.word.links import Links
from cds_docs.word.styles import style_definitions
from cds_docs.word.xml import DECLARATION, NAMESPACES

if TYPE_CHECKING:
    from cds_docs.word.guard import Opened
    from cds_docs.word.parsing import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURES = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_LIMIT = 20 * 1024 * 1024
_HINT = "Mở tệp bằng Word, lưu lại ở dạng .docx thông thường rồi thử lại."


@dataclass(frozen=True, slots=True)
class BasePart:
    """A header or footer taken over, with its relationships and picture files."""

    xml: str
    relationships: str
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Base:
    """What is taken over from an office's file."""

    styles: str
    header: BasePart | None
    footer: BasePart | None


def _refuse(reason: str, hint: str = _HINT) -> CdsError:
    """Return the error for a file that cannot be used."""
    message = f"Tệp mẫu .docx của cơ quan (base) không dùng được: {reason}"
    return CdsError([Diagnostic(UNUSABLE_BASE, message, hint=hint)])


def _merged_styles(styles: "Element", style: PageStyle) -> str:
    """Return the office's styles with ours added; ours win where an id is taken."""
    from cds_docs.word.parsing import parse, serialised  # noqa: PLC0415 - see read_base

    ours = f"<w:styles {NAMESPACES}>{style_definitions(style)}</w:styles>".encode()
    own = parse(ours, "word/styles.xml")
    if styles is None:
        return DECLARATION + serialised(own)
    names = {s.get(f"{_W}styleId") for s in own}
    for found in styles.findall(f"{_W}style"):
        if found.get(f"{_W}styleId") in names:
            styles.remove(found)
    for numbering in list(styles.iter(f"{_W}numPr")):
        numbering.getparent().remove(numbering)
    for added in own:
        styles.append(added)
    return DECLARATION + serialised(styles)


def _picture(package: "Opened", name: str) -> tuple[str, bytes]:
    """Return extension and bytes of a picture.

    Raises:
        CdsError: It is missing, or of a kind that not every program shows.
    """
    if not package.has(name):
        raise _refuse("thiếu một hình trong phần đầu trang hoặc chân trang.")
    extension = _PICTURES.get(package.content_type(name))
    if extension is None:
        message = "Hình trong tệp mẫu của cơ quan (base) không phải PNG, JPEG hoặc GIF."
        hint = "Trong Word, thay hình đó bằng bản PNG rồi lưu lại tệp mẫu."
        raise CdsError([Diagnostic(BASE_PICTURE, message, hint=hint)])
    return extension, package.read(name)


def _part(package: "Opened", name: str, prefix: str) -> BasePart | None:
    """Return a header or footer part, or None when it shows nothing."""
    from cds_docs.word.parsing import serialised  # noqa: PLC0415 - see read_base

    element = package.tree(name)
    if element is None:
        return None
    relations = package.relationships(name)
    shows = any((t.text or "").strip() for t in element.iter(f"{_W}t"))
    if not shows and not any(relation.kind == "image" for relation in relations.values()):
        return None
    links = Links()
    files: dict[str, bytes] = {}
    renamed = {}
    for rid, relation in relations.items():
        if relation.external:
            renamed[rid] = links.add(relation.kind, relation.target, external=True)
        elif relation.kind == "image":
            extension, data = _picture(package, relation.target)
            file = f"media/{prefix}{len(files) + 1}.{extension}"
            files[file] = data
            renamed[rid] = links.add("image", file)
    xml = DECLARATION + serialised(element)
    for old, new in renamed.items():
        xml = xml.replace(f'"{old}"', f'"\0{new}"')
    return BasePart(xml.replace("\0", ""), links.xml(), files)


def _first_page(section: Any, tag: str) -> str:  # noqa: ANN401 - python-docx has no types
    """Return the part that page one shows as ``header`` or ``footer``; nothing where none is."""
    own = section.different_first_page_header_footer
    shown = getattr(section, f"first_page_{tag}" if own else tag)
    return "" if shown.is_linked_to_previous else str(shown.part.partname).lstrip("/")


def _on_page_one(data: bytes) -> list[str]:
    """Return the parts that page one shows above and below, as python-docx finds them.

    Raises:
        CdsError: The file cannot be read that far.
    """
    import docx  # noqa: PLC0415 - only papers with a base need it

    try:
        sections = docx.Document(BytesIO(data)).sections
        return [_first_page(sections[0], tag) if sections else "" for tag in ("header", "footer")]
    except KeyError as error:
        raise _refuse("thiếu một hình hoặc một phần khác mà tệp nhắc đến.") from error
    except Exception as error:
        # a damaged package raises a dozen exception types in the library, some only when asked
        raise _refuse("không phải tệp .docx đọc được.") from error


def _taken(package: "Opened", data: bytes, style: PageStyle) -> Base:
    """Return what is taken over from a package that the guard has let through."""
    relations = package.relationships(package.main).values()
    styles = next((row.target for row in relations if row.kind == "styles"), "")
    header, footer = _on_page_one(data)
    return Base(
        _merged_styles(package.tree(styles), style),
        _part(package, header, "tieu-de"),
        _part(package, footer, "chan-trang"),
    )


@lru_cache(maxsize=8)
def read_base(data: bytes, style: PageStyle) -> Base:
    """Return what is taken over from an office's .docx.

    Raises:
        CdsError: The file is not a .docx that can be read, or holds pictures of another kind.
    """
    from cds_docs.word.guard import opened  # noqa: PLC0415 - only papers with a base need lxml

    if len(data) > _LIMIT:
        raise _refuse("lớn hơn 20 MB.")
    try:
        return _taken(opened(data), data, style)
    except CdsError as error:
        reason = error.diagnostics[0]
        if reason.code in {BASE_PICTURE, UNUSABLE_BASE}:
            raise
        raise _refuse(f"{reason.message[0].lower()}{reason.message[1:]}", reason.hint) from error
