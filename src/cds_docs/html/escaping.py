"""Text inside HTML."""

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "'": "&#39;",
        "{": "&#123;",
        "}": "&#125;",
    }
)


def escape(text: str) -> str:
    """Return a text as it may stand in content or in a quoted attribute.

    Braces are escaped, too, so that no template engine ever finds anything to run.
    """
    return text.translate(_ESCAPES)
