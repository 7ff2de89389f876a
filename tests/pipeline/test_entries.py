"""What is known of written files, kept small."""

import pickle
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.pipeline.entries import Entries, Entry

_digests = st.one_of(st.binary().map(lambda data: sha256(data).hexdigest()), st.text())
_rows = st.one_of(
    st.text(),
    st.builds("{}!{}".format, st.text(), st.integers(0, 1 << 40)),
    st.sampled_from(("a.csv!0", "a.csv!007", "a.csv!+3", "a.csv!٣", "a.csv!-1", "!5", "5", "!")),
)
_entries = st.builds(Entry, _digests, _digests, st.text(), _rows, st.text())


@given(st.dictionaries(st.text(), _entries, max_size=5))
def test_an_entry_is_given_back_as_it_was(files: dict[str, Entry]) -> None:
    """Digests as they are written, and whatever else an older manifest may hold."""
    entries = Entries(files)

    assert dict(entries) == files
    assert entries == files == entries.copy()
    assert pickle.loads(pickle.dumps(entries)) == files  # noqa: S301 - our own bytes


def test_many_words_in_common() -> None:
    """More campaign files or lists than two bytes can tell apart."""
    digest = sha256(b"").hexdigest()
    files = {
        f"{number}.docx": Entry(digest, digest, f"{number}.yaml", f"{number}.csv!{number + 1}")
        for number in range(40_000)
    }

    assert dict(Entries(files)) == files


def test_a_copy_goes_its_own_way() -> None:
    """Files come and go in one of them."""
    entry = Entry("1" * 64, "ABCD", "dot.yaml", "xa.csv!2", "r")
    entries = Entries({"a.docx": entry})
    copy = entries.copy()
    copy["b.docx"] = entry
    del copy["a.docx"]

    assert (dict(entries), dict(copy)) == ({"a.docx": entry}, {"b.docx": entry})
    assert "a.docx" in entries
    assert entries.pop("x.docx", None) is None
    with pytest.raises(KeyError):
        copy["a.docx"]
