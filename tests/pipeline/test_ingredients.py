"""Which templates a paper may build on is told without running them."""

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from cds_docs import __version__
from cds_docs.compose.templates import ENDING
from cds_docs.pipeline import fingerprint as prints
from cds_docs.pipeline.ingredients import _named
from cds_docs.pipeline.templates import packaged_templates

_BY_NAME = (
    "{% include 'a' %}", '{%include "a"%}', "{%- include 'a' -%}", "{%+ include 'a' +%}",
    "{%\n  include\n 'a'\n%}", "{% include 'a' ignore missing %}", "{% extends 'a' %}x",
    "{% include 'a' ignore missing with context %}", "{% include 'a' without context %}",
    "{% import 'a' as b %}", "{% from 'a' import b, c as d with context %}", "x",
    "{% if x %}{% include 'a' %}{% else %}{% include 'b' %}{% endif %}",
    "{% macro m() %}{% import 'a' as b %}{% endmacro %}", "{% set include = 1 %}{{ include }}",
)  # fmt: skip
_RECKONED = (
    "{% include x %}", "{% include ['a', 'b'] %}", "{% include ('a', 'b') %}",
    "{% import x as b %}",
    "{% extends 'a' if x else 'b' %}", "{% include 'a' ~ x %}", "{% from 'a' ~ 'b' import c %}",
    "{% include 'a' if x %}", "{% include \"a'b\" %}", "{% include 'a\\x62' %}",
)  # fmt: skip


def by_jinja(text: str) -> set[str | None]:
    """Return the templates that a template names, as Jinja itself sees it; None for some other."""
    return set(find_referenced_templates(Environment(autoescape=True).parse(text)))


@pytest.mark.parametrize("text", _BY_NAME)
def test_names_are_found(text: str) -> None:
    """Whatever way a template is named."""
    assert set(_named(text) or ()) == by_jinja(text)


@pytest.mark.parametrize("text", _RECKONED)
def test_what_is_reckoned_out_is_not_told(text: str) -> None:
    """A name that only running the template would tell: nothing is said."""
    assert _named(text) is None


@pytest.mark.parametrize(
    "path",
    sorted(packaged_templates().rglob(f"*{ENDING}")),
    ids=lambda path: path.relative_to(packaged_templates()).as_posix(),
)
def test_templates_of_the_package(path: Path) -> None:
    """Of each of ours no name is missed, and none reckons names out."""
    text = path.read_text(encoding="utf-8")
    try:
        wanted = by_jinja(text)
    except TemplateSyntaxError as error:  # a filter of ours
        pytest.fail(str(error))

    assert None not in wanted
    assert wanted <= set(_named(text) or ())


def test_the_program_is_known_by_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the program that changes makes another program; what Python compiles does not."""
    package = tmp_path / "lib/cds_docs"
    (package / "__pycache__").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(prints, "_PACKAGE", package)
    found: list[str] = []
    for name in (None, "__pycache__/a.pyc", "a.py", "a.py"):
        if name is not None:
            (package / name).write_text("x" * len(found), encoding="utf-8")
        found.append(prints.fingerprint.__wrapped__())

    assert found[0] == found[1]
    assert len(set(found)) == 3


def test_an_installed_program_is_known_by_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What its installer has noted decides: not when, or on which machine."""
    monkeypatch.setattr(prints, "_PACKAGE", tmp_path / "cds_docs")
    record = tmp_path / f"cds_docs-{__version__}.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("cds_docs/__init__.py,sha256=1,1\n", encoding="utf-8")
    first = prints.fingerprint.__wrapped__()
    record.touch()
    same = prints.fingerprint.__wrapped__()
    record.write_text("cds_docs/__init__.py,sha256=2,1\n", encoding="utf-8")

    assert first == same
    assert prints.fingerprint.__wrapped__() != first


def test_another_library_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library of another version counts; one that no paper passes through does not."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.setattr("sys.path", [str(folder)])
    found = []
    for name in ("jinja2-3.1.6", "pytest-9.0", "lxml-6.1.0"):
        (folder / f"{name}.dist-info").mkdir()
        found.append(prints.fingerprint.__wrapped__())

    assert found[0] == found[1] != found[2]
