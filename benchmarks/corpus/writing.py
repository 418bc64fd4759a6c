"""Writes a corpus, checks one, counts one: the command line."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.corpus.article import Writer
from benchmarks.corpus.events import Event
from benchmarks.corpus.names import name_universe
from benchmarks.corpus.planting import Plan, planned, record
from benchmarks.corpus.randomness import Rng
from benchmarks.corpus.records import Conflict, Doc
from benchmarks.corpus.vocabulary import ORGS, VERSION
from benchmarks.corpus.world import World


def generate(n: int, seed: int, conflicts: float) -> Iterator[tuple[str, list[tuple[Doc, str]], list[Conflict]]]:
    """Yields (event key, [(doc, text)...], planted conflicts) until n articles are out."""
    world, done, index, cid = World(seed), 0, 0, 0
    while done < n:
        ev = Event(world, index)
        m = min(ev.n_docs, n - done)
        rolls = Rng(seed, "rolls", index)
        slips = {k for k in range(m) if rolls.random() < conflicts}
        plans: dict[int, Plan] = {k: planned(ev, k, m - len(slips) + 1) for k in sorted(slips)}
        docs = [Writer(ev, f"{done + k:06d}", k, plans.get(k)).write() for k in range(m)]
        clean = [doc for k, (doc, _) in enumerate(docs) if k not in slips]
        records = []
        for k, plan in plans.items():
            rec = record(cid, plan, ev, docs[k][0], clean)
            if rec is None:  # nothing to contradict: print the article without the slip
                docs[k] = Writer(ev, f"{done + k:06d}", k, None).write()
            else:
                records.append(rec)
                cid += 1
        yield ev.key, docs, records
        done += m
        index += 1


def write_corpus(args: argparse.Namespace) -> None:
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    kinds: dict[str, int] = {}
    digest, n_bytes, n_words, n_claims = hashlib.sha256(), 0, 0, 0
    names: dict[str, int] = {}
    truth = open(out / "truth.jsonl", "w", encoding="utf-8")
    claims = open(out / "claims.jsonl", "w", encoding="utf-8") if args.claims else None
    lines = open(out / "articles.jsonl", "w", encoding="utf-8") if args.jsonl else None
    folder = None
    events = 0
    for key, docs, records in generate(args.n, args.seed, args.conflicts):
        events += 1
        for doc, text in docs:
            data = text.encode("utf-8")
            path = out / "articles" / doc.id[:3] / f"{doc.id}.txt"
            if path.parent != folder:
                folder = path.parent
                folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            digest.update(data)
            n_bytes += len(data)
            n_words += len(text.split())
            n_claims += len(doc.claims)
            for c in doc.claims:
                if c.kind == "person":
                    names[c.subject] = names.get(c.subject, 0) + 1
                if claims is not None:
                    claims.write(json.dumps({"event": key, **c.__dict__}, ensure_ascii=False, default=str) + "\n")
            if lines is not None:
                lines.write(json.dumps({"id": doc.id, "event": key, "text": text}, ensure_ascii=False) + "\n")
        for rec in records:
            label = f"{rec.type}/{rec.scope}"
            kinds[label] = kinds.get(label, 0) + 1
            truth.write(json.dumps({"event": key, **rec.__dict__}, ensure_ascii=False, default=str) + "\n")
    for fh in (truth, claims, lines):
        if fh is not None:
            fh.close()
    gaz = [o[0] for o in ORGS] + [o[1] for o in ORGS] + sorted(names, key=lambda s: (-names[s], s))
    (out / "gazetteer.txt").write_text("\n".join(gaz) + "\n", encoding="utf-8")
    meta = {
        "generator_version": VERSION,
        "n": args.n,
        "seed": args.seed,
        "conflict_rate": args.conflicts,
        "events": events,
        "bytes": n_bytes,
        "words": n_words,
        "claims": n_claims,
        "distinct_people": len(names),
        "conflicts": sum(kinds.values()),
        "conflicts_by_type": dict(sorted(kinds.items())),
        "sha256": digest.hexdigest(),
    }
    (out / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(meta, indent=1))


def write_names(args: argparse.Namespace) -> None:
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "names.tsv", "w", encoding="utf-8") as fh:
        for cid, name in name_universe(args.names, args.seed):
            fh.write(f"{cid}\t{name}\n")


def check(folder: str) -> None:
    """Verifies the digest and that every planted span points at its text."""
    root = Path(folder)
    meta = json.loads((root / "meta.json").read_text())
    digest = hashlib.sha256()
    for p in sorted((root / "articles").rglob("*.txt")):
        digest.update(p.read_bytes())
    assert digest.hexdigest() == meta["sha256"], "digest differs"
    n = 0
    for line in open(root / "truth.jsonl", encoding="utf-8"):
        rec = json.loads(line)
        assert all(m["start"] >= 0 for m in rec["mentions"]) and len(rec["mentions"]) >= 2, rec["id"]
        for m in rec["mentions"]:
            text = (root / "articles" / m["doc"][:3] / f"{m['doc']}.txt").read_bytes().decode("utf-8")
            assert text[m["start"] : m["end"]] == m["text"], (rec["id"], m)
        n += 1
    print(f"ok: {meta['n']} articles, {n} conflicts, digest {meta['sha256'][:16]}")


def stats(folder: str) -> None:
    """Token statistics, to compare the synthetic text with real articles."""
    from collections import Counter

    files = sorted(Path(folder).rglob("*.txt"))
    files = [f for f in files if f.name != "gazetteer.txt"]
    freq: Counter[str] = Counter()
    chars = caps = nums = sents = 0
    for f in files:
        t = f.read_text(encoding="utf-8")
        toks = re.findall(r"\w[\w'’-]*", t)
        freq.update(x.lower() for x in toks)
        chars += len(t)
        caps += sum(x[0].isupper() for x in toks)
        nums += sum(x[0].isdigit() for x in toks)
        sents += len(re.findall(r"[.!?][”»\"]?\s", t))
    n = sum(freq.values())
    top = sum(c for _, c in freq.most_common(50))
    hapax = sum(1 for c in freq.values() if c == 1)
    print(
        f"{folder}: files {len(files)}, tokens/file {n / len(files):.0f}, chars/file {chars / len(files):.0f}, "
        f"chars/token {chars / n:.2f}, types {len(freq)}, hapax {hapax}, capitalised {caps / n:.1%}, numeric {nums / n:.1%}, "
        f"tokens/sentence {n / max(1, sents):.1f}, top-50 share {top / n:.1%}"
    )


def main(argv: Sequence[str] | None = None) -> int:
    ap = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    ap.add_argument("--n", type=int, default=1000, help="number of articles")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--out", default="corpus")
    ap.add_argument("--conflicts", type=float, default=0.02, help="share of articles with a planted conflict")
    ap.add_argument("--claims", action="store_true", help="also write claims.jsonl (every claim with its span)")
    ap.add_argument("--jsonl", action="store_true", help="also write articles.jsonl")
    ap.add_argument("--names", type=int, help="write a list of this many names instead of a corpus")
    ap.add_argument("--check", metavar="DIR")
    ap.add_argument("--stats", metavar="DIR", action="append")
    args = ap.parse_args(argv)
    if args.check:
        check(args.check)
    elif args.stats:
        for folder in args.stats:
            stats(folder)
    elif args.names:
        write_names(args)
    else:
        write_corpus(args)
    return 0
