"""Introductions by mail: a third person brings the user and somebody else together."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LEE, LUCIA, Mail, Situation, got, mail, sent, sorted_as

PAT = "Pat Moss <pat@oakwood.example>"
"""Somebody who knows the user and the other person."""
ANNE = "Anne Roth <anne@oakwood.example>"


def _known(who: str) -> Mail:
    """Return an older mail of the user to somebody who introduces them now."""
    return sent(who, "Last week", "It was good to see you at the fair.", 30)


def introduced(text: str, *after: Mail, to: str = DANA, subject: str = "Introduction", who: str = PAT) -> Situation:
    """Return an introduction of Wednesday with the other person in Cc."""
    return Situation(
        sort="",
        kind="networking",
        draft="introduction",
        mails=(_known(who), got(who, subject, text, 2.0, headers={"Cc": to}), *after),
    )


def not_introduced(text: str, *after: Mail, cc: str = DANA, subject: str = "Introduction", who: str = PAT) -> Situation:
    headers = {"Cc": cc} if cc else {}
    return Situation(
        sort="", kind="", draft="", mails=(_known(who), got(who, subject, text, 2.0, headers=headers), *after)
    )


SITUATIONS = (
    *sorted_as(
        "introduced by mail",
        introduced(
            "Dana, meet Sam. Sam has built the best forecast model that I know. I'll let you two take it from here."
        ),
        introduced(
            "Hi Sam, I'd like to introduce you to Dana Park, who runs data at Acme. Dana, Sam is the analyst I "
            "spoke of."
        ),
        introduced(
            "Sam and Dana,\n\nI wanted to put you two in touch. You both work on data quality.\n\nPat",
            subject="Sam <> Dana",
        ),
        introduced(
            "Hi both, happy to connect you. Sam, Dana leads the data team at Acme. Dana, Sam is a consultant.",
            subject="Intro: Sam / Dana",
        ),
        introduced(
            "Liebe Jana, lieber Sam,\n\nich möchte euch gern miteinander bekannt machen. Jana leitet die Daten bei "
            "Nordlicht, Sam berät zu Prognosen.\n\nAnne",
            to=JANA,
            who=ANNE,
            subject="Vorstellung",
        ),
        introduced(
            "Bonjour Sam, je te présente Claire Moreau, qui dirige l'atelier. Claire, Sam est consultant. Je "
            "vous laisse "
            "échanger.",
            to=CLAIRE,
            subject="Mise en relation",
        ),
        introduced(
            "Hola Sam, te presento a Lucía Ortega, que dirige Faro. Lucía, Sam es consultor de datos. Os dejo "
            "en contacto.",
            to=LUCIA,
            subject="Presentación",
        ),
    ),
    *sorted_as(
        "no introduction, or one that was taken up",
        not_introduced(
            "Sam, meet Dana. Dana leads data at Acme.",
            sent(DANA, "Re: Introduction", "Hi Dana, good to meet you.", 1.8, answers=2),
        ),
        not_introduced(
            "Sam, meet Dana. Dana leads data at Acme.",
            got(DANA, "Re: Introduction", "Hi Sam, do you have time for a call?", 1.8, answers=2),
        ),
        not_introduced("Hi Sam, would you like me to introduce you to Dana Park at Acme?", cc=""),
        not_introduced("Hi Sam, if you like I can introduce you to Dana next week."),
        not_introduced("Dana introduced the new data team yesterday. It was a good session."),
        not_introduced("Sam, let me introduce our new product. Dana will tell you more.", subject="News"),
        not_introduced("Dana, meet me at the station at six. Sam comes too.", subject="Dinner"),
        not_introduced("Hi Dana, meet Lee. Lee has joined our team.", cc=f"{DANA}, {LEE}"),
        not_introduced(
            "Sam, meet Ben. Ben has joined our team.", cc="Ben Ode <ben@example.com>", who="Eva Sol <eva@example.com>"
        ),
        not_introduced("Hi Sam, I cannot introduce you to Dana, sorry."),
        mail(PAT, "Introduction", "Hi Sam, let me introduce myself. I sell cleaning services."),
        mail(
            "Kay Doe <kay@agency.example>",
            "Introduction",
            "Sam, meet Dana. Dana, meet Sam. You should talk.",
            headers={"Cc": DANA},
            days=2.0,
        ),
        not_introduced("Sam, ich konnte dich Jana leider nicht vorstellen.", cc=JANA, subject="Vorstellung"),
    ),
)
