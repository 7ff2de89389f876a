"""All rules, by id."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from cds_docs.check import catalogue
from cds_docs.check.rule import Rule

_GROUPS = "GPQSTKNAVM"
"""The groups, in the order a paper is read."""


def _rows() -> Iterator[Rule]:
    """Yield the rows of all modules of the catalogue."""
    for module in iter_modules(catalogue.__path__, f"{catalogue.__name__}."):
        rows = vars(import_module(module.name)).values()
        yield from (row for row in rows if isinstance(row, Rule))


def _order(rule: Rule) -> tuple[int, str]:
    """Return the place of a rule among all."""
    return _GROUPS.index(rule.id[0]), rule.id


@cache
def all_rules() -> Mapping[str, Rule]:
    """Return every rule by its id, in the order of the groups."""
    return MappingProxyType({rule.id: rule for rule in sorted(_rows(), key=_order)})
