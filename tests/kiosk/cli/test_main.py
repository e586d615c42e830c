"""What the command line does whatever the command is."""

import subprocess
import sys

from tests.source_tree import ROOT

MEETING = "ui/demo/meetings/an-ordinary-hour.toml"


def test_whoever_reads_may_stop_reading(tmp_path):
    kiosk = f"{sys.executable} -m kiosk"
    record = tmp_path / "r.heard"
    command = f"{kiosk} play {MEETING} --record {record} > /dev/null; set -o pipefail; {kiosk} facts {record} | :"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
