"""An office's own .docx as base: its styles, its logo header, its address footer."""

import io
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.standard.style import PageStyle
from cds_docs.word.codes import BASE_PICTURE, UNUSABLE_BASE
from cds_docs.word.links import Links
from cds_docs.word.styles import style_definitions
from cds_docs.word.xml import DECLARATION, NAMESPACES

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURES = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_LIMIT = 20 * 1024 * 1024


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


def _refuse(reason: str) -> CdsError:
    """Return the error for a file that cannot be used."""
    return CdsError(
        [
            Diagnostic(
                UNUSABLE_BASE,
                f"Tệp mẫu của cơ quan (base) không dùng được: {reason}.",
                hint="Mở tệp bằng Word, lưu lại ở dạng .docx thông thường rồi thử lại.",
            )
        ]
    )


def _serialised(element: Any) -> str:  # noqa: ANN401 - an lxml element, which has no types here
    """Return an element as text with our declaration."""
    from lxml import etree  # noqa: PLC0415 - only papers with a base need lxml

    return DECLARATION + str(etree.tostring(element, encoding="unicode"))


def _merged_styles(styles: Any, style: PageStyle) -> str:  # noqa: ANN401
    """Return the office's styles with ours added; ours win where an id is taken."""
    from lxml import etree  # noqa: PLC0415

    own = etree.fromstring(f"<w:styles {NAMESPACES}>{style_definitions(style)}</w:styles>")
    names = {s.get(f"{_W}styleId") for s in own}
    for found in styles.findall(f"{_W}style"):
        if found.get(f"{_W}styleId") in names:
            styles.remove(found)
    for numbering in list(styles.iter(f"{_W}numPr")):
        numbering.getparent().remove(numbering)
    for added in own:
        styles.append(added)
    return _serialised(styles)


def _part(part: Any, prefix: str) -> BasePart | None:  # noqa: ANN401
    """Return a header or footer part, or None when it shows nothing."""
    element = part.element
    shows = any((t.text or "").strip() for t in element.iter(f"{_W}t"))
    pictures = [rel for rel in part.rels.values() if rel.reltype.endswith("/image")]
    if not shows and not pictures:
        return None
    links = Links()
    files: dict[str, bytes] = {}
    renamed = {}
    for rid, rel in part.rels.items():
        kind = rel.reltype.rsplit("/", 1)[-1]
        if rel.is_external:
            renamed[rid] = links.add(kind, rel.target_ref, external=True)
        elif kind == "image":
            extension = _PICTURES.get(rel.target_part.content_type)
            if extension is None:
                raise CdsError(
                    [
                        Diagnostic(
                            BASE_PICTURE,
                            "Hình trong tệp mẫu của cơ quan (base) không phải PNG, JPEG hoặc GIF.",
                            hint="Trong Word, thay hình đó bằng bản PNG rồi lưu lại tệp mẫu.",
                        )
                    ]
                )
            name = f"media/{prefix}{len(files) + 1}.{extension}"
            files[name] = rel.target_part.blob
            renamed[rid] = links.add("image", name)
    xml = _serialised(element)
    for old, new in renamed.items():
        xml = xml.replace(f'"{old}"', f'"\0{new}"')
    return BasePart(xml.replace("\0", ""), links.xml(), files)


@lru_cache(maxsize=8)
def read_base(data: bytes, style: PageStyle) -> Base:
    """Return what is taken over from an office's .docx.

    Raises:
        CdsError: The file is not a .docx that can be read, or holds pictures of another kind.
    """
    import docx  # noqa: PLC0415 - only papers with a base need it

    if len(data) > _LIMIT:
        raise _refuse("lớn hơn 20 MB")
    try:
        office = docx.Document(io.BytesIO(data))
        section = office.sections[0]
        own_first = section.different_first_page_header_footer
        header = section.first_page_header if own_first else section.header
        footer = section.first_page_footer if own_first else section.footer
        return Base(
            _merged_styles(office.styles.element, style),
            None if header.is_linked_to_previous else _part(header.part, "tieu-de"),
            None if footer.is_linked_to_previous else _part(footer.part, "chan-trang"),
        )
    except CdsError:
        raise
    except Exception as error:
        # a damaged package raises a dozen exception types in the library that opens it
        raise _refuse("không phải tệp .docx đọc được") from error
