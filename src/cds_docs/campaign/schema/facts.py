"""Facts in values as the JSON Schema can judge them: whether a path exists, not where it leads."""

from collections.abc import Mapping

from cds_docs.campaign.schema.values import Schema

_ID = "[a-z0-9-]+"
_FORM = r"(?:\.(?:long|short|dots|weekday))?"
WAYS = (
    "year",
    "theme",
    "enclosures",
    rf"event\.(?:name|date{_FORM})",
    rf"activity\.{_ID}\.(?:name|theme|(?:start|end){_FORM})",
    rf"timeline\.{_ID}(?:\.(?:title|time|place|(?:start|end|due|date){_FORM}))?",
    rf"ref\.{_ID}(?:\.(?:full|short|number|issuer|about|date(?:\.long)?))?",
    rf"agency\.{_ID}\.(?:name|short)",
    rf"recipient\.{_ID}",
    rf"each\.{_ID}",
)
"""Patterns of all paths that ``paths.find`` knows."""

_HALF = (
    r"\{\s*(?:year|theme|enclosures|(?:event|activity|timeline|ref|agency|recipient|each)\.[a-z0-9.-]+)"
    r"\s*\}(?!\})"
)
_SIGNS = rf"\{{[{{%#]|[}}%#]\}}|{_HALF}"
_FACT = rf"\{{\{{\s*(?:{'|'.join(WAYS)})\s*\}}\}}"

FACTS: Mapping[str, Schema] = {
    "with-facts": {
        "if": {"type": "string"},
        "then": {
            "pattern": rf"^(?:(?!{_SIGNS})[\s\S]|{_FACT})*$",
            "patternErrorMessage": "giữa «{{» và «}}» chỉ ghi tên một dữ kiện, như year,"
            " event.name, event.date.long, activity.MÃ.name, timeline.MÃ, ref.MÃ, agency.MÃ.short,"
            " recipient.MÃ, each.name",
        },
    },
    "without-facts": {
        "if": {"type": "string"},
        "then": {
            "pattern": rf"^(?!(?:[\s\S]*?)(?:{_SIGNS}))",
            "patternErrorMessage": "ở đây không dùng dữ kiện «{{ … }}»: ghi thẳng giá trị",
        },
    },
}
"""Demands on the braces in a text."""

FACTS_IN: Mapping[str, str] = {
    **dict.fromkeys(("line", "subject", "prose", "section", "cell"), "with-facts"),
    **dict.fromkeys(("name", "symbol", "address"), "without-facts"),
}
"""Kind of value → the demand on its braces; no other kind can hold one."""
