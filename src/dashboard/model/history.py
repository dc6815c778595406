"""What has become of the data: its releases, and what changed between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.model.release import Release, Revision


@dataclass(frozen=True, slots=True)
class History:
    """All releases, and what changed from each to the next and since the last; both oldest first."""

    releases: Sequence[Release] = ()
    revisions: Sequence[Revision] = ()

    def released(self, version: str) -> Release | None:
        """The release of a version; None where no release has it."""
        return next((each for each in self.releases if each.version == version), None)

    def since(self, date: str) -> list[Revision]:
        """What changed after the release of a date."""
        return [each for each in self.revisions if each.release is None or each.release > date]
