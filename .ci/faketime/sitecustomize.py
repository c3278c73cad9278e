"""A replacement for ``time.sleep`` under Debian's faketime.

Its version 0.9.10 breaks ``clock_nanosleep``, which Python sleeps with:
https://github.com/wolfcw/libfaketime/issues/426
"""

import select
import time

time.sleep = lambda seconds: select.select([], [], [], seconds) and None
