"""The findings of ``source`` explained, one module per theme."""
