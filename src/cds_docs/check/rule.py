"""What a rule of the checker is, and what it finds."""

from dataclasses import field

from cds_docs.diagnostics import Severity
from cds_docs.document.found import Place
from cds_docs.document.repairs import Repair
from cds_docs.standard.clauses import Clause
from cds_docs.standard.elements import Element
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for a .docx.

    Attributes:
        id: Its id for ever, ``P-03``.
        name: What is wrong, in kebab-case English, ``margin-out-of-range``.
        severity: How grave a breach is.
        clause: Where it stands, and how binding that is.
        title: What is asked, one Vietnamese sentence.
        why: Why it is asked or how it is tested, Vietnamese.
        wrong: An example that breaks it.
        right: The same example as it should be.
        hint: What a person does about it, Vietnamese.
        fixable: Whether ``--fix`` mends it (at least where it is certain).
        lowered: Why its severity is below the one first planned; mostly empty.
    """

    id: str
    name: str
    severity: Severity
    clause: Clause
    title: str
    why: str
    wrong: str
    right: str
    hint: str
    fixable: bool = False
    lowered: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of a rule at one place.

    Attributes:
        rule: The rule.
        message: What was found and what is asked, one Vietnamese sentence; the same sentence at
            several places is shown once with its count.
        place: The paragraph, or None for the file as a whole.
        element: What the paragraph is, where it is known.
        excerpt: The first words of the place.
        severity: How grave it is here, where that is less than the rule says.
        hint: What to do, where it is not the rule's own.
        start: First character it is about, in the paragraph's text.
        end: Where that ends; None: the paragraph.
        repairs: What mends it; empty where a person must.
        clause: On what it rests, where that is not what the rule rests on.
    """

    rule: Rule
    message: str
    place: Place | None = None
    element: Element | None = None
    excerpt: str = ""
    severity: Severity | None = None
    hint: str = ""
    start: int = 0
    end: int | None = None
    repairs: tuple[Repair, ...] = field(default=())
    clause: Clause | None = None

    @property
    def ground(self) -> Clause:
        """Return on what it rests."""
        return self.clause or self.rule.clause
