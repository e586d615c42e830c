"""Pieces put on pages."""

from kiosk.summary.typesetting.stack import Pages, Piece, Stack, blank, to_fit


def heights(pages: Pages) -> list[list[tuple[float, float]]]:
    return [[(down, piece.height) for down, piece in page] for page in pages.pages]


def filled(*parts: Stack | Piece, height: float = 100) -> list[list[tuple[float, float]]]:
    pages = Pages(height)
    pages.add(parts)
    return heights(pages)


def test_what_does_not_fit_moves_whole() -> None:
    assert filled(blank(60), Stack((blank(30), blank(30)))) == [[(0, 60)], [(0, 60)]]


def test_the_room_between_neighbours_is_the_larger_of_both() -> None:
    assert filled(Stack((blank(10),), 0, 5), Stack((blank(10),), 8, 0)) == [[(0, 10), (18, 10)]]


def test_no_room_is_left_at_the_top_of_a_page() -> None:
    assert filled(Stack((blank(90),), 8), Stack((blank(90),), 8)) == [[(0, 90)], [(0, 90)]]


def test_a_heading_moves_with_what_follows() -> None:
    heading = Stack((blank(10),), 8, 2, keeps_next=True)
    assert filled(blank(70), heading, blank(30)) == [[(0, 70)], [(0, 42)]]


def test_what_is_higher_than_a_page_is_parted_between_its_parts() -> None:
    long = Stack(tuple(blank(40) for _ in range(4)))
    assert filled(long) == [[(0, 40), (40, 40)], [(0, 40), (40, 40)]]


def test_what_flows_fills_the_page_it_begins_on() -> None:
    sentences = Stack((blank(20), blank(20), blank(20)), flows=True)
    assert filled(blank(50), sentences) == [[(0, 50), (50, 20), (70, 20)], [(0, 20)]]


def test_the_head_of_a_table_stands_on_each_of_its_pages() -> None:
    table = Stack((blank(20), *(blank(30) for _ in range(4))), again=blank(20))
    assert filled(table) == [[(0, 20), (20, 30), (50, 30)], [(0, 20), (20, 30), (50, 30)]]


def test_a_page_is_squeezed_a_little_before_it_runs_on() -> None:
    page = Stack((Stack((blank(45),), 0, 12), Stack((blank(45),))))
    assert page.height == 102
    assert to_fit(page, 101).height < 101
    assert to_fit(page, 95) is page
