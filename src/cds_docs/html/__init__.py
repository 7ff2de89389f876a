"""A paper as one self-contained page for a browser, with the page box of the standard."""
