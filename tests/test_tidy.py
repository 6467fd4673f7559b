"""Rules of style that a program can check."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    path
    for folder in ("payaid_desktop", "sync", "resources", "tests", "packaging")
    for path in (ROOT / folder).rglob("*.py")
)
SHIPPED = [path for path in SOURCES if "payaid_desktop" in path.relative_to(ROOT).parts]
TEXTS = [
    path
    for pattern in ("*.md", "docs/**/*.md", "Makefile", "pyproject.toml", "requirements/*.txt")
    for path in ROOT.glob(pattern)
]
FUNCTION_LINES_MAX = 70
MODULE_LINES_MAX = 500
HALF_OF_ALL_FUNCTIONS_MAX = 10
THIS = Path(__file__)
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|NotImplemented" + r"Error)\b")
WITHOUT_CODE = re.compile(r"#\s*(noqa|type:\s*ignore)\s*($|#)")
REGISTRIES = re.compile(r"pypi\.org|pythonhosted\.org|deb\.debian\.org|registry\.npmjs\.org")


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{path.name}: {name} has {lines} lines"
        for path in SOURCES
        for name, lines in functions(path)
        if lines > FUNCTION_LINES_MAX
    ]

    assert long == []


def test_half_of_all_functions_are_short():
    lines = [lines for path in SHIPPED for _, lines in functions(path)]

    assert statistics.median(lines) <= HALF_OF_ALL_FUNCTIONS_MAX


def test_no_module_is_too_long_to_read():
    long = [path.name for path in SOURCES if len(path.read_text().splitlines()) > MODULE_LINES_MAX]

    assert long == []


def test_nothing_is_left_unfinished():
    found = [path.name for path in SOURCES if UNFINISHED.search(path.read_text())]

    assert found == []


def test_every_exception_to_a_rule_names_the_rule():
    found = [
        f"{path.name}: {line.strip()}"
        for path in SOURCES
        for line in path.read_text().splitlines()
        if WITHOUT_CODE.search(line) and path != THIS
    ]

    assert found == []


def test_the_folder_packaging_is_no_package():
    """It would hide the library of that name."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_registry_is_named():
    found = [path.name for path in (*SOURCES, *TEXTS) if REGISTRIES.search(path.read_text())]

    assert set(found) <= {THIS.name}


def test_modules_that_count_money_use_no_floats():
    money = [
        *(ROOT / "payaid_desktop" / "domain").rglob("*.py"),
        *(ROOT / "payaid_desktop" / "store" / "tables").rglob("*.py"),
        ROOT / "payaid_desktop" / "store" / "mapping.py",
    ]
    found = [
        path.name
        for path in money
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]

    assert found == []


def test_errors_are_caught_broadly_at_the_edges_alone():
    edges = {"edge.py", "answers.py", "live.py", "worker.py"}
    found = {
        path.name
        for path in SHIPPED
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") == "Exception")
    }

    assert found <= edges
