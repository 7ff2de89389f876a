"""How much a list may hold, each limit with its reason."""

MIB = 2**20

ROWS = 20_000
"""Rows read at all: four times what one campaign takes, so that the excess can be counted."""

COLUMNS = 200
"""Columns read: nobody keeps a list by hand that is wider."""

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

SHEET_TAGS = 2_500_000
"""Tags of a sheet, however blank: a million blank rows with a painted cell each have fewer."""

LAST_ROW = 1_048_576
"""The last row of a sheet in Excel."""

TAGS_TO_LAST = 1_200_000
"""Tags up to the last cell that holds something: 20 000 rows of 25 columns have fewer."""

SHEETS = 2_000
"""Sheets of a workbook: one for each day of five years are fewer."""

STRINGS = 300_000
"""Texts that the cells of a workbook share."""

STRING_TAGS = 2_000_000
"""Tags of these texts, ends counted too: a text in one piece has four, one in colours more."""

OTHER_TAGS = 100_000
"""Tags of a sheet outside its rows: colours by rule, columns, merged cells."""
