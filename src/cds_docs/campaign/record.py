"""What the models of a campaign file are built on."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


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

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe it in Vietnamese, with the short form where it has one."""
        made = handler.resolve_ref_schema(handler(core))
        made["title"] = cls.heading
        made.pop("description", None)
        short = [{"type": "string"}] if cls.text_key else []
        short += [made["properties"][cls.list_key]] if cls.list_key else []
        return {"anyOf": [*short, dict(made)]} if short else made


class Alone:
    """Marks a list for which one word may stand alone."""

    def __init__(self, word: str) -> None:
        """Keep the word."""
        self.word = word


class KeepEmpty:
    """Marks a key whose presence means something even without a value."""
