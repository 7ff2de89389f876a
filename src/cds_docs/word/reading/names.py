"""Names of elements and attributes that the reader asks for."""

from cds_docs.word.parsing import W

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - its usual prefix

VAL = f"{W}val"
PARAGRAPH_PROPERTIES = f"{W}pPr"
RUN_PROPERTIES = f"{W}rPr"
NUMBERING = f"{W}numPr"
STYLE_OF_PARAGRAPH = f"{W}pStyle"
STYLE_OF_RUN = f"{W}rStyle"
SECTION = f"{W}sectPr"
LEVEL = f"{W}ilvl"
LIST = f"{W}numId"
