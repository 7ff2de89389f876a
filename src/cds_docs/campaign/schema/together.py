"""Rules on keys that belong together, as far as an editor can judge them.

They repeat rules of ``document_rules`` and ``time_rules`` which look at one record alone; those
that compare places of the file are left to ``validate``.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from cds_docs.campaign import annex, model
from cds_docs.campaign.record import Record
from cds_docs.campaign.schema.values import Schema, ref
from cds_docs.standard.kinds import KINDS, MADE, Addressing, Slot


def _given(*keys: str) -> Schema:
    """Return the condition that keys are there and hold something."""
    return {
        "required": list(keys),
        "properties": {key: {"not": ref("blank")} for key in keys},
    }


def _filled(key: str) -> Schema:
    """Return the condition that a key holds a list with something in it."""
    return {"required": [key], "properties": {key: {"type": "array", "contains": True}}}


def _kind(slugs: Iterable[str]) -> Schema:
    """Return the condition that a document is of one of some kinds."""
    return {"required": ["kind"], "properties": {"kind": {"enum": list(slugs)}}}


def _all(*conditions: Schema) -> Schema:
    return {"allOf": list(conditions)}


def _none(*conditions: Schema) -> Schema:
    return {"not": {"anyOf": list(conditions)}}


def _refused(when: Schema, said: str, *keys: str) -> Schema:
    """Return the refusal of a record, or of keys of it, under a condition."""
    no: Schema = {"type": "string", "errorMessage": said}
    if not keys:
        return {"if": when, "then": no}
    blank = {
        "doNotSuggest": True,
        "if": ref("blank"),
        "else": {"type": "null", "errorMessage": said},
    }
    return {"if": when, "then": {"properties": dict.fromkeys(keys, blank)}}


def _one_of(keys: tuple[str, ...], said: str) -> list[Schema]:
    """Return the demand for exactly one of some keys."""
    pairs = [_given(a, b) for i, a in enumerate(keys) for b in keys[i + 1 :]]
    none = _none(*(_given(key) for key in keys))
    return [_refused({"anyOf": [none, *pairs]}, said)]


def _dates() -> list[Schema]:
    """Return the demand that a milestone has one date, one range or one deadline."""
    date, start, end, due = (_given(key) for key in ("date", "start", "end", "due"))
    ways = (
        _all(date, _none(start, end, due)),
        _all(start, end, _none(date, due)),
        _all(due, _none(date, start, end)),
    )
    said = "mốc này cần đúng một cách ghi ngày: «date», hoặc «start» cùng «end», hoặc «due»"
    return [_refused(_none(*ways), said)]


def _reference() -> list[Schema]:
    """Return the demand that a reference says what it is, and in one way."""
    keys = ("type", "number", "date", "issuer", "about")
    empty = "văn bản viện dẫn cần «type» (tên loại), hoặc «document» (mã văn bản của tệp này)"
    twice = "đã có «document»: số, ngày và trích yếu lấy từ chính văn bản đó, bỏ khóa này"
    return [
        _refused(_none(_given("type"), _given("document")), empty),
        _refused(_given("document"), twice, *keys),
    ]


def _document() -> list[Schema]:
    """Return what a document needs, by its kind."""
    kinds = [KINDS[slug] for slug in MADE]
    letters = [kind.id for kind in kinds if not kind.code]
    sent = [kind.id for kind in kinds if kind.addressees is Addressing.REQUIRED]
    unsent = [kind.id for kind in kinds if kind.addressees is Addressing.NONE]
    plain = [kind.id for kind in kinds if Slot.DECISION not in kind.slots]
    no_unit = "công văn cần «unit» (đơn vị soạn thảo) để ghép ký hiệu, hoặc «symbol»"
    return [
        _refused(
            _none(_given("signer"), _given("for_each")),
            "văn bản này chưa có người ký: thêm «signer»",
        ),
        _refused(
            _given("number", "symbol"), "bỏ «number» hoặc «symbol»: «symbol» đã gồm cả số", "symbol"
        ),
        _refused(_all(_kind(letters), _none(_given("unit"), _given("symbol"))), no_unit),
        _refused(
            _all(_kind(sent), _none(_filled("to"), _given("for_each"))),
            "loại văn bản này phải có Kính gửi: thêm «to»",
        ),
        {
            "if": _all(_kind(unsent), _filled("to")),
            "then": {
                "properties": {
                    "to": {
                        "doNotSuggest": True,
                        "type": "null",
                        "errorMessage": "loại văn bản này không có Kính gửi: chuyển sang"
                        " «distribution» (Nơi nhận)",
                    }
                }
            },
        },
        _refused(
            _kind(plain), "chỉ Quyết định có «attached»; tài liệu khác dùng «annexes»", "attached"
        ),
    ]


UNLESS: Mapping[tuple[type[Record], str], Schema] = {
    (model.DocumentSpec, "issuer"): _given("for_each"),
}
"""A key that is needed → where it is not: what is made for each of several agencies they issue."""

TOGETHER: Mapping[type[Record], list[dict[str, Any]]] = {
    model.Milestone: _dates(),
    model.Reference: _reference(),
    model.DocumentSpec: _document(),
    annex.Annex: _one_of(
        ("template", "text", "table"),
        "phụ lục phải có đúng một trong «template», «text», «table»",
    ),
    annex.TableRowSpec: _one_of(
        ("row", "group", "total"),
        "hàng phải là một danh sách ô, «group» hoặc «total», và chỉ một trong ba",
    ),
}
"""Record → its rules across keys."""
