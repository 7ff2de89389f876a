"""How much a stranger's package may hold, each limit with its reason."""

MIB = 2**20

ENTRIES = 3_000
"""Files in the package: an album of a thousand pictures has fewer; Word writes about fifteen."""

UNPACKED = 512 * MIB
"""All parts together as the directory states them: mostly pictures, which are never unpacked."""

RATIO = 100
RATIO_FROM = 64 * MIB
"""From this size on no package of pictures and text shrinks to a hundredth."""

XML_PART = 24 * MIB
"""One XML part: the text of a thousand pages takes about half; judging what is full to the limit
takes some eight seconds and 400 MB."""

XML_TOTAL = 48 * MIB
"""All XML parts together; they are held in memory while the paper is judged."""

NODES = 2_000_000
"""Tags, with an attribute counted as two of them, of one package.

An element and the text beside it cost a tree about 120 bytes each, an attribute twice that: a
package at the limit takes 250 MB. The text of 500 pages takes half of it at most.
"""

BLOCKS = 100_000
"""Paragraphs, rows and cells of one part.

A table of numbers over 350 pages has about so many; each is kept as a value of its own, so these
decide how long a check takes and how much memory, long before the tree does.
"""

RELATIONSHIPS = 10_000
"""Of one package: a report of 500 pages with an index of links has some thousands."""

READ = 32 * MIB
"""One part read whole, a picture too."""

HEADER = 256 * 1024
"""Bytes of a picture looked at for its size; camera data before it may take up to 64 KB each."""

PIXELS = 100_000_000
"""Pixels of a picture: an A4 page scanned at 600 dots an inch has 35 million."""

NESTED_TABLES = 12
"""Tables in tables: letterheads put one in one; nobody reads the thirteenth."""

KEPT = 64 * 1024
"""Bytes of an XML part up to which what was made of it is kept: papers of a batch share most."""
