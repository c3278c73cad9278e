"""Spanish words for letters."""

from __future__ import annotations

from followup_daemon.languages.base.letters import Wording
from followup_daemon.model.tables.told import Document

WORDING = Wording(
    days=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    of_weekday="del {day}",
    of_date="del {number} de {month}",
    on_weekday="el {day}",
    on_date="el {number} de {month}",
    date="{number} de {month}",
    by_day="para el {day} {number} de {month}",
    in_week="en la semana del {number} de {month}",
    long_date="{day} {number} de {month}",
    and_="y",
    written=(
        r"^(?P<noun>propuesta(?: comercial)?|presupuesto|cotización|oferta"
        r"|candidatura)\b(?:\s*[:–—-]\s*(?P<rest>.+)|\s+(?P<joined>(?:para|de|del|al)\b.+))$"
    ),
    work="«{rest}»",
    work_for="{rest}",
    work_title="«{rest}»",
    greeting="Hola, {names}:",
    familiar_greeting="Hola, {names}:",
    formal_greeting="Hola, {names}:",
    greeting_word="{word}, {names}:",
    greeting_words=("hola",),
    full_name=False,
    to_team="Buenos días:",
    to_many="Hola a todos:",
    to_nobody="Buenos días:",
    sign_off="Un saludo",
    sign_off_end=",",
    greets=frozenset(
        (
            "a apreciada apreciado buenas buenos don doña dr dra días estimada estimadas estimado estimados "
            "hola querida querido señor señora sr sra tardes todos y"
        ).split()
    ),
    small_words=frozenset(
        ("al almuerzo café charla cita comida con del el en encuentro las llamada los para reunión y").split()
    ),
    interview_words=frozenset(("entrevista telefónica trabajo").split()),
    greeting_end=":",
    nouns_are_capital=False,
    has_dictionary=False,
    you_wrote="escribiste tú",
    they_wrote="llegó un mensaje",
    nothing_since="nada desde entonces",
    quoted="«{}»",
    slips=(
        r"\b(?:de|a) el (?=[a-zà-ÿ])[a-zà-ÿ]+",
        r"\by (?=i[^aeo\W])[a-zà-ÿ]+",
        r"\bo (?=o[a-zà-ÿ])[a-zà-ÿ]+",
        r"\bhubieron\b",
        r"\bla (?:problema|tema|programa)\b",
    ),
    doubled_words=frozenset("muy".split()),
    our_interview="nuestra entrevista",
    our_meeting="nuestra reunión",
    our_conversation="nuestra conversación",
    our="{}",
    appointments=r"(?!)",
    about_somebody=r"(?!)",
    own_documents={
        Document.CONTRACT: "el contrato firmado",
        Document.OFFER: "la propuesta ajustada",
        Document.INVOICE: "la factura",
        Document.DEPOSIT_INVOICE: "la factura del anticipo",
        Document.REFERENCES: "mis referencias",
        Document.CERTIFICATES: "mis títulos y certificados",
        Document.CV: "mi currículum",
        Document.PORTFOLIO: "muestras de mi trabajo",
        Document.BANK_DETAILS: "mis datos bancarios",
        Document.TAX_DETAILS: "mis datos fiscales",
        Document.IDENTIFICATION: "una copia de mi documento de identidad",
        Document.PURCHASE_ORDER: "los datos para el pedido",
        Document.AVAILABILITY: "mi disponibilidad",
        Document.SALARY: "mi tarifa y mis expectativas",
        Document.SCHEDULE: "un calendario",
    },
    their_documents={
        Document.CONTRACT: "el contrato",
        Document.OFFER: "la oferta por escrito",
        Document.PURCHASE_ORDER: "el pedido",
        Document.SCHEDULE: "el calendario",
    },
    turned={
        "su": "mi",
        "tu": "mi",
        "vuestra": "mi",
        "vuestro": "mi",
        "la": "la",
    },
)
