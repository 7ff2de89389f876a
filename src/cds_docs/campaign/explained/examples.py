"""Pieces of campaign files that examples share."""

_LETTER = {
    "id": "cong-van",
    "kind": "cong-van",
    "issuer": "so",
    "unit": "TTBCXB",
    "date": "19/9/2024",
    "subject": "tuyên truyền Ngày Chuyển đổi số quốc gia",
    "to": "[so-nganh]",
    "signer": "{name: Lê Văn An, title: Giám đốc}",
}
_PLAN = {
    "id": "ke-hoach",
    "kind": "ke-hoach",
    "issuer": "so",
    "date": "19/9/2024",
    "subject": "Tổ chức Ngày Chuyển đổi số quốc gia",
    "distribution": "[so-nganh]",
    "signer": "{name: Lê Văn An, title: Giám đốc}",
}


def letter(**keys: str) -> str:
    """Return a công văn as it is typed, with some keys changed; an empty text leaves one out."""
    return _documents(_LETTER, keys)


def plan(**keys: str) -> str:
    """Return a kế hoạch likewise."""
    return _documents(_PLAN, keys)


def agency(line: str) -> str:
    """Return the agencies with one agency ``so`` written on one line."""
    return f"agencies:\n  so: {line}"


def _documents(usual: dict[str, str], changed: dict[str, str]) -> str:
    """Return a list of one document."""
    lines = [f"{key}: {text}" for key, text in {**usual, **changed}.items() if text]
    return "documents:\n  - " + "\n    ".join(lines)
