"""What every request must show before anything is done for it, and what every answer carries."""

from __future__ import annotations

from collections.abc import Set

from aiohttp import web

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
)
HEADERS: dict[str, str] = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
SENTENCES: dict[int, str] = {
    403: "That did not come from this room's own page.",
    404: "There is nothing here.",
    405: "That cannot be done here.",
    408: "That did not arrive whole. It is sent again.",
    413: "That is too long for one tap. Please say it in fewer words.",
    415: "The room takes JSON only.",
    421: "This is not the address of this room. Use the one on the big screen.",
    500: "Something went wrong here. Please try again.",
}


class Turned(Exception):
    """Somebody is turned away: a status and a sentence for the person."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence


def refuse_stranger(request: web.Request, hosts: Set[str]) -> None:
    """Turned unless the request names this room and, for a change, comes from its own page.

    Nothing a proxy may add is read, and a change without an Origin is refused too.
    """
    asked_for = request.headers.getall("Host", [])
    if len(asked_for) != 1 or asked_for[0].lower() not in hosts:
        raise Turned(421, SENTENCES[421])
    origin = request.headers.getall("Origin", [])
    own = [f"http://{request.headers['Host']}"]
    if request.method != "GET":
        if origin != own or request.headers.get("X-Heard") != "1":
            raise Turned(403, SENTENCES[403])
        if request.content_type != "application/json":
            raise Turned(415, SENTENCES[415])
    elif origin and origin != own:
        raise Turned(403, SENTENCES[403])
