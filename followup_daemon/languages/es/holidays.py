"""Spanish names of holidays, in lower case without accents."""

from __future__ import annotations

from followup_daemon.languages.base.time.holidays import Holiday, fixed, from_easter

_YEAR_END = Holiday(month=12, day=24, length=14, is_period=True, is_weak=True)
_HOLY_WEEK = Holiday(easter=-6, length=7, is_period=True)

HOLIDAYS = {
    "navidad": fixed(12, 25),
    "dia de navidad": fixed(12, 25),
    "nochebuena": fixed(12, 24, length=2),
    "nochevieja": fixed(12, 31, length=2),
    "ano nuevo": fixed(1, 1),
    "dia de ano nuevo": fixed(1, 1),
    "reyes": Holiday(month=1, day=6, is_weak=True),
    "dia de reyes": fixed(1, 6),
    "reyes magos": fixed(1, 6),
    "epifania": fixed(1, 6),
    "carnaval": from_easter(-47),
    "miercoles de ceniza": from_easter(-46),
    "semana santa": _HOLY_WEEK,
    "domingo de ramos": from_easter(-7),
    "jueves santo": from_easter(-3),
    "viernes santo": from_easter(-2, length=3),
    "sabado santo": from_easter(-1),
    "pascua": from_easter(0, length=2),
    "domingo de pascua": from_easter(0, length=2),
    "domingo de resurreccion": from_easter(0),
    "lunes de pascua": from_easter(1),
    "pentecostes": from_easter(49),
    "corpus christi": from_easter(60),
    "dia del trabajo": fixed(5, 1),
    "dia del trabajador": fixed(5, 1),
    "san jose": Holiday(month=3, day=19, is_weak=True),
    "san juan": Holiday(month=6, day=24, is_weak=True),
    "dia de la asuncion": fixed(8, 15),
    "dia del pilar": fixed(10, 12),
    "fiesta nacional": Holiday(month=10, day=12, is_weak=True),
    "dia de la hispanidad": fixed(10, 12),
    "puente del pilar": fixed(10, 12),
    "todos los santos": fixed(11, 1),
    "dia de todos los santos": fixed(11, 1),
    "dia de los muertos": fixed(11, 2),
    "dia de muertos": fixed(11, 2),
    "dia de la constitucion": fixed(12, 6),
    "puente de la constitucion": Holiday(month=12, day=6, length=3, is_weak=True),
    "dia de la inmaculada": fixed(12, 8),
    "las fiestas": _YEAR_END,
    "las fiestas navidenas": _YEAR_END,
    "fiestas navidenas": _YEAR_END,
    "las fiestas de navidad": _YEAR_END,
    "fiestas de fin de ano": _YEAR_END,
    "navidades": _YEAR_END,
    "las vacaciones de navidad": _YEAR_END,
}
