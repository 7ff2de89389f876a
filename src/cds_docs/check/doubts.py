"""Words that are put into many papers: may a rule for texts find something in them?"""

from cds_docs.check.rules import addressees, capitals, days, leftovers, markdown, wording


def doubtful(said: str, name: str = "") -> bool:
    """Tell whether a paper with these words needs a look of its own.

    Why: papers that differ in such words only are judged once for all; a name typed in capitals,
    a place left to fill in, a lacking blank would not be seen. What becomes wrong only beside the
    words of the paper is not told here.

    Args:
        said: The words.
        name: Those of them that stand behind ``Kính gửi``.
    """
    judges = (leftovers, markdown, wording, capitals, days)
    return any(judge.doubtful(said) for judge in judges) or addressees.doubtful(name)
