"""The reader: a .docx of whoever, with every format as Word shows it."""

from cds_docs.word.reading.paper import formats_of, read, read_opened

__all__ = ["formats_of", "read", "read_opened"]
