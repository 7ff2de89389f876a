"""The stages put together; the only place with file access."""
