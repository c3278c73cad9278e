"""French verbs by their persons: the endings of the first and second person show who speaks and who is addressed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its infinitive, its present with "il", with "nous" and with "ils", and the stem of its future."""

    infinitive: str
    singular: str
    first: str
    plural: str
    future: str

    @property
    def speaker(self) -> str:
        """Return the forms that only the writer has."""
        return f"{self.first}|{self.future}ai|{self.future}ons"

    @property
    def reader(self) -> str:
        """Return the forms that only the person addressed has."""
        return f"{self.first.removesuffix('ons').replace('ç', 'c')}ez|{self.future}ez|{self.future}as"

    @property
    def forms(self) -> str:
        """Return the infinitive and the forms of the present and the future, without the second person."""
        return f"{self.infinitive}|{self.singular}|{self.plural}|{self.speaker}|{self.future}a|{self.future}ont"


def regular(infinitive: str, singular: str = "") -> Verb:
    """Return a verb that ends with "er". ``singular`` has the stem of its present, if that is another."""
    stem = infinitive.removesuffix("er")
    one = singular or f"{stem}e"
    future = f"{one}r" if singular else infinitive
    return Verb(infinitive, one, f"{stem.removesuffix('c') + 'ç' if stem[-1] == 'c' else stem}ons", f"{one}nt", future)


def joined(*verbs: Verb) -> str:
    """Return the forms of ``verbs`` as alternatives."""
    return "|".join(verb.forms for verb in verbs)


ANSWER = Verb("répondre", "répond|réponds", "répondons", "répondent", "répondr")
COME_BACK = Verb("revenir", "revient|reviens", "revenons", "reviennent", "reviendr")
SAY = Verb("dire", "dit|dis", "disons", "disent", "dir")
WRITE = Verb("écrire", "écrit|écris", "écrivons", "écrivent", "écrir")
SEND = Verb("envoyer", "envoie", "envoyons", "envoient", "enverr")
PASS_ON = Verb("transmettre", "transmet|transmets", "transmettons", "transmettent", "transmettr")
MAKE = Verb("faire", "fait|fais", "faisons", "font", "fer")
TAKE = Verb("prendre", "prend|prends", "prenons", "prennent", "prendr")
TAKE_UP = Verb("reprendre", "reprend|reprends", "reprenons", "reprennent", "reprendr")
KEEP = Verb("tenir", "tient|tiens", "tenons", "tiennent", "tiendr")
HAND = Verb("rendre", "rend|rends", "rendons", "rendent", "rendr")
HAVE = Verb("avoir", "a", "avons", "ont", "aur")
WARN = Verb("prévenir", "prévient|préviens", "prévenons", "préviennent", "préviendr")
REACH = Verb("parvenir", "parvient", "parvenons", "parviennent", "parviendr")
RECEIVE = Verb("recevoir", "reçoit|reçois", "recevons", "reçoivent", "recevr")
KNOW = Verb("savoir", "sait|sais", "savons", "savent", "saur")
HEAR = Verb("entendre", "entend|entends", "entendons", "entendent", "entendr")
GO = Verb("aller", "va|vais", "allons", "vont", "ir")
CAN = Verb("pouvoir", "peut|peux", "pouvons", "peuvent", "pourr")
MUST = Verb("devoir", "doit|dois", "devons", "doivent", "devr")
WANT = Verb("vouloir", "veut|veux", "voulons", "veulent", "voudr")
BE = Verb("être", "est", "sommes", "sont", "ser")
WELCOME = Verb("accueillir", "accueille", "accueillons", "accueillent", "accueiller")
GIVE = regular("donner")
CALL = regular("appeler", "appelle")
CALL_BACK = regular("rappeler", "rappelle")
DECIDE = regular("décider")
CONFIRM = regular("confirmer")
INFORM = regular("informer")
CONTACT = regular("contacter")
CONTACT_AGAIN = regular("recontacter")
NOTIFY = regular("notifier")
ADVISE = regular("aviser")
ADDRESS = regular("adresser")
COMMUNICATE = regular("communiquer")
SHARE = regular("partager")
RULE = regular("statuer")
SETTLE = regular("trancher")
BRING = regular("apporter")
PRONOUNCE = Verb("prononcer", "prononce", "prononçons", "prononcent", "prononcer")
POINT_OUT = regular("indiquer")
MAIL = regular("mailer")
ANNOUNCE = Verb("annoncer", "annonce", "annonçons", "annoncent", "annoncer")
PUBLISH = Verb("publier", "publie", "publions", "publient", "publier")
FORWARD = Verb("transférer", "transfère", "transférons", "transfèrent", "transférer")
HOPE = Verb("espérer", "espère", "espérons", "espèrent", "espérer")
THINK = regular("penser")
COUNT = regular("compter")
WISH = regular("souhaiter")
PLAN = Verb("prévoir", "prévoit|prévois", "prévoyons", "prévoient", "prévoir")
MEET = regular("rencontrer")
TALK = regular("parler")
DISCUSS = Verb("discuter", "discute", "discutons", "discutent", "discuter")
WAIT = Verb("attendre", "attend|attends", "attendons", "attendent", "attendr")
FAIL = regular("manquer")
ACCEPT = regular("accepter")
REFUSE = regular("refuser")
DECLINE = regular("décliner")
CHOOSE = Verb("choisir", "choisit|choisis", "choisissons", "choisissent", "choisir")
RETAIN = Verb("retenir", "retient|retiens", "retenons", "retiennent", "retiendr")
OFFER = Verb("offrir", "offre", "offrons", "offrent", "offrir")
PROPOSE = regular("proposer")
HIRE = regular("embaucher")
RECRUIT = regular("recruter")
ENGAGE = Verb("engager", "engage", "engageons", "engagent", "engager")
ENTRUST = Verb("confier", "confie", "confions", "confient", "confier")
AWARD = regular("attribuer")
GO_ON = Verb("poursuivre", "poursuit|poursuis", "poursuivons", "poursuivent", "poursuivr")
CONTINUE = regular("continuer")
ADVANCE = Verb("avancer", "avance", "avançons", "avancent", "avancer")
STAY = regular("rester")
WORK = regular("travailler")
PREFER = Verb("préférer", "préfère", "préférons", "préfèrent", "préférer")
APPROVE = Verb("approuver", "approuve", "approuvons", "approuvent", "approuver")
VALIDATE = regular("valider")
SIGN = Verb("signer", "signe", "signons", "signent", "signer")
REJECT = Verb("rejeter", "rejette", "rejetons", "rejettent", "rejetter")
GIVE_UP = Verb("renoncer", "renonce", "renonçons", "renoncent", "renoncer")
ORDER = regular("commander")
THANK = Verb("remercier", "remercie", "remercions", "remercient", "remercier")
REGRET = regular("regretter")
INVITE = regular("inviter")
HAND_BACK = regular("retourner")
SEND_BACK = Verb("renvoyer", "renvoie", "renvoyons", "renvoient", "renverr")
SAY_AGAIN = Verb("redire", "redit|redis", "redisons", "redisent", "redir")
SPECIFY = regular("préciser")
START = Verb("partir", "part|pars", "partons", "partent", "partir")
FOLLOW = Verb("suivre", "suit|suis", "suivons", "suivent", "suivr")
LEAVE = regular("laisser")
PASS = regular("passer")

ALL = tuple(value for value in tuple(globals().values()) if isinstance(value, Verb))
