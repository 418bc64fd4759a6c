"""Tasks on a Dask cluster: one that runs already, or processes of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

from checker.errors import FactcheckError, UsageError

# Seconds to wait for a scheduler.
PATIENCE = 10
# A task whose worker dies is done again; one that costs so many workers is not.
LIVES = 3


class WorkersDied(FactcheckError):
    """A task cost the life of one worker after the other."""


class Cluster:
    """Runs tasks somewhere. A worker that dies costs its tasks nothing but time."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def each(self, task: Callable[..., Any], calls: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        """The results of a task for each call, in order; for one that its workers died of, WorkersDied as a result."""
        from distributed import KilledWorker

        futures = [self._client.submit(task, *call, pure=False) for call in calls]
        for at, future in enumerate(futures):
            futures[at] = None  # a result that was taken need not be kept
            try:
                yield future.result()
            except KilledWorker:
                yield WorkersDied(f"{LIVES + 1} workers died of one task; see their logs")


@contextmanager
def cluster(scheduler: str, jobs: int) -> Iterator[Cluster]:
    """The cluster of a scheduler, or one of `jobs` processes of this machine where there is none.

    Raises UsageError where Dask is not installed or the scheduler does not answer.
    """
    if find_spec("distributed") is None or find_spec("pyarrow") is None:
        raise UsageError("--engine dask needs more packages: pip install 'factcheck-newsroom[dask]'")
    import dask
    from distributed import Client

    quiet = {"distributed.scheduler.allowed-failures": LIVES, "logging.distributed": "critical"}
    with dask.config.set(quiet):
        try:
            client = Client(scheduler, timeout=PATIENCE) if scheduler else _here(jobs)
        except (OSError, ValueError) as error:
            raise UsageError(f"the scheduler {scheduler} does not answer: {error}") from None
        with client:
            if scheduler and not client.scheduler_info()["workers"]:
                raise UsageError(f"the scheduler {scheduler} has no workers; start some: dask worker {scheduler}")
            yield Cluster(client)


def _here(jobs: int) -> Any:
    from distributed import Client, LocalCluster

    # A process a worker, each with one task at a time; nothing listens beyond this machine.
    return Client(
        LocalCluster(
            n_workers=jobs, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0"
        )
    )
