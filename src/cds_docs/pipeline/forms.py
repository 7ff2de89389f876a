"""The forms a document is written in; light, as the command line knows them before any work."""

FORMS = ("docx", "pdf", "html", "json")
"""In our order, each the ending of its files."""


def is_form(name: str) -> bool:
    """Tell whether a file is a form of a document by its name: no register, for one."""
    return name.rpartition(".")[2].lower() in FORMS
