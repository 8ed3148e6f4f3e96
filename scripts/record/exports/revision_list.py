"""What templates know of the revisions of the text, for the feed of revisions."""

from babel.dates import format_date

from record import urls
from record.edition import Edition
from record.exports.site_data import RevisionSite
from record.view import View


def revision_list(edition: Edition, view: View) -> list[RevisionSite]:
    """Return the revisions of the text, the newest first."""
    labels = view.labels.table("revisions")
    return [
        {
            "id": urls.revision_id(earlier.by),
            "title": labels["revision"].format(
                day=format_date(earlier.replaced, "long", locale=view.locale), earlier=earlier.digest, later=earlier.by
            ),
            "on": earlier.replaced.isoformat(),
            "reason": earlier.reason.get(view.language, ""),
        }
        for earlier in edition.earlier
    ]


def revised_on(edition: Edition) -> str:
    """Return the day of the last revision; without a revision, the last day of the session, if it is known."""
    last = edition.earlier[0].replaced if edition.earlier else edition.facts.end or edition.facts.start
    return last.isoformat() if last else ""
