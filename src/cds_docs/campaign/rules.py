"""Rules across the keys of a campaign: one small function each, run in the order of ``RULES``."""

from cds_docs.campaign.citation_rules import CITATION_RULES
from cds_docs.campaign.document_rules import DOCUMENT_RULES
from cds_docs.campaign.id_rules import ID_RULES
from cds_docs.campaign.recipient_rules import RECIPIENT_RULES
from cds_docs.campaign.rule import Rule
from cds_docs.campaign.time_rules import TIME_RULES
from cds_docs.campaign.wording_rules import WORDING_RULES

RULES: tuple[Rule, ...] = (
    *ID_RULES,
    *TIME_RULES,
    *DOCUMENT_RULES,
    *RECIPIENT_RULES,
    *CITATION_RULES,
    *WORDING_RULES,
)
"""All rules; those on braces in values stand in ``text_rules``, as they read the file itself."""
