"""YAML text to nodes that know their place; the only home of PyYAML."""

from cds_docs.source.nodes import Mapping, Node, Sequence, Source, Text
from cds_docs.source.read import read

__all__ = ["Mapping", "Node", "Sequence", "Source", "Text", "read"]
