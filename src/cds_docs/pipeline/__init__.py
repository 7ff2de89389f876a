"""The stages put together; the only place with file access.

A command imports the one module of its job: what another job needs is not loaded.
"""
