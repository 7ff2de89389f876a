"""How a template is cut into tags and text: only a tag with a line of its own takes the line end.

Why: one line is one paragraph. Jinja drops the line end behind every tag and remark, also where
words stand before it: ``- Việc{% if han %}, trước {{ han }}{% endif %}`` would be glued to what
follows.
"""

from collections.abc import Iterator

from jinja2.lexer import Lexer

_ENDS = frozenset({"block_end", "comment_end", "raw_end"})
_PRINTING = frozenset({"include", "endblock", "endcall"})
"""Tags that print what stands elsewhere, whose last line may have no end."""


class LineLexer(Lexer):
    """Gives back the line end that was dropped behind words of the same line."""

    def tokeniter(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> Iterator[tuple[int, str, str]]:
        """Yield the parts of a template with the number of their line."""
        prints = False
        for line, sort, value in super().tokeniter(source, name, filename, state):
            yield line, sort, value
            if sort == "data":
                last = value.rpartition("\n")[2]
                prints = bool(last.strip()) or (prints and last == value)
            elif sort == "variable_begin" or (sort == "name" and value in _PRINTING):
                prints = True
            elif sort in _ENDS and value.endswith("\n") and not value.startswith("-"):
                if prints:
                    yield line, "data", "\n"
                prints = False
