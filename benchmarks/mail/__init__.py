"""Mail-merge: the same letter of three pages for every recipient of a list."""
