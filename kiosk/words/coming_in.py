"""How somebody comes in with a phone or a tablet, as the room screen and the join cards say it."""

COME_IN = ("Come in with a phone", "Come in")  # the longest that fits
POINT_AT_BOTH, POINT_AT_ONE = "Point your camera at 1, then at 2.", "Point your camera at the square."
NO_CAMERA = "No camera? Type the page and the code."
OR = "Or type: {name}"
WITHOUT_ONE = "You can take part without one. Put your hand up."
WIFI, PAGE = "Join this Wi-Fi", "Open this page"
WIFI_IS, WIFI_KEY = "Wi-Fi:", "Wi-Fi key:"


def square_code(does: str, name: str) -> str:
    """As a screen reader says a square code."""
    return f"Square code {does}: {name}"
