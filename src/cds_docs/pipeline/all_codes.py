"""Every code that is no rule of the decree, without what is said of it, which is slow to load."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import cds_docs.campaign.codes
import cds_docs.compose.codes
import cds_docs.pipeline.codes
import cds_docs.source.codes
import cds_docs.word.codes
from cds_docs.diagnostics import Code

_HOMES = (
    cds_docs.source.codes,
    cds_docs.campaign.codes,
    cds_docs.compose.codes,
    cds_docs.pipeline.codes,
    cds_docs.word.codes,
)


@cache
def all_codes() -> Mapping[str, Code]:
    """Return the codes by their ids."""
    named = (value for home in _HOMES for value in vars(home).values())
    return MappingProxyType({value.id: value for value in named if isinstance(value, Code)})
