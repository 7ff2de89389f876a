"""Rules explained."""

import pytest

from cds_docs.check.explain import explain
from cds_docs.check.index import all_rules


def test_a_rule_is_explained_with_ground_strength_and_examples() -> None:
    """What, why, clause, strength, wrong and right, and who mends it."""
    rule = all_rules()["S-02"]
    text = explain(rule)
    assert text.startswith("S-02 (")
    for part in (rule.title, rule.why, str(rule.clause), "quy định", rule.wrong, rule.right):
        assert part in text


def test_a_practice_is_never_called_a_provision() -> None:
    """The strength of a ground is said in its own word."""
    practices = [one for one in all_rules().values() if one.clause.strength.value == "practice"]
    assert practices
    assert all("Mức:      thông lệ" in explain(rule) for rule in practices)


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.id)
def test_rules_say_something_in_every_field(rule: object) -> None:
    """No rule is without title, reason, example or advice, each a sentence of its own."""
    fields = ("title", "why", "wrong", "right", "hint")
    words = [str(getattr(rule, name)).strip() for name in fields]
    assert all(words)
    assert words[2] != words[3]
