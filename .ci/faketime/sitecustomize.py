"""Where Debian's faketime is preloaded: its version 0.9.10 breaks ``clock_nanosleep``, on which Python sleeps
(https://github.com/wolfcw/libfaketime/issues/426).
"""

import select
import time

time.sleep = lambda seconds: select.select([], [], [], seconds) and None
