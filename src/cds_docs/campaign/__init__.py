"""Nodes of a campaign file → a valid, frozen campaign; facts, citations, numbers, signers."""

from cds_docs.campaign.facts import CitationForm, Citer, citation, due_date, due_words, fill
from cds_docs.campaign.load import Examined, examine, load
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Campaign, DocumentSpec
from cds_docs.campaign.numbers import document_symbol, symbol_text
from cds_docs.campaign.signer import authority_lines

__all__ = [
    "Campaign",
    "CitationForm",
    "Citer",
    "DocumentSpec",
    "Examined",
    "Loaded",
    "authority_lines",
    "citation",
    "document_symbol",
    "due_date",
    "due_words",
    "examine",
    "fill",
    "load",
    "symbol_text",
]
