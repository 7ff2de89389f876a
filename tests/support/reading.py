"""Papers as words in reading order, for comparing a rendering with a text from elsewhere."""

import re
import unicodedata

_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_LIST_LETTER = re.compile(r"[a-zđ]\)")


def words(text: str) -> list[str]:
    """Return the words of a text: NFC, case-folded, no markup, punctuation or list letters."""
    plain = _LINK.sub(r"\1", unicodedata.normalize("NFC", text)).casefold()
    return [bare for word in plain.replace("*", " ").split() if (bare := _bare(word))]


def _bare(word: str) -> str:
    """Return a word without what clings to it; nothing for a list letter or a lone mark."""
    if _LIST_LETTER.fullmatch(word):
        return ""
    ends = [i for i, letter in enumerate(word) if letter.isalnum()]
    return word[ends[0] : ends[-1] + 1].replace("\\", "") if ends else ""


def replaced(text: list[str], old: list[str], new: list[str]) -> tuple[list[str], int]:
    """Return a text with a run of words put in place of another, and how often that was."""
    out: list[str] = []
    at = count = 0
    while at < len(text):
        if text[at : at + len(old)] == old:
            out += new
            at += len(old)
            count += 1
        else:
            out.append(text[at])
            at += 1
    return out, count
