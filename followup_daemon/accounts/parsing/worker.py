"""The separate process that parses the mail and calendars of strangers, with limits of time and memory.

``normalise`` checks sizes and nesting first. An input that still exceeds a limit ends the process.
The process can write no file and has no secrets. It returns only values of ``model``.
"""

from __future__ import annotations

import atexit
import contextlib
import math
import os
import resource
import select
import signal
import subprocess
import sys
import threading
import time
from typing import Any, BinaryIO, TypeVar

from followup_daemon.accounts.parsing import frames
from followup_daemon.accounts.parsing.frames import Answer, Function, NotUnderstood
from followup_daemon.errors import AccountError
from followup_daemon.normalise.words import one_line

SECONDS = 3.0
"""The limit of processor time for one message or calendar. Other load on the machine does not count."""
_AT_MOST = 10.0
"""The factor from the limit of processor time to the limit of wall-clock time."""
MEMORY = 400 * 1024 * 1024
"""The address space in bytes that the process may use in addition to that of its start."""
_LONGEST = 64 * 1024 * 1024
"""The maximum size of a response in bytes."""
_PROGRAM = "from followup_daemon.accounts.parsing import worker; worker.serve()"

R = TypeVar("R")


class LimitExceeded(Exception):
    """An input that exceeded a limit. The text gives the reason to the user.

    ``ours`` is true if the process died, or ran out of time or memory. A later attempt may then succeed.
    """

    def __init__(self, reason: str, ours: bool = False) -> None:
        super().__init__(reason)
        self.ours = ours


class Worker:
    """The process. It starts with the first call, and again after it died. It runs one call at a time, of any thread.

    ``functions`` are the dotted names of all functions that it can call.
    """

    def __init__(self, *functions: str) -> None:
        self._functions = functions
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        atexit.register(self.close)
        os.register_at_fork(after_in_child=self._forget)

    def call(self, function: Function[R], data: bytes = b"", seconds: float | None = None, /, **arguments: object) -> R:
        """Call ``function`` in the process, within ``seconds`` of processor time, and return its result.

        Raises LimitExceeded, and AccountError if the process cannot be started.
        """
        seconds = SECONDS if seconds is None else seconds
        asked = frames.question(function, seconds, data, arguments)
        with self._lock:
            for _ in range(2):  # twice, because another program may have killed the process
                process = self._running()
                try:
                    _write(process.stdin, asked)
                    return self._value(process, function, seconds)
                except (OSError, EOFError, NotUnderstood) as error:  # a TimeoutError is an OSError
                    slow = isinstance(error, TimeoutError)
                    self._end(0.0 if slow else 0.5)
                    if slow or process.returncode == -signal.SIGXCPU:
                        raise LimitExceeded(f"it takes longer than {seconds:.0f} seconds to read", ours=True) from None
        raise LimitExceeded("the parsing process died while it read this", ours=True)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        program = [sys.executable, "-P", "-c", _PROGRAM, *self._functions]
        try:
            process = subprocess.Popen(
                program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,  # signals of the terminal must not reach the process
            )
            self._process = process
            _exactly(process.stdout, 1, time.monotonic() + 60)  # the first byte shows that the process is ready
        except (OSError, TimeoutError, EOFError) as error:
            self._end()
            raise AccountError(
                f"The parsing process cannot be started ({type(error).__name__}). Nothing was read or changed."
            ) from None
        return process

    def _value(self, process: subprocess.Popen[bytes], function: Function[R], seconds: float) -> R:
        until = time.monotonic() + _AT_MOST * seconds
        kind, length = frames.ANSWER.unpack(_exactly(process.stdout, frames.ANSWER.size, until))
        if length > _LONGEST:
            raise NotUnderstood
        said = _exactly(process.stdout, length, until)
        if kind == Answer.VALUE:
            return frames.value(function, said)
        if kind == Answer.TOO_MUCH_MEMORY:
            raise LimitExceeded(f"it takes more than {MEMORY // 2**20} MiB of memory to read", ours=True)
        raise LimitExceeded(f"it cannot be read ({one_line(said.decode('utf-8', 'replace'), 60)})")

    def _end(self, patience: float = 0.0) -> None:
        """End the process. Wait ``patience`` seconds first, in case it is already ending and reports the reason."""
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

    def _forget(self) -> None:
        """Forget the process in a forked child, because it belongs to the parent."""
        self._lock = threading.Lock()
        self._process = None


def serve() -> None:
    """Run calls from the standard input until it is closed."""
    functions = tuple(sys.argv[1:])
    frames.prepare(functions)
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # the process ends when its parent closes the pipe
        signal.signal(ignored, signal.SIG_IGN)
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    _limit()
    answers.write(b"+")
    answers.flush()
    while head := questions.read(frames.QUESTION.size):
        length, more = frames.QUESTION.unpack(head)
        asked, data = frames.asked(questions.read(length)), questions.read(more)
        if asked.function not in functions:
            return
        soonest = math.ceil(time.process_time() + asked.seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (soonest, resource.RLIM_INFINITY))  # SIGXCPU ends the process
        try:
            kind, answer = frames.carry_out(asked, data)
        except MemoryError:
            kind, answer = Answer.TOO_MUCH_MEMORY, b""
        _write(answers, frames.ANSWER.pack(kind, len(answer)) + answer)


def _limit() -> None:
    """Limit the memory, and forbid the writing of files and core dumps."""
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
    """Return the environment: the paths of Python's modules and of the zone files, and no secret."""
    wanted = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTHONTZPATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
    return {name: os.environ[name] for name in wanted if name in os.environ}


def _write(stream: Any, data: bytes) -> None:
    stream.write(data)
    stream.flush()


def _exactly(stream: Any, count: int, until: float) -> bytes:
    """Return ``count`` bytes of ``stream``. Raises TimeoutError or EOFError."""
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
