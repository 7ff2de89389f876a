"""Whole pictures for tests."""

import io

import segno


def picture(text: str = "anh") -> bytes:
    """Return a PNG that every program can show; another text gives another one."""
    target = io.BytesIO()
    segno.make(text).save(target, kind="png")
    return target.getvalue()
