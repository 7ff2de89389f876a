"""Brackets that are closed by another kind than the one that opened them."""

import pytest

from cds_docs.source import codes, read


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("[name: An, title: Giám đốc}", "Sửa «[» ở đây thành «{»."),
        ("{name: An, title: Giám đốc]", "Sửa «]» thành «}»."),
        ("{so-tai-chinh, so-y-te]", "Sửa «{» ở đây thành «[»."),
        ("[so-tai-chinh, so-y-te}", "Sửa «}» thành «]»."),
        ("[{id: a}, {id: b}}", "Sửa «}» thành «]»."),
    ],
)
def test_a_bracket_closed_by_another_kind(value: str, hint: str) -> None:
    """What stands between tells which of the two is wrong; what comes below is read."""
    _, found = read(f"a: {value}\nb:c\n".encode(), "a.yaml")
    assert [(one.code, one.hint) for one in found][:1] == [(codes.BRACKET, hint)]
    assert [one.span and one.span.line for one in found] == [1, 2]
