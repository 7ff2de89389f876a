"""Text inside XML."""


def escape(text: str) -> str:
    """Return a text as it may stand in element content or a double-quoted attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")
