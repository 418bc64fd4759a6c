"""`factcheck review`: the page follows the articles, decisions land in their file, and strangers are turned away."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.gate import decisions
from tests.review.conftest import Open
from tests.review.desk import desk
from tests.running import in_process


class Review(NamedTuple):
    process: subprocess.Popen[str]
    folder: Path
    address: str
    port: int
    token: str

    @property
    def file(self) -> Path:
        return self.folder / "factcheck-decisions.json"

    def ask(self, method: str = "GET", path: str = "version", body: str = "", **headers: str) -> tuple[int, str]:
        """Status and answer, with headers that may lie."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {"Host": f"127.0.0.1:{self.port}", **{name.replace("_", "-"): value for name, value in headers.items()}}
        connection.request(method, path if path.startswith("/") else f"/{self.token}/{path}", body, sent)
        answer = connection.getresponse()
        told = answer.read().decode()
        connection.close()
        return answer.status, told

    def post(self, decision: dict[str, str], **headers: str) -> tuple[int, str]:
        told = {"Origin": f"http://127.0.0.1:{self.port}", "Content_Type": "application/json", **headers}
        return self.ask("POST", "decisions", json.dumps(decision), **told)


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    desk(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "review", "stories/", "--no-open", "--isolated"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:(\d+)/([\w-]+)/", process.stdout.readline())
    assert found is not None, process.communicate()
    yield Review(process, tmp_path, found[0], int(found[1]), found[2])
    process.kill()
    process.communicate()


def eventually(true: object, seconds: float = 10) -> None:
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_decisions_land_in_the_file_and_the_page_follows_the_articles(review: Review, open_page: Open) -> None:
    page = open_page(review.address)
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.press("1")
    eventually(review.file.exists)
    (made,) = decisions.load(str(review.file))
    assert (made.decision, made.rule) == ("fix-here", "figure-conflict")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("d")
    note = page.locator(".note-field:visible").last
    note.fill("half a no")
    article = review.folder / "stories/b.txt"
    article.write_text(article.read_text("utf-8").replace("$11 billion", "$17 billion"), "utf-8")
    page.get_by_text("An article was saved").wait_for()
    assert page.locator(".finding").count() == 3
    assert page.locator("h1").inner_text() == "Checked 3 articles, 14 claims, 12 compared: 2 errors, 1 warning."
    assert note.input_value() == "half a no"
    page.keyboard.type("te")
    assert note.input_value() == "half a note"
    assert page.locator(".progress .told").inner_text() == "0 of 3 decided"
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    page.get_by_role("button", name="Different people").click()
    eventually(lambda: len(decisions.load(str(review.file))) == 2)
    code = in_process("stories/", "--isolated", "--decisions", review.file, "--select", "names", cwd=review.folder).code
    assert code == 0
    page.get_by_role("button", name="Different people").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    eventually(lambda: len(decisions.load(str(review.file))) == 1)


def test_a_decision_made_elsewhere_is_shown(review: Review, open_page: Open) -> None:
    page = open_page(review.address)
    finding = page.locator(".finding").first.get_attribute("data-id") or ""
    in_process("decide", finding, "unsure", "stories/", "--isolated", cwd=review.folder)
    page.locator(".decision").get_by_text("Unsure").wait_for()
    review.file.write_text("broken", "utf-8")
    page.get_by_text("is not valid JSON").wait_for()
    status, told = review.post({"finding": finding, "decision": "fix-here", "note": "", "by": "", "on": ""})
    assert (status, "is not valid JSON" in told) == (409, True)
    assert review.file.read_text("utf-8") == "broken"


def test_strangers_are_turned_away(review: Review) -> None:
    assert review.ask()[0] == 200
    assert review.ask(path="/version")[0] == 404
    assert review.ask(path="/")[0] == 404
    assert review.ask(path=f"/{review.token[:-1]}x/version")[0] == 404
    for host in ("evil.example", f"evil.example:{review.port}", "127.0.0.1", f"127.0.0.1:{review.port + 1}", ""):
        assert review.ask(Host=host)[0] == 421
    for origin in (
        "http://evil.example",
        "null",
        f"https://127.0.0.1:{review.port}",
        f"http://localhost:{review.port}",
    ):
        assert review.ask(Origin=origin)[0] == 403
    assert review.ask(Sec_Fetch_Site="cross-site")[0] == 403

    page = review.ask(path="")[1]
    finding = re.findall(r'data-id="(\w+)"', page)[0]
    sent = {"finding": finding, "decision": "unsure", "note": "", "by": "", "on": ""}
    assert review.ask("POST", "decisions", json.dumps(sent), Content_Type="application/json")[0] == 403
    assert review.post(sent, Origin="http://evil.example")[0] == 403
    assert review.post(sent, Content_Type="text/plain")[0] == 415
    assert review.post({**sent, "decision": "rubbish"})[0] == 409
    assert review.post({**sent, "finding": "no such"})[0] == 409
    assert review.post({**sent, "decision": ""})[0] == 409
    assert review.post({**sent, "decision": "both-right"})[0] == 409
    assert review.post({**sent, "extra": "x"})[0] == 400
    assert review.post({**sent, "note": "x" * 30_000})[0] == 400
    assert not review.file.exists()
    assert review.post(sent)[0] == 200
    assert stat.S_IMODE(review.file.stat().st_mode) == 0o600


def test_it_ends_on_ctrl_c(review: Review, open_page: Open) -> None:
    review.ask()
    review.process.send_signal(signal.SIGINT)
    out, err = review.process.communicate(timeout=20)
    assert (review.process.returncode, err) == (130, "")
    assert out.endswith("The review has ended. Decisions are in factcheck-decisions.json.\n")


def test_what_cannot_start_says_why(tmp_path: Path) -> None:
    desk(tmp_path)
    missing = in_process("review", "nowhere/", "--no-open", "--isolated", cwd=tmp_path)
    assert (missing.code, missing.out) == (2, "")
    assert "nowhere" in missing.err
    (tmp_path / "d.json").write_text("[]", "utf-8")
    wrong = in_process("review", "stories/", "--decisions", "d.json", "--no-open", "--isolated", cwd=tmp_path)
    assert wrong.code == 2
    assert "d.json" in wrong.err
