"""Rules explained: one on a terminal, all as a page."""

from collections.abc import Iterator

from cds_docs.check.index import all_rules
from cds_docs.check.rule import Rule

_GROUPS = {
    "G": "Chế độ văn bản",
    "P": "Trang giấy",
    "Q": "Quốc hiệu, Tiêu ngữ, tên cơ quan",
    "S": "Số, ký hiệu, địa danh, thời gian",
    "T": "Tên loại, trích yếu, nội dung, lời văn",
    "K": "Chữ ký",
    "N": "Nơi nhận, Kính gửi",
    "A": "Phụ lục",
    "V": "Viết hoa",
    "M": "Thông tin tệp, dấu chỉ mức độ",
}


def _mended(rule: Rule) -> str:
    """Return whether the machine mends it."""
    return "có, bằng --fix" if rule.fixable else "không, cần người sửa"


def explain(rule: Rule) -> str:
    """Return a rule for a person at a terminal."""
    strength = rule.clause.strength.words
    lines = [
        f"{rule.id} ({rule.name}): {rule.severity.word}",
        rule.title,
        "",
        f"Vì sao:   {rule.why}",
        f"Căn cứ:   {rule.clause}",
        f"Mức:      {strength}",
        f"Sai:      {rule.wrong}",
        f"Đúng:     {rule.right}",
        f"Cách sửa: {rule.hint}",
        f"Tự sửa:   {_mended(rule)}",
    ]
    if rule.lowered:
        lines.append(f"Hạ mức:   {rule.lowered}")
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Return text for a Markdown line: what has a meaning there is escaped."""
    return "".join(f"\\{c}" if c in "\\|*_<>[]`#~" else c for c in text)


def _entry(rule: Rule) -> Iterator[str]:
    """Yield the lines of a rule on the page."""
    yield f"### {rule.id} {escaped(rule.title)}"
    yield ""
    words = rule.severity.word
    strength = rule.clause.strength.words
    yield f"`{rule.name}` · {words} · {strength} · tự sửa: {_mended(rule)}"
    yield ""
    yield f"- Vì sao: {escaped(rule.why)}"
    yield f"- Căn cứ: {escaped(str(rule.clause))}"
    yield f"- Sai: {escaped(rule.wrong)}"
    yield f"- Đúng: {escaped(rule.right)}"
    yield f"- Cách sửa: {escaped(rule.hint)}"
    if rule.lowered:
        yield f"- Hạ mức: {escaped(rule.lowered)}"
    yield ""


def explain_all() -> str:
    """Return the page of all rules, in Markdown."""
    rules = all_rules().values()
    lines = [
        "# Quy tắc và mã thông báo",
        "",
        f"{len(rules)} quy tắc mà `cds-docs check` dùng cho một tệp .docx, rồi mọi mã còn lại.",
        "Viết bởi `cds-docs explain --all`.",
        "«Quy định» là lời của Nghị định 30/2020/NĐ-CP; «theo mẫu» đo ở các mẫu của Phụ lục III;",
        "«thông lệ» là thói quen chung của các cơ quan, không phải quy định.",
        "",
    ]
    for group, title in _GROUPS.items():
        lines += [f"## {group}: {title}", ""]
        for rule in rules:
            if rule.id.startswith(group):
                lines += _entry(rule)
    return "\n".join(lines).rstrip("\n") + "\n"
