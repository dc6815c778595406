"""A reader's own files, for one visit: how they are understood, what is wrong with them, and the way to the map."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

from dashboard.app import session, shell, your_data

frame = shell.open_page("Your data")
your_data.draw(frame.atlas)
session.write_address(frame.atlas.domain)
shell.close_page(frame, filters=False)
