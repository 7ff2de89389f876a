"""Relationships of one part: hyperlinks and pictures, each address once, numbered in order."""

from dataclasses import dataclass, field

from cds_docs.word.escaping import escape

_BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(slots=True)
class Links:
    """Grows while a part is written; afterwards it is the part's relationships."""

    _rows: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship of a kind (``image``, ``header`` …) to a target."""
        key = (kind, target, external)
        if key not in self._rows:
            self._rows[key] = f"rId{len(self._rows) + 1}"
        return self._rows[key]

    def to(self, url: str) -> str:
        """Return the id of a hyperlink."""
        return self.add("hyperlink", url, external=True)

    def xml(self) -> str:
        """Return the relationships part."""
        rows = []
        for (kind, target, external), rid in self._rows.items():
            mode = ' TargetMode="External"' if external else ""
            target_type = f'Type="{_BASE}/{kind}" Target="{escape(target)}"'
            rows.append(f'<Relationship Id="{rid}" {target_type}{mode}/>')
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{''.join(rows)}</Relationships>"
        )
