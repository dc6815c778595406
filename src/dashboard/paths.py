"""Where things are. Imports nothing of the project."""

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
DATA: Final = Path(os.environ.get("ATLAS_DATA") or ROOT / "data")
"""The data the app reads; ATLAS_DATA names another folder of the same form (benchmarks use it)."""
DATABASE: Final = os.environ.get("DASHBOARD_DATABASE_URL") or ""
"""The PostgreSQL database the app reads instead (docs/database.md), `postgresql://user:password@host/name`: a secret."""
STATIC: Final = ROOT / "static"
ICON: Final = ROOT / "src" / "dashboard" / "icon.png"
