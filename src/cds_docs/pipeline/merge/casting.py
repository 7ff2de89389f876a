"""One document for many: its copies made in moulds, each mould proved before it is used."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from cds_docs.campaign import DocumentSpec, Loaded
from cds_docs.compose import Composer
from cds_docs.compose.form import Form, form_of, is_plain, unfit
from cds_docs.compose.slots import Watch, holds_others, stand_in, stand_ins_in
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.document.model import Document
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.ingredients import Ingredients
from cds_docs.pipeline.merge.row import ID, NUMBER, Row
from cds_docs.pipeline.merge.series import Series, Shape
from cds_docs.viet import document_number
from cds_docs.word.mould import Cast, Mould

_MOULDS = 64
"""Moulds kept of one document; each holds about as much as a paper."""

Accepted = Callable[[tuple[Diagnostic, ...]], tuple[Diagnostic, ...]]
"""Leaves out the warnings that a campaign accepts."""


class Casting(NamedTuple):
    """A copy made in a mould.

    Attributes:
        document: The document.
        cast: Its package.
        proof: The copy of its shape that was made in the usual way.
        is_judged: Whether it is to be read back and judged by itself.
    """

    document: Document
    cast: Cast
    proof: "Proof"
    is_judged: bool = True


class Proof(NamedTuple):
    """A copy made in the usual way.

    Attributes:
        row: The copy.
        digest: Of its bytes.
        made_of: Templates and files it was made of, where nothing was found in it.
        is_clean: Whether nothing was found in it, by composing nor when it was read back.
    """

    row: Row
    digest: str
    made_of: Ingredients | None
    is_clean: bool


class _Made(NamedTuple):
    """A form and its mould.

    Attributes:
        form: The document with stand-ins.
        mould: What writes it.
        slots: Stand-in → slot, of the stand-ins in the form.
        proof: The copy made in the usual way that it gave to the byte, once it has been tried.
    """

    form: Form
    mould: Mould
    slots: Mapping[str, str]
    proof: Proof | None = None

    def cast(self, row: Row) -> Casting | None:
        """Return a copy, or None where its words are not plain."""
        proof = self.proof
        return None if proof is None else self.tried(row, proof)

    def tried(self, row: Row, proof: Proof) -> Casting | None:
        """Return the same before anything is proved."""
        words = {token: row.word(slot) for token, slot in self.slots.items()}
        if not all(map(is_plain, words.values())) or not self._is_number(row):
            return None
        document = self.form.filled(words, row.origin)
        if document is None:
            return None
        return Casting(document, self.mould.cast(document), proof)

    def _is_number(self, row: Row) -> bool:
        """Tell whether a number, where one is put in, is printed as it is typed."""
        if NUMBER not in self.slots.values():
            return True
        typed = row.word(NUMBER)
        return typed.isdecimal() and document_number(int(typed)) == typed


class Caster:
    """Makes copies of one document in moulds.

    The first copy of a shape is made in the usual way; with the second a mould is made, which has
    to give the first to the byte, or where its words are not plain, a later one. Where it does
    not, or words are more than put in, all copies of that shape are made in the usual way.
    """

    def __init__(
        self, loaded: Loaded, place: int, composer: Composer, base: bytes | None, accepted: Accepted
    ) -> None:
        """Start with nothing made.

        Args:
            loaded: The campaign.
            place: The place of the document in it.
            composer: Composes copies in the usual way.
            base: The office's base package.
            accepted: Leaves out findings that the campaign accepts.
        """
        self._series = Series(loaded, place)
        self._composer = composer
        self._base = base
        self._accepted = accepted
        self._shapes: dict[Shape, Proof | _Made | None] = {}
        self._hopeless = False

    def cast(self, row: Row) -> Casting | None:
        """Return a copy, or None where it is to be made in the usual way."""
        shape = None if self._hopeless else self._series.shape(row)
        found = None if shape is None else self._shapes.get(shape)
        if isinstance(found, Proof):
            found = self._made(row, found)
        return found.cast(row) if isinstance(found, _Made) else None

    def learn(self, proof: Proof) -> None:
        """Take in a copy that was made in the usual way."""
        shape = None if self._hopeless else self._series.shape(proof.row)
        if shape is None:
            return
        known = self._shapes.setdefault(shape, proof)
        if isinstance(known, _Made) and known.proof is None:
            self._shapes[shape] = _proved(known, proof)

    def _made(self, row: Row, first: Proof) -> _Made | None:
        """Return the mould for the shape of two copies, or None where there can be none."""
        found = self._form(row)
        shapes = {self._series.shape(one) for one in (row, first.row)}
        if self._hopeless or len(shapes) > 1:  # what makes them differ was seen only now
            return None
        made = None if found is None else self._mould(*found)
        made = None if made is None else _proved(made, first)
        (shape,) = shapes
        self._keep(shape, made)
        return made

    def _keep(self, shape: Shape | None, made: _Made | None) -> None:
        """Keep a mould, or that there can be none; of many moulds the oldest goes."""
        if shape is None:
            return
        self._shapes[shape] = made
        moulds = [key for key, value in self._shapes.items() if isinstance(value, _Made)]
        if len(moulds) > _MOULDS:
            self._shapes.pop(moulds[0])

    def _form(self, row: Row) -> tuple[Form, Mapping[str, str]] | None:
        """Return the form of a copy, and its slots by their stand-ins."""
        series = self._series
        while ID not in series.fixed:
            slots = [slot for slot in row.slots if slot not in series.fixed]
            tokens = {slot: stand_in(at) for at, slot in enumerate(slots)}
            watch, asked = Watch(), set[str]()
            loaded, copy = series.for_nobody(row, tokens, asked)
            composed, findings = self._compose(loaded, copy, watch)
            by_token = {token: slot for slot, token in tokens.items()}
            if watch.lost or holds_others(repr((composed, sorted(watch.looked))), by_token):
                break
            looked = watch.looked | (unfit(composed) if composed else frozenset())
            lowered = {by_token[token] for token in watch.lowered}
            self._learn_of({by_token[token] for token in looked}, lowered, asked)
            if not looked:
                if composed is None or findings:
                    return None
                form = form_of(composed, encloses=bool(copy.enclosures))
                return None if form is None else (form, _in_use(composed, by_token))
        self._hopeless = True
        self._shapes.clear()
        return None

    def _compose(
        self, loaded: Loaded, copy: DocumentSpec, watch: Watch
    ) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        """Compose a copy with stand-ins."""
        try:
            composed, findings = self._composer.compose(loaded, copy, watch)
        except CdsError as error:
            return None, error.diagnostics
        return composed, self._accepted(findings)

    def _learn_of(self, fixed: set[str], lowered: set[str], asked: set[str]) -> None:
        """Take in which words matter to templates; what is known by shape is sorted anew."""
        series = self._series
        if fixed <= series.fixed and lowered <= series.lowered and asked <= series.asked:
            return
        series.fixed |= fixed
        series.lowered |= lowered
        series.asked |= asked
        firsts = [one for one in self._shapes.values() if isinstance(one, Proof)]
        self._shapes = {}
        for first in firsts:
            shape = series.shape(first.row)
            if shape is not None:
                self._shapes.setdefault(shape, first)

    def _mould(self, form: Form, slots: Mapping[str, str]) -> _Made | None:
        """Return a form and its mould."""
        try:
            mould = Mould(form.document, form.differing, self._base)
        except CdsError:  # what is wrong with the base is said of each copy
            return None
        return _Made(form, mould, slots)


def _proved(made: _Made, proof: Proof) -> _Made | None:
    """Return a mould after it was tried on a copy; None where it gives something else.

    By a copy whose words are not plain nothing is proved.
    """
    casting = made.tried(proof.row, proof)
    if casting is None:
        return made
    if sha256(casting.cast.data) != proof.digest:
        return None
    return made._replace(proof=proof)


def _in_use(document: Document, by_token: Mapping[str, str]) -> dict[str, str]:
    """Return the slots of the stand-ins that stand in a document."""
    there = stand_ins_in(repr((document.sections, document.properties)))
    return {token: slot for token, slot in by_token.items() if token in there}
