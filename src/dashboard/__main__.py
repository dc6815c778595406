"""`python -m dashboard COMMAND`."""

import sys

from dashboard.commands.cli import main

sys.exit(main())
