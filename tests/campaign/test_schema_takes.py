"""Whatever the program takes, the schema takes: no clerk sees a false mark while typing."""

import json
from collections.abc import Iterator
from functools import cache

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from cds_docs.campaign.record import Record
from cds_docs.campaign.shape import (
    LeafShape,
    ListShape,
    MapShape,
    RecordShape,
    Shape,
    campaign_shape,
    record_shape,
)
from cds_docs.pipeline.schema import current_schema
from support.agreement import errors_of
from support.as_json import as_json

Typed = str | list["Typed"] | dict[str, "Typed"]
"""What a clerk types: scalars with their quotes if they have any.

``Null`` and ``NULL`` are not among them: they are nothing to an editor and a word to us.
"""

_WORDS = ["Các sở", "Lưu: VT, VP", "no", "yes", "true", "~x", "12", "0155", "1e3", "0x1F"]
_WORDS += ["30.000", "10:30", "-5", ".5", "'12'", '"{{ year }}"', "A {{ event.name }}", "x" * 300]
_WORDS += ["2024-09-19", "1_000", "Ủy ban", '" "', "Á:", "Bước 1: 30", "=", "…", "1.", "+1"]
_BY_FORM: dict[str, list[str]] = {
    "id": ["x", "12", "1-2", "true", "no", "-", "1e3", "y" * 60, '"x"', "0o7", "so"],
    "document-id": ["x", "ke-hoach", "12", "com10", "false"],
    "number": ["1", "007", "999999", '"12"', "12", "0001"],
    "symbol": ["12/KH-UBND", "/KH-UBND", "05/NQ/HĐND", '"1/A"'],
    "address": ["https://dx.gov.vn", "HTTP://a", '" https://a/b?c=1 "'],
    "rule-id": ["T-15", "C100", '"J001"'],
    "year": ["2024", '"2024"', "1945", "2100"],
    "date": ["2024", "9/2024", "19/9/2024", "2024-09-19", "'2024'", "29/02/2024", '" 1/1/2024 "'],
    "flag": ["true", "false", '"true"'],
    "share": ["1", "2.5", '"2,5"', "0001", "0.5", "9999"],
    "measure": ["20", "20mm", "20 mm", '"22,5"', "20.5"],
    "indent": ["10mm", "12.7mm", '"10mm"'],
    "body-size": ["13", '"14"'],
    "version": ["1", '"1"'],
}
_MARGINS = {"left": ["30", "35", "30.5mm", '"35,00"', "32 mm"], "right": ["15", "20", "17.5"]}
_BLANK = st.sampled_from(["", "~", "null", '""', '"  "'])
_TASK_DUES = ["19/9/2024", "2024", "x", "2024-09-19"]


def _leaf(shape: LeafShape, key: str) -> st.SearchStrategy[Typed]:
    if key == "kind":
        return st.sampled_from(["ke-hoach", "cong-van", "giay-moi", '"quyet-dinh"', "bao-cao"])
    if key in _MARGINS:
        return st.sampled_from(_MARGINS[key])
    if key == "due" and not shape.leaf.facts and shape.leaf.form == "name":
        return st.sampled_from(_TASK_DUES)
    if shape.choices:
        return st.sampled_from([*shape.choices, f'"{shape.choices[0]}"'])
    return st.sampled_from(_BY_FORM.get(shape.leaf.form, _WORDS))


def _typed(shape: Shape, key: str) -> st.SearchStrategy[Typed]:
    """Return what may be typed for a shape; most of it is right."""
    match shape:
        case LeafShape():
            return _leaf(shape, key)
        case ListShape(item=item, alone=alone):
            several = st.lists(_typed(item, key), min_size=1, max_size=2)
            return st.one_of(several, st.just(alone)) if alone else several
        case MapShape(item=item):
            return st.dictionaries(st.sampled_from(["x", "so", "12", "true"]), _typed(item, key))
        case RecordShape():
            return _record(shape.model)


@cache
def _record(model: type[Record]) -> st.SearchStrategy[Typed]:
    shape = record_shape(model)
    whole = _mapping(shape)
    short = shape.text_key or shape.list_key
    return st.one_of(whole, _typed(shape.members[short].shape, short)) if short else whole


def _mapping(shape: RecordShape) -> st.SearchStrategy[Typed]:
    needed = {k: _typed(m.shape, k) for k, m in shape.members.items() if m.required}
    free = {
        key: st.one_of(_typed(member.shape, key), _BLANK)
        for key, member in shape.members.items()
        if not member.required
    }
    some = [st.fixed_dictionaries(needed)]
    if free:
        pairs = st.one_of([st.tuples(st.just(key), value) for key, value in free.items()])
        some.append(st.lists(pairs, max_size=3).map(dict))
    return st.tuples(*some).map(lambda parts: {k: v for part in parts for k, v in part.items()})


def _lines(data: Typed, indent: str = "") -> Iterator[str]:
    """Yield the lines of a block, as it is typed."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _entry(f"{indent}{key}:", value, indent)
    elif isinstance(data, list):
        for value in data:
            yield from _entry(f"{indent}-", value, indent)


def _entry(head: str, value: Typed, indent: str) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{head} {value}".rstrip()
    else:
        yield f"{head}{'' if value else ' []' if isinstance(value, list) else ' {}'}"
        yield from _lines(value, f"{indent}  ")


@cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(current_schema()))


def _parts() -> st.SearchStrategy[Typed]:
    """Return a small campaign that loads, with one or two of its keys typed anew."""
    keys = sorted(set(campaign_shape().members) - {"event", "theme"})
    return st.lists(st.sampled_from(keys), min_size=1, max_size=2, unique=True).flatmap(
        lambda chosen: st.fixed_dictionaries(
            {key: _typed(campaign_shape().members[key].shape, key) for key in chosen}
        )
    )


_BASE: dict[str, Typed] = {
    "schema": "1",
    "year": "2024",
    "event": {"name": "Ngày hội", "date": "10/10/2024"},
    "theme": "Phổ cập hạ tầng số",
    "agencies": {
        key: {"name": "Sở Y tế", "code": "SYT", "head": "Giám đốc"}
        for key in ("so", "x", "12", "true", "no", "1-2", "-", "1e3", "y" * 60, "0o7")
    },
    "documents": [
        {
            "id": "mot",
            "kind": "ke-hoach",
            "issuer": "so",
            "subject": "Tổ chức Ngày hội",
            "signer": {"name": "Lê Văn A"},
        }
    ],
}


def test_what_the_program_takes_the_schema_takes() -> None:
    """Numbers, truth values, blanks, short forms, lines with a colon: all that loads is valid.

    Errors that compare two places do not count: no schema can see them.
    """
    taken: list[str] = []

    @settings(max_examples=120, suppress_health_check=list(HealthCheck))
    @given(_parts())
    def judge(parts: Typed) -> None:
        assert isinstance(parts, dict)
        text = "\n".join(_lines({**_BASE, **parts})) + "\n"
        assume(not errors_of(text).plain)
        taken.append(text)
        assert [error.message for error in _validator().iter_errors(as_json(text))] == [], text

    judge()
    assert len(taken) > 40


def test_every_record_is_tried() -> None:
    """No record of the file is left out by how the data is made."""
    waiting: list[Shape] = [campaign_shape()]
    seen: set[type[Record]] = set()
    while waiting:
        match waiting.pop():
            case RecordShape(model=model, members=members) if model not in seen:
                seen.add(model)
                waiting += [member.shape for member in members.values()]
            case ListShape(item=item) | MapShape(item=item):
                waiting.append(item)
            case _:
                pass
    assert len(seen) > 15
