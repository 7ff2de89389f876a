"""Files that set up an editor."""

import configparser
import json
import re
from pathlib import Path
from typing import Any

import pytest

from cds_docs.campaign.editor import editor_files, modeline

_ROOT = Path(__file__).parents[2]
_REMARK = re.compile(r"^\s*//.*$", re.MULTILINE)


def settings() -> dict[str, Any]:
    """Return the settings without their remarks, which VS Code allows and JSON does not."""
    found: dict[str, Any] = json.loads(_REMARK.sub("", editor_files()[".vscode/settings.json"]))
    return found


def test_the_settings_lead_to_the_schema() -> None:
    """Campaigns get it by their folder, whoever forgets the first line."""
    assert settings()["yaml.schemas"] == {
        "./schema/campaign.schema.json": ["campaigns/*.yaml", "campaigns/*.yml"]
    }


def test_the_settings_protect_the_file() -> None:
    """Nothing rewraps prose, puts tabs in, or fetches a schema from elsewhere."""
    found = settings()

    assert found["files.encoding"] == "utf8"
    assert found["files.eol"] == "\n"
    assert found["yaml.format.enable"] is False
    assert found["yaml.schemaStore.enable"] is False
    assert found["[yaml]"]["editor.insertSpaces"] is True
    assert found["[yaml]"]["editor.wordWrap"] == "on"


def test_the_extension_is_recommended() -> None:
    """VS Code asks whether to install it."""
    found = json.loads(_REMARK.sub("", editor_files()[".vscode/extensions.json"]))

    assert found == {"recommendations": ["redhat.vscode-yaml"]}


def test_other_editors_are_told_too() -> None:
    """Notepad++ and most others read .editorconfig."""
    parser = configparser.ConfigParser()
    parser.read_string("[top]\n" + editor_files()[".editorconfig"])

    assert parser["*"]["charset"] == "utf-8"
    assert parser["*.{yaml,yml}"]["indent_style"] == "space"


@pytest.mark.parametrize("name", list(editor_files()))
def test_the_project_has_them(name: str) -> None:
    """Who clones the project and opens its folder is set up."""
    assert (_ROOT / name).read_text("utf-8") == editor_files()[name]


@pytest.mark.parametrize("path", sorted(_ROOT.glob("campaigns/*.yaml")), ids=lambda path: path.stem)
def test_every_campaign_begins_with_the_pointer(path: Path) -> None:
    """The first line leads editors to the schema, which is there."""
    assert path.read_text("utf-8").splitlines()[0] == modeline()
    assert (path.parent / "../schema/campaign.schema.json").is_file()
