"""Spanish verbs by their persons: a verb shows who speaks and who is addressed, and a pronoun may be a part of it."""

from __future__ import annotations

from dataclasses import dataclass

_READER_PRONOUNS = ("te", "le", "les", "os", "telo", "selo", "oslo", "tela", "sela")
_SPEAKER_PRONOUNS = ("me", "nos", "melo", "noslo")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its infinitive, its present with "yo", with "nosotros" and with "él", and the stem of its future.

    ``first`` and ``plural`` are empty where the form is also a noun ("el envío") or the past ("enviamos").
    """

    infinitive: str
    first: str
    plural: str
    singular: str
    future: str

    @property
    def speaker(self) -> str:
        """Return the forms that only the writer has."""
        return _joined(self.first, self.plural, f"{self.future}é", f"{self.future}emos")

    @property
    def reader(self) -> str:
        """Return the forms of the future that only the person addressed has."""
        return f"{self.future}ás|{self.future}éis"

    @property
    def attached(self) -> str:
        """Return the infinitive with a pronoun of the person addressed ("avisarte")."""
        return "|".join(f"{self.infinitive}{pronoun}" for pronoun in _READER_PRONOUNS)

    @property
    def to_speaker(self) -> str:
        """Return the infinitive with a pronoun of the writer ("avisarme")."""
        return "|".join(f"{self.infinitive}{pronoun}" for pronoun in _SPEAKER_PRONOUNS)

    @property
    def going_on(self) -> str:
        """Return the gerund, alone and with a pronoun of the person addressed ("avisando", "avisándole")."""
        stem = self.infinitive[:-2]
        vowel = stem[-1:] in ("a", "e", "o")
        gerund = stem + ("ando" if self.infinitive.endswith("ar") else "yendo" if vowel else "iendo")
        return "|".join((gerund, *(f"{gerund}{pronoun}" for pronoun in _READER_PRONOUNS)))

    @property
    def forms(self) -> str:
        """Return the infinitive and the forms of the present and the future, without the second person."""
        future = f"{self.future}á|{self.future}án"
        objects = "|".join(f"{self.infinitive}{pronoun}" for pronoun in ("se", "lo", "la", "los", "las"))
        return _joined(self.infinitive, self.singular, future, self.speaker, self.attached, objects)


def regular(infinitive: str, first: str = "", *, noun: bool = False, past: bool = False) -> Verb:
    """Return a regular verb, with ``first`` where its stem changes ("cuento").

    ``noun``: the form with "yo" is a noun too. ``past``: the form with "nosotros" is more often the past.
    """
    stem, ending = infinitive[:-2], infinitive[-2]
    one = first or f"{stem}o"
    vowel = "a" if ending == "a" else "e"
    plural = f"{stem}{ending}mos"
    return Verb(infinitive, "" if noun else one, "" if past else plural, f"{one[:-1]}{vowel}", infinitive)


def joined(*verbs: Verb) -> str:
    """Return the forms of ``verbs`` as alternatives."""
    return "|".join(verb.forms for verb in verbs)


def ongoing(*verbs: Verb) -> str:
    """Return the gerunds of ``verbs`` as alternatives."""
    return "|".join(verb.going_on for verb in verbs)


def _joined(*forms: str) -> str:
    return "|".join(form for form in forms if form)


ANSWER = regular("responder")
REPLY = regular("contestar")
DECIDE = regular("decidir", past=True)
RESOLVE = regular("resolver", "resuelvo")
SAY = Verb("decir", "digo", "decimos", "dice", "dir")
TELL = regular("contar", "cuento")
WARN = regular("avisar")
INFORM = regular("informar")
COMMUNICATE = Verb("comunicar", "comunico", "", "comunica", "comunicar")
NOTIFY = Verb("notificar", "notifico", "", "notifica", "notificar")
CALL = regular("llamar")
WRITE = regular("escribir")
SEND = regular("enviar", past=True)
DISPATCH = regular("mandar", past=True)
REMIT = Verb("remitir", "remito", "", "remite", "remitir")
FORWARD = regular("reenviar", past=True)
CONTACT = regular("contactar", noun=True)
PASS_ON = regular("pasar", past=True)
GIVE = Verb("dar", "doy", "damos", "da", "dar")
MAKE = Verb("hacer", "hago", "hacemos", "hace", "har")
PUT = Verb("poner", "pongo", "ponemos", "pone", "pondr")
TAKE = regular("tomar", past=True)
HAVE = Verb("tener", "tengo", "tenemos", "tiene", "tendr")
KEEP = Verb("mantener", "mantengo", "mantenemos", "mantiene", "mantendr")
CONFIRM = regular("confirmar")
RETURN = regular("volver", "vuelvo")
RECEIVE = regular("recibir")
KNOW = Verb("saber", "", "sabemos", "sabe", "sabr")
BE_ABLE = Verb("poder", "puedo", "podemos", "puede", "podr")
GO = Verb("ir", "voy", "vamos", "va", "ir")
HOPE = regular("esperar")
WANT = Verb("querer", "quiero", "queremos", "quiere", "querr")
PLAN = Verb("prever", "preveo", "prevemos", "prevé", "prever")
TALK = regular("hablar")
REVIEW = regular("revisar")
STUDY = regular("estudiar")
MEET = regular("reunir")
NEED = regular("necesitar")
THANK = Verb("agradecer", "agradezco", "agradecemos", "agradece", "agradecer")
REGRET = regular("lamentar")
FEEL = Verb("sentir", "siento", "sentimos", "siente", "sentir")
ACCEPT = regular("aceptar")
REJECT = regular("rechazar", noun=True)
DECLINE = regular("declinar")
DISMISS = regular("desestimar")
DISCARD = regular("descartar")
OFFER = Verb("ofrecer", "ofrezco", "ofrecemos", "ofrece", "ofrecer")
HIRE = regular("contratar", noun=True)
CHOOSE = Verb("elegir", "elijo", "elegimos", "elige", "elegir")
SELECT = regular("seleccionar")
OPT = regular("optar")
FOLLOW = Verb("seguir", "sigo", "seguimos", "sigue", "seguir")
CONTINUE = regular("continuar")
ADVANCE = regular("avanzar")
STAY = regular("quedar")
WORK = regular("trabajar", noun=True)
APPROVE = regular("aprobar", "apruebo")
SIGN = regular("firmar")
AWARD = regular("adjudicar")
ENTRUST = regular("encargar", noun=True)
ASSIGN = regular("asignar")
PREFER = Verb("preferir", "prefiero", "preferimos", "prefiere", "preferir")
INCORPORATE = regular("incorporar")
INVITE = regular("invitar")
CONSIDER = regular("considerar")
BE = Verb("estar", "estoy", "estamos", "está", "estar")
SEND_ON = regular("trasladar", past=True)
SHARE = Verb("compartir", "comparto", "compartimos", "comparte", "compartir")
HAND_BACK = regular("devolver", "devuelvo")
COVER = Verb("cubrir", "", "", "cubre", "cubrir")
PUBLISH = regular("publicar", past=True)
ANNOUNCE = Verb("anunciar", "anuncio", "", "anuncia", "anunciar")
ISSUE = regular("emitir", past=True)
DICTATE = regular("dictar", past=True)
MAIL = regular("mailear")
PHONE = regular("telefonear")
ANTICIPATE = regular("adelantar")
SPECIFY = regular("concretar")
ATTEND = Verb("atender", "atiendo", "atendemos", "atiende", "atender")
PULL = regular("tirar")
BET = regular("apostar", "apuesto")

TELLING = (INFORM, WARN, CALL, CONTACT, SEND, NOTIFY, WRITE, TELL, COMMUNICATE, SHARE, GIVE, CONFIRM, DISPATCH, ANSWER)
ALL = tuple(value for value in tuple(globals().values()) if isinstance(value, Verb))
