"""Windows, engine and models go in the order that is safe."""

import shiboken6

from ui.displays.windows import Windows
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings


def test_the_engine_is_destroyed_before_the_models(bridge):
    windows, one = Windows(), bridge()
    model = RoomScreenModel(one, Settings())
    window = windows.open("room_screen/RoomScreen.qml", room=model)
    window.show()
    engine, order = windows._engine, []
    window.destroyed.connect(lambda: order.append("window"))
    engine.destroyed.connect(lambda: order.append("engine"))
    model.destroyed.connect(lambda: order.append("model"))
    windows.close()
    assert (order, shiboken6.isValid(model)) == (["window", "engine"], True)


def test_a_window_can_be_shut_while_others_stay(windows, bridge):
    one = bridge()
    first = windows.open("room_screen/RoomScreen.qml", room=RoomScreenModel(one, Settings()))
    second = windows.open("room_screen/RoomScreen.qml", room=RoomScreenModel(one, Settings()))
    windows.shut(first)
    assert (shiboken6.isValid(first), shiboken6.isValid(second)) == (False, True)


def test_what_slides_and_fades_is_as_the_settings_say(collected, qapp):
    for still, travel in ((True, 0), (False, 150)):
        windows = Windows(reduced_motion=still)
        assert windows._engine is not None
        theme = windows._engine.singletonInstance("ui.theme", "Theme")
        assert (theme.property("fade"), theme.property("queueTravel")) == (travel, travel)
        del theme
        windows.close()
