"""Findings about files and folders (C200 to C299), and how a file is named in one."""

from cds_docs.diagnostics import Code, Diagnostic, Severity, Span

NO_SUCH_PATH = Code("C200", "no-such-path", Severity.ERROR)
UNREADABLE_FILE = Code("C201", "unreadable-file", Severity.ERROR)
NO_CAMPAIGN_IN_FOLDER = Code("C202", "no-campaign-in-folder", Severity.ERROR)
FILE_TOO_LARGE = Code("C203", "file-too-large", Severity.ERROR)
SAME_FOLDER = Code("C204", "campaigns-share-a-folder", Severity.ERROR)
SAME_FILE = Code("C205", "documents-share-a-file", Severity.ERROR)
RENAMED_FOLDER = Code("C206", "folder-name-changed", Severity.INFO)
UNKNOWN_DOCUMENT = Code("C207", "unknown-document", Severity.ERROR)
NOT_WRITTEN = Code("C208", "file-not-written", Severity.ERROR)
LINK_IN_OUTPUT = Code("C209", "link-in-output-folder", Severity.ERROR)
EDITED_BY_HAND = Code("C210", "edited-by-hand", Severity.ERROR)
UNKNOWN_FILE = Code("C211", "unknown-file-in-place", Severity.ERROR)
OPEN_ELSEWHERE = Code("C212", "open-in-word", Severity.ERROR)
BROKEN_MANIFEST = Code("C213", "broken-manifest", Severity.WARNING)
OUTPUT_IN_USE = Code("C214", "output-folder-in-use", Severity.ERROR)
WOULD_CHANGE = Code("C215", "would-change", Severity.ERROR)
LINK_IN_TEMPLATES = Code("C216", "link-in-template-folder", Severity.ERROR)
TEMPLATE_NOT_UTF8 = Code("C217", "template-not-utf-8", Severity.ERROR)
NO_TEMPLATE_FOLDER = Code("C218", "no-template-folder", Severity.ERROR)
BASE_MISSING = Code("C219", "base-missing", Severity.ERROR)
TEMPLATE_CHARACTER = Code("C221", "template-character", Severity.ERROR)
WARNING_ACCEPTED = Code("C220", "warning-accepted", Severity.INFO)
NO_PAPER_IN_FOLDER = Code("C222", "no-docx-in-folder", Severity.ERROR)
NOT_JUDGED = Code("C223", "check-stopped", Severity.ERROR)
OUTPUT_EXISTS = Code("C224", "output-file-exists", Severity.ERROR)
ONE_PAPER_ONLY = Code("C225", "one-docx-only", Severity.ERROR)
NUMBER_USED = Code("C226", "number-already-used", Severity.ERROR)
ISSUED_ALREADY = Code("C227", "document-already-issued", Severity.ERROR)
OTHER_SYMBOL = Code("C228", "symbol-differs", Severity.ERROR)
CHANGED_MEANWHILE = Code("C229", "file-changed-meanwhile", Severity.ERROR)
NEW_YEAR_NOT_LATER = Code("C232", "new-year-not-later", Severity.ERROR)
NEW_YEAR_TOO_FAR = Code("C233", "new-year-out-of-range", Severity.ERROR)
NOT_ROLLED = Code("C234", "source-has-errors", Severity.ERROR)
NEW_FILE_EXISTS = Code("C235", "new-campaign-exists", Severity.ERROR)
NOT_COMPARABLE = Code("C265", "not-comparable", Severity.ERROR)

ISSUED_IN_FUTURE = Code("C290", "date-in-the-future", Severity.WARNING)
CITED_LATER = Code("C291", "cited-paper-is-later", Severity.WARNING)
NOT_SPLICED = Code("C292", "value-cannot-be-put-in", Severity.ERROR)
ONE_CAMPAIGN_ONLY = Code("C293", "one-campaign-only", Severity.ERROR)
NOT_ISSUABLE = Code("C294", "change-makes-errors", Severity.ERROR)
DATE_NEEDED = Code("C295", "issue-date-needed", Severity.ERROR)
TEMPLATE_EXISTS = Code("C280", "template-exists", Severity.ERROR)
UNKNOWN_TEMPLATE = Code("C281", "unknown-template", Severity.ERROR)
UNUSABLE_NAME = Code("C282", "unusable-template-name", Severity.ERROR)
PREVIEW_EXTRA_MISSING = Code("C250", "preview-extra-missing", Severity.ERROR)
PORT_TAKEN = Code("C251", "port-taken", Severity.ERROR)
PREVIEW_ONE_CAMPAIGN = Code("C252", "preview-one-campaign", Severity.ERROR)
PREVIEW_STUMBLED = Code("C253", "preview-stumbled", Severity.ERROR)
SCHEMA_MISSING = Code("C260", "schema-missing", Severity.ERROR)
SCHEMA_OUTDATED = Code("C261", "schema-outdated", Severity.ERROR)
SCHEMA_FOREIGN = Code("C262", "file-is-no-schema", Severity.ERROR)


def at_file(path: str) -> Span:
    """Return the place of a file that has no lines to point at: line 0."""
    return Span(path, 0, 0, 0, 0)


def about_file(code: Code, path: str, message: str, hint: str = "") -> Diagnostic:
    """Return a finding about a file or folder as a whole."""
    return Diagnostic(code, message, at_file(path), hint)
