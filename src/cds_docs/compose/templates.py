"""Template texts by name; names stay inside the template folder."""

from typing import Protocol

from cds_docs.compose import codes
from cds_docs.compose.failures import TemplateFailure
from cds_docs.patterns import regex
from cds_docs.values import dataclass
from cds_docs.viet import nfc


@dataclass(frozen=True, slots=True)
class TemplateText:
    """A template as it was read.

    Attributes:
        path: The path as shown to the user.
        text: Its text.
    """

    path: str
    text: str


class TemplateSource(Protocol):
    """Where templates come from; composing itself reads no file."""

    def find(self, name: str) -> TemplateText | None:
        """Return the template of a name like ``cong-van/mac-dinh.md.j2``, or None."""

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of the templates that exist for a kind."""


ENDING = ".md.j2"
"""Ends the name of every template."""
MAX_TEMPLATE = 256 * 1024
"""Characters of one template; longer ones are refused unread."""

_NAME = regex(r"[\w.-]+(?:/[\w.-]+)*")


class Library:
    """The templates read so far, each with an index that place marks use."""

    def __init__(self, source: TemplateSource) -> None:
        """Start empty."""
        self._source = source
        self._paths: list[str] = []
        self._index: dict[str, int] = {}
        self._lines: dict[str, list[str]] = {}

    def read(self, name: str) -> tuple[int, str | None]:
        """Return a template's index and text; no text when there is none.

        Raises:
            TemplateFailure: The name leads out of the folder, or the text is too long.
        """
        if not _NAME.fullmatch(name) or ".." in name.split("/"):
            raise TemplateFailure(
                codes.BAD_TEMPLATE_NAME,
                f"Tên mẫu «{name[:80]}» không hợp lệ.",
                "Tên mẫu tính từ thư mục templates, nối bằng «/»; không có «..», dấu cách, «/» ở"
                " đầu.",
            )
        found = self._source.find(name)
        if found is None:
            return 0, None
        if name not in self._index:
            self._index[name] = len(self._paths)
            self._paths.append(found.path)
        if len(found.text) > MAX_TEMPLATE:
            failure = TemplateFailure(
                codes.OVER_BUDGET,
                f"Mẫu dài hơn {MAX_TEMPLATE} ký tự.",
                "Chia mẫu thành nhiều tệp.",
                1,
            )
            failure.template = name
            raise failure
        text = nfc(found.text.replace("\r\n", "\n").replace("\r", "\n"))
        self._lines[found.path] = text.split("\n")
        return self._index[name], text

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of the templates that exist for a kind."""
        return self._source.names(kind)

    def line(self, path: str, number: int) -> str:
        """Return a line of a template by its path and its number from 1, or nothing."""
        lines = self._lines.get(path, [])
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    def path_of(self, name: str) -> str:
        """Return the path of a template as the user knows it."""
        index = self._index.get(name)
        return name if index is None else self._paths[index]

    def path_at(self, index: int) -> str:
        """Return the path of the template of an index."""
        return self._paths[index]
