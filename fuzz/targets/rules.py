"""F6: a rule file, a vocabulary table or a reference table is understood whole or refused with its place."""

from __future__ import annotations

from checker.errors import RuleError
from checker.rules.decode import Problems, decode
from checker.vocabulary.reader import read_yaml
from checker.vocabulary.tables import shipped, shipped_rules
from fuzz.touching import nothing_is_touched

SAMPLES = (
    (shipped_rules() / "figure-conflict.yml").read_bytes()[:3500],
    b"a: &x [1, 2]\nb: *x\n<<: {c: no}\n",
    b"title: x\ncheck: figure_conflict\nseverity: error\nmessage: '{first} {0.__class__}'\nwhy: y\nexamples: {}\n",
    b"a: !!python/object:os.system [id]\n? [1]\n: 010\n--- |\n x",
)
EXAMPLES = 400


def one(data: bytes) -> None:
    """A rule, or problems with lines inside the file; read twice, it is the same."""
    with nothing_is_touched():
        problems = Problems("r.yml")
        try:
            node = read_yaml(data, "r.yml")
            rule = decode(node, "r.yml", problems, shipped())
        except RuleError as error:
            assert str(error).startswith("r.yml")
            assert (
                error.line
                <= data.count(b"\n") + data.count(b"\r") + data.count(b"\xc2\x85") + 3 * data.count(b"\xe2\x80") + 1
            )
            return
        assert (rule is None) == bool(problems)
        assert all(problem.line > 0 for problem in problems)
        assert read_yaml(data, "r.yml").plain() == node.plain()
