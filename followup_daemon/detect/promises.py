"""The public path of ``find``, which is implemented in ``detect.extract.promises``."""

from followup_daemon.detect.extract.promises import find

__all__ = ["find"]
