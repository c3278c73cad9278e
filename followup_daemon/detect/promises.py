"""The public path of ``find``; the module is ``detect.extract.promises``."""

from followup_daemon.detect.extract.promises import find

__all__ = ["find"]
