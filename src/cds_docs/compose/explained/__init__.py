"""The findings of ``compose`` explained, one module per theme."""
