"""Marks for blanks inside a text that a person or the system of records fills in.

They are characters for private use, which no campaign file can contain: its reader refuses them.
"""

NUMBER_GAP = "\ue001"
"""Room for a document's number."""

DAY_GAP = "\ue002"
"""Room for a day."""

MONTH_GAP = "\ue003"
"""Room for a month."""
