"""Where the configuration comes from, in which order, and what happens to what it does not understand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.config.find import load
from checker.config.options import OPTIONS
from checker.config.settings import settings as merged
from checker.errors import ConfigError, UsageError
from checker.gate.records import read_records
from tests.gate.desk import Desk
from tests.running import factcheck

TOML = 'fail-on = "error"\nselect = ["figures"]\n'
PYPROJECT = '[project]\nname = "x"\n\n[tool.factcheck]\nfail-on = "note"\n'
SETUP = "[metadata]\nname = x\n\n[factcheck]\nfail-on = never\nselect =\n    figures\n    name-spelling\n"


def shown(desk: Desk, *arguments: str) -> dict[str, str]:
    code, out, err = desk.run("config", *arguments)
    assert code == 0, err
    return {line.partition(" = ")[0]: line.partition(" = ")[2] for line in out.splitlines() if " = " in line}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_nearest_file_and_of_one_folder_the_first_counts(desk: Desk) -> None:
    (desk.folder / ".git").mkdir()
    desk.write("setup.cfg", SETUP)
    assert shown(desk)["fail-on"].split() == ['"never"', "#", "setup.cfg:5"]
    assert shown(desk)["select"].startswith('["figures", "name-spelling"]')
    desk.write("pyproject.toml", PYPROJECT)
    assert shown(desk)["fail-on"].split() == ['"note"', "#", "pyproject.toml:5"]
    desk.write("factcheck.toml", TOML)
    assert shown(desk)["fail-on"].split() == ['"error"', "#", "factcheck.toml:1"]
    below = Desk.__new__(Desk)
    below.folder = desk.folder / "stories"
    assert shown(below)["fail-on"].split() == ['"error"', "#", "../factcheck.toml:1"]
    below.write("setup.cfg", "[metadata]\nname = y\n")
    assert shown(below)["fail-on"].split()[0] == '"error"'
    assert shown(below, "--isolated")["fail-on"].split() == ['"warning"', "#", "default"]
    assert shown(below, "--config", "../setup.cfg")["fail-on"].split()[0] == '"never"'


def test_the_search_ends_at_the_repository_and_needs_one(desk: Desk) -> None:
    desk.write("factcheck.toml", TOML)
    below = Desk.__new__(Desk)
    below.folder = desk.folder / "stories"
    assert shown(below)["fail-on"].split()[-1] == "default"
    (below.folder / ".git").mkdir()
    assert shown(below)["fail-on"].split()[-1] == "default"


def test_articles_bring_no_configuration(desk: Desk) -> None:
    desk.write("stories/factcheck.toml", 'fail-on = "never"\n')
    desk.write("stories/setup.cfg", "[factcheck]\nexit-zero = true\n")
    assert desk.report()[0] == 1


def test_what_is_typed_comes_first_then_the_profile_then_the_file(desk: Desk) -> None:
    desk.write("factcheck.toml", 'fail-on = "never"\nprofile = "a"\n[profiles.a]\nfail-on = "error"\n[profiles.b]\n')
    assert desk.report()[0] == 1
    assert desk.report("--fail-on", "never")[0] == 0
    assert desk.report("--profile", "b")[0] == 0
    origins = {name: text.partition("# ")[2] for name, text in shown(desk).items()}
    assert origins["fail-on"] == "profile a, factcheck.toml:4"
    code, _, err = desk.run("stories", "--profile", "aa")
    assert (code, "did you mean 'a'" in err) == (2, True)


def test_a_flag_can_be_taken_back_on_the_command_line(desk: Desk) -> None:
    desk.write("factcheck.toml", "obey-suppressions = true\n")
    desk.write("stories/b.txt.factcheck.yml", 'ignore:\n  - rules: [figures]\n    reason: "so"\n')
    assert desk.report()[0] == 0
    assert desk.report("--no-obey-suppressions")[0] == 1


def test_paths_are_meant_from_the_folder_of_the_file(desk: Desk) -> None:
    (desk.folder / ".git").mkdir()
    desk.write("factcheck.toml", 'report = ["json=out/r.json"]\nbaseline = "known.json"\n')
    below = Desk.__new__(Desk)
    below.folder = desk.folder / "stories"
    assert below.run("baseline", "create", ".")[0] == 0
    assert (desk.folder / "known.json").exists()
    assert below.run(".")[0] == 0
    assert (desk.folder / "out/r.json").exists()


WRONG = [
    ("factcheck.toml", 'fail-onn = "note"\n', ":1:", "did you mean 'fail-on'"),
    ("factcheck.toml", '\nfail_on = "note"\n', ":2:", "did you mean 'fail-on'"),
    ("factcheck.toml", 'fail-on = "notes"\n', ":1:", "did you mean 'note'"),
    ("factcheck.toml", "fail-on = 3\n", ":1:", "is a text"),
    ("factcheck.toml", 'select = "figures"\n', ":1:", "a list"),
    ("factcheck.toml", 'exit-zero = "yes"\n', ":1:", "true or false"),
    ("factcheck.toml", "fiscal-year-start = 13\n", ":1:", "1 to 12"),
    ("factcheck.toml", 'as-of = "25.2.2025"\n', ":1:", "a date"),
    ("factcheck.toml", 'x = "\n', ":1:", "not valid TOML"),
    ("factcheck.toml", '# hi\n[severty]\nfigures = "note"\n', ":2:", "did you mean 'severity'"),
    ("factcheck.toml", '[severity]\nfigures = "nothing"\n', ":2:", "no severity"),
    ("factcheck.toml", '[severity.figures]\na = "note"\n', ":1:", "is given a severity"),
    ("factcheck.toml", 'severity = "note"\n', ":1:", "is a table"),
    ("factcheck.toml", '["fail-on"]\na = "note"\n', ":1:", "is a value"),
    ("factcheck.toml", 'profile = "b"\n[profiles.a]\n', ":1:", "no profile 'b'"),
    ("factcheck.toml", '[profiles.a]\n[profiles.a.profiles]\n', ":2:", "'profiles' is not known"),
    ("factcheck.toml", 'format = "fulll"\n', "", "no format 'fulll'"),
    ("factcheck.toml", 'select = ["figure"]\n', "", "did you mean 'figures'"),
    ("factcheck.toml", 'report = ["htm=x"]\n', "", "write FORMAT=FILE"),
    ("pyproject.toml", '[tool.factcheck]\nfoo = 1\n', ":2:", "'foo' is not known"),
    ("setup.cfg", "[factcheck]\nfail-onn = note\n", ":2:", "did you mean 'fail-on'"),
    ("setup.cfg", "[factcheck]\nexit-zero = yes\n", ":2:", "true or false"),
    ("setup.cfg", "[factcheck:severities]\nfigures = note\n", ":1:", "is not known"),
    ("setup.cfg", "[factcheck]\nfail-on = note\nfail-on = error\n", ":3:", "not valid"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "place", "told"), WRONG)
def test_what_is_not_understood_is_an_error_with_its_line(
    desk: Desk, name: str, text: str, place: str, told: str
) -> None:
    desk.write(name, text)
    code, out, err = desk.run("stories")
    assert (code, out) == (2, "")
    assert told in err
    assert not place or f"{name}{place}" in err


SAME_CFG = """[factcheck]
fiscal-year-start = 4
exit-zero = true
as-of = 2025-02-25
[factcheck:severity]
figures = note
[factcheck:folder:stories]
names = error
[factcheck:profile:sports]
select = names, dates
[factcheck:profile:sports:severity]
dates = note
"""
SAME_TOML = """fiscal-year-start = 4
exit-zero = true
as-of = "2025-02-25"
[severity]
figures = "note"
[folders.stories]
names = "error"
[profiles.sports]
select = ["names", "dates"]
[profiles.sports.severity]
dates = "note"
"""


def test_setup_cfg_says_the_same_as_toml(desk: Desk) -> None:
    desk.write("setup.cfg", SAME_CFG)
    desk.write("x.toml", SAME_TOML)
    one, other = (
        {name: text.partition("#")[0].strip() for name, text in found.items()}
        for found in (shown(desk, "--config", file, "--profile", "sports") for file in ("setup.cfg", "x.toml"))
    )
    assert one == other
    assert one["severity.figures"] == one["severity.dates"] == '"note"'


def test_init_writes_every_option_and_sets_none(desk: Desk) -> None:
    assert desk.run("init")[0] == 0
    path = desk.folder / "factcheck.toml"
    text = path.read_text("utf-8")
    assert {f"# {name} = " for name in OPTIONS} <= {line.partition("= ")[0] + "= " for line in text.splitlines()}
    assert shown(desk) == shown(desk, "--isolated")
    assert desk.run("init")[0] == 2
    assert path.read_text("utf-8") == text


def test_every_commented_line_of_init_is_valid(desk: Desk) -> None:
    desk.run("init")
    path = desk.folder / "factcheck.toml"
    lines = path.read_text("utf-8").split("\n")
    lines = [line[2:] if line.startswith("# ") and ("= " in line or line.startswith("# [")) else line for line in lines]
    lines = [line for line in lines if not line.startswith("`") and "profile = `" not in line]
    path.write_text("\n".join(lines), "utf-8")
    values = shown(desk)
    assert values["fiscal-year-start"].split() == [
        "4",
        "#",
        f"factcheck.toml:{lines.index('fiscal-year-start = 4') + 1}",
    ]
    assert not [name for name in OPTIONS if values[name].endswith("# default")]


def test_config_and_isolated_exclude_each_other() -> None:
    assert factcheck("config", "--isolated", "--config", "x.toml").code == 2


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None, derandomize=True)
@pytest.mark.parametrize("name", ["factcheck.toml", "setup.cfg"])
def test_any_bytes_are_settings_or_an_error(tmp_path_factory: pytest.TempPathFactory, name: str, data: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / name
    for start in (b"", b"[factcheck]\n", b"[severity]\n"):
        file.write_bytes(start + data)
        try:
            assert merged(load(str(file)), {}).text("fail-on")
        except ConfigError as error:
            assert str(error).startswith(str(file))
        try:
            read_records(str(file), "findings", {})
        except UsageError as wrong:
            assert str(file) in str(wrong)
