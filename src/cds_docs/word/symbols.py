"""Characters of symbol fonts as the Unicode characters that look like them."""

_PRIVATE = 0xF000
_PRIVATE_END = 0xF0FF
_PRINTABLE = 0x20
_ASCII_END = 0x7F

_SYMBOL = {
    0x2D: "-", 0x62: "β", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0xA3: "≤",
    0xA5: "∞", 0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBC: "…", 0xBE: "—",
    0xD7: "·", 0xDE: "⇒",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖",
    0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_BULLET = "•"


def is_symbol_font(font: str) -> bool:
    """Tell whether a font shows other signs than its characters say."""
    name = font.casefold()
    return name == "symbol" or name.startswith(("wingdings", "webdings"))


def readable(character: str, font: str) -> str:
    """Return a character of a font as what it looks like; a sign nobody knows is a bullet."""
    code = ord(character)
    private = _PRIVATE <= code <= _PRIVATE_END
    if not private and not is_symbol_font(font):
        return character
    low = code - _PRIVATE if private else code
    if low < _PRINTABLE:
        return ""
    if font.casefold().startswith("wing"):
        return _WINGDINGS.get(low, " " if low == _PRINTABLE else _BULLET)
    if low in _SYMBOL:
        return _SYMBOL[low]
    return chr(low) if low < _ASCII_END else _BULLET
