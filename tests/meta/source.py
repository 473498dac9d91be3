"""The source tree, as the rules about its shape see it."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "discuss"
TEMPLATES = ROOT / "templates"
NOT_OURS = {".git", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
NOT_OURS |= {"__pycache__", "node_modules", "instance", ".import_linter_cache"}


def name_of(path: Path) -> str:
    """The path from the root of the tree."""
    return path.relative_to(ROOT).as_posix()


def modules() -> list[Path]:
    """Every Python file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def templates() -> set[str]:
    """Every template, by the name that ``render_template`` knows."""
    return {p.relative_to(TEMPLATES).as_posix() for p in TEMPLATES.rglob("*") if p.is_file()}


def files() -> Iterator[Path]:
    """Every file of the tree that is kept."""
    waiting = [ROOT]
    while waiting:
        for path in waiting.pop().iterdir():
            if path.name in NOT_OURS or path.name.endswith(".egg-info"):
                continue
            if path.is_dir():
                waiting.append(path)
            else:
                yield path


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """What a module calls, as written, with the line."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of a module and the number of its lines, decorators and docstring apart."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - node.lineno + 1
