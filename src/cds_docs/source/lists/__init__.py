"""Lists kept as tables, in CSV or Excel, to located cells; the only home of openpyxl."""
