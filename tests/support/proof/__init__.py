"""The same papers made in three ways, and faults planted in them."""
