"""Names that lead elsewhere, that systems keep for themselves, or that nobody can type."""

import unicodedata

NASTY = [
    "../../x", "/etc/passwd", "C:\\x", "\\\\srv\\x", "~/x", "CON", "nul.txt", "COM1", "LPT¹",
    "con.", "a.", "a ", " a", "aux.yaml", "..", ".", "", "-rf", "$(x)", "`x`", "a\nb", "a\0b",
    "a\u202eb", "😀", "漢字", "ế" * 200, "x" * 400, "a:b", "a|b", 'a"b', "a*b", "a?b", "<a>",
    "%41", "Đợt 1", "ĐỢT 1", unicodedata.normalize("NFD", "Đợt 1"), "\udc80", "a/b", "a\\b",
    ".cds-docs.json", "prn", "Kế hoạch năm 2024",
]  # fmt: skip
"""Forty-one of them."""
