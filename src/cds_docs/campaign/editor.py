"""Settings that make VS Code, and any editor that reads .editorconfig, fit for campaign files."""

from collections.abc import Mapping

SCHEMA_FILE = "schema/campaign.schema.json"
"""Where the schema lies beside campaigns/."""

_SETTINGS = """\
{
  // Gợi ý khóa, giải thích và báo lỗi ngay khi gõ trong các tệp chiến dịch.
  "yaml.schemas": {
    "%s": ["campaigns/*.yaml", "campaigns/*.yml"]
  },
  "yaml.validate": true,
  "yaml.hover": true,
  "yaml.completion": true,
  // Không tải lược đồ nào từ mạng.
  "yaml.schemaStore.enable": false,
  // Không tự xuống dòng lại: lời văn giữ nguyên như đã gõ.
  "yaml.format.enable": false,
  "files.encoding": "utf8",
  "files.eol": "\\n",
  "files.insertFinalNewline": true,
  "[yaml]": {
    "editor.insertSpaces": true,
    "editor.tabSize": 2,
    "editor.autoIndent": "keep",
    "editor.formatOnSave": false,
    // Dòng dài tự gập trên màn hình, trong tệp vẫn là một dòng.
    "editor.wordWrap": "on",
    "editor.rulers": [],
    // Tiếng Việt có dấu không phải ký tự lạ.
    "editor.unicodeHighlight.allowedLocales": { "vi": true },
    "editor.quickSuggestions": { "other": true, "comments": false, "strings": true }
  }
}
"""
_EXTENSIONS = """\
{
  // YAML của Red Hat: dùng lược đồ nêu ở settings.json.
  "recommendations": ["redhat.vscode-yaml"]
}
"""
_EDITORCONFIG = """\
# Cách lưu tệp chung cho mọi trình soạn thảo.
root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true

[*.{yaml,yml}]
indent_style = space
indent_size = 2
trim_trailing_whitespace = true
"""


def editor_files() -> Mapping[str, str]:
    """Return the files that set up an editor: path in the office's folder → text."""
    return {
        ".vscode/settings.json": _SETTINGS % f"./{SCHEMA_FILE}",
        ".vscode/extensions.json": _EXTENSIONS,
        ".editorconfig": _EDITORCONFIG,
    }


def modeline(schema_path: str = f"../{SCHEMA_FILE}") -> str:
    """Return the first line of a campaign file: it leads editors to the schema.

    Args:
        schema_path: Where the JSON Schema lies, seen from the campaign file.
    """
    return f"# yaml-language-server: $schema={schema_path}"
