"""Rules across the keys of a campaign: one small function each, run in the order of ``RULES``."""

from cds_docs.campaign.accent_rules import ACCENT_RULES
from cds_docs.campaign.bygone_rules import BYGONE_RULES
from cds_docs.campaign.calendar_rules import CALENDAR_RULES
from cds_docs.campaign.citation_rules import CITATION_RULES
from cds_docs.campaign.cut_rules import CUT_RULES
from cds_docs.campaign.deadline_rules import DEADLINE_RULES
from cds_docs.campaign.document_rules import DOCUMENT_RULES
from cds_docs.campaign.id_rules import ID_RULES
from cds_docs.campaign.name_rules import NAME_RULES
from cds_docs.campaign.place_rules import PLACE_RULES
from cds_docs.campaign.recipient_rules import RECIPIENT_RULES
from cds_docs.campaign.remark_rules import REMARK_RULES
from cds_docs.campaign.rule import Rule
from cds_docs.campaign.signer_rules import SIGNER_RULES
from cds_docs.campaign.star_rules import STAR_RULES
from cds_docs.campaign.symbol_rules import SYMBOL_RULES
from cds_docs.campaign.time_rules import TIME_RULES
from cds_docs.campaign.typing_rules import TYPING_RULES
from cds_docs.campaign.wording_rules import WORDING_RULES

RULES: tuple[Rule, ...] = (
    *ID_RULES,
    *TIME_RULES,
    *CALENDAR_RULES,
    *DEADLINE_RULES,
    *DOCUMENT_RULES,
    *SYMBOL_RULES,
    *SIGNER_RULES,
    *PLACE_RULES,
    *NAME_RULES,
    *BYGONE_RULES,
    *RECIPIENT_RULES,
    *CITATION_RULES,
    *WORDING_RULES,
    *TYPING_RULES,
    *STAR_RULES,
    *ACCENT_RULES,
    *CUT_RULES,
    *REMARK_RULES,
)
"""All rules; those on braces in values stand in ``text_rules``, as they read the file itself."""
