"""What the desk says of a tablet at the way in."""

from __future__ import annotations

from ui.desk.actions.entry_lines import entry_line
from ui.desk.desk_view import Arrived, Moment

TAPPED_SHOWN = 12


def arrival_words(s: Moment, one: Arrived) -> tuple[str, str]:
    """Whose a tablet is or says it is, and what is to be known of that."""
    if one.was:
        return _put_out(s, one)
    if not one.waits:
        return f"{s.Name(one.person)}, {one.at}" if one.at else s.Name(one.person), ""
    known = s.m.people.by_id.get(one.person)
    if known is None:
        return f"A new name: {one.name}.", "Not on the list. One yes here, or of two people here."
    name = s.called.start(one.person)
    if one.person == s.m.facilitator:
        return f"A tablet says it is {name}, who runs it.", "It waits: whoever runs it needs one yes here."
    if one.has_another:
        return f"A tablet says it is {name}.", f"{name} is here on another tablet. One yes here, or on that tablet."
    if s.m.agenda.begun:
        return f"A tablet says it is {name}.", "The first item has begun. One yes here, or of two people here."
    return f"A tablet says it is {name}.", "It waits: whoever has a role or holds a power needs one yes here."


def _put_out(s: Moment, one: Arrived) -> tuple[str, str]:
    """What it had tapped stays, and is listed: whoever it was can put it right."""
    tapped = [entry_line(s, happened) for happened in s.history if happened.seq in one.tapped]
    lines = ["It had tapped nothing that is kept."] if not tapped else ["It had tapped:", *tapped[-TAPPED_SHOWN:]]
    if len(tapped) > TAPPED_SHOWN:
        lines.append(f"And {len(tapped) - TAPPED_SHOWN} before.")
    return f"{s.Name(one.was)}’s tablet was taken off, {one.at}. Z: it was them.", "\n".join(lines)
