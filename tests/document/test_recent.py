"""What was worked out lately is remembered, within bounds."""

from cds_docs.document.recent import Recent


def test_what_is_asked_for_stays_and_the_rest_goes() -> None:
    """However much is put in, at most two generations are held."""
    memory: Recent[int, str] = Recent(3)
    memory.put(-1, "asked")
    memory.put(-2, "never asked")

    for key in range(100):
        memory.put(key, "new")
        assert memory.get(-1) == "asked"

    assert memory.get(-2) is None
    assert sum(memory.get(key) is not None for key in range(100)) <= 6


def test_each_value_that_is_forgotten_is_let_go_once() -> None:
    """What is still asked for is not let go, whichever generation it stands in."""
    gone: list[str] = []
    memory: Recent[int, str] = Recent(2, gone.append)
    memory.put(0, "asked")

    for key in range(1, 20):
        memory.put(key, str(key))
        assert memory.get(0) == "asked"

    assert "asked" not in gone
    assert gone == [str(key) for key in range(1, len(gone) + 1)]
    assert len(gone) > 10


def test_more_is_remembered_where_more_is_expected() -> None:
    """Never less than before."""
    memory: Recent[int, str] = Recent(2)
    memory.widen(8)
    memory.widen(4)
    for key in range(8):
        memory.put(key, str(key))

    assert [memory.get(key) for key in range(8)] == [str(key) for key in range(8)]
