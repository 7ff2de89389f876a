"""The findings of ``pipeline`` explained, one module per theme."""
