"""What the desk says of a tablet at the way in."""

from __future__ import annotations

from ui.desk.desk_view import Arrived, Moment


def arrival_words(s: Moment, one: Arrived) -> tuple[str, str]:
    """Whose a tablet is or says it is, and what is to be known of that."""
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
