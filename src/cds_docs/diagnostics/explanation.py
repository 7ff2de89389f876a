"""A kind of finding explained: what is asked and why, with a wrong and a right example."""

from cds_docs.diagnostics.values import Code
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """What ``explain`` says of a code; all texts Vietnamese.

    Attributes:
        code: The kind of finding.
        title: What is asked, one sentence.
        why: Why it is asked, or what goes wrong otherwise.
        wrong: An example that breaks it, as it is typed; one line or several.
        right: The same example as it should be.
        hint: What a person does about it.
        clause: Where the decree asks it; empty where it is a need of the tool or of sense.
    """

    code: Code
    title: str
    why: str
    wrong: str
    right: str
    hint: str
    clause: str = ""
