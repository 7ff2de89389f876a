"""Codes of findings in campaign files, C040 to C199; a code is never used for something else."""

from cds_docs.diagnostics import Code, Severity


def _error(number: int, name: str) -> Code:
    return Code(f"C{number:03d}", name, Severity.ERROR)


UNKNOWN_KEY = _error(40, "unknown-key")
MISSING_KEY = _error(41, "missing-key")
EMPTY_VALUE = _error(42, "empty-value")
TEXT_EXPECTED = _error(43, "text-expected")
LIST_EXPECTED = _error(44, "list-expected")
MAPPING_EXPECTED = _error(45, "mapping-expected")
VALUE_NOT_ALLOWED = _error(46, "value-not-allowed")
DATE_MALFORMED = _error(47, "date-malformed")
DATE_IMPOSSIBLE = _error(48, "date-impossible")
DATE_OUT_OF_RANGE = _error(49, "date-out-of-range")
YEAR_MALFORMED = _error(50, "year-malformed")
ID_MALFORMED = _error(51, "id-malformed")
ID_RESERVED = _error(52, "id-reserved")
NUMBER_MALFORMED = _error(53, "number-malformed")
SYMBOL_MALFORMED = _error(54, "symbol-malformed")
TEXT_TOO_LONG = _error(55, "text-too-long")
TOO_MANY_ITEMS = _error(56, "too-many-items")
LINE_BREAK = _error(57, "line-break-in-line")
MEASURE_MALFORMED = _error(58, "measure-malformed")
RULE_ID_MALFORMED = _error(59, "rule-id-malformed")

OF_VALUE = frozenset(
    {
        UNKNOWN_KEY,
        EMPTY_VALUE,
        TEXT_EXPECTED,
        LIST_EXPECTED,
        MAPPING_EXPECTED,
        VALUE_NOT_ALLOWED,
        DATE_MALFORMED,
        YEAR_MALFORMED,
        ID_MALFORMED,
        NUMBER_MALFORMED,
        SYMBOL_MALFORMED,
        LINE_BREAK,
        MEASURE_MALFORMED,
        RULE_ID_MALFORMED,
    }
)
"""What is said of a value that does not look as it should; a mistake of YAML can be the cause."""

DUPLICATE_ID = _error(60, "duplicate-id")
UNKNOWN_AGENCY = _error(61, "unknown-agency")
UNKNOWN_RECIPIENT = _error(62, "unknown-recipient")
UNKNOWN_MILESTONE = _error(63, "unknown-milestone")
UNKNOWN_ACTIVITY = _error(64, "unknown-activity")
UNKNOWN_DOCUMENT = _error(65, "unknown-document")
UNKNOWN_REFERENCE = _error(66, "unknown-reference")

FACT_MALFORMED = _error(70, "fact-malformed")
FACT_UNKNOWN = _error(71, "fact-unknown")
FACT_CYCLE = _error(72, "fact-cycle")
FACT_WITHOUT_VALUE = _error(73, "fact-without-value")
FACT_TOO_LONG = _error(74, "fact-too-long")
FACT_NOT_HERE = _error(75, "fact-not-here")
REFERENCE_CYCLE = _error(76, "reference-cycle")
DOCUMENT_CYCLE = _error(77, "document-cycle")

END_BEFORE_START = _error(80, "end-before-start")
MILESTONE_DATES = _error(81, "milestone-dates")
NUMBER_AND_SYMBOL = _error(82, "number-and-symbol")
DEPUTY_WITHOUT_HEAD = _error(83, "deputy-without-head")
SIGNER_WITHOUT_POST = _error(84, "signer-without-post")
SIGNER_MISSING = _error(85, "signer-missing")
ANNEX_CONTENT = _error(86, "annex-content")
TABLE_ROW_CELLS = _error(87, "table-row-cells")
TABLE_ROW_FORM = _error(88, "table-row-form")
ADDRESSEES_MISSING = _error(89, "addressees-missing")
ADDRESSEES_NOT_IN_KIND = _error(90, "addressees-not-in-kind")
KIND_UNKNOWN = _error(91, "kind-unknown")
KIND_NOT_MADE = _error(92, "kind-not-made")
MARGIN_OUT_OF_RANGE = _error(93, "margin-out-of-range")
REFERENCE_EMPTY = _error(94, "reference-empty")
REFERENCE_TWO_WAYS = _error(95, "reference-two-ways")
AGENCY_CODE_MISSING = _error(96, "agency-code-missing")
UNIT_MISSING = _error(97, "unit-missing")
ADDRESS_MALFORMED = _error(98, "address-malformed")
ATTACHED_NOT_IN_KIND = _error(99, "attached-not-in-kind")

DATE_OTHER_YEAR = Code("C100", "date-other-year", Severity.WARNING)
BASIS_OPENING = Code("C101", "basis-opening", Severity.WARNING)
UNCONFIRMED = _error(160, "value-to-confirm")

SAME_RECIPIENT_NAME = Code("C130", "same-recipient-name", Severity.WARNING)
RECIPIENT_TWICE = Code("C131", "recipient-twice", Severity.WARNING)
TASK_NOT_ADDRESSED = Code("C132", "task-not-addressed", Severity.WARNING)
OTHER_THEME = Code("C134", "other-theme", Severity.WARNING)
OTHER_EVENT_DAY = Code("C135", "other-event-day", Severity.WARNING)
OTHER_YEAR_IN_SUBJECT = Code("C136", "other-year-in-subject", Severity.WARNING)
SLOGAN_NEARLY = Code("C137", "slogan-nearly", Severity.WARNING)
AS_ABOVE_AGAINST_KIND = Code("C138", "as-above-against-kind", Severity.WARNING)
ARCHIVE_TWICE = Code("C139", "archive-line-twice", Severity.WARNING)
CITATION_INCOMPLETE = Code("C140", "citation-incomplete", Severity.WARNING)
NUMBER_TWICE = _error(141, "number-twice")
SUBJECT_OPENING = Code("C144", "subject-typed-with-opening", Severity.INFO)
NAME_IN_CURLY_MARKS = Code("C143", "name-in-curly-marks", Severity.WARNING)
STAND_IN_LEFT = Code("C145", "stand-in-left", Severity.WARNING)
SENT_TO_NOBODY = Code("C149", "sent-to-nobody", Severity.WARNING)
ENTRY_WITH_FRAME = Code("C142", "entry-with-frame", Severity.WARNING)

OUTSIDE_YEAR = Code("C102", "date-outside-campaign", Severity.WARNING)
EVENT_OTHER_YEAR = Code("C103", "event-other-year", Severity.WARNING)
REPORT_TOO_EARLY = Code("C104", "report-before-event", Severity.WARNING)
DUE_BEFORE_DOCUMENT = Code("C105", "due-before-document", Severity.WARNING)
DATED_AFTER_EVENT = Code("C106", "dated-after-event", Severity.WARNING)
DUE_ON_DAY_OFF = Code("C107", "due-on-day-off", Severity.WARNING)
OUTSIDE_ACTIVITY = Code("C108", "milestone-outside-activity", Severity.WARNING)
NO_LONGER_EXISTS = Code("C109", "name-no-longer-exists", Severity.WARNING)
PLACE_NO_LONGER_EXISTS = Code("C110", "place-no-longer-exists", Severity.WARNING)
PLACE_GENERIC_WORD = Code("C111", "place-generic-word", Severity.WARNING)
PLACE_FORM = Code("C112", "place-form", Severity.WARNING)
SYMBOL_OTHER_KIND = _error(113, "symbol-other-kind")
SYMBOL_KIND_DOUBTFUL = Code("C114", "symbol-kind-doubtful", Severity.WARNING)
SYMBOL_WITHOUT_AGENCY = Code("C115", "symbol-without-agency", Severity.WARNING)
AGENCY_CODE_FORM = _error(116, "agency-code-form")
NOT_COLLECTIVE = Code("C117", "collective-missing", Severity.WARNING)
COLLECTIVE_OF_ONE_HEAD = Code("C118", "collective-of-one-head", Severity.WARNING)
DEPUTY_WITHOUT_KT = Code("C119", "deputy-without-kt", Severity.WARNING)
HEAD_FOR_HIMSELF = Code("C120", "head-signs-for-himself", Severity.WARNING)
HEAD_IS_DEPUTY = _error(121, "head-is-deputy")
TITLE_WITH_AUTHORITY = _error(122, "title-with-authority")
TITLE_WITH_AGENCY = Code("C123", "title-with-agency", Severity.WARNING)
TITLE_IN_CHARGE = Code("C124", "title-in-charge", Severity.WARNING)
NAME_WITH_POST = Code("C125", "name-with-post", Severity.WARNING)
AGENCY_IN_CAPITALS = Code("C126", "agency-in-capitals", Severity.WARNING)
NAME_SMALL_LETTER = Code("C127", "signer-name-small-letter", Severity.WARNING)
DEPUTY_OF_ANOTHER = Code("C128", "deputy-of-another-head", Severity.WARNING)

LIST_EMPTY = _error(310, "list-without-rows")
NAME_COLUMN_MISSING = _error(311, "name-column-missing")
COLUMN_TWICE = _error(312, "column-twice")
COLUMN_UNKNOWN = Code("C313", "column-unknown", Severity.INFO)
TOO_MANY_ROWS = _error(314, "too-many-rows")
ROW_WITHOUT_NAME = _error(315, "row-without-name")
ROW_ID_MALFORMED = _error(316, "row-id-malformed")
ROW_ID_TWICE = _error(317, "row-id-twice")
ROW_NAME_TWICE = Code("C318", "row-name-twice", Severity.WARNING)
ROW_NAME_ALIKE = Code("C319", "row-name-alike", Severity.INFO)
CELL_TOO_LONG = _error(320, "cell-too-long")
CELL_BEYOND = _error(321, "cell-beyond-columns")
CELL_WITHOUT_HEADER = Code("C322", "cell-without-header", Severity.WARNING)
ROWS_HIDDEN = Code("C323", "hidden-rows-read", Severity.WARNING)
CELLS_MERGED = Code("C324", "merged-cells", Severity.WARNING)
LIST_NOT_NAMED = _error(325, "list-not-named-well")
LIST_NOT_READ = _error(326, "list-not-read")
ROW_NO_RECIPIENT = _error(327, "row-no-recipient")
ROW_UNCOUNTED = Code("C328", "row-uncounted", Severity.WARNING)
NAME_WITHOUT_LETTERS = _error(329, "name-without-letters")
NAME_NUMBERED = Code("C370", "number-in-name", Severity.WARNING)
PHONE_WITHOUT_ZERO = Code("C371", "phone-without-zero", Severity.WARNING)
DAY_UNWRITTEN = Code("C372", "typed-text-became-day", Severity.WARNING)
ROWS_OF_PEOPLE = Code("C373", "rows-of-people", Severity.WARNING)
ACCEPTED_IN_VAIN = Code("C239", "accepted-in-vain", Severity.WARNING)
COMMAS_IN_NUMBER = Code("C238", "commas-between-thousands", Severity.WARNING)

EACH_NOT_HERE = _error(330, "each-not-here")
EACH_UNKNOWN = _error(331, "each-fact-unknown")
EACH_BLANK = _error(332, "each-fact-blank")
FOR_EACH_UNKNOWN = _error(333, "for-each-unknown")
FOR_EACH_NOBODY = _error(334, "for-each-nobody")
COPY_NAME_TOO_LONG = _error(335, "copy-name-too-long")
FOR_EACH_CITED = _error(336, "for-each-cited")
ONE_NUMBER_FOR_ALL = Code("C337", "one-number-for-all-copies", Severity.WARNING)
GIVEN_BY_ROWS = Code("C338", "values-given-by-rows", Severity.INFO)
ISSUER_NOT_USED = Code("C339", "issuer-not-used", Severity.WARNING)
EACH_ISSUES_NOTHING = _error(345, "issuer-each-without-recipients")
SIGNS_FOR_OTHERS = _error(346, "one-signer-for-several-issuers")
SENT_TO_ITSELF = Code("C347", "copy-to-its-own-issuer", Severity.WARNING)
SENT_TO_ALL = Code("C348", "each-copy-to-all", Severity.WARNING)
OTHER_BY_ROWS = Code("C344", "signer-or-place-by-rows", Severity.WARNING)
