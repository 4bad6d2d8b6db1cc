"""How a duty stands: answered, overdue or still due on a day, and what can be said without a day.

Dates may be cut to the month or the year: a deadline means its last day, an answer may be of its first one.
There is no clock here: whether a deadline is past is only told for a day that was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal, get_args

from queries.days import first_day, last_day
from queries.errors import BadQuestionError
from queries.model import DocumentRef, DutyRow
from queries.results import Charge, DutyState

# in the order of urgency, in which duties are listed
STATES: Final[tuple[DutyState, ...]] = get_args(DutyState)
# what only a day decides, and what is said where none was asked for
OF_A_DAY: Final = frozenset({"overdue", "due"})
WITHOUT_A_DAY: Final = "dated"


def charge(duty_row: DutyRow, answers: Sequence[DocumentRef], day: date | None) -> Charge:
    """Return how a duty stands on a day, by the documents with which its unit answered.

    An answer counts that may have been issued by that day; one without a date always. A duty that comes
    back without a date is not done with one answer.
    """
    last = last_of(duty_row.due)
    by_then = [a for a in answers if a.issued_on is None or day is None or first_day(a.issued_on) <= day]
    first = min(by_then, key=lambda a: a.issued_on or "9999", default=None)
    keys = tuple(a.key for a in answers)
    if first is not None and not (last is None and duty_row.every):
        came = _came(first.issued_on, last)
        return Charge(
            duty=duty_row,
            state="late" if came == "after" else "answered",
            answers=keys,
            answered_on=first.issued_on,
            answer_came=came,
        )
    if last is None or day is None:
        return Charge(duty=duty_row, state="standing" if last is None else WITHOUT_A_DAY, answers=keys)
    left = (last - day).days
    return Charge(duty=duty_row, state="overdue" if left < 0 else "due", days_left=left, answers=keys)


def counts(charges: Sequence[Charge], day: date | None) -> dict[str, int]:
    """Return how many duties are in each state that can be told: together they are all duties."""
    states = [c.state for c in charges]
    untold = {WITHOUT_A_DAY} if day else OF_A_DAY
    return {state: states.count(state) for state in STATES if state not in untold}


def last_of(due: str | None) -> date | None:
    """Return the last day of a duty; what is no date stands without one and is shown as it was read."""
    try:
        return last_day(due) if due else None
    except BadQuestionError:
        return None


def _came(answered: str | None, last: date | None) -> Literal["before", "on", "after"] | None:
    """Return when an answer came against the last day; None where the dates do not tell."""
    if answered is None or last is None:
        return None
    if first_day(answered) > last:
        return "after"
    latest = last_day(answered)
    return "before" if latest < last else "on" if latest == last and len(answered) == 10 else None
