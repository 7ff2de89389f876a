"""The CI files that offices copy: sound YAML, real commands, scripts that work."""

import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from cds_docs.cli.app import COMMANDS, group
from cds_docs.report import FORMATS
from support.desk import campaign_text
from support.pipelines import (
    CI,
    ROOT,
    commands,
    github_steps,
    gitlab_jobs,
    load,
    run_script,
)

GITHUB: dict[str, Any] = load(CI / "github-actions.yml")
GITLAB: dict[str, Any] = load(CI / "gitlab-ci.yml")
GITHUB_PARTS: dict[str, Any] = load(CI / "github-actions-nhieu-may.yml")
GITLAB_PARTS: dict[str, Any] = load(CI / "gitlab-ci-nhieu-may.yml")
HOOKS: list[dict[str, Any]] = load(ROOT / ".pre-commit-hooks.yaml")
PAGES = ["docs/ci/README.md", "docs/cai-dat.md"]
PARAMS = {
    name: {option for param in command.params for option in param.opts}
    for name, command in group(*COMMANDS).commands.items()
}


def calls() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each call of the program in the CI files, hooks, pages, and where it stands."""
    for name in sorted(path.name for path in CI.glob("*.yml")):
        for words in commands((CI / name).read_text(encoding="utf-8")):
            yield name, tuple(words)
    for hook in HOOKS:
        yield str(hook["id"]), tuple(str(hook["entry"]).split())
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8")
        for block in re.findall(r"```(?:sh|powershell|yaml)\n(.*?)```", text, re.DOTALL):
            for words in commands(block):
                yield page, tuple(words)


@pytest.mark.parametrize(("place", "words"), list(calls()))
def test_every_call_is_one_of_the_program(place: str, words: tuple[str, ...]) -> None:
    """Command, options and report formats named are those of this version."""
    options = [word.partition("=")[0] for word in words[1:] if word.startswith("-")]
    if options == ["--version"] and len(words) == 2:
        return
    assert words[1] in PARAMS, place
    assert set(options) <= PARAMS[words[1]], place
    if "--report" in words:
        assert words[words.index("--report") + 1] in FORMATS


def test_actions_have_a_major_version() -> None:
    """An action of others is used by its major version: repairs arrive, changes do not."""
    steps = [*github_steps(GITHUB), *github_steps(GITHUB_PARTS)]
    used = [step["uses"] for step in steps if "uses" in step]

    assert used
    assert [name for name in used if not re.fullmatch(r"[\w.-]+(/[\w.-]+)+@v\d+", name)] == []


def test_github_may_only_read_and_report() -> None:
    """The workflow's token reads the code; only the job with SARIF writes, and only that."""
    (job,) = GITHUB["jobs"].values()

    assert GITHUB["permissions"] == {"contents": "read"}
    assert job["permissions"] == {"contents": "read", "security-events": "write"}
    assert job["timeout-minutes"] <= 30
    assert GITHUB["on"].keys() == {"push", "pull_request"}
    assert GITHUB_PARTS["permissions"] == {"contents": "read"}
    assert not any("permissions" in one for one in GITHUB_PARTS["jobs"].values())


def test_the_wheel_named_is_of_this_version() -> None:
    """The example names the file that this version's wheel has."""
    version = re.search(r'__version__ = "(.+)"', (ROOT / "src/cds_docs/__init__.py").read_text())
    assert version
    wheel = f"cds_docs-{version[1]}-py3-none-any.whl"

    assert GITHUB["env"]["CDS_DOCS"].endswith(f"{wheel}[xlsx]")
    assert GITLAB["variables"]["CDS_DOCS"].endswith(f"{wheel}[xlsx]")
    assert GITHUB_PARTS["env"] == GITHUB["env"]
    assert GITLAB_PARTS["variables"] == GITLAB["variables"]
    named = set(re.findall(r"cds_docs-[\w.-]+\.whl", (ROOT / PAGES[1]).read_text(encoding="utf-8")))
    assert named == {wheel}


def test_lists_in_excel_can_be_read() -> None:
    """CI and hooks install what reads them, in the version that the package asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert HOOKS[0]["additional_dependencies"] == project["optional-dependencies"]["xlsx"]
    assert GITHUB["env"]["CDS_DOCS"].endswith("[xlsx]")
    assert GITLAB["variables"]["CDS_DOCS"].endswith("[xlsx]")


def test_the_name_of_the_cache_is_one_that_gitlab_takes() -> None:
    """It may hold no stroke, nor a variable that does."""
    assert re.fullmatch(r"[\w-]+", GITLAB["default"]["cache"]["key"])


def test_gitlab_jobs_stand_in_stages_and_keep_what_they_make() -> None:
    """Each job has a stage that exists; each report is a file that its script writes."""
    jobs = gitlab_jobs(GITLAB)

    assert {job["stage"] for job in jobs.values()} == set(GITLAB["stages"])
    text = "\n".join(line for job in jobs.values() for line in job.get("after_script", []))
    for job in jobs.values():
        for file in job["artifacts"].get("reports", {}).values():
            assert f"> {file}" in text


@pytest.fixture(params=["sound", "broken"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, bool]:
    """Return an office's checkout, and whether its campaign is sound."""
    folder = tmp_path / "kho"
    (folder / "campaigns").mkdir(parents=True)
    (folder / "templates/cong-van").mkdir(parents=True)
    (folder / "templates/cong-van/ngan.md.j2").write_text("Đề nghị các cơ quan tuyên truyền.\n")
    sound = request.param == "sound"
    text = campaign_text() if sound else campaign_text().replace("19/9/2024", "31/9/2024")
    (folder / "campaigns/a.yaml").write_text(text, encoding="utf-8")
    return folder, sound


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


@needs_bash
@pytest.mark.slow
def test_github_steps_run(office: tuple[Path, bool]) -> None:
    """Run one by one, the steps pass or fail as they should and leave the reports."""
    folder, sound = office
    variables = {name: str(value) for name, value in GITHUB["env"].items()}
    scripts = [step for step in github_steps(GITHUB) if "cds-docs " in step.get("run", "")]
    going, codes = True, []
    for step in scripts:
        if going or "cancelled" in step.get("if", ""):
            codes.append(run_script([step["run"]], folder, variables))
            going = going and not codes[-1]

    assert codes == ([0] * len(scripts) if sound else [1, 0])
    sarif = json.loads((folder / "bao-cao/cds-docs.sarif").read_text(encoding="utf-8"))
    assert bool(sarif["runs"][0]["results"]) is not sound
    assert ET.parse(folder / "bao-cao/junit.xml").getroot().tag == "testsuites"  # noqa: S314 - ours
    assert bool(list(folder.glob("out/a/*.html"))) is sound


@needs_bash
@pytest.mark.slow
def test_gitlab_jobs_run(office: tuple[Path, bool]) -> None:
    """The jobs pass or fail as they should and leave the reports."""
    folder, sound = office
    variables = {name: str(value) for name, value in GITLAB["variables"].items()}
    jobs = gitlab_jobs(GITLAB)
    first = run_script(jobs["xet"]["script"], folder, variables)
    after = run_script(jobs["xet"]["after_script"], folder, variables)
    second = run_script(jobs["dung"]["script"], folder, variables)

    assert (first, after, second) == ((0, 0, 0) if sound else (1, 0, 1))
    quality = json.loads((folder / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert bool(quality) is not sound
    assert ET.parse(folder / "junit.xml").getroot().tag == "testsuites"  # noqa: S314 - ours
    assert bool(list(folder.glob("out/a/*.docx"))) is sound


def _expanded(text: str, values: dict[str, str]) -> str:
    """Return what an expression of a workflow comes to."""
    for name, value in values.items():
        text = text.replace(f"${{{{ {name} }}}}", value)
    assert "${{" not in text
    return text


@needs_bash
@pytest.mark.slow
@pytest.mark.parametrize("place", ["github", "gitlab"])
def test_parts_make_every_paper_once(place: str, tmp_path: Path) -> None:
    """What the machines of a matrix make, put together, is what one machine makes."""
    ids = [f"vb-{n:02}" for n in range(12)]
    made: list[str] = []
    if place == "github":
        job = GITHUB_PARTS["jobs"]["phan"]
        parts = job["strategy"]["matrix"]["phan"]
        (step,) = (one for one in job["steps"] if "--shard" in one.get("run", ""))
    else:
        job = GITLAB_PARTS["phan"]
        parts = list(range(1, job["parallel"] + 1))
    for part in parts:
        folder = tmp_path / str(part)
        (folder / "campaigns").mkdir(parents=True)
        (folder / "templates/cong-van").mkdir(parents=True)
        prose = folder / "templates/cong-van/ngan.md.j2"
        prose.write_text("Đề nghị các cơ quan tuyên truyền.\n", encoding="utf-8")
        (folder / "campaigns/a.yaml").write_text(campaign_text(*ids), encoding="utf-8")
        if place == "github":
            known = {"matrix.phan": str(part), "strategy.job-total": str(len(parts))}
            own = {name: _expanded(value, known) for name, value in step["env"].items()}
            variables, script = {**GITHUB_PARTS["env"], **own}, [step["run"]]
        else:
            own = {"CI_NODE_INDEX": str(part), "CI_NODE_TOTAL": str(len(parts))}
            variables, script = {**GITLAB_PARTS["variables"], **own}, job["script"]
        assert (
            run_script(script, folder, {name: str(value) for name, value in variables.items()}) == 0
        )
        made += [path.name for path in folder.glob("out/**/*.docx")]

    assert sorted(made) == [f"{name}.docx" for name in ids]


def test_hooks_run_a_program_of_the_package() -> None:
    """A hook installs this package and calls its program, on files that are its own."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert [hook["id"] for hook in HOOKS] == ["cds-docs-validate", "cds-docs-check"]
    for hook in HOOKS:
        assert hook["language"] == "python"
        assert str(hook["entry"]).split()[0] in scripts
    validate, check = (re.compile(hook["files"]) for hook in HOOKS)

    assert all(map(validate.search, ("campaigns/2024.yaml", "campaigns/danh-sach.xlsx")))
    assert validate.search("templates/cong-van/ngan.md.j2")
    assert not validate.search("docs/ci/gitlab-ci.yml")
    # Which file changed says nothing of which campaigns it is for: all are judged.
    assert not HOOKS[0]["pass_filenames"]
    assert HOOKS[0]["args"] == ["campaigns"]
    assert check.search("out/a/cong-van.docx")
