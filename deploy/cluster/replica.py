"""One process of the app."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
LEAVE_S: Final = 10
"""Seconds that visits may go on when a replica is told to leave."""
START_S: Final = 120


class Replica:
    """A process of the app on a port of the loopback."""

    def __init__(self, port: int, log: Path, environment: Mapping[str, str]) -> None:
        """Start it; `wait` until it is ready."""
        self.port = port
        self._log = log
        self._environment = {**os.environ, "ATLAS_LEAVE_S": str(LEAVE_S), **environment}
        self.start()

    def start(self) -> None:
        """Start the process, again where one has ended."""
        # Python passes over an -X that it does not know: whose replica this is (left.py)
        command = [sys.executable, "-X", f"cluster={self._log.parent}", "-m", "streamlit", "run", str(ROOT / "app.py")]
        command += ["--server.address", "127.0.0.1"]
        command += ["--server.port", str(self.port), "--server.headless", "true", "--server.fileWatcherType", "none"]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=self._environment, stdout=log, stderr=log)

    def is_running(self) -> bool:
        """Whether the process is there."""
        return self.process.poll() is None

    def told(self) -> tuple[int, Mapping[str, Any]]:
        """Status and content of `/readyz`; 0 and nothing where nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=60) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)
        except OSError:
            return 0, {}

    def wait(self) -> None:
        """Wait until it is ready; raises RuntimeError where it ends, or isn't ready in two minutes."""
        last = time.monotonic() + START_S
        while time.monotonic() < last and self.is_running():
            if self.told()[0] == 200:
                return
            time.sleep(0.1)
        raise RuntimeError(f"the replica at port {self.port} did not start: see {self._log}")

    def leave(self) -> None:
        """Ask it to leave: its visits may go on for LEAVE_S."""
        self.process.terminate()

    def kill(self) -> None:
        """End it as a failing machine would."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """End it at once, if it runs."""
        if self.is_running():
            self.kill()
