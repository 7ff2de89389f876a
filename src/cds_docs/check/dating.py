"""On which day a paper can have been issued at the earliest."""

from datetime import date

from cds_docs.check.recognised import Issued


def earliest(issued: Issued) -> date | None:
    """Return the first day on which a paper can have been issued; None where none is known.

    A blank month or day counts as the first, so that nothing is judged before its time.
    """
    if issued.year is None:
        return None
    month = issued.month or 1
    try:
        return date(issued.year, month, issued.day or 1 if issued.month else 1)
    except ValueError:
        return None
