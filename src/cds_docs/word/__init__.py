"""The only home of Word: writer, reader, effective formatting, packaging."""

from cds_docs.word.reading import read
from cds_docs.word.write import write

__all__ = ["read", "write"]
