"""Papers that name thousands of recipients one by one are judged at once, rightly named or not."""

import pytest

from support.growth import LINEAR, growth
from support.loading import load_text, small

_NAMED = 2000


@pytest.mark.parametrize(("ending", "errors"), [("", set()), ("x", {"C062"})])
def test_many_recipients_named_one_by_one(ending: str, errors: set[str]) -> None:
    """Each name is looked up, not compared with all."""

    def work(count: int) -> None:
        rows = "".join(f"  - {{id: xa-{n}, name: UBND xã Số {n}}}\n" for n in range(count))
        to = ", ".join(f"xa-{n}{ending}" for n in range(count))
        text = small(
            ("kind: ke-hoach", "kind: cong-van"),
            ("    subject: Tổ", f"    to: [{to}]\n    unit: CN\n    subject: Tổ"),
            more=f"recipients:\n{rows}",
        )
        _, found = load_text(text)
        told = {one.code.id for one in found if one.code.severity.value == "error"}
        assert told == errors

    assert growth(work, _NAMED, turns=1) < LINEAR
