"""The JSON Schema: current, in Vietnamese, and of one mind with the loader."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from cds_docs.campaign import codes
from cds_docs.campaign.dates import FIRST_YEAR, LAST_YEAR, PartialDate, parse_date
from cds_docs.campaign.paths import Problem, find
from cds_docs.campaign.record import Record
from cds_docs.campaign.schema.snippets import SNIPPETS
from cds_docs.campaign.schema.values import VALUES
from cds_docs.campaign.schema.words import WORDS
from cds_docs.campaign.shape import LeafShape, record_shape
from cds_docs.pipeline.schema import current_schema
from conftest import Compare
from support.agreement import broken_campaigns, errors_of
from support.as_json import as_json, refused_lines
from support.loading import SMALL, loaded_text, small
from support.mistakes import MISTAKES, Mistake, written

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_GOOD = sorted([*(_ROOT / "campaigns").glob("*.yaml"), *(_HERE / "good").glob("*.yaml")])
_BAD = list(broken_campaigns())
_VIETNAMESE = re.compile(r"[à-ỹđ]", re.IGNORECASE)


@cache
def schema() -> dict[str, Any]:
    """Return the schema as data."""
    found: dict[str, Any] = json.loads(current_schema())
    return found


@cache
def validator() -> Draft7Validator:
    """Return a judge by the schema."""
    return Draft7Validator(schema())


def records() -> list[type[Record]]:
    """Return every record of a campaign file."""
    return sorted(WORDS, key=lambda model: model.__name__)


def test_the_file_is_current(compare_golden: Compare) -> None:
    """What editors read is what the models say."""
    compare_golden(_ROOT / "schema" / "campaign.schema.json", current_schema())


def test_the_schema_is_one_of_draft_7() -> None:
    """Other tools than the one we test with can read it."""
    Draft7Validator.check_schema(schema())

    assert schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert current_schema().endswith("}\n")
    assert "\r" not in current_schema()


@pytest.mark.parametrize("model", records(), ids=lambda model: model.__name__)
def test_every_key_has_its_words(model: type[Record]) -> None:
    """No key without a Vietnamese title, no words for a key that is gone."""
    members = record_shape(model).members

    assert list(WORDS[model]) == list(members)
    for key, words in WORDS[model].items():
        assert _VIETNAMESE.search(words.title) or words.title == "Tên nhóm", key
        leaf = members[key].shape
        if isinstance(leaf, LeafShape) and leaf.choices:
            assert tuple(words.choices) == leaf.choices


def _all_records(model: type[Record] = Record) -> Iterator[type[Record]]:
    for record in model.__subclasses__():
        yield record
        yield from _all_records(record)


def test_every_record_has_its_words() -> None:
    """A new record of the file is not forgotten."""
    assert set(_all_records()) == set(WORDS)


def _nodes(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from _nodes(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _nodes(inner)


def test_every_refusal_is_vietnamese() -> None:
    """Editors show these words and not their own."""
    said = [
        node[key]
        for node in _nodes(schema())
        for key in ("errorMessage", "patternErrorMessage")
        if key in node
    ]

    assert len(said) > 150
    assert [words for words in said if not _VIETNAMESE.search(words)] == []


def test_words_of_the_decree_name_their_clause() -> None:
    """Where the decree asks for a key, the hover text says where."""
    document = schema()["properties"]["documents"]["items"]["properties"]

    for key in ("kind", "number", "date", "place", "subject", "signer", "distribution", "urgency"):
        assert "Căn cứ: " in document[key]["markdownDescription"]
        assert "Nghị định 30/2020/NĐ-CP" in document[key]["markdownDescription"]
    assert "Căn cứ" not in document["template"]["markdownDescription"]


@pytest.mark.parametrize("model", records(), ids=lambda model: model.__name__)
def test_every_example_is_accepted(model: type[Record]) -> None:
    """What a hover text shows can be typed."""
    for key, words in WORDS[model].items():
        member = record_shape(model).members[key]
        if words.example and isinstance(member.shape, LeafShape):
            data = as_json(f"{key}: {words.example}")
            assert isinstance(data, dict)
            form = words.form or member.shape.leaf.form
            rules = {"$ref": f"#/definitions/{form}-value"} if form else {"enum": [*words.choices]}
            whole = {**rules, "definitions": schema()["definitions"]} if form else rules
            assert Draft7Validator(whole).is_valid(data[key]), (key, words.example)


def test_every_piece_is_made_of_keys_that_exist() -> None:
    """A piece the editor puts in has no key that it then underlines."""
    blank = re.compile(r"\$\{\d+:.*?\}")
    for (model, key), pieces in SNIPPETS.items():
        node = _member(schema(), model, key)
        for piece in pieces:
            body = json.loads(blank.sub("x", json.dumps(piece.body, ensure_ascii=False)))
            wrong = _unknown_keys(node, [body] if "items" in node else body)
            assert wrong == [], (piece.label, wrong)


def _member(top: dict[str, Any], model: type[Record], key: str) -> dict[str, Any]:
    """Return the rules of a key of a record."""
    title, words = WORDS[model][key].title, record_shape(model).members[key].description
    for node in _nodes(top):
        if node.get("title") == title and str(node.get("markdownDescription")).startswith(words):
            return node
    raise KeyError(key)


def _unknown_keys(node: dict[str, Any], body: Any) -> list[str]:  # noqa: ANN401 - JSON
    """Return the complaints about keys that are not known."""
    judge = Draft7Validator({**node, "definitions": schema()["definitions"]})
    deep = [error for found in judge.iter_errors(body) for error in (found, *(found.context or ()))]
    return [error.message for error in deep if error.validator == "additionalProperties"]


def _any_date() -> Iterator[str]:
    """Yield texts that are dates, nearly dates, and dates no calendar has."""
    for year in (1900, 1944, FIRST_YEAR, 1999, 2000, 2023, 2024, LAST_YEAR, 2101):
        for month in range(14):
            yield from (f"{month}/{year}", f"{month:02}/{year}", f"{year}-{month:02}")
            for day in range(33):
                yield f"{day}/{month}/{year}"
                yield f"{day:02}/{month:02}/{year}"
                yield f"{year}-{month:02}-{day:02}"
    for year in range(1940, 2110):
        yield from (f"{year}", f"29/2/{year}", f"{year}-02-29", f" 1/1/{year} ")
    yield from ("", "hôm nay", "1/1/24", "2024/1/1", "1-1-2024", "001/1/2024", "1/1/2024x")


def test_dates_are_those_the_program_reads() -> None:
    """31/9 and 29/2/2023 are refused by the pattern, as they are by the calendar."""
    pattern = re.compile(VALUES["date"]["else"]["pattern"])

    wrong = [
        text
        for text in _any_date()
        if bool(pattern.search(text)) != isinstance(parse_date(text), PartialDate)
    ]

    assert wrong == []


def test_every_day_of_the_years_is_a_date() -> None:
    """The pattern leaves out no day."""
    pattern = re.compile(VALUES["date"]["else"]["pattern"])
    first = date(FIRST_YEAR, 1, 1)
    days = (date(LAST_YEAR, 12, 31) - first).days

    every = (first + timedelta(days=n) for n in range(0, days + 1, 7))
    assert [d for d in every if not pattern.search(f"{d.day}/{d.month}/{d.year}")] == []


_FULL = SMALL.replace(
    "agencies:",
    """\
activities:
  - {id: x, name: A, theme: B, start: 1/9/2024, end: 2/9/2024}
timeline:
  - {id: x, title: A, date: 1/9/2024, time: 8h00, place: B}
  - {id: y, title: A, start: 1/9/2024, end: 2/9/2024}
  - {id: z, title: A, due: 1/9/2024}
references:
  x: {type: Quyết định, number: 1/QĐ-TTg, date: 1/9/2024, issuer: A, about: về B}
recipients:
  - {id: x, name: Các sở}
agencies:
  x: {name: A, short: B}""",
)
_STEPS = ("", "x", "y", "z", "name", "date", "theme", "start", "end", "due", "title", "time")
_PARTS = [
    *("", "number", "issuer", "about", "date", "theme", "place", "full", "long", "short"),
    *("dots", "weekday", "X"),
]
_ROOTS = ("year", "theme", "event", "activity", "timeline", "ref", "agency", "recipient")


def _paths() -> Iterator[str]:
    for root in (*_ROOTS, "enclosures", "so", "documents"):
        yield root
        for one in _STEPS:
            yield f"{root}.{one}"
            for two in {*_STEPS, *_PARTS}:
                yield f"{root}.{one}.{two}"
                yield from (f"{root}.{one}.{two}.{three}" for three in _PARTS)


def test_facts_are_those_the_program_knows() -> None:
    """A path the schema takes leads somewhere, or only its id or its value is missing."""
    campaign = loaded_text(_FULL).campaign
    pattern = re.compile(schema()["definitions"]["with-facts"]["then"]["pattern"])
    ids = re.compile(r"(?:activity|timeline|ref|agency|recipient)\.(?!x(?:\.|$))")
    wrong = []
    for path in _paths():
        found = find(campaign, path)
        known = not isinstance(found, Problem) or found.code == codes.FACT_WITHOUT_VALUE
        if not known and ids.match(path):
            continue  # another id than those there are: an editor cannot know
        if bool(pattern.search(f"A {{{{ {path} }}}} B")) != known:
            wrong.append(path)

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("{{year}} {{ year }}", True),
        ("{ năm }", True),
        ("{ year }", False),
        ("{timeline.x.date}", False),
        ("100 %", True),
        ("{{ year }}}", True),
        ("{{ year", False),
        ("year }}", False),
        ("{{{ year }}}", False),
        ("{% for x in y %}", False),
        ("{# x #}", False),
        ("{{ year }} {{ 1+1 }}", False),
    ],
)
def test_braces_are_judged_as_the_program_does(text: str, fits: bool) -> None:
    """Braces that hold no fact are refused while typing."""
    pattern = re.compile(schema()["definitions"]["with-facts"]["then"]["pattern"])
    found = errors_of(small(("theme: Phổ cập hạ tầng số", f"theme: {json.dumps(text)}")))

    assert bool(pattern.search(text)) is fits
    assert found.all == (set() if fits else {4})


@pytest.mark.parametrize("path", _GOOD, ids=lambda path: path.stem)
def test_what_loads_is_accepted(path: Path) -> None:
    """No good campaign is underlined."""
    text = path.read_text("utf-8")

    assert errors_of(text).all == set()
    assert [error.message for error in validator().iter_errors(as_json(text))] == []


@pytest.mark.parametrize("path", _BAD, ids=lambda path: path.stem)
def test_the_same_lines_are_refused(path: Path) -> None:
    """Each error one place can show is on its line, and no line is refused without an error."""
    text = path.read_text("utf-8")
    refused = refused_lines(text, validator())

    assert errors_of(text).explain(refused), (errors_of(text), refused)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.wrong.strip())
def test_a_slip_is_refused_on_its_line(mistake: Mistake) -> None:
    """Another judge than the editor's says the same."""
    text, line = written(mistake)

    assert line in refused_lines(text, validator())
