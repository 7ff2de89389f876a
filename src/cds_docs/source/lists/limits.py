"""How much a list may hold, each limit with its reason."""

MIB = 2**20

ROWS = 20_000
"""Rows read at all: four times what one campaign takes, so that the excess can be counted."""

COLUMNS = 200
"""Columns read: nobody keeps a list by hand that is wider."""

CELL = 32_767
"""Characters of one cell, as in Excel."""

ENTRIES = 2_000
"""Files in a workbook: Excel writes about twelve."""

UNPACKED = 256 * MIB
"""All parts of a workbook together; pictures are never unpacked."""

RATIO = 200
RATIO_FROM = 32 * MIB
"""From this size on no list shrinks to so small a part: a sheet of blank rows alone does."""

PART = 64 * MIB
"""One part that is read: a sheet with a million formatted blank rows has about so much."""

SMALL_PART = 8 * MIB
"""Styles, the directory of sheets and the like."""

SMALL_TAGS = 100_000
"""Tags of such a part: each becomes a value of its own in the library."""

SHEET_TAGS = 8_000_000
"""Tags of a sheet: a million blank rows have as many as rows, 5 000 full ones 200 000."""

OTHER_TAGS = 100_000
"""Tags of a sheet outside its rows: colours by rule, columns, merged cells."""
