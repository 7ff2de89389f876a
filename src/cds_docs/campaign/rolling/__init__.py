"""Last year's campaign rolled forward: what changes where, and what a person must see to."""
