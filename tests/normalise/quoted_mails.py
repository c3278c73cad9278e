"""Short mails as mail programs write them, in many languages, and what the sender wrote in each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedMail:
    """A mail, the text that the sender wrote, and whether they forward somebody else's mail."""

    name: str
    mail: str
    own: str
    forwards: bool = False


QUOTED_MAILS = (
    QuotedMail(
        name="Notes: a reply with name, date and fields",
        mail="Fine with me.\n\nRegards, Sam\n\n\n\n\nDana Park@ACME_EUROPE\n11/16/2026 02:14 PM\n"
        "To:\tSam Rivera/LON/ACME@ACME\ncc:\tEve Moss/LON/ACME@ACME \nSubject:\tRe: Budget\n\n"
        "We will decide by Friday.\n",
        own="Fine with me.\n\nRegards, Sam",
    ),
    QuotedMail(
        name="Notes: a forward whose line is wrapped",
        mail="See below.\n---------------------- Forwarded by Sam Rivera/LON/ACME on 11/16/2026 \n02:20 PM "
        "---------------------------\n\n\nDana Park\n11/16/2026 02:14 PM\nTo: Sam Rivera/LON/ACME@ACME\ncc:  \n"
        "Subject: Budget\n\nWe will decide by Friday.\n",
        own="See below.",
        forwards=True,
    ),
    QuotedMail(
        name="Notes: an address, a date and where to answer",
        mail='Yes please.\n\n\n\n\n"Dana Park" <dana@acme.example> on 11/16/2026 02:14:33 PM\n'
        'Please respond to "Dana Park" <dana@acme.example>\nTo: "Sam Rivera" <sam@home.example>\ncc:  \n\n'
        "Subject: Lunch\n\nWe will decide by Friday.\n",
        own="Yes please.",
    ),
    QuotedMail(
        name="Notes: letterhead above the sender",
        mail="I'll ask Eve.\n\n\n\n   \n\tAcme Europe Ltd.\n\t\n\tFrom:  Dana Park                           "
        "11/16/2026 02:14 PM\n\t\n\nTo: Sam Rivera/LON/ACME@ACME\ncc:  \nSubject: Storage\n\n"
        "We will decide by Friday.\n",
        own="I'll ask Eve.",
    ),
    QuotedMail(
        name="Notes: German",
        mail="Passt.\n\n----- Weitergeleitet von Jana Weber/NORD am 16.11.2026 14:20 -----\n\n"
        "Von:\tPeter Lang/NORD\nAn:\tJana Weber/NORD@NORD\nDatum:\t16.11.2026 14:14\nBetreff:\tLager\n\n"
        "Ich melde mich.\n",
        own="Passt.",
        forwards=True,
    ),
    QuotedMail(
        name="Outlook: Swedish",
        mail="Ja, det går bra.\n\nFrån: Ida Holm <ida@fjord.example>\nSkickat: den 16 november 2026 10:04\n"
        "Till: Sam Rivera <sam@home.example>\nÄmne: Anbud\n\nVi beslutar på fredag.\n",
        own="Ja, det går bra.",
    ),
    QuotedMail(
        name="Outlook: Danish, bold",
        mail="Det er fint.\n\n*Fra:* Ida Holm <ida@fjord.example>\n*Sendt:* 16. november 2026 10:04\n"
        "*Til:* Sam Rivera\n*Emne:* SV: Tilbud\n\nVi beslutter fredag.\n",
        own="Det er fint.",
    ),
    QuotedMail(
        name="Outlook: Finnish",
        mail="Kyllä sopii.\n\nLähettäjä: Mika Salo <mika@salo.example>\n"
        "Lähetetty: maanantai 16. marraskuuta 2026 10.04\n"
        "Vastaanottaja: Sam Rivera\nKopio: Eve Moss\nAihe: Tarjous\n\nPäätämme perjantaina.\n",
        own="Kyllä sopii.",
    ),
    QuotedMail(
        name="Outlook: Polish",
        mail="Tak.\n\nOd: Ewa Lis <ewa@wisla.example>\nWysłano: poniedziałek, 16 listopada 2026 10:04\n"
        "Do: Sam Rivera\nTemat: Oferta\n\nDamy znać do piątku.\n",
        own="Tak.",
    ),
    QuotedMail(
        name="Outlook: Czech",
        mail="Souhlasím.\n\n________________________________\nOd: Jan Novák <jan@vltava.example>\n"
        "Odesláno: pondělí 16. listopadu 2026 10:04\nKomu: Sam Rivera\nPředmět: Nabídka\n\nOzveme se v pátek.\n",
        own="Souhlasím.",
    ),
    QuotedMail(
        name="Outlook: Hungarian",
        mail="Rendben.\n\nFeladó: Kis Anna <anna@duna.example>\nElküldve: 2026. november 16., hétfő 10:04\n"
        "Címzett: Sam Rivera\nTárgy: Ajánlat\n\nPéntekig döntünk.\n",
        own="Rendben.",
    ),
    QuotedMail(
        name="Outlook: Turkish",
        mail="Olur.\n\nKimden: Ayşe Kaya <ayse@ege.example>\nGönderildi: 16 Kasım 2026 Pazartesi 10:04\n"
        "Kime: Sam Rivera\nKonu: Teklif\n\nCumaya kadar karar veririz.\n",
        own="Olur.",
    ),
    QuotedMail(
        name="Outlook: Greek",
        mail="Εντάξει.\n\nΑπό: Νίκος Λύκος <nikos@delfi.example>\nΑποστολή: Δευτέρα, 16 Νοεμβρίου 2026 10:04 πμ\n"
        "Προς: Sam Rivera\nΘέμα: Προσφορά\n\nΘα αποφασίσουμε.\n",
        own="Εντάξει.",
    ),
    QuotedMail(
        name="Outlook: Russian",
        mail="Да, удобно.\n\nОт: Иван Лис <ivan@volga.example>\nОтправлено: 16 ноября 2026 г. 10:04\n"
        "Кому: Sam Rivera\nТема: Предложение\n\nОтветим в пятницу.\n",
        own="Да, удобно.",
    ),
    QuotedMail(
        name="Outlook: Japanese",
        mail="承知しました。\n\n差出人: Dana Park <dana@acme.example>\n送信日時: 2026年11月16日 10:04\n"
        "宛先: Sam Rivera\n"
        "件名: Re: 見積もり\n\n金曜日までに決めます。\n",
        own="承知しました。",
    ),
    QuotedMail(
        name="Outlook: Chinese, full-width colons",
        mail="好的。\n\n发件人： Dana Park <dana@acme.example>\n发送时间： 2026年11月16日 10:04\n"
        "收件人： Sam Rivera\n"
        "主题： 报价\n\n我们周五决定。\n",
        own="好的。",
    ),
    QuotedMail(
        name="Outlook: Korean",
        mail="네, 좋습니다.\n\n보낸 사람: Dana Park <dana@acme.example>\n"
        "보낸 날짜: 2026년 11월 16일 월요일 오전 10:04\n"
        "받는 사람: Sam Rivera\n제목: 견적\n\n금요일까지 결정하겠습니다.\n",
        own="네, 좋습니다.",
    ),
    QuotedMail(
        name="Outlook: Portuguese",
        mail="Combinado.\n\nDe: Rui Melo <rui@mar.example>\nEnviada em: segunda-feira, 16 de novembro de 2026 10:04\n"
        "Para: Sam Rivera\nCc: Eve Moss\nAssunto: RES: Proposta\n\nDecidimos na sexta.\n",
        own="Combinado.",
    ),
    QuotedMail(
        name="Outlook: Romanian, without an address",
        mail="De acord.\n\nDe la: Ion Rusu\nTrimis: luni, 16 noiembrie 2026 10:04\nCătre: Sam Rivera\n"
        "Subiect: Ofertă\n\nDecidem vineri.\n",
        own="De acord.",
    ),
    QuotedMail(
        name="Outlook: fields on separate lines",
        mail="Works for me.\n\nFrom:\nDana Park [mailto:dana@acme.example]\n\nSent:\n"
        "Monday, November 16, 2026 10:04 AM\n\n"
        "To:\nSam Rivera\n\nSubject:\nRE: Budget\n\nWe will decide by Friday.\n",
        own="Works for me.",
    ),
    QuotedMail(
        name="Outlook: fields on one line, behind the answer",
        mail="Works for me. From: Dana Park [mailto:dana@acme.example] Sent: Monday, November 16, 2026 10:04 AM "
        "To: Sam Rivera Subject: RE: Budget\nWe will decide by Friday.\n",
        own="Works for me.",
    ),
    QuotedMail(
        name="Outlook: separator and fields on one line",
        mail="Gern.\n\n-------- Ursprüngliche Nachricht --------Von: Jana Weber <jana@nordlicht.example> "
        "Datum: 16.11.26 10:04 (GMT+01:00) An: Sam Betreff: Termin\nIch melde mich bis Freitag.\n",
        own="Gern.",
    ),
    QuotedMail(
        name="Original-Nachricht with hyphens",
        mail="Ja, gern.\n\n-----Original-Nachricht-----\nBetreff: Termin\nDatum: 2026-11-16T10:04:12+0100\n"
        'Von: "Jana Weber" <jana@nordlicht.example>\nAn: "sam@home.example" <sam@home.example>\n\nIch melde mich.\n',
        own="Ja, gern.",
    ),
    QuotedMail(
        name="Gmail: German, wrapped twice",
        mail="Passt gut.\n\nJana Weber von der Nordlicht AG <jana.weber@nordlicht.example> schrieb am Fr., 28.\n"
        "Nov. 2026, 10:04 Uhr:\n\nIch melde mich bis Freitag.\n",
        own="Passt gut.",
    ),
    QuotedMail(
        name="Gmail: Romanian",
        mail="Da.\n\nÎn lun., 16 nov. 2026 la 10:04, Ion Rusu <ion@dunare.example> a scris:\n\n> Decidem vineri.\n",
        own="Da.",
    ),
    QuotedMail(
        name="Apple Mail: Dutch",
        mail="Prima.\n\nVerstuurd vanaf mijn iPhone\n\n"
        "> Op 16 nov 2026 om 10:04 heeft Anke Vos <anke@dijk.example> het "
        "volgende geschreven:\n> \n> We beslissen vrijdag.\n",
        own="Prima.",
    ),
    QuotedMail(
        name="Apple Mail: Dutch, unmarked",
        mail="Prima.\n\nOp 16 nov. 2026, om 10:04 heeft Anke Vos <anke@dijk.example> het volgende\ngeschreven:\n\n"
        "We beslissen vrijdag.\n",
        own="Prima.",
    ),
    QuotedMail(
        name="Gmail: Norwegian without an opening",
        mail="Ja takk.\n\nman. 16. nov. 2026 kl. 10:04 skrev Ida Holm <ida@fjord.example>:\n\n> Vi svarer fredag.\n",
        own="Ja takk.",
    ),
    QuotedMail(
        name="Gmail: Finnish",
        mail="Sopii.\n\nma 16. marrask. 2026 klo 10.04 Mika Salo (mika@salo.example) kirjoitti:\n\nPäätämme pian.\n",
        own="Sopii.",
    ),
    QuotedMail(
        name="Gmail: Greek",
        mail="Ναι.\n\nΣτις Δευ 16 Νοε 2026 στις 10:04 π.μ., ο χρήστης Νίκος Λύκος <\n"
        "nikos@delfi.example> έγραψε:\n\n> Πότε;\n",
        own="Ναι.",
    ),
    QuotedMail(
        name="Gmail: Arabic",
        mail="نعم.\n\nفي الاثنين، ١٦ نوفمبر ٢٠٢٦ في ١٠:٠٤ ص تمت كتابة ما يلي بواسطة \u202aDana Park\u202c\u200f "
        "<\u202adana@acme.example\u202c\u200f>:\n\n> متى؟\n",
        own="نعم.",
    ),
    QuotedMail(
        name="Gmail: Japanese",
        mail="はい。\n\n2026年11月16日(月) 10:04 Dana Park <dana@acme.example>:\n\n> いつですか。\n",
        own="はい。",
    ),
    QuotedMail(
        name="Gmail: Chinese",
        mail="可以。\n\nDana Park <dana@acme.example> 于2026年11月16日周一 10:04写道：\n\n我们周五决定。\n",
        own="可以。",
    ),
    QuotedMail(
        name="Gmail: Turkish",
        mail="Evet.\n\nAyşe Kaya <ayse@ege.example>, 16 Kas 2026 Pzt, 10:04 tarihinde şunu yazdı:\n\nCuma.\n",
        own="Evet.",
    ),
    QuotedMail(
        name="Gmail: Hungarian",
        mail="Igen.\n\nKis Anna <anna@duna.example> ezt írta (időpont: 2026. nov. 16., H,\n10:04):\n\n> Mikor?\n",
        own="Igen.",
    ),
    QuotedMail(
        name="Gmail: European Portuguese",
        mail="Sim.\n\nRui Melo <rui@mar.example> escreveu no dia segunda, 16/11/2026 à(s) 10:04:\n\nDecidimos sexta.\n",
        own="Sim.",
    ),
    QuotedMail(
        name="Thunderbird: Russian",
        mail="Да.\n\n16.11.2026 10:04, Иван Лис пишет:\n> Когда?\n\nВ пятницу.\n",
        own="Да.\n\nВ пятницу.",
    ),
    QuotedMail(
        name="At …, you wrote",
        mail="No.\n\nAt 11/16/2026 10:04 AM, you wrote:\n\nWe will decide by Friday.\n",
        own="No.",
    ),
    QuotedMail(
        name="a bare address wrote",
        mail="Sure, Tuesday then.\n\ndana.park@acme.example wrote:\nWe will decide by Friday.\n",
        own="Sure, Tuesday then.",
    ),
    QuotedMail(
        name="wrote without a colon",
        mail="Agreed.\n\nOn 16 Nov 2026, at 10:04, Dana Park wrote\n\n> We will decide by Friday.\n",
        own="Agreed.",
    ),
    QuotedMail(
        name="an ISO date and a name",
        mail="Agreed.\n\n2026-11-16 10:04 GMT+01:00, Dana Park:\n> We will decide by Friday.\n",
        own="Agreed.",
    ),
    QuotedMail(
        name="an attribution on the answer's line",
        mail="Works. On Mon, Nov 16, 2026 at 10:04 AM Dana Park <dana@acme.example> wrote:\n"
        "We will decide by Friday.\n",
        own="Works.",
    ),
    QuotedMail(
        name="bars instead of angle brackets",
        mail="Ok.\n\nOn Nov 16, 2026, Dana Park (dana@acme.example)\nwrote:\n| We will decide\n"
        "| by Friday.\n\nSee you.\n",
        own="Ok.\n\nSee you.",
    ),
    QuotedMail(
        name="an attribution first, unmarked text below",
        mail="On Mon, Nov 16, 2026 at 10:04 AM Dana Park <dana@acme.example> wrote:\n\nThursday at ten is fine.\n",
        own="Thursday at ten is fine.",
    ),
    QuotedMail(
        name="a device line first",
        mail="Sent from my iPhone\n\nThursday at ten is fine.\n",
        own="Thursday at ten is fine.",
    ),
    QuotedMail(
        name="device line with a link",
        mail="Fine.\n\nSent from Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n"
        "From: Dana Park <dana@acme.example>\nSent: Monday, November 16, 2026 10:04:11 AM\nTo: Sam\n"
        "Subject: Budget\n\nHm.\n",
        own="Fine.",
    ),
    QuotedMail(
        name="French device line",
        mail="D'accord.\n\nEnvoyé à partir de mon iPhone\n\n"
        "Le 16 nov. 2026 à 10:04, Claire Petit <claire@lumiere.example> a\n"
        "écrit :\n\nNous décidons vendredi.\n",
        own="D'accord.",
    ),
    QuotedMail(
        name="a banner in front, wrapped",
        mail="CAUTION: This email originated from outside of the organization. Do not click links\n"
        "or open attachments unless "
        "you recognize the sender and know the content is safe.\n\nThursday is fine.\n",
        own="Thursday is fine.",
    ),
    QuotedMail(
        name="a banner without a full stop",
        mail="[EXTERNAL EMAIL]\n\nThursday is fine.\n",
        own="Thursday is fine.",
    ),
    QuotedMail(
        name="a banner about a new sender",
        mail="You don't often get email from dana@acme.example. Learn why this is important\n"
        "<https://aka.ms/LearnAboutSenderIdentification>\n\nThursday is fine.\n",
        own="Thursday is fine.",
    ),
    QuotedMail(
        name="a German banner",
        mail="ACHTUNG: Diese E-Mail stammt von einem externen Absender. Bitte öffnen Sie keine Anhänge.\n\n"
        "Das passt.\n",
        own="Das passt.",
    ),
    QuotedMail(
        name="a French banner",
        mail="ATTENTION : Ce courriel provient de l'extérieur de l'organisation. Ne cliquez pas sur "
        "les liens à moins de\n"
        "connaître l'expéditeur.\n\nC'est parfait.\n",
        own="C'est parfait.",
    ),
    QuotedMail(
        name="a long link wrapped out of the quotation",
        mail="Thanks.\n\nOn 16 Nov 2026, Dana Park <dana@acme.example> wrote:\n> The plan is at\n"
        "> https://files.acme.example/shared/documents/2026/11/the-plan-for-the-next-year-\n"
        "and-the-one-after.pdf?version=3\n"
        "> We decide by Friday.\n",
        own="Thanks.",
    ),
    QuotedMail(
        name="Gmail: a forward",
        mail="Can you take this?\n\n---------- Forwarded message ---------\nVon: Dana Park <dana@acme.example>\n"
        "Date: Mo., 16. Nov. 2026 um 10:04 Uhr\nSubject: Budget\nTo: Sam\n\nWe will decide by Friday.\n",
        own="Can you take this?",
        forwards=True,
    ),
    QuotedMail(
        name="Apple Mail: a French forward",
        mail="Pour info.\n\nDébut du message réexpédié :\n\nDe: Claire Petit <claire@lumiere.example>\nObjet: Devis\n"
        "Date: 16 novembre 2026 à 10:04:11 UTC+1\nÀ: Sam\n\nNous décidons vendredi.\n",
        own="Pour info.",
        forwards=True,
    ),
    QuotedMail(
        name="a forward without a word",
        mail="De: Lucía Ortega <lucia@solar.example>\nEnviado el: lunes, 16 de noviembre de 2026 10:04\nPara: Sam\n"
        "Asunto: Presupuesto\n\nDecidimos el viernes.\n",
        own="",
        forwards=True,
    ),
)
