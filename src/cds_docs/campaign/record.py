"""What the models of a campaign file are built on."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A mapping with known keys.

    Attributes:
        heading: Its name in Vietnamese.
        text_key: The key that a bare text stands for; empty where a mapping is needed.
        list_key: The key that a bare list stands for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    heading: ClassVar[str] = ""
    text_key: ClassVar[str] = ""
    list_key: ClassVar[str] = ""

    def changed(self, values: Mapping[str, object]) -> Self:
        """Return the record with other values, which are taken as they are.

        As ``model_copy``, but which keys were typed is not noted anew: lists have thousands of
        rows, and a copy is made for each.
        """
        copy = self.__class__.__new__(self.__class__)
        object.__setattr__(copy, "__dict__", {**self.__dict__, **values})
        object.__setattr__(copy, "__pydantic_fields_set__", self.__pydantic_fields_set__)
        object.__setattr__(copy, "__pydantic_extra__", None)
        object.__setattr__(copy, "__pydantic_private__", self.__pydantic_private__)
        return copy


def share_marks(records: Iterable[Record]) -> None:
    """Let records in which the same keys were typed share the note of which: it takes 216 bytes."""
    shared: dict[frozenset[str], set[str]] = {}
    for record in records:
        typed = record.__pydantic_fields_set__
        same = shared.setdefault(frozenset(typed), typed)
        object.__setattr__(record, "__pydantic_fields_set__", same)


class Alone:
    """Marks a list for which one word may stand alone."""

    def __init__(self, *words: str) -> None:
        """Keep the words that may."""
        self.words = words


class FromFile:
    """Marks a list whose items may stand in a list of their own, in Excel or CSV."""

    def __init__(self, record: type[Record]) -> None:
        """Keep how such a list is named."""
        self.record = record


class KeepEmpty:
    """Marks a key whose presence means something even without a value."""
