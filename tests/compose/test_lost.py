"""What Jinja would drop without a word is said."""

import pytest

from support.composing import campaign, compose

OWN = "cong-van/mac-dinh.md.j2"
BASE = {
    "nen.md.j2": "Đầu\n{% block giua %}\nGiữa\n{% endblock %}\n{% block cuoi %}{% endblock %}\nHết."
}


def codes(template: str) -> list[tuple[str, int]]:
    """Compose with a template and return the codes and lines of what is found in it."""
    _, findings = compose(campaign(), {OWN: template, **BASE})
    return [(one.code.id, one.span.line if one.span else 0) for one in findings]


@pytest.mark.parametrize(
    ("rest", "line"),
    [
        ("\n{% block giua %}A{% endblock %}\n\nLạc lối\n", 4),
        ("\n{{ year }}\n", 2),
        ("\n\n{% if year %}\nLạc lối\n{% endif %}", 4),
        ("\n{% for khau_hieu in slogans %}\n- {{ khau_hieu }}\n{% endfor %}", 3),
        ("{% include 'nen.md.j2' %}", 1),
    ],
)
def test_words_outside_the_blocks_of_an_extending_template(rest: str, line: int) -> None:
    """They are printed nowhere."""
    assert codes("{% extends 'nen.md.j2' %}" + rest) == [("J008", line)]


@pytest.mark.parametrize(
    "rest",
    [
        "\n{# Nhắc. #}\n{% set a = 'x' %}\n\n{% block giua %}\n{{ a }}\n{% endblock %}\n",
        "{% macro m() %}\nA\n{% endmacro %}\n{% block giua %}{{ m() }}{% endblock %}",
        "{% set a %}\nA\n{% endset %}\n{% block giua %}{{ a }}{% endblock %}",
        "\n{% block giua %}\nA {% block moi %}B{% endblock %}\n{% endblock %}",
    ],
)
def test_what_an_extending_template_may_have_besides_blocks(rest: str) -> None:
    """Remarks, values, macros; a new block inside a known one."""
    assert codes("{% extends 'nen.md.j2' %}" + rest) == []


def test_a_block_that_the_extended_template_does_not_have() -> None:
    """What it says is printed nowhere; the nearest of the blocks there are is offered."""
    extra = {**BASE, "giua.md.j2": "{% extends 'nen.md.j2' %}\n{% block cuoi %}C{% endblock %}"}
    own = "{% block giua %}A{% endblock %}\n{% block cuoii %}B{% endblock %}"
    template = "{% extends 'giua.md.j2' %}\n" + own
    _, [found] = compose(campaign(), {OWN: template, **extra})

    assert (found.code.id, found.span and found.span.line) == ("J007", 3)
    assert found.hint == "Có phải ý là «cuoi»?"


@pytest.mark.parametrize(
    "template",
    [
        "{% set n = 0 %}\n{% for m in timeline %}\n{% set n = n + 1 %}\n{% endfor %}\nCó {{ n }}.",
        "{% set n = 0 %}\n{% for i in [] %}\n{% if 1 %}{% set n = 1 %}{% endif %}{% endfor %}{{n}}",
        "{% set n = '' %}\n{% for m in [1] %}\n{% set n %}{{ m }}{% endset %}{% endfor %}{{ n }}",
    ],
)
def test_a_value_set_in_a_loop_for_use_behind_it(template: str) -> None:
    """Jinja forgets it: a count would be printed as 0."""
    assert codes(template) == [("J006", 3)]


@pytest.mark.parametrize(
    "template",
    [
        "{% for s in slogans %}\n{% set s = s|bare %}\n{{ s }};\n{% endfor %}\nHết.",
        "{% set t = 'a' %}\n{% for s in slogans %}\n{% set t = s|bare %}\n{{ t }}\n{% endfor %}",
        "{% for s in slogans %}{% set t = s %}{% endfor %}\n{% set t = 'a' %}\n{{ t }}",
        "{% set a = namespace(n=0) %}{% for i in [1] %}{% set a.n = i %}{% endfor %}{{ a.n }}",
        "{% for i in [1] %}{% set n = 0 %}{% if i %}{% set n = 1 %}{% endif %}{{ n }}{% endfor %}",
    ],
)
def test_values_of_a_loop_for_that_loop(template: str) -> None:
    """What is set and used in a loop is nobody else's."""
    assert codes(template) == []
