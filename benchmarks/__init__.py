"""What cds-docs costs, beside its neighbours; see run.py."""
