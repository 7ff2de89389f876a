"""The JSON Schema of a campaign file, made from the shape of its models.

Not pydantic's own generator: that one describes what the models take after loading. Here stands
what may be typed: bare texts for records, lines with a colon, blanks, numbers where text is meant;
and every refusal says in Vietnamese what to do.

Types stand behind ``if`` and ``else``, not beside the title of a key: editors would offer ``null``,
``true`` and ``false`` wherever any single value is taken.
"""

import json
from collections.abc import Iterable, Mapping

from cds_docs.campaign.annex import Annex
from cds_docs.campaign.model import Campaign, DocumentSpec
from cds_docs.campaign.record import Record
from cds_docs.campaign.schema.facts import FACTS, FACTS_IN
from cds_docs.campaign.schema.snippets import SNIPPETS
from cds_docs.campaign.schema.together import TOGETHER, UNLESS
from cds_docs.campaign.schema.values import COLON_FORMS, HELPERS, VALUES, Schema, ref
from cds_docs.campaign.schema.words import KIND, WORDS, Words
from cds_docs.campaign.shape import (
    LeafShape,
    ListShape,
    MapShape,
    Member,
    RecordShape,
    Shape,
    record_shape,
)
from cds_docs.standard.kinds import KINDS

DRAFT = "http://json-schema.org/draft-07/schema#"
MADE_BY = "cds-docs schema --write"
"""Stands in the file itself: a file that says so may be written over."""
_ANNEX_TEMPLATES = "phu-luc"
_NO_TEMPLATES: Mapping[str, Iterable[str]] = {}

_Key = tuple[type[Record], str]


def campaign_schema(templates: Mapping[str, Iterable[str]] = _NO_TEMPLATES) -> Schema:
    """Return the JSON Schema (draft-07) of a campaign file.

    Args:
        templates: Kind → names of its templates, offered where a template is named; other names
            are taken too, since an office may have its own.
    """
    offers = {**_pieces(), **_template_offers(templates)}
    return {
        "$schema": DRAFT,
        "$comment": f"Tạo từ các mô hình bằng «{MADE_BY}»; đừng sửa bằng tay.",
        "title": "Tệp chiến dịch cds-docs",
        "description": "Dữ kiện, phân công và các văn bản của một chiến dịch.",
        **_record(record_shape(Campaign), offers),
        "definitions": {
            **HELPERS,
            **FACTS,
            **VALUES,
            **{f"{form}-value": _value(form) for form in VALUES},
        },
    }


def schema_text(templates: Mapping[str, Iterable[str]] = _NO_TEMPLATES) -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(campaign_schema(templates), ensure_ascii=False, indent=1) + "\n"


_Offers = Mapping[_Key, list[Schema]]


def _pieces() -> dict[_Key, list[Schema]]:
    """Return the ready-made pieces, by the key that takes them."""
    return {
        place: [{"label": piece.label, "body": piece.body} for piece in pieces]
        for place, pieces in SNIPPETS.items()
    }


def _template_offers(templates: Mapping[str, Iterable[str]]) -> dict[_Key, list[Schema]]:
    """Return the names of templates, each with the kinds that have one of that name."""
    kinds: dict[str, list[str]] = {}
    for slug, kind in KINDS.items():
        for name in templates.get(slug, ()):
            kinds.setdefault(name, []).append(kind.name)
    return {
        (DocumentSpec, "template"): [
            _offer(name, f"Mẫu có sẵn cho: {', '.join(having)}.") for name, having in kinds.items()
        ],
        (Annex, "template"): [
            _offer(name, "Mẫu phụ lục có sẵn.") for name in templates.get(_ANNEX_TEMPLATES, ())
        ],
    }


def _offer(value: str, meaning: str) -> Schema:
    """Return a single value to choose; truth values as such, else editors put quotes round them."""
    body = {"true": True, "false": False}.get(value, value)
    return {"label": value, "body": body, "markdownDescription": meaning}


def _value(form: str) -> Schema:
    """Return the rules of a single value: its form, unless a person must confirm it first."""
    rules = ref(form)
    if form in FACTS_IN:
        rules = {"allOf": [rules, ref(FACTS_IN[form])]}
    return {"if": ref("marked"), "then": ref("waiting"), "else": rules}


def _unless_blank(member: Member, rules: Schema) -> Schema:
    """Return rules for a key whose value may be blank, or, where it is needed, may not."""
    refused = {"then": ref("empty")} if member.required else {}
    return {"if": ref("blank"), **refused, "else": rules}


def _record(shape: RecordShape, offers: _Offers) -> Schema:
    """Return the rules of a mapping with known keys."""
    heading, keys = shape.model.heading, ", ".join(shape.members)
    demands = [_needed(heading, shape.model, m) for m in shape.members.values() if m.required]
    demands += TOGETHER.get(shape.model, ())
    return {
        "type": "object",
        "properties": {
            key: _member(shape.model, member, offers) for key, member in shape.members.items()
        },
        "additionalProperties": False,
        "errorMessage": f"«{heading}» gồm các khóa {keys}; không nhận khóa hay giá trị khác",
        **({"allOf": demands} if demands else {}),
    }


def _needed(heading: str, model: type[Record], member: Member) -> Schema:
    """Return the demand for a key; each has its own, so that the editor names what is missing."""
    title = WORDS[model][member.key].title
    said = f"thiếu khóa «{member.key}» ({title}) trong «{heading}»"
    demand: Schema = {"required": [member.key], "errorMessage": said}
    unless = UNLESS.get((model, member.key))
    return {"if": unless, "else": demand} if unless else demand


def _member(model: type[Record], member: Member, offers: _Offers) -> Schema:
    """Return the rules of a key of a record."""
    words = WORDS[model][member.key]
    said = _said(member, words)
    offered = (
        {"defaultSnippets": offers[model, member.key]} if (model, member.key) in offers else {}
    )
    match member.shape:
        case LeafShape() as leaf:
            return {**said, **_single(leaf, member, words, offered)}
        case ListShape() as many:
            return {**said, **_list(many, member, offers), **_for_lists(offered)}
        case MapShape() as free:
            return {**said, **_map(free, member, offers), **offered}
        case RecordShape() as inner:
            return {**said, **_unless_blank(member, _record(inner, offers)), **offered}


def _single(shape: LeafShape, member: Member, words: Words, offered: Schema) -> Schema:
    """Return the rules of a key with a single value.

    Where nothing is offered an ``anyOf`` with a branch nothing meets stands around the rules: it
    tells editors that a value follows the colon, and not which.
    """
    if words.choices is KIND:
        return {"type": "string", **_one_of(words)}
    form = words.form or shape.leaf.form
    rules = _unless_blank(member, ref(f"{form}-value") if form else _choice(words))
    if words.choices:
        offered = {"defaultSnippets": [_offer(*choice) for choice in words.choices.items()]}
    return {**rules, **offered} if offered else {"anyOf": [rules, False]}


def _choice(words: Words) -> Schema:
    """Return the rules of a value that is one of a few, unless a person must confirm it first."""
    return {"if": ref("marked"), "then": ref("waiting"), "else": _one_of(words)}


def _one_of(words: Words) -> Schema:
    """Return the rules of a value that is one of a few."""
    meanings = list(words.choices.values())
    return {
        "enum": list(words.choices),
        "enumDescriptions": meanings,
        "markdownEnumDescriptions": meanings,
        "errorMessage": f"chọn một trong: {', '.join(map(str, words.choices))}",
    }


def _list(shape: ListShape, member: Member, offers: _Offers) -> Schema:
    """Return the rules of a list; ``contains`` asks for an item in words of ours."""
    also = "".join(f", hoặc «{word}»" for word in shape.alone)
    rules: Schema = {
        "type": "array",
        "errorMessage": f"chỗ này phải là danh sách: mỗi mục một dòng bắt đầu bằng «- »{also}",
    }
    if shape.needs_item:
        some = {"contains": True, "errorMessage": "danh sách đang trống, cần ít nhất một mục"}
        rules["allOf"] = [{"if": {"type": "array"}, "then": some}]
    if shape.alone:
        one = shape.alone[0]
        words: Schema = {"enum": list(shape.alone)} if shape.alone[1:] else {"const": one}
        rules = {"if": words, "else": rules}
    items = _item(shape.item, offers)
    if shape.from_file is not None:
        rules["errorMessage"] += ", hoặc {file: danh-sach.xlsx}"
        items, rules = (_or_list_file(other, shape.from_file, offers) for other in (items, rules))
    return {
        "items": items,
        **({"maxItems": shape.most} if shape.most else {}),
        **_unless_blank(member, rules),
    }


def _or_list_file(rules: Schema, named: RecordShape, offers: _Offers) -> Schema:
    """Return rules for what may also be a file that holds a list."""
    names_file = {"type": "object", "required": ["file"]}
    return {"if": names_file, "then": _record(named, offers), "else": rules}


def _for_lists(offered: Schema) -> Schema:
    """Return pieces marked as items of a list, so that the editor puts the dash."""
    pieces = offered.get("defaultSnippets", ())
    marked = [
        piece if isinstance(piece["body"], str) else {**piece, "type": "array"} for piece in pieces
    ]
    return {"defaultSnippets": marked} if marked else {}


def _map(shape: MapShape, member: Member, offers: _Offers) -> Schema:
    """Return the rules of a mapping with free keys."""
    key = shape.key.leaf.form if isinstance(shape.key, LeafShape) else ""
    names = {name: VALUES[key][name] for name in ("pattern", "patternErrorMessage")}
    rules = {
        "type": "object",
        "errorMessage": "chỗ này phải gồm các dòng «mã: …», thụt vào trong",
    }
    return {
        "propertyNames": names,
        "additionalProperties": _item(shape.item, offers, colon=False),
        **_unless_blank(member, rules),
    }


def _item(shape: Shape, offers: _Offers, *, colon: bool = True) -> Schema:
    """Return the rules of an item; ``colon`` tells whether words with a colon may be one."""
    match shape:
        case LeafShape(leaf=leaf):
            rules = ref(f"{leaf.form}-value")
            return _or_colon_line(rules) if colon and leaf.form in COLON_FORMS else rules
        case ListShape() as many:
            return {"type": "array", "items": _item(many.item, offers)}
        case MapShape():
            return {}
        case RecordShape() as inner:
            return _record_item(inner, offers)


def _record_item(shape: RecordShape, offers: _Offers) -> Schema:
    """Return the rules of a record in a list, in its long and its short form."""
    title = {"title": shape.model.heading}
    record = _record(shape, offers)
    if shape.list_key:
        short = _item(shape.members[shape.list_key].shape, offers)
        return {**title, "if": {"type": "array"}, "then": short, "else": record}
    if not shape.text_key:
        return {**title, **record}
    text = shape.members[shape.text_key].shape
    rules = {"if": {"type": "object"}, "then": record, "else": _item(text, offers, colon=False)}
    return {**title, **_or_colon_line(rules)}


def _or_colon_line(rules: Schema) -> Schema:
    """Return rules for what may also be words with a colon."""
    return {"if": ref("colon-line"), "then": ref("confirmed-line"), "else": rules}


def _said(member: Member, words: Words) -> Schema:
    """Return what is said of a key: its title, and its meaning plain and in Markdown."""
    facts = isinstance(member.shape, LeafShape) and member.shape.leaf.facts
    lines = [member.description]
    if facts:
        lines.append("Có thể chứa dữ kiện, ví dụ `{{ year }}`.")
    if words.example:
        lines.append(f"Ví dụ: `{member.key}: {words.example}`")
    if words.clause:
        lines.append(f"Căn cứ: {words.clause}.")
    return {
        "title": words.title,
        "description": " ".join(lines).replace("`", ""),
        "markdownDescription": "\n\n".join(lines),
    }
