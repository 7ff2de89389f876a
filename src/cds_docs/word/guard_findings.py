"""Findings about a package, without the name of its file: who opened it knows that."""

from cds_docs.diagnostics import CdsError, Code, Diagnostic, Spot

_LONGEST = 80

RESAVE = (
    "Mở tệp bằng Word, chọn «Lưu dưới dạng» (Save As), kiểu Word Document (.docx), rồi thử lại."
)
REPAIR = f"Word có thể báo tệp hỏng. {RESAVE}"
UNTRUSTED = (
    "Tệp bình thường do Word lưu không như vậy. Xin lại tệp từ nơi gửi, hoặc chép nội dung sang "
    "một tệp .docx mới."
)


def shown(text: str) -> str:
    """Return a name from the package, shortened to what fits a sentence."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def finding(code: Code, message: str, hint: str, part: str = "") -> Diagnostic:
    """Return a finding about the package or one part of it."""
    return Diagnostic(code, message, hint=hint, spot=Spot("", part) if part else None)


def refusal(code: Code, message: str, hint: str = UNTRUSTED, part: str = "") -> CdsError:
    """Return the error that ends the opening of a package."""
    return CdsError([finding(code, message, hint, part)])
