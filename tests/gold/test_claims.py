"""What a figure is about, on the gold set: accuracy must not fall below the level that was reached."""

from __future__ import annotations

from pathlib import Path

from benchmarks.accuracy.claims import score

FLOOR = {"measure": 0.94, "subject": 0.92, "period": 0.95, "modality": 0.98, "attribution": 0.94, "exact": 0.85}


def test_accuracy_on_the_gold_set_does_not_drop() -> None:
    result, errors = score(Path(__file__).parent / "claims")
    assert result["figures"] >= 236
    below = {part: round(result[part], 3) for part, floor in FLOOR.items() if result[part] < floor}
    assert not below, f"below the floor: {below}\n" + "\n".join(errors)


def test_accuracy_on_the_held_out_set_does_not_drop() -> None:
    result, errors = score(Path(__file__).parent / "held-out")
    assert result["figures"] >= 66
    assert result["exact"] >= 0.9, "\n".join(errors)


def test_accuracy_on_the_second_held_out_set_does_not_drop() -> None:
    result, errors = score(Path(__file__).parent / "held-out-2")
    assert result["figures"] >= 41
    assert result["exact"] >= 0.95, "\n".join(errors)


def test_accuracy_on_the_third_held_out_set_does_not_drop() -> None:
    result, errors = score(Path(__file__).parent / "held-out-3")
    assert result["figures"] >= 93
    assert result["exact"] >= 0.9, "\n".join(errors)
