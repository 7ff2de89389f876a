"""The rules for a .docx as rows: id, gravity, ground, explanation; one module per group."""
