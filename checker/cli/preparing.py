"""From what was typed and what is configured to a run: settings, rules, and the report with the gate laid over it."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from checker.cli.progress import progress
from checker.cli.reading import reading
from checker.cli.speed import cache, jobs
from checker.config.decode import Layer
from checker.config.find import find, load
from checker.config.house import house_tables
from checker.config.settings import Settings, settings
from checker.errors import UsageError
from checker.gate.names import RuleNames, rule_names
from checker.model.findings import Report, Severity
from checker.names.house import house_style
from checker.report.safe import visible
from checker.rules.loader import load_rules
from checker.rules.rule import Rule
from checker.vocabulary.folders import check_folder
from checker.vocabulary.tables import Vocabulary, shipped, shipped_rules

if TYPE_CHECKING:
    from checker.engine.run import Engine
    from checker.gate.apply import Desk
    from checker.gate.decisions import Decision
    from checker.pipeline import Options


class Prepared(NamedTuple):
    """What a run needs.

    rules: those that run
    names: those of all rules that were loaded
    """

    settings: Settings
    rules: tuple[Rule, ...]
    names: RuleNames
    vocabulary: Vocabulary


def in_force(given: Mapping[str, Any]) -> Settings:
    """The settings: what was typed, over the profile, over the configuration file. Raises UsageError."""
    if given.get("isolated") and given.get("config"):
        raise UsageError("--config and --isolated exclude each other")
    layer = Layer() if given.get("isolated") else load(given["config"]) if given.get("config") else find()
    typed = {
        name.replace("_", "-"): value for name, value in given.items() if name not in ("config", "isolated", "profile")
    }
    return settings(layer, typed, given.get("profile") or "")


def prepare(given: Mapping[str, Any]) -> Prepared:
    """Settings, rules and vocabulary of a run."""
    chosen = in_force(given)
    own_rules, extra = chosen.texts("rules"), chosen.texts("extra-rules")
    vocabulary = _vocabulary((*own_rules, *extra), chosen)
    loaded = load_rules([*(own_rules or [str(shipped_rules())]), *extra], vocabulary)
    names = rule_names(loaded, vocabulary)
    for option in ("select", "ignore"):
        _known(names, chosen.texts(option))
    _known(names, [name for _, name, _, _ in chosen.severities])
    wanted = names.of(chosen.texts("select")) if chosen.texts("select") else {rule.id for rule in loaded}
    left_out = names.of(chosen.texts("ignore"))
    rules = tuple(rule for rule in loaded if rule.id in wanted and rule.id not in left_out)
    if not rules:
        raise UsageError("no rule is left to run; a run without rules would always be clean")
    return Prepared(chosen, rules, names, vocabulary)


def _vocabulary(rules: Sequence[str], chosen: Settings) -> Vocabulary:
    """The shipped tables with the desk's own laid over them; raises UsageError for what is not understood.

    A folder of rules may bring a vocabulary/ of its own.
    """
    beside = [str(Path(path) / "vocabulary") for path in rules if (Path(path) / "vocabulary").is_dir()]
    folders, reference, house = chosen.texts("vocabulary"), chosen.texts("reference"), house_tables(chosen)
    own = [folder for folder in (*beside, *folders) if folder not in shipped().folders]
    for folder in own:
        check_folder(folder)
    if not own and not reference and not house:
        return shipped()
    words = Vocabulary((*shipped().folders, *own), reference, house)
    house_style(words)
    if reference:
        from checker.reference.in_force import reference_of

        reference_of(words)
    return words


def _known(names: RuleNames, chosen: Sequence[str]) -> None:
    for name in chosen:
        if problem := names.problem(name):
            raise UsageError(problem)


def checked(
    prepared: Prepared,
    paths: Sequence[str],
    *,
    since: str = "",
    without: Collection[str] = (),
    engine: Engine | None = None,
) -> Report:
    """The report on the paths after the gate. What can be wrong about its files is found before an article is read.

    without: "baseline" or "decisions", where they shall not count; engine: None for this process
    """
    from checker.gate.apply import gate
    from checker.pipeline import run

    desk = desk_of(prepared, since=since, without=without)
    options = run_options(prepared, paths)
    if engine is None:
        return gate(run(paths, prepared.rules, prepared.vocabulary, options), desk)
    from checker.engine.run import run_on

    return gate(run_on(engine, paths, prepared.rules, prepared.vocabulary, options), desk)


def desk_of(prepared: Prepared, *, since: str = "", without: Collection[str] = ()) -> Desk:
    """What the desk says about findings, its files read anew. Raises UsageError where one of them is wrong."""
    from checker.gate import baseline
    from checker.gate.apply import Desk
    from checker.gate.changes import changed_since

    chosen = prepared.settings
    known = None if "baseline" in without else chosen.maybe("baseline")
    file, decisions = ("", ()) if "decisions" in without else decided(prepared)
    return Desk(
        prepared.names,
        frozenset(rule.id for rule in prepared.rules),
        chosen.overrides(),
        chosen.flag("obey-suppressions"),
        (file, decisions) if file else None,
        (known, baseline.load(known)) if known else None,
        changed_since(since) if since else None,
        since,
        chosen.day("today"),
    )


def decided(prepared: Prepared) -> tuple[str, tuple[Decision, ...]]:
    """The decisions file and what it holds; "" where the run has none."""
    from checker.gate.decisions import load as load_decisions

    chosen = prepared.settings
    file = chosen.maybe("decisions")
    if not file or (chosen.values["decisions"].origin != "--decisions" and not os.path.lexists(file)):
        return "", ()  # configured before the first decision was made; then nothing is settled
    return file, load_decisions(file)


def run_options(prepared: Prepared, paths: Sequence[str]) -> Options:
    """What the pipeline is told."""
    from checker.pipeline import Options

    chosen = prepared.settings
    closing = chosen.text("fail-on")
    return Options(
        as_of=chosen.day("as-of"),
        gate=None if closing == "never" else Severity(closing),
        today=chosen.day("today"),
        reading=reading(chosen),
        against=chosen.texts("against"),
        jobs=jobs(chosen),
        cache=cache(chosen, [*paths, *chosen.texts("against")]),
        watch=progress,
        say=lambda notice: click.echo(f"factcheck: {visible(notice)}", err=True),
    )
