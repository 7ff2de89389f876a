"""Recipients kept in a list: which file, which columns, what is wrong with its rows."""
