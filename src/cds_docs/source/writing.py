"""A value as it is typed into a YAML file so that it reads back as it is."""

from cds_docs.patterns import regex

_PLAIN = regex(r"[^\W_](?:[\w\-–./()&;]| (?! ))*(?<![ ])")
_EMPTY = frozenset({"null", "~"})
_LAST_SHORT = 0xFFFF


def typed(text: str) -> str:
    """Return a value as one line: bare where nothing in it means anything to YAML, else quoted."""
    if _PLAIN.fullmatch(text) and text.lower() not in _EMPTY:
        return text
    return quoted(text) if text.isprintable() else f'"{"".join(map(_escaped, text))}"'


def quoted(text: str) -> str:
    """Return a text without line breaks in quotation marks that read back as the text."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escaped(char: str) -> str:
    """Return a character as it stands in double quotes."""
    if char in '"\\':
        return f"\\{char}"
    if char == "\n":
        return "\\n"
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= _LAST_SHORT else f"\\U{ord(char):08x}"
