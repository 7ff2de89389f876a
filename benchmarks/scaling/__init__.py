"""What ``scale.py`` measures: many recipients, many documents, long tables, many processes."""
