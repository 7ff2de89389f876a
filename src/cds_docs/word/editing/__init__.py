"""A stranger's .docx changed at named places and nowhere else: repairs and comments."""

from cds_docs.word.editing.comments import Remark, comment
from cds_docs.word.editing.edit import edit

__all__ = ["Remark", "comment", "edit"]
