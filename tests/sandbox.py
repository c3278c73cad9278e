"""``python -m tests.sandbox PROGRAM ...``: run PROGRAM under the restrictions of the system unit, without systemd.

The system calls come from ``systemd-analyze syscall-filter``, so they are those that the unit names. Writable and
executable memory, other address families, namespaces, set-id bits and personalities are refused as systemd refuses
them. All capabilities are dropped. Mounts and device rules need systemd as process 1 and are not here.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import socket
import subprocess
import sys

from followup_daemon.app.setup import units

_PR_SET_NO_NEW_PRIVS, _PR_CAPBSET_DROP, _LAST_CAPABILITY = 38, 24, 63
_PROT_WRITE, _PROT_EXEC, _SHM_EXEC = 2, 4, 0o100000
_NAMESPACES = 0x7E020000
_SET_IDS = 0o6000


def restrict() -> None:
    _drop_capabilities()
    import pyseccomp as seccomp

    _refuse_arguments(seccomp)
    allowed = seccomp.SyscallFilter(defaction=seccomp.ERRNO(errno.EPERM))
    for name in sorted(_allowed_calls()):
        try:
            allowed.add_rule(seccomp.ALLOW, name)
        except (OSError, ValueError):
            continue  # a call of another architecture
    allowed.load()


def _drop_capabilities() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "no_new_privs")
    for capability in range(_LAST_CAPABILITY + 1):
        libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if libc.capset(header, nothing):
        raise OSError(ctypes.get_errno(), "capset")


def _refuse_arguments(seccomp: object) -> None:
    """MemoryDenyWriteExecute, RestrictAddressFamilies, RestrictNamespaces, RestrictSUIDSGID, LockPersonality."""
    s: object = seccomp
    refused = s.SyscallFilter(defaction=s.ALLOW)  # type: ignore[attr-defined]
    no = s.ERRNO(errno.EPERM)  # type: ignore[attr-defined]
    arg, masked, unequal = s.Arg, s.MASKED_EQ, s.NE  # type: ignore[attr-defined]
    both = _PROT_WRITE | _PROT_EXEC
    refused.add_rule(no, "mmap", arg(2, masked, both, both))
    refused.add_rule(no, "mprotect", arg(2, masked, _PROT_EXEC, _PROT_EXEC))
    refused.add_rule(no, "pkey_mprotect", arg(2, masked, _PROT_EXEC, _PROT_EXEC))
    refused.add_rule(no, "shmat", arg(2, masked, _SHM_EXEC, _SHM_EXEC))
    unknown = s.ERRNO(errno.EAFNOSUPPORT)  # type: ignore[attr-defined]
    kept = {socket.AF_UNIX, socket.AF_INET, socket.AF_INET6}
    for family in set(range(max(kept) + 1)) - kept:
        refused.add_rule(unknown, "socket", arg(0, s.EQ, family))  # type: ignore[attr-defined]
    refused.add_rule(unknown, "socket", arg(0, s.GT, int(max(kept))))  # type: ignore[attr-defined]
    refused.add_rule(s.ERRNO(errno.ENOSYS), "clone3")  # type: ignore[attr-defined]
    for bit in (1 << n for n in range(32) if _NAMESPACES & (1 << n)):
        refused.add_rule(no, "clone", arg(0, masked, bit, bit))
        refused.add_rule(no, "unshare", arg(0, masked, bit, bit))
    refused.add_rule(no, "setns")
    for call, place in (("chmod", 1), ("fchmod", 1), ("fchmodat", 2), ("mkdir", 1), ("mkdirat", 2)):
        for bit in (0o4000, 0o2000):
            refused.add_rule(no, call, arg(place, masked, bit, bit))
    refused.add_rule(no, "personality", arg(0, unequal, 0))
    refused.load()


def _allowed_calls() -> set[str]:
    """Return the system calls that the unit's SystemCallFilter lines allow."""
    lines = re.findall(r"^SystemCallFilter=(.*)$", units.system(), re.MULTILINE)
    sets = _sets()
    allowed: set[str] = set()
    for line in lines:
        names = set().union(*(_expanded(word, sets) for word in line.removeprefix("~").split()))
        allowed = allowed - names if line.startswith("~") else allowed | names
    return allowed | _expanded("@default", sets)


def _sets() -> dict[str, list[str]]:
    """Return the members of every set of system calls that systemd knows by a name, which may be sets themselves."""
    shown = subprocess.run(["systemd-analyze", "syscall-filter"], capture_output=True, text=True, check=True).stdout
    sets: dict[str, list[str]] = {}
    members: list[str] = []
    for line in shown.splitlines():
        word = line.strip()
        if line.startswith("@"):
            members = sets[word] = []
        elif word and not word.startswith("#"):
            members.append(word)
    return sets


def _expanded(word: str, sets: dict[str, list[str]]) -> set[str]:
    if not word.startswith("@"):
        return {word}
    return set().union(*(_expanded(member, sets) for member in sets[word]))


if __name__ == "__main__":
    restrict()
    os.execvp(sys.argv[1], sys.argv[1:])
