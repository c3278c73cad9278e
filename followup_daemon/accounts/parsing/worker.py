"""The process in which mail and calendars of strangers are taken apart, with limits of time and memory.

Sizes and nesting are looked at first (``normalise``); what still takes too long or too much costs the worker its life.
It can write no file, knows nothing secret, and gives back values of ``model`` alone.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import math
import os
import pickle
import resource
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, BinaryIO, ParamSpec, TypeVar

from followup_daemon.errors import STRANGE, AccountError

SECONDS = 3.0
"""Of the processor, for one message or calendar: a machine that is busy with something else harms nobody's mail."""
_AT_MOST = 10.0
"""How many times longer than that it may take by the clock."""
MEMORY = 400 * 1024 * 1024
"""Bytes of address space that the worker may have beside what it has when it is ready."""
_ANSWER = 64 * 1024 * 1024
_HEAD = struct.Struct("!I")

P = ParamSpec("P")
R = TypeVar("R")


class Refused(Exception):
    """It could not be read within the limits; the text says why, in words for the user."""


def call(function: Callable[P, R], *arguments: P.args, **more: P.kwargs) -> R:
    """What ``function``, one of a module's own, returns in the worker. Raises Refused, and AccountError where there is no worker."""
    return within(SECONDS, function, *arguments, **more)


def within(seconds: float, function: Callable[P, R], *arguments: P.args, **more: P.kwargs) -> R:
    """``call`` with so many seconds of the processor."""
    answer = _worker.ask(pickle.dumps((seconds, function, arguments, more)), seconds)
    if isinstance(answer, Refused):
        raise answer
    return answer  # type: ignore[no-any-return]


class _Worker:
    """The process, made when first needed and again after it died. One question at a time, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, question: bytes, seconds: float) -> Any:
        with self._lock:
            for _ in range(2):  # who died may have been killed for what others did
                process = self._running()
                try:
                    _write(process.stdin, question)
                    return _Values(io.BytesIO(self._answer(process, seconds))).load()
                except (OSError, EOFError, pickle.UnpicklingError) as error:  # a TimeoutError is an OSError
                    slow = isinstance(error, TimeoutError)
                    self._end(0.0 if slow else 0.5)
                    if slow or process.returncode == -signal.SIGXCPU:
                        return Refused(f"it takes longer than {seconds:.0f} seconds to read")
            return Refused("the process that read it died")

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        program = [sys.executable, "-P", "-c", "from followup_daemon.accounts.parsing import worker; worker.serve()"]
        try:
            process = subprocess.Popen(
                program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,  # what the terminal says to the program is not meant for it
            )
            self._process = process
            _exactly(process.stdout, 1, time.monotonic() + 60)  # it is ready
        except (OSError, TimeoutError, EOFError) as error:
            self._end()
            raise AccountError(
                f"The process that reads mail cannot be started ({type(error).__name__}). Nothing was read or changed."
            ) from None
        return process

    def _answer(self, process: subprocess.Popen[bytes], seconds: float) -> bytes:
        until = time.monotonic() + _AT_MOST * seconds
        (length,) = _HEAD.unpack(_exactly(process.stdout, _HEAD.size, until))
        if length > _ANSWER:
            raise EOFError
        return _exactly(process.stdout, length, until)

    def _end(self, patience: float = 0.0) -> None:
        """``patience``: seconds for one that is dying by itself, and then tells what of."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(patience)
            process.kill()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()
            process.wait()

    def close(self) -> None:
        with self._lock:
            self._end()

    def forget(self) -> None:
        """A forked child leaves its parent's worker alone."""
        self._lock = threading.Lock()
        self._process = None


class _Values(pickle.Unpickler):
    """Takes nothing from the worker but values: it read what strangers wrote, so it is not trusted either."""

    def find_class(self, module: str, name: str) -> Any:
        known = module.startswith("followup_daemon.model.") and "." not in name
        plain = (module, name) in {
            ("datetime", "datetime"),
            ("datetime", "date"),
            ("datetime", "timedelta"),
            ("datetime", "timezone"),
            ("builtins", "frozenset"),
            (__name__, "Refused"),
        }
        if known or plain:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


_worker = _Worker()
atexit.register(_worker.close)
os.register_at_fork(after_in_child=_worker.forget)


def serve() -> None:
    """The worker itself: answers one question after the other until nobody asks any more."""
    from followup_daemon.normalise import html, ics, mime  # noqa: F401 - before memory is limited

    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # it ends with whoever asks, and not before
        signal.signal(ignored, signal.SIG_IGN)
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    _limit()
    answers.write(b"+")
    answers.flush()
    while head := questions.read(_HEAD.size):
        seconds, function, arguments, more = pickle.loads(questions.read(_HEAD.unpack(head)[0]))
        soonest = math.ceil(time.process_time() + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (soonest, resource.RLIM_INFINITY))  # SIGXCPU ends it
        answer: Any
        try:
            answer = function(*arguments, **more)
        except MemoryError:
            answer = Refused(f"it takes more than {MEMORY // 2**20} MiB of memory to read")
        except STRANGE as error:
            answer = Refused(f"it cannot be read ({type(error).__name__})")
        _write(answers, pickle.dumps(answer))


def _limit() -> None:
    """No more memory than allowed beside what is there now, no file that could be written, no core."""
    try:
        with open("/proc/self/statm", "rb") as file:
            here = int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        here = MEMORY
    for limit, most in (
        (resource.RLIMIT_AS, here + MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # not every system has every limit
            resource.setrlimit(limit, (most, most))


def _environment() -> dict[str, str]:
    """Nothing secret: where Python finds its modules, and the zone files."""
    wanted = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTHONTZPATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
    return {name: os.environ[name] for name in wanted if name in os.environ}


def _write(stream: Any, data: bytes) -> None:
    stream.write(_HEAD.pack(len(data)) + data)
    stream.flush()


def _exactly(stream: Any, count: int, until: float) -> bytes:
    """``count`` bytes. Raises TimeoutError, EOFError."""
    source: BinaryIO = stream
    found = bytearray()
    while len(found) < count:
        waiting = select.poll()
        waiting.register(source, select.POLLIN)
        if not waiting.poll(max(0.0, until - time.monotonic()) * 1000):
            raise TimeoutError
        part = os.read(source.fileno(), count - len(found))
        if not part:
            raise EOFError
        found += part
    return bytes(found)
