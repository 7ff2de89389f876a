"""Values that a person must confirm: judged as they will be, kept with their mark for a draft."""

import pytest

from cds_docs.campaign import codes, load
from cds_docs.campaign.confirm import MARK, confirmed, marked, unconfirmed
from support.loading import load_text, small, source_of

_THEME = ("theme: Phổ cập", f"theme: {MARK} Phổ cập")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("(cần xác nhận) Phổ cập", "Phổ cập"),
        ("(Cần xác nhận)Phổ cập", "Phổ cập"),
        ("Kế hoạch số (cần xác nhận) 12/KH-UBND", "Kế hoạch số 12/KH-UBND"),
        ("Kế hoạch (cần xác nhận).", "Kế hoạch."),
        ("Kế hoạch (CẦN XÁC NHẬN)", "Kế hoạch"),
        ("một\n(cần xác nhận) hai\n- (cần xác nhận) ba", "một\nhai\n- ba"),
        ("(cần xác nhận)", ""),
    ],
)
def test_the_mark_goes_with_its_space(text: str, bare: str) -> None:
    """What is left reads as if the mark had never been there."""
    assert unconfirmed(text)
    assert confirmed(text) == bare


def test_a_value_is_marked_once() -> None:
    """A campaign rolled forward twice has no mark twice."""
    assert marked(marked("Phổ cập")) == f"{MARK} Phổ cập"


def test_a_value_to_confirm_refuses_the_campaign_unless_a_draft_is_asked_for() -> None:
    """The campaign holds the value as it will be, its twin for the draft with the mark."""
    text = small(_THEME)

    refused, findings = load_text(text)
    loaded, same = load(source_of(text), draft=True)

    assert refused is None
    assert [d.code for d in findings] == [codes.UNCONFIRMED]
    assert same == findings
    assert loaded is not None
    assert loaded.campaign.theme == "Phổ cập hạ tầng số"
    assert loaded.as_draft is not None
    assert loaded.as_draft.campaign.theme == f"{MARK} Phổ cập hạ tầng số"


def test_words_still_to_be_written_are_not_judged_as_if_they_were() -> None:
    """Of a place that is only the mark it is told that it waits, not how to capitalise the mark."""
    _, findings = load_text(small(("code: STTTT", f"code: STTTT, place: {MARK}")))

    assert [d.code for d in findings] == [codes.UNCONFIRMED]


def test_a_campaign_with_nothing_to_confirm_has_no_draft() -> None:
    """``--draft`` makes the papers themselves then."""
    loaded, _ = load(source_of(small()), draft=True)

    assert loaded is not None
    assert loaded.as_draft is None


def test_a_value_that_is_too_long_with_its_mark_stands_in_the_draft_without_it() -> None:
    """The mark must not make a good value a faulty one."""
    name = "A" * 295
    text = small(_THEME, ("{name: Lê Văn A}", f"{{name: {MARK} {name}}}"))

    loaded, findings = load(source_of(text), draft=True)

    assert {d.code for d in findings} == {codes.UNCONFIRMED}
    assert loaded is not None
    assert loaded.as_draft is not None
    draft = loaded.as_draft.campaign
    assert draft.theme.startswith(MARK)
    assert draft.documents[0].signer is not None
    assert draft.documents[0].signer.name == name


def test_words_that_are_only_the_mark_stay_and_other_values_are_blank() -> None:
    """A theme is still to be written; a date is not known."""
    more = f"references:\n  kh: {{type: Kế hoạch, number: {MARK}, date: {MARK}, about: về x}}\n"
    text = small(("theme: Phổ cập hạ tầng số", f"theme: {MARK}"), more=more)

    loaded, findings = load(source_of(text), draft=True)

    assert [d.code for d in findings] == [codes.UNCONFIRMED] * 3
    assert loaded is not None
    assert loaded.campaign.theme == MARK
    assert loaded.campaign.references["kh"].number == MARK
    assert loaded.campaign.references["kh"].date is None


def test_other_errors_still_refuse_a_draft() -> None:
    """Only what waits for a person is let through."""
    text = small(_THEME, ("date: 10/10/2024", "date: 31/9/2024"))

    loaded, findings = load(source_of(text), draft=True)

    assert loaded is None
    assert {d.code for d in findings} == {codes.UNCONFIRMED, codes.DATE_IMPOSSIBLE}
