"""French names of holidays, in lower case without accents."""

from __future__ import annotations

from followup_daemon.languages.base.time.holidays import Holiday, fixed, from_easter

_YEAR_END = Holiday(month=12, day=24, length=9, is_period=True, is_weak=True)

HOLIDAYS = {
    "noel": fixed(12, 25),
    "le jour de noel": fixed(12, 25),
    "jour de noel": fixed(12, 25),
    "reveillon": Holiday(month=12, day=24, length=2, is_weak=True),
    "la veille de noel": Holiday(month=12, day=24, is_alone=True),
    "saint sylvestre": fixed(12, 31, length=2),
    "nouvel an": fixed(1, 1),
    "jour de l'an": fixed(1, 1),
    "premier de l'an": fixed(1, 1),
    "epiphanie": fixed(1, 6),
    "chandeleur": fixed(2, 2),
    "mardi gras": from_easter(-47),
    "mercredi des cendres": from_easter(-46),
    "dimanche des rameaux": from_easter(-7),
    "rameaux": from_easter(-7),
    "jeudi saint": from_easter(-3),
    "vendredi saint": from_easter(-2, length=4),
    "paques": from_easter(0, length=2),
    "dimanche de paques": from_easter(0, length=2),
    "lundi de paques": from_easter(1),
    "week-end de paques": Holiday(easter=-1, length=3, is_period=True),
    "ascension": from_easter(39),
    "jeudi de l'ascension": from_easter(39),
    "pont de l'ascension": Holiday(easter=39, length=4, is_period=True),
    "week-end de l'ascension": Holiday(easter=39, length=4, is_period=True),
    "pentecote": from_easter(49, length=2),
    "lundi de pentecote": from_easter(50),
    "week-end de pentecote": Holiday(easter=48, length=3, is_period=True),
    "fete dieu": from_easter(60),
    "fete du travail": fixed(5, 1),
    "fete nationale": Holiday(month=7, day=14, is_weak=True),
    "assomption": Holiday(month=8, day=15, is_weak=True),
    "toussaint": fixed(11, 1),
    "armistice": Holiday(month=11, day=11, is_weak=True),
    "saint nicolas": Holiday(month=12, day=6, is_weak=True),
    "les fetes": _YEAR_END,
    "les fetes de fin d'annee": _YEAR_END,
    "fetes de fin d'annee": _YEAR_END,
    "les fetes de noel": _YEAR_END,
    "les conges de noel": _YEAR_END,
    "les conges de fin d'annee": _YEAR_END,
    "les vacances de noel": _YEAR_END,
}
