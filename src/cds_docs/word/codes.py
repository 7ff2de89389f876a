"""Codes of findings about .docx packages: an office's own file, and strangers' (D001 to D099)."""

from cds_docs.diagnostics import Code, Severity

UNUSABLE_BASE = Code("C230", "unusable-office-file", Severity.ERROR)
BASE_PICTURE = Code("C231", "office-picture-unsupported", Severity.ERROR)

EMPTY_FILE = Code("D001", "empty-file", Severity.ERROR)
NOT_WORD = Code("D002", "not-a-docx", Severity.ERROR)
OLD_WORD = Code("D003", "old-word-format", Severity.ERROR)
ENCRYPTED = Code("D004", "encrypted-file", Severity.ERROR)
BROKEN_ZIP = Code("D005", "broken-package", Severity.ERROR)
NO_DOCUMENT = Code("D006", "document-part-missing", Severity.ERROR)
MACROS = Code("D007", "holds-macros", Severity.ERROR)
STRICT = Code("D008", "strict-open-xml", Severity.ERROR)
TOO_LARGE = Code("D009", "too-large-unpacked", Severity.ERROR)
TOO_MANY_PARTS = Code("D010", "too-many-parts", Severity.ERROR)
TOO_MANY_ELEMENTS = Code("D011", "too-many-elements", Severity.ERROR)
TOO_MANY_RELATIONSHIPS = Code("D012", "too-many-relationships", Severity.ERROR)
TOO_DEEP = Code("D013", "nested-too-deep", Severity.ERROR)
OVERLAPPING = Code("D014", "overlapping-parts", Severity.ERROR)
BAD_PART_NAME = Code("D015", "unsafe-part-name", Severity.ERROR)
DUPLICATE_PART = Code("D016", "duplicate-part", Severity.ERROR)
DOCTYPE = Code("D017", "document-type-in-xml", Severity.ERROR)
BAD_TARGET = Code("D018", "unsafe-relationship-target", Severity.ERROR)
BROKEN_XML = Code("D019", "broken-xml", Severity.ERROR)

EXTERNAL = Code("D051", "outside-content", Severity.WARNING)
OUTSIDE_FIELD = Code("D052", "field-reaches-outside", Severity.WARNING)
EMBEDDED = Code("D053", "embedded-object", Severity.WARNING)
HUGE_PICTURE = Code("D054", "huge-picture", Severity.WARNING)
DANGLING = Code("D055", "dangling-relationship", Severity.WARNING)
NESTED_TABLES = Code("D056", "tables-nested-deep", Severity.WARNING)
