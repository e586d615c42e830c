"""What a machine remembers, where its person's programs keep such things."""

from ui.settings import Settings, keep_settings, read_settings, settings_file


def test_what_was_kept_is_read_again(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    keep_settings(Settings(room_display="HDMI-1", metres=6))
    assert settings_file() == tmp_path / "heard" / "settings.json"
    assert read_settings() == Settings(room_display="HDMI-1", metres=6)


def test_a_file_that_cannot_be_read_means_the_usual_settings(tmp_path):
    (tmp_path / "settings.json").write_text("{nonsense")
    assert read_settings(tmp_path / "settings.json") == Settings()
    assert read_settings(tmp_path / "none.json") == Settings()


def test_a_folder_that_cannot_be_written_does_not_stop_anybody(tmp_path, caplog):
    (tmp_path / "file").write_text("")
    keep_settings(Settings(), tmp_path / "file" / "settings.json")
    assert "cannot be written" in caplog.text
