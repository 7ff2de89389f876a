"""The JSON Schema of a campaign file: what editors complete, explain and mark while one types.

It takes whatever loads, and refuses on the same line what one place of a file shows to be wrong.
What it cannot see is left to ``validate``: ids declared elsewhere, what days and words mean, words
cut at a comma in braces (``{name: Các sở, ban}``), a line of words in braces (``- {Lưu: VT}``), and
digits an editor has already turned into a number (``1.5`` for an id). ``Null`` and ``NULL`` are
blank to an editor and words to the loader.
"""
