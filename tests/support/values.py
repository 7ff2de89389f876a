"""A campaign as plain values, to be changed at any place and written as JSON, which YAML takes."""

from cds_docs.source.nodes import Mapping, Node, Sequence, Text

Plain = str | list["Plain"] | dict[str, "Plain"]
Holder = list[Plain] | dict[str, Plain]


def plain(node: Node) -> Plain:
    """Return a node as lists, dictionaries and strings."""
    match node:
        case Text(value=value):
            return value
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(items=pairs):
            return {key.value: plain(value) for key, value in pairs}


def places(data: Plain) -> list[tuple[Holder, int | str]]:
    """Return each place in the data where something can be put or taken away."""
    found: list[tuple[Holder, int | str]] = []
    if isinstance(data, list):
        found += [(data, index) for index in range(len(data))]
    elif isinstance(data, dict):
        found += [(data, key) for key in data]
    inner = data if isinstance(data, list) else data.values() if isinstance(data, dict) else ()
    for value in inner:
        found += places(value)
    return found
