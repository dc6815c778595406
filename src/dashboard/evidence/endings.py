"""When a site was over at the latest, where the year of its end is not known: when evidence says so."""

from dashboard.evidence.published import Dossier
from dashboard.model.values import year_of
from dashboard.model.vocabulary import OVER


def end_by(dossier: Dossier, by: int) -> int | None:
    """The last year an ended or cancelled site may have been there, by what was published by the end of `by`.

    The year from which it is recorded as over; else that of the first dated publication that says so; else that of the
    newest dated evidence, after which nothing shows it. The caller knows that it was over by then, in no known year.
    """
    change = dossier.record.statuses[-1] if dossier.record.statuses else None
    if change and change.status in OVER:
        if change.since and year_of(change.since) <= by:
            return year_of(change.since)
        dates = [dossier.dates.get(source) for source in change.sources]
    else:
        dates = []
    dates += [
        claim.published
        for claim in dossier.claims
        if claim.property == "status" and claim.stance == "asserts" and claim.value in OVER
    ]
    said = [year for date in dates if date and (year := year_of(date)) <= by]
    if said:
        return min(said)
    dated = [year_of(each.date) for each in dossier.publications() if each.date]
    return max((year for year in dated if year <= by), default=None)
