"""Text that a template engine, a shell, Word or a browser would act upon, in every text field."""

import re
from pathlib import Path

from cds_docs.pipeline.workshop import Workshop
from support.retold import Keys, folded, retold, texts

PAYLOADS = (
    "{{ 1234*5678 }}",
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].environ }}",
    "{{ self._TemplateReference__context }}",
    "{{ config.items() }}",
    "{{ request.application.__globals__ }}",
    "{{ ''|attr('format') }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ range(1000000000)|list }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}{{ os.environ }}",
    "{% for x in range(99999) %}{% for y in range(99999) %}x{% endfor %}{% endfor %}",
    "{% raw %}1{% endraw %}",
    "{# chú thích #}",
    "${1234*5678}",
    "#{1234*5678}",
    "%(HOME)s %0999999999d",
    "$(id) `id`",
    "<%= 1234*5678 %>",
    "</w:t></w:r></w:p><w:p><w:r><w:t>thêm",
    '<w:fldSimple w:instr="INCLUDETEXT /etc/passwd"/>',
    "&lt;w:p/&gt; &#0; &xxe; x",
    "R&D <b> x ]]>",
    "<script>alert(1234)</script>",
    "=cmd|' /C calc'!A0",
)
"""Eighteen for template engines, and some for those that come after them."""

CAMPAIGN = Path(__file__).parents[1] / "campaign/good/design.yaml"
_MARK = "Khuê Vũ"
"""Words that stand in no paper of themselves."""
_BETRAYED = ("7006652", "<class", "uid=", "root:x", "/bin/", "subclasses of")
"""What a paper would say had a payload been acted upon."""
_MARKUP = re.compile(r"[*|\\{}#]")
"""Signs with a meaning in long texts; those of a table or of emphasis are not printed."""


def fields() -> list[Keys]:
    """Return every field of a campaign that takes a text: ids, dates and numbers do not."""
    workshop = Workshop(None)
    every = texts(CAMPAIGN)
    return [keys for keys in every if not retold(CAMPAIGN, {keys: _MARK}, workshop).refused]


def acted_upon(keys: Keys, payload: str, workshop: Workshop) -> str:
    """Put a payload into a field; return how it was acted upon, or nothing.

    It may be refused, or stand in the paper as it was typed where that field is printed.
    """
    told = retold(CAMPAIGN, {keys: f"{_MARK} {payload}"}, workshop)
    if told.refused:
        return "" if all(one.span for one in told.refused) else "refused without a place"
    seen = [mark for mark in _BETRAYED if folded(mark) in told.text]
    if seen:
        return f"the paper says {seen}"
    literal = _MARKUP.sub("", folded(payload))
    printed = folded(_MARK) in told.text
    if printed and literal not in _MARKUP.sub("", told.text):
        return "the payload was changed"
    return ""
