"""How a message says in which document of a campaign something was found."""


def about(document: str, message: str) -> str:
    """Return a message that names its document first, so that several can share it."""
    return f"Văn bản «{document}»: {message}"
