"""Where templates, style sheets and migrations lie.

Beside the package in a checkout, inside it once installed from a wheel.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_ROOT = _PACKAGE if (_PACKAGE / "templates").is_dir() else _PACKAGE.parent

TEMPLATES = _ROOT / "templates"
STATIC = _ROOT / "static"
MIGRATIONS = str(_ROOT / "migrations")
