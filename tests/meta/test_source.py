import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.meta.source import PACKAGE, ROOT, TEMPLATES, calls, files, functions, modules, name_of

VIEWS = sorted(PACKAGE.glob("*/views.py"))
MODELS = sorted((PACKAGE / "models").glob("*.py"))
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js", "registry." + "yarn")
WORKPLACE = re.compile("/" + r"work/(main|shared|\.)")
TEXT = {
    ".py",
    ".toml",
    ".txt",
    ".md",
    ".html",
    ".css",
    ".js",
    ".svg",
    ".ini",
    ".mako",
    ".json",
    ".cfg",
    ".yml",
    ".yaml",
    "",
}


def may_commit(path: Path) -> bool:
    return path.name in {"views.py", "jobs.py"} or path.parent == PACKAGE / "commands"


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def test_only_views_jobs_and_commands_commit() -> None:
    wrong = [
        f"{name_of(path)}:{line}"
        for path in modules()
        if not may_commit(path)
        for call, line in calls(path)
        if call.endswith(".commit")
    ]
    assert wrong == []


def test_views_ask_access_and_queries_and_never_the_database() -> None:
    forbidden = re.compile(
        r"^(select|update|delete|insert|text)$|session\.(get|get_one|query|add|delete)$"
    )
    wrong = [
        f"{name_of(path)}:{line} {call}"
        for path in VIEWS
        for call, line in calls(path)
        if forbidden.search(call)
    ]
    assert wrong == []


def test_actions_never_know_who_is_signed_in() -> None:
    wrong = [
        f"{name_of(path)} {word}"
        for path in PACKAGE.glob("*/actions.py")
        for word in ("current_user", "current_viewer", "current_person", "request.")
        if word in path.read_text()
    ]
    assert wrong == []


def test_only_the_clock_asks_what_time_it_is() -> None:
    wrong = [
        f"{name_of(path)}:{line} {call}"
        for path in modules()
        if path != PACKAGE / "clock.py"
        for call, line in calls(path)
        if call in {"datetime.now", "datetime.utcnow", "date.today", "time.time"}
    ]
    assert wrong == []


def test_views_have_at_most_25_lines() -> None:
    long = [
        f"{name_of(path)} {name}: {length}"
        for path in VIEWS
        for name, length in functions(path)
        if length > 25
    ]
    assert long == []


@pytest.mark.parametrize(
    ("paths", "budget"),
    [(modules(), 250), (MODELS, 150), (sorted(TEMPLATES.rglob("*.html")), 80)],
    ids=["modules", "models", "templates"],
)
def test_files_keep_within_their_budget(paths: list[Path], budget: int) -> None:
    assert [f"{name_of(path)}: {lines(path)}" for path in paths if lines(path) > budget] == []


def test_no_file_names_a_registry_or_this_workplace() -> None:
    wrong = []
    for path in files():
        if path.suffix not in TEXT:
            continue
        text = path.read_text(errors="replace")
        wrong += [f"{name_of(path)}: {host}" for host in REGISTRIES if host in text]
        wrong += [name_of(path)] if WORKPLACE.search(text) else []
    assert wrong == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda p: p.name
)
def test_every_locked_package_has_a_version_and_hashes(path: Path) -> None:
    packages = re.split(r"\n(?=\S)", path.read_text().replace("\\\n", " "))
    packages = [line for line in packages if line.strip() and not line.startswith("#")]
    assert packages
    assert [line.split()[0] for line in packages if "==" not in line.split()[0]] == []
    assert [line.split()[0] for line in packages if "--hash=sha256:" not in line] == []


def test_modules_import_only_what_their_layer_may() -> None:
    """The contracts are in pyproject.toml."""
    program = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_no_folder_or_module_has_a_name_that_says_nothing() -> None:
    forbidden = {"utils", "util", "helpers", "helper", "managers", "manager", "services", "service"}
    assert [name_of(path) for path in PACKAGE.rglob("*") if path.stem in forbidden] == []
