"""A campaign file as an editor sees it: plain scalars become numbers, truth values, nothing."""

import re
from collections.abc import Iterator

from jsonschema import Draft7Validator, ValidationError

from cds_docs.source import read
from cds_docs.source.nodes import Mapping, Node, Sequence, Text

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_INTEGER = re.compile(r"[-+]?[0-9]+", re.ASCII)
_OCTAL = re.compile(r"0o[0-7]+", re.ASCII)
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)", re.ASCII)
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NOTHING = {"", "~", "null", "Null", "NULL"}


def as_json(text: str) -> Json:
    """Return a file's data as YAML 1.2 resolves it (its core schema).

    Raises:
        AssertionError: It is not YAML that can be read.
    """
    source, findings = read(text.encode(), "thu.yaml")
    assert source is not None, findings
    return _value(source.root)


def _value(node: Node) -> Json:
    match node:
        case Text(value=value, plain=plain):
            return _scalar(value) if plain else value
        case Sequence(items=items):
            return [_value(item) for item in items]
        case Mapping(items=pairs):
            return {key.value: _value(value) for key, value in pairs}


def _scalar(typed: str) -> Json:
    """Return what a plain scalar is to an editor."""
    if typed in _NOTHING:
        return None
    if typed in _TRUTH:
        return _TRUTH[typed]
    for pattern, base in ((_INTEGER, 10), (_OCTAL, 8), (_HEXADECIMAL, 16)):
        if pattern.fullmatch(typed):
            return int(typed, base)
    if _FLOAT.fullmatch(typed):
        return float(typed)
    return float(typed.replace(".", "")) if _INFINITE.fullmatch(typed) else typed


def refused_lines(text: str, judge: Draft7Validator) -> set[int]:
    """Return the lines on which a schema refuses something in a file."""
    source, findings = read(text.encode(), "thu.yaml")
    assert source is not None, findings
    return {
        line
        for error in judge.iter_errors(_value(source.root))
        for line in _lines(source.root, error)
    }


def _lines(root: Node, error: ValidationError) -> Iterator[int]:
    """Yield the lines an error is about: of the value, or of the keys in it."""
    node = root
    for step in error.absolute_path:
        node = _inner(node, step)
    keys: set[str] = set()
    if error.validator == "additionalProperties":
        keys = {*error.instance} - {*error.schema["properties"]}
    elif isinstance(node, Mapping) and isinstance(error.instance, str):
        keys = {error.instance}
    if keys and isinstance(node, Mapping):
        yield from (key.span.line for key, _ in node.items if key.value in keys)
    else:
        yield node.span.line


def _inner(node: Node, step: str | int) -> Node:
    """Return a value inside another."""
    if isinstance(node, Sequence) and isinstance(step, int):
        return node.items[step]
    assert isinstance(node, Mapping)
    found = node.get(str(step))
    assert found is not None
    return found
