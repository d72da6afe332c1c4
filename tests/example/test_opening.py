"""Facts about the demo in a browser: one command, one address, nothing more to do."""

import os
import re
import signal
import subprocess
import sys

import httpx


def test_the_demo_opens_its_pages_with_no_further_step(tmp_path):
    command = [sys.executable, "-m", "remit", "demo", str(tmp_path), "--open", "--port", "0"]
    environment = {**os.environ, "COLUMNS": "120"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as demo:
        assert demo.stdout is not None
        found = next((m for line in demo.stdout if (m := re.search(r"http://127\.0\.0\.1:\d+/p/\S+", line))), None)
        assert found, "no address was told"
        address = found[0]
        try:
            with httpx.Client(timeout=60) as client:
                for end in ("", "/form", "/requirements", "/trace", "/verification"):
                    assert client.get(address + end).status_code == 200
                assert "Theo Abara" in client.get(address).text
                assert client.get(address, headers={"host": "example.org"}).status_code in {400, 403, 421}
        finally:
            demo.send_signal(signal.SIGINT)
            demo.communicate(timeout=60)
        assert demo.returncode in {0, 130}
