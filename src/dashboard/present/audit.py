"""What the audits of the data found, in words."""

from dashboard.analysis.audit import verdicts
from dashboard.model.audit import Audit
from dashboard.model.vocabulary import AUDIT_VERDICTS
from dashboard.present.wording import counted

NONE_YET = "No audit of values drawn at random has been published yet."


def audit_words(audit: Audit | None) -> str:
    """What the last audit found, in one sentence; None: that there is none.

    `40 values drawn at random from 17,000 were compared with their sources by 2026-12-03: 31 right, 6 misleading, …`
    """
    if audit is None:
        return NONE_YET
    counts = ", ".join(f"{count} {AUDIT_VERDICTS[verdict]}" for verdict, count in verdicts(audit).items())
    compared = max(value.date for value in audit.values)
    return (
        f"{counted(len(audit.values), 'value')} drawn at random from {audit.population:,} on {audit.drawn} were compared "
        f"with their sources by {compared}: {counts}."
    )
