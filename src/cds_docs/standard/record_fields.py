"""Lengths of the fields by which an outgoing paper is registered (Phụ lục VI)."""

from collections.abc import Mapping
from types import MappingProxyType

from cds_docs.standard.elements import Element

FIELD_LENGTHS: Mapping[Element, int] = MappingProxyType(
    {
        Element.DOCUMENT_TYPE: 100,
        Element.ISSUER: 200,
        Element.SUBJECT: 500,
        Element.POST: 100,
        Element.SIGNER_NAME: 50,
    }
)
"""Most characters of TypeName, OrganName, Subject, Position and FullName."""

NUMBER_LENGTH = 11
"""Most characters of CodeNumber."""

SYMBOL_LENGTH = 30
"""Most characters of CodeNotation."""
