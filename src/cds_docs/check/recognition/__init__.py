"""The parts of the recogniser: which paragraph of a paper is which element."""
