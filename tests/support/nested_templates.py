"""Templates that put lists into lists until no end of them can be seen, and then use them.

Run as a program, each is composed and told of in a line: who waits for that can stop waiting.
"""

import json
import sys
import time

_GROWN = "{% for i in range(40) %}"


def _twice(step: str, *, start: str = "(1,)") -> str:
    """Return a template's start in which ``ns.a`` and ``ns.b`` grow with each step."""
    grown = "".join(f"{{% set ns.{name} = {step.replace('x', f'ns.{name}')} %}}" for name in "ab")
    return f"{{% set ns = namespace(a={start}, b={start}) %}}{_GROWN}{grown}{{% endfor %}}"


LISTS = _twice("[x, x]", start="[1]")
TUPLES = _twice("(x, x)")
CAUGHT = (
    "{% set ns = namespace(a=(1,)) %}{% macro m() %}{% set ns.a = varargs %}{% endmacro %}"
    f"{_GROWN}{{{{ m(ns.a, ns.a) }}}}{{% endfor %}}"
)
NAMED = (
    "{% set ns = namespace(a=(1,)) %}{% macro m() %}{% set ns.a = kwargs %}{% endmacro %}"
    f"{_GROWN}{{{{ m(x=ns.a, y=ns.a) }}}}{{% endfor %}}"
)
_FLAT = f"{{% set ns = namespace(a=[1]) %}}{_GROWN * 2}"
_WIDE = (
    "{% set t = (" + "(1,)," * 400 + ") %}{% set ns = namespace(a=t, b=t) %}{% for i in range(9) %}"
)

NESTED = {
    "compared": LISTS + "{% if ns.a == ns.b %}x{% endif %}",
    "ordered": LISTS + "{% if ns.a < ns.b %}x{% endif %}",
    "looked for": TUPLES + "{% if ns.a in [ns.b] %}x{% endif %}",
    "a key": TUPLES + "{% set d = {ns.a: 1} %}",
    "values of a dict": _twice("{'k': x, 'l': x}") + "{% if ns.a == ns.b %}x{% endif %}",
    "keys of a dict": TUPLES + "{% if 1 in {(ns.a, 1): 1} %}x{% endif %}",
    "a reference": TUPLES + "{{ ref(ns.a) }}",
    "a form of reference": TUPLES + "{{ ref('qd-505', ns.a) }}",
    "a recipient": TUPLES + "{{ recipient(ns.a) }}",
    "a recipient by name": TUPLES + "{{ recipient(key=ns.a) }}",
    "a field": TUPLES + "{{ timeline[ns.a] }}",
    "a key looked up": TUPLES + "{{ {'a': 1}[ns.a] }}",
    "a place": TUPLES + "{{ [1][ns.a] }}",
    "a field to join": TUPLES + "{{ [year]|join(', ', ns.a) }}",
    "a field of things": TUPLES + "{{ timeline|join(', ', ns.a) }}",
    "words between": TUPLES + "{{ slogans|join(ns.a) }}",
    "joined": TUPLES + "{{ ns.a ~ 'x' }}",
    "printed": TUPLES + "{{ ns.a }}",
    "added": TUPLES + "{{ (ns.a + ns.b) == 1 }}",
    "reckoned with": TUPLES + "{{ ns.a % 3 }}",
    "written into": TUPLES + "{{ '%s' % ns.a }}",
    "a name for a space": TUPLES + "{% set o = namespace([[ns.a, 1]]) %}",
    "a range": TUPLES + "{% for i in range(ns.a) %}{% endfor %}",
    "included": TUPLES + "{% include ns.a %}",
    "included if there": TUPLES + "{% include [ns.a] ignore missing %}",
    "extended": TUPLES + "{% extends ns.a %}",
    "imported": TUPLES + "{% import ns.a as m %}",
    "arguments caught": CAUGHT + "{{ ns.a == 1 }}",
    "named arguments caught": NAMED + "{{ ns.a == 1 }}",
    "an end": TUPLES + "{{ year|end(ns.a) }}",
    "one many times": _WIDE
    + "{% endfor %}{% set u = ["
    + "t," * 400
    + "] %}{% set v = ["
    + "u," * 400
    + "] %}",
    "added inside": _FLAT + "{% set ns.a = [ns.a] + [ns.a] %}{% endfor %}{% endfor %}",
    "added and nested": _WIDE + "{% set ns.a = (ns.a + ns.a,) %}{% endfor %}",
    "a thousand deep": "{% set ns = namespace(a=()) %}{% for i in range(9999) %}"
    "{% set ns.a = (ns.a,) %}{% endfor %}{% set d = {ns.a: 1} %}",
    "long words compared": "{% set ns = namespace(a='ab', b='ab') %}{% for i in range(16) %}"
    "{% set ns.a = ns.a ~ ns.a %}{% set ns.b = ns.b ~ ns.b %}{% endfor %}{% for i in range(9999) %}"
    "{% if [ns.a, ns.a, ns.a] == [ns.b, ns.b, ns.b] %}{% endif %}{% endfor %}",
    "a range searched": "{% for i in range(9999) %}{% if 'a' in range(9999) %}{% endif %}"
    "{% endfor %}",
}
"""What is done with the list → the template."""


def main() -> None:
    """Compose with each, and print its name, the codes it ends in, their line and its seconds."""
    from support.composing import campaign, compose  # noqa: PLC0415 -- whoever wants the list alone

    for name, template in NESTED.items():
        begin = time.process_time()
        _, found = compose(campaign(), {"cong-van/mac-dinh.md.j2": template})
        seconds = time.process_time() - begin
        told = [(one.code.id, one.span.line if one.span else 0, one.message) for one in found]
        sys.stdout.write(json.dumps([name, told, seconds]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
