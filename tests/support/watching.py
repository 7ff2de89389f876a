"""Somebody who watches a run and remembers what was said."""

from cds_docs.pipeline.outcome import Result


class Watcher:
    """Remembers what it heard."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self.heard: list[str] = []

    def note(self, text: str) -> None:
        """Remember a remark."""
        self.heard.append(text)

    def plan(self, total: int) -> None:
        """Remember the number of documents."""
        self.heard.append(f"plan {total}")

    def done(self, result: Result) -> None:
        """Remember a finished document."""
        self.heard.append(f"{result.status} {result.path}")
