"""The findings of ``campaign`` explained, one module per theme."""
