"""Our functions in the library's validation, put in directly.

The library's own marks for this look into each function's signature, and make a schema for values
that are only ever written by ourselves; for a hundred fields that is felt in every run.
"""

from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class After:
    """Calls a function with what the checks before it let through."""

    check: Callable[[Any], object]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema of the checks before, followed by the function."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))


@dataclass(frozen=True, slots=True)
class Around:
    """Calls a function with what stands in the file, and with what checks it."""

    check: Callable[[Any, Callable[[Any], Any]], object]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the function with the schema of the checks before, which it calls itself."""
        return core_schema.no_info_wrap_validator_function(self.check, handler(source))


@dataclass(frozen=True, slots=True)
class Instead:
    """Calls a function with whatever stands in the file: it does all there is to check."""

    check: Callable[[Any], object]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return a schema of the function alone."""
        del source, handler
        return core_schema.no_info_plain_validator_function(self.check)
