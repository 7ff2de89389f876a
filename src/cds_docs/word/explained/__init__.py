"""The findings of ``word`` explained, one module per theme."""
