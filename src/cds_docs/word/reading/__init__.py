"""The reader: a .docx of whoever, with every format as Word shows it."""

from cds_docs.word.reading.paper import read, read_opened

__all__ = ["read", "read_opened"]
