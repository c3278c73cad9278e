"""The fixtures of ``tests`` hold here as well."""

from tests.conftest import _homes, _own_home, _own_log_level, _schema_once, _yaml_once, corpus, world

__all__ = ["_homes", "_own_home", "_own_log_level", "_schema_once", "_yaml_once", "corpus", "world"]
