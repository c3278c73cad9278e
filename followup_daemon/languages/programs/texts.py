"""Sentences that only programs write: reactions, receipts, failed deliveries, and automatic replies.

The patterns of ``ABSENT``, ``ALONGSIDE``, ``AUTOMATIC`` and ``UNDELIVERED`` are for lower-case text without accents.
A reply that says nothing but ABSENT and ALONGSIDE is one that a program sent, because it has no word for its reader.
"""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase, Phrases

REACTIONS: Phrases = (
    Phrase(
        r"\S.{0,120}\breacted (?:to (?:your|a|an|the) (?:message|e-?mail)|(?:via|from|in) gmail)\b",
        "Dana Park reacted to your message:",
        "The market reacted to your news.",
    ),
    Phrase(
        r"\S.{0,120}\bha(?:t|ben) (?:über gmail|via gmail|mit gmail|auf (?:ihre|deine|eine) (?:nachricht|e-?mail)"
        r"(?: .{1,20})?) reagiert",
        "Jana Weber hat auf Ihre Nachricht reagiert:",
        "Jana hat reagiert.",
    ),
    Phrase(
        r"\S.{0,120}\ba réagi (?:à (?:votre|ton|un) (?:message|e-?mail)|via gmail|avec gmail|depuis gmail)",
        "Claire Petit a réagi via Gmail",
        "Claire a réagi hier.",
    ),
    Phrase(
        r"\S.{0,120}\b(?:ha reaccionado|reaccionó) (?:a (?:tu|su|un) (?:mensaje|correo)|(?:mediante|desde|"
        r"a través de|"
        r"con|por|vía|via) gmail)",
        "Lucía Ortega ha reaccionado a tu mensaje",
        "Lucía reaccionó bien.",
    ),
    Phrase(
        r"\S.{0,120}\b(?:ha reagito|reagiu|heeft gereageerd|reagerade|reagerede|reagerte|"
        r"zareagował\w*(?:\(a\))?|reagoi)"
        r" .{0,40}\b(?:gmail|messaggio|mensagem|e-?mail|bericht|meddelan\w+|meddelelse|melding\w*|wiadomo\w+|"
        r"viesti\w+)"
        r"\b",
        "Anke Vos heeft gereageerd op uw bericht",
        "Anke heeft gereageerd.",
    ),
    Phrase(
        r"(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted \S{1,8} to|"
        r"removed an? \w+ (?:\w+ )?from)"
        r"\s(?:[“\"«„][\s\S]{0,4000}[”\"»“]|an? (?:image|photo|attachment|movie))",
        "Liked “See you at two”",
        "Liked your talk, let us meet.",
    ),
    Phrase(
        r"(?:gefällt(?: mir| nicht)?|liebt|lacht über|betont|hinterfragt|findet \w+|hat geliked)\s?:?\s?[„“\"»]"
        r"[\s\S]{0,4000}[“”\"«]",
        "Gefällt „Bis Montag“",
        "Gefällt mir gut, danke.",
    ),
    Phrase(
        r"(?:a (?:aimé|adoré|ri à|souligné|mis en question|détesté|n'a pas aimé)|j'aime|j'adore)\s?:?\s?[«“\"]"
        r"[\s\S]{0,4000}[»”\"]",
        "A aimé « À lundi »",
        "A aimé le projet.",
    ),
    Phrase(
        r"(?:le (?:gusta|encanta|ha gustado|ha encantado|gustó|encantó)|se (?:ha reído|ríe) de|"
        r"ha (?:destacado|cuestionado)|"
        r"no le gusta)\s?:?\s?[«“\"][\s\S]{0,4000}[»”\"]",
        "Le gusta «Hasta el lunes»",
        "Le gusta la idea.",
    ),
)
"""Whole texts that a mail program writes for an emoji, after the emoji itself."""

RECEIPTS: Phrases = (
    Phrase(
        r"your (?:message|e-?mail)\b[\s\S]{0,400}?\bwas (?:read|displayed|opened|deleted without being read|"
        r"delivered)",
        "Your message to Dana was read on Monday.",
        "Your message was great.",
    ),
    Phrase(
        r"this is an? (?:return |read |delivery )?receipt for (?:the|your) (?:e-?mail|mail|message)",
        "This is a receipt for the mail that you sent.",
    ),
    Phrase(r"no guarantee that the message has been read", "There is no guarantee that the message has been read"),
    Phrase(
        r"ihre (?:nachricht|e-?mail)\b[\s\S]{0,400}?\bwurde\b[\s\S]{0,60}?\b(?:gelesen|geoffnet|angezeigt)",
        "Ihre Nachricht an Jana wurde am Montag gelesen.",
    ),
    Phrase(r"dies ist eine (?:empfangs|lese)bestatigung", "Dies ist eine Empfangsbestätigung für Ihre E-Mail."),
    Phrase(
        r"votre (?:message|e-?mail|courriel)\b[\s\S]{0,400}?\ba ete (?:lu|ouvert|affiche)", "Votre message a été lu."
    ),
    Phrase(r"ceci est un (?:accuse|recu)", "Ceci est un accusé de réception."),
    Phrase(
        r"(?:su|tu) (?:mensaje|correo)\b[\s\S]{0,400}?\b(?:fue|ha sido|se ha) (?:leido|abierto|mostrado)",
        "Su mensaje fue leído el lunes.",
    ),
    Phrase(r"est[eo] es un (?:acuse|recibo|aviso) de (?:recibo|lectura)", "Este es un acuse de recibo."),
)
"""Parts of read receipts without a report part."""

UNDELIVERED: Phrases = (
    Phrase(
        r"(?:could|can|did|was|were|has|have|will)(?: ?not|n't) (?:yet )?(?:be(?:en)? )?(?:successfully )?deliver",
        "The mail could not be delivered to:",
    ),
    Phrase(
        r"un(?:able to|deliverable|delivered)|deliver\w* (?:\w+ ){0,4}(?:fail|impossible|error|problem)|"
        r"fail\w* to deliver",
        "Delivery to the following recipient failed permanently.",
        "Delivery on Monday.",
    ),
    Phrase(
        r"permanent(?:ly)? (?:fatal )?(?:error|fail)|fatal error|returned to (?:the )?sender|"
        r"did(?:n't| not) reach the following",
        "This is a permanent error.",
    ),
    Phrase(
        r"(?:unknown|invalid|no such|non-?existent) (?:user|recipient|address|mailbox|local part|account|addressee)|"
        r"(?:user|recipient|address|mailbox|account)(?: \S{1,80})? (?:\w+ )?(?:unknown|not found|does(?:n't|"
        r" not) exist|"
        r"is (?:unknown|disabled|full|over quota|unavailable|inactive)|rejected|unavailable|invalid)",
        "No such user here",
        "The user guide",
    ),
    Phrase(r"\b5\d\d[- #:]{0,3}5\.\d{1,3}\.\d{1,3}\b|\b55[0-4][ -]", "550 5.1.1 rejected", "The 5.1 release"),
    Phrase(
        r"nicht (?:\w+ ){0,3}(?:zugestellt|ausgeliefert|zustellbar|erreicht)|unzustellbar|"
        r"zustellung \w+ fehlgeschlagen|"
        r"zustellungsfehler",
        "Ihre Nachricht konnte nicht zugestellt werden an:",
    ),
    Phrase(
        r"n'(?:a|ont) pas (?:pu etre |ete )?(?:remis|distribu|delivr|envoy)|non (?:remis|distribu)|adresse inconnue",
        "Votre message n'a pas pu être remis.",
    ),
    Phrase(
        r"no (?:se (?:pudo|ha podido|puede)|pudo ser|ha sido|fue) \w*(?:entreg)|destinatario (?:desconocido|"
        r"no existe)",
        "No se pudo entregar su mensaje.",
    ),
)
"""Parts of notices of failed delivery, without a report part (RFC 3464)."""

AUTOMATIC: Phrases = (
    Phrase(
        r"\b(?:this|the following) (?:is|was) an? (?:\w+ )?(?:automat(?:ed|ic)|auto[- ]?(?:reply|response|"
        r"generated))",
        "This is an automated reply.",
        "This is an automation project.",
    ),
    Phrase(
        r"\b(?:this|the) (?:e-?mail|message|reply|response|notification|confirmation) (?:was|is|has been) (?:\w+ )?"
        r"(?:automatically|auto-?) ?(?:generated|sent|created)",
        "This email was automatically generated.",
    ),
    Phrase(
        r"\bautomatically generated (?:\w+ )?(?:e-?mail|message|reply|response|notification|confirmation)",
        "This is an automatically generated confirmation.",
    ),
    Phrase(
        r"\bdies(?:e|es)? (?:e-?mail|mail|nachricht|antwort|schreiben) (?:wurde|ist) (?:\w+ )?automatisch",
        "Diese E-Mail wurde automatisch erstellt.",
    ),
    Phrase(
        r"\b(?:dies|das|es) (?:ist|handelt sich um) eine automatisch(?:e|"
        r"en)?\b",
        "Dies ist eine automatische Antwort.",
    ),
    Phrase(
        r"\bceci est une? (?:\w+ )?(?:message|reponse|courriel|e-?mail|notification) automatique",
        "Ceci est un message automatique.",
    ),
    Phrase(
        r"\bce (?:message|courriel|mail|e-?mail) (?:a ete|est) (?:\w+ )?(?:genere|envoye) automatiquement",
        "Ce message a été envoyé automatiquement.",
    ),
    Phrase(
        r"\best[ae] (?:es )?una? (?:mensaje|respuesta|correo|notificacion) automatic[ao]",
        "Esta es una respuesta automática.",
    ),
    Phrase(r"\b(?:generad|enviad)[ao] (?:de forma )?automatic", "Mensaje generado automáticamente."),
)
"""What a program says of its own mail."""

ABSENT: Phrases = (
    Phrase(
        r"\b(?:i am|i'm|i will be|i'll be|currently|am)\b.{0,50}\b(?:out of (?:the )?office|away|"
        r"on (?:\w+ ){0,2}(?:leave|"
        r"vacation|holidays?|sabbatical)|travell?ing|off (?:work|sick|on leave|until|till|from)|out (?:until|"
        r"till|from|of "
        r"town)|not (?:in the office|at my desk|available|reading|checking)|unavailable|back (?:in|at|on|"
        r"from)|ooo)\b",
        "I'm off on leave and back at my desk on Monday.",
        "I am on it.",
    ),
    Phrase(
        r"\b(?:no|limited|little|intermittent|sporadic|without) access to (?:my |the )?(?:e-?mails?|phone|"
        r"messages|inbox)",
        "I have limited access to email.",
    ),
    Phrase(
        r"\b(?:ich|wir)\b.{0,80}\b(?:nicht (?:im (?:haus|buro|dienst)|am (?:arbeits)?platz|erreichbar)|"
        r"abwesend|ausser haus|"
        r"im (?:\w*urlaub|mutterschutz|krankenstand|sabbatical)|in (?:\w*elternzeit|mutterschutz|\w*ferien|urlaub)|"
        r"auf \w*reisen?|krankgeschrieben|(?:wieder|erst) (?:\w+ ){0,4}(?:erreichbar|zuruck|im (?:buro|"
        r"haus)|fur sie da))\b",
        "Ich befinde mich bis 20. März in Elternzeit.",
        "Ich bin dabei.",
    ),
    Phrase(
        r"\b(?:ich bin|bin ich|ich melde mich)\b.{0,40}\bkrank\b",
        "Ich bin bis Freitag krank.",
        "Ich bin hier, meine Tochter wird kranker.",
    ),
    Phrase(
        r"\b(?:bin|sind) (?:ich|wir)\b.{0,80}\b(?:nicht (?:im (?:haus|buro)|erreichbar)|abwesend|ausser haus|"
        r"im \w*urlaub)\b",
        "Bis Montag bin ich nicht im Büro.",
    ),
    Phrase(
        r"\b(?:keinen|nur (?:eingeschrankt\w*|begrenzt\w*|sporadisch)|eingeschrankten) zugriff\b",
        "Ich habe keinen Zugriff",
    ),
    Phrase(
        r"\b(?:je (?:suis|serai)|actuellement)\b.{0,50}\b(?:absente?|en (?:conges?|vacances|deplacement|arret|"
        r"formation)|"
        r"hors du bureau|injoignable|indisponible|de retour)\b",
        "Je suis en congés jusqu'au 20 mars.",
        "Je suis ravie.",
    ),
    Phrase(
        r"\bn'(?:ai|aurai|y ai) pas (?:d')?acces\b|\bacces (?:tres )?(?:limite|restreint)",
        "Je n'ai pas accès à ma messagerie.",
    ),
    Phrase(
        r"\b(?:estoy|estare|me encuentro|me encontrare)\b.{0,50}\b(?:fuera (?:de la oficina|del despacho)|ausente|"
        r"de (?:vacaciones|baja|viaje|permiso|vuelta))\b",
        "Estoy de vacaciones hasta el 20 de marzo.",
        "Estoy de acuerdo.",
    ),
    Phrase(
        r"\b(?:no (?:tengo|tendre)|sin|con poco) acceso (?:a|al)\b|\bacceso limitado\b", "No tengo acceso al correo."
    ),
)
"""Sentences of somebody who is away."""

ALONGSIDE: Phrases = (
    Phrase(
        r"\bthank(?:s| you)(?: very much)? for (?:your |the |contacting|reaching|getting|writing)",
        "Thanks for your note!",
        "Thanks!",
    ),
    Phrase(
        r"\b(?:when|once|after|as soon as|upon|on) (?:i |my |we |i'm |i am )?(?:am )?(?:return|back)",
        "I will reply when I return.",
    ),
    Phrase(r"\b(?:back|return\w*|until|till)\b.{0,30}\d", "Back on 23 March.", "Back then."),
    Phrase(
        r"\burgent|\bemergenc|\bplease (?:contact|call|reach|turn|refer|direct|e-?mail|write to)\b|\bin my absence",
        "Please contact my colleagues in urgent cases.",
    ),
    Phrase(
        r"\b(?:messages?|e-?mails?|mails?)\b.{0,40}\b(?:will|are|is|can|may)(?: not|n't)? (?:be )?(?:answered|"
        r"read|forwarded|"
        r"processed|monitored|deleted|checked)",
        "Your message will not be forwarded.",
    ),
    Phrase(
        r"\bdank fur (?:ihre|deine|die|eure)\b|\bich melde mich\b.{0,40}\b(?:ruckkehr|zuruck)|"
        r"\bmeiner (?:ruckkehr|abwesenheit)",
        "Vielen Dank für Ihre Nachricht.",
    ),
    Phrase(
        r"\b(?:ihre|deine|eingehende|die|alle) (?:\w*nachricht(?:en)?|e-?mails?|mails?)\b.{0,40}\b(?:wird|werden)\b",
        "Ihre Nachricht wird nicht weitergeleitet.",
    ),
    Phrase(
        r"\bdringende|\beilige|\bin notfallen|\bwenden sie sich|\bwende dich|\bvertretung|"
        r"\bwieder (?:erreichbar|im|zuruck|fur)",
        "In dringenden Fällen hilft Ihnen die Zentrale.",
    ),
    Phrase(
        r"\bmerci (?:de|pour) (?:votre|ton|contacter|vous adresser)|\burgence|\burgente?s?\b|\bveuillez|"
        r"\bmon retour|\bde retour|"
        r"\bvotre (?:message|mail|e-?mail|courriel)\b.{0,60}\bsera\b",
        "Merci de votre message.",
    ),
    Phrase(
        r"\bgracias por (?:su|tu)\b|\burgentes?\b|\bpongase en contacto|\bpuede (?:contactar|dirigirse|"
        r"escribir)|\bmi (?:vuelta|"
        r"regreso)|\b(?:su|tu) (?:mensaje|correo)\b.{0,40}\bsera\b",
        "Gracias por su mensaje.",
    ),
)
"""Sentences that accompany those of ABSENT in an automatic reply, and have nothing of the matter in them."""
