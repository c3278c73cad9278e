"""The systemd units. `python -m tests.regenerate` writes them to systemd/, and a test compares the files."""

from __future__ import annotations

ACCOUNTS = 200
"""The number of accounts of any kind that the limits of the units allow (docs/limits.md)."""
MEMORY = 145 + 3 * ACCOUNTS + 100
"""The limit in MiB: 145 with one Gmail account, 3 per further account (2.2 measured), 100 for the parsing process."""
TASKS = 16 + ACCOUNTS
"""16 is twice the number of threads of both processes. Each IMAP account with `idle` has one more."""
DESCRIPTORS = 32 + 6 * ACCOUNTS
"""The program and its open files need 32, each IMAP account with `idle` needs 6 (other accounts fewer)."""
_HARDENING = f"""\
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
PrivateTmp=yes
PrivateDevices=yes
PrivateMounts=yes
PrivateIPC=yes
ProtectClock=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectControlGroups=yes
ProtectProc=invisible
ProcSubset=pid
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RemoveIPC=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
DevicePolicy=closed
UMask=0077
MemoryMax={MEMORY}M
TasksMax={TASKS}
LimitNOFILE={DESCRIPTORS}
"""
_FOR_SYSTEM_ONLY = (
    "CapabilityBoundingSet", "AmbientCapabilities", "ProtectSystem", "PrivateDevices", "PrivateMounts", "PrivateTmp",
    "PrivateIPC", "ProtectClock", "ProtectKernel", "ProtectHostname", "ProtectProc", "ProcSubset", "DevicePolicy",
    "ProtectControlGroups", "RemoveIPC", "KeyringMode",
)  # fmt: skip
"""The settings of the system unit that the service manager of a user cannot apply."""


def system(program: str = "/usr/bin/followup-daemon") -> str:
    """Return the unit for a mailbox under /var/lib/followup-daemon. Its user exists only while the unit runs."""
    return f"""\
# The hardened system unit: for mailboxes kept under /var/lib/followup-daemon.
# Configuration: /etc/followup-daemon/config.yaml with paths below /var/lib/followup-daemon.
[Unit]
Description=followup-daemon: drafts follow-ups, never sends
Documentation=man:followup-daemon(1)
After=network-online.target
Wants=network-online.target

[Service]
Type=notify
NotifyAccess=main
ExecStart={program} --config /etc/followup-daemon/config.yaml run
ExecReload=/bin/kill -HUP $MAINPID
Restart=on-failure
RestartSec=30
WatchdogSec=120
TimeoutStopSec=15
DynamicUser=yes
StateDirectory=followup-daemon
StateDirectoryMode=0700
ConfigurationDirectory=followup-daemon
WorkingDirectory=/var/lib/followup-daemon
Environment=XDG_STATE_HOME=/var/lib/followup-daemon HOME=/var/lib/followup-daemon
PrivateUsers=yes
ProtectHome=yes
{_HARDENING}
[Install]
WantedBy=multi-user.target
"""


def user(program: str = "%h/.local/bin/followup-daemon", config: str = "") -> str:
    """Return the unit for the user's own mailbox.

    The home folder stays readable and writable, because the mail is there.
    """
    options = f" --config {config}" if config else ""
    hardening = "\n".join(line for line in _HARDENING.splitlines() if not line.startswith(_FOR_SYSTEM_ONLY))
    return f"""\
# The user unit: followup-daemon install-service puts it into ~/.config/systemd/user and starts it.
[Unit]
Description=followup-daemon: drafts follow-ups, never sends

[Service]
Type=notify
NotifyAccess=main
ExecStart={program}{options} run
ExecReload=/bin/kill -HUP $MAINPID
Restart=on-failure
RestartSec=30
WatchdogSec=120
TimeoutStopSec=15
{hardening}

[Install]
WantedBy=default.target
"""


def oneshot(program: str = "%h/.local/bin/followup-daemon") -> str:
    """Return the unit that runs one poll cycle."""
    return f"""\
# One poll cycle, started by followup-daemon-once.timer: for those who prefer no process between polls.
[Unit]
Description=followup-daemon: one poll of every account

[Service]
Type=oneshot
ExecStart={program} run --once
SuccessExitStatus=75
NoNewPrivileges=yes
UMask=0077
"""


def timer() -> str:
    """Return the timer that starts a poll cycle every ten minutes."""
    return """\
[Unit]
Description=followup-daemon: poll every account every ten minutes

[Timer]
OnBootSec=2min
OnUnitActiveSec=10min
AccuracySec=1min
Persistent=true

[Install]
WantedBy=timers.target
"""


FILES = {
    "followup-daemon.service": system,
    "followup-daemon-user.service": user,
    "followup-daemon-once.service": oneshot,
    "followup-daemon-once.timer": timer,
}
