"""Jinja's reasons are told in Vietnamese, with what to do."""

import pytest
from jinja2 import Environment, TemplateSyntaxError

from cds_docs.compose.syntax import fault

SAID = {
    "{{ a }": ("gặp «}» không đúng chỗ", "đủ cặp"),
    "{{ a": ("mẫu đã hết mà chưa có «}}»", "Thêm «}}»"),
    "{% if x": ("mẫu đã hết mà chưa có «%}»", "Thêm «%}»"),
    "{% if x %}a": ("«{% if … %}» chưa được đóng khi mẫu đã hết", "«{% endif %}»"),
    "{% for a in b %}x{% endif %}": (
        "gặp «{% endif %}» khi «{% for … %}» chưa được đóng",
        "«{% endfor %}»",
    ),
    "{% block a %}{% endblok %}": ("không có thẻ «endblok»", "Có phải ý là «endblock»?"),
    "{% if x %}a{% elseif y %}b{% endif %}": ("không có thẻ «elseif»", "Có phải ý là «elif»?"),
    "{% if x %}a{% zzzz %}": ("gặp «{% zzzz %}» khi «{% if … %}» chưa", "Thêm «{% endif %}»"),
    "{% inclued 'a' %}": ("không có thẻ «inclued»", "Có phải ý là «include»?"),
    "{% zzzz %}": ("không có thẻ «zzzz»", "Dùng một trong: block"),
    "{% block a %}{% endblock %}{% block a %}{% endblock %}": ("«a» được khai hai lần", "đổi tên"),
    "{{ a b }}": ("cần «}}» nhưng gặp «b»", "Bỏ «b»"),
    "{% if x = 1 %}{% endif %}": ("viết hai dấu «==»", "doc.kind == 'cong-van'"),
    "{# abc": ("«{#» chưa được đóng", "Thêm «#}»"),
    "{% raw %}x": ("«{% raw %}» chưa được đóng", "Thêm «{% endraw %}»"),
    "{{ 'abc }}": ("chuỗi mở bằng dấu ' chưa được đóng", "Thêm dấu '"),
    "{{ “a” }}": ("dấu «“» không dùng được", "nháy thẳng"),
    "{{ a ? b }}": ("dấu «?» không dùng được", "ngoài «{{ }}»"),
    "{% endif %}": ("không có phần mở đầu", "«{% if … %}»"),
    "{% else %}": ("không có phần mở đầu", "«{% if … %}»"),
    "{{ }}": ("thiếu giá trị trước «}}»", "{{ year }}"),
    "{{ a + }}": ("thiếu giá trị trước «}}»", "{{ year }}"),
    "{% if %}{% endif %}": ("thiếu giá trị trước «%}»", "{{ year }}"),
    "{% for a of b %}{% endfor %}": ("cần «in» nhưng gặp «of»", "Thêm «in» trước «of»"),
    "{{ f(a }}": ("gặp «}» không đúng chỗ", "Thêm «)» trước «}»"),
    "{% block %}{% endblock %}": ("cần «một tên» nhưng gặp «%}»", "một tên"),
    "{% block a-b %}{% endblock %}": ("tên block chỉ gồm", "mo_dau"),
    "{% %}": ("không có tên thẻ", "Ghi tên thẻ"),
    "{{ a. }}": ("ở dòng này hoặc ngay trước đó", "end… của nó"),
}


@pytest.mark.parametrize("text", SAID)
def test_each_reason_says_what_is_wrong_and_what_to_do(text: str) -> None:
    """What Jinja says of a text becomes a sentence that names the fault, and a remedy."""
    with pytest.raises(TemplateSyntaxError) as raised:
        Environment(autoescape=True).from_string(text)
    message, hint = fault(raised.value.message or "")
    assert message.startswith("Mẫu sai cú pháp")
    assert SAID[text][0] in message
    assert SAID[text][1] in hint
