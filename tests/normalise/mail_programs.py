"""What mail programs put around the text of the sender, which stands at OWN."""

from __future__ import annotations

PLAIN = {
    "blank lines in an attribution": (
        "OWN\n\nOn Tue, Nov 17, 2026 at 10:07 PM Dana Park\n\n<\nmailto:Dana Park <dana@acme.example>\n> wrote:\nhm"
    ),
    "a verb below a blank line": (
        "OWN\n\nOn Mon, Nov 16, 2026 at 10:04 AM\nDana Park <dana@acme.example>\n\nwrote:\n\nhm"
    ),
    "only date and recipient": "OWN\n\nDate: Mon, 16 Nov 2026 10:04:11 +0100\nTo: sam@home.example\n\nhm",
    "four fields without an address": "OWN\n\nFrom: Dana\nSent: 20 May\nTo: Sam\nCc: Eve\n\nhm",
    "notes sent by": (
        "OWN\n\n\n\nDana Park\nSent by: Eve Moss\n11/16/2026 02:14 PM\nTo: Sam/ACME\ncc: \nSubject: x\n\nWe "
        "decide by Friday."
    ),
    "notes name on date one line": (
        "OWN\n\n\n\n\nDana Park on 11/16/2026 02:14:33 PM\nTo:\tSam Rivera/LON/ACME@ACME\ncc:\t \n\n"
        "Subject:\tRe: Budget\n\nWe decide by Friday."
    ),
    "notes from on date cst": (
        "OWN\n\n\nFrom:\tDana Park@ACME on 11/16/2026 01:52 PM CST\nTo:\tSam\ncc:\t \nSubject:\tx\n\nWe decide"
    ),
    "notes long to wrapped": (
        "OWN\n\n\tDana Park\n\t11/16/2026 02:14 PM\n\t\t \n\t\t To: Sam Rivera/LON/ACME@ACME, Eve "
        "Moss/LON/ACME@ACME, Jo\nLee/LON/ACME@ACME, Bo Fox/LON/ACME@ACME\n\t\t cc: \n\t\t Subject: Hm\n\nWe "
        "decide"
    ),
    "notes triple dash": (
        "OWN\n\n\nDana Park ---16.11.2026 10:04:12---Hello Sam, we will decide by Friday\n\nVon:\tDana "
        "Park/ACME\nAn:\tSam\nDatum:\t16.11.2026 10:04\nBetreff:\tx\n\nWe decide"
    ),
    "notes internet headers": (
        "OWN\n\n|------------>\n| From:      |\n|------------>\n  >------------------|\n  |Dana Park "
        "<dana@acme.example>   |\n  >------------------|\n|------------>\n| To:        |\n|------------>\n"
    ),
    "notes es": (
        "OWN\n\n----- Reenviado por Dana Park/ACME con fecha 16/11/2026 10:04 -----\n\nDe: Eve\nPara: Dana\n"
        "Asunto: x\n\nhm"
    ),
    "notes fr block": (
        "OWN\n\n\nDana Park/ACME\n16/11/2026 10:04\n\nA\nSam Rivera/ACME@ACME\ncc\n\nObjet\nRe: Budget\n\nNous décidons"
    ),
    "outlook it": (
        "OWN\n\nDa: Anna Neri <anna@sole.example>\nInviato: lunedì 16 novembre 2026 10:04\nA: Sam Rivera\n"
        "Oggetto: R: Offerta\n\nDecidiamo venerdì"
    ),
    "outlook nl": (
        "OWN\n\nVan: Anke Vos [mailto:anke@dijk.example]\nVerzonden: maandag 16 november 2026 10:04\nAan: "
        "Sam\nOnderwerp: Offerte\n\nhm"
    ),
    "outlook no": "OWN\n\nFra: Ida Holm\nSendt: mandag 16. november 2026 10.04\nTil: Sam Rivera\nEmne: Tilbud\n\nhm",
    "outlook sk": (
        "OWN\n\nOd: Jana Malá <jana@tatry.example>\nOdoslané: pondelok 16. novembra 2026 10:04\nKomu: Sam\n"
        "Predmet: Ponuka\n\nhm"
    ),
    "outlook uk": (
        "OWN\n\nВід: Іван Лис <ivan@dnipro.example>\nНадіслано: 16 листопада 2026 р. 10:04\nКому: Sam\nТема: "
        "Пропозиція\n\nhm"
    ),
    "outlook ar": (
        "OWN\n\nمن: Dana Park <dana@acme.example>\nتم الإرسال: الاثنين، 16 نوفمبر 2026 10:04\nإلى: Sam\n"
        "الموضوع: عرض\n\nhm"
    ),
    "outlook he": (
        "OWN\n\nמאת: Dana Park <dana@acme.example>\nנשלח: יום שני 16 נובמבר 2026 10:04\nאל: Sam\nנושא: הצעה\n\nhm"
    ),
    "outlook zh-tw": (
        "OWN\n\n寄件者: Dana Park <dana@acme.example>\n寄件日期: 2026年11月16日 上午 10:04\n收件者: Sam\n"
        "主旨: 報價\n\nhm"
    ),
    "outlook vi": (
        "OWN\n\nTừ: Dana Park <dana@acme.example>\nĐã gửi: Thứ Hai, 16 Tháng Mười Một 2026 10:04\nĐến: Sam\n"
        "Chủ đề: Báo giá\n\nhm"
    ),
    "outlook id": (
        "OWN\n\nDari: Dana Park <dana@acme.example>\nTerkirim: Senin, 16 November 2026 10:04\nKepada: Sam\n"
        "Subjek: Penawaran\n\nhm"
    ),
    "outlook th": (
        "OWN\n\nจาก: Dana Park <dana@acme.example>\nส่ง: 16 พฤศจิกายน 2026 10:04\nถึง: Sam\nเรื่อง: ใบเสนอราคา\n\nhm"
    ),
    "outlook bg": (
        "OWN\n\nОт: Иван <ivan@b.example>\nИзпратено: понеделник, 16 ноември 2026 г. 10:04\nДо: Sam\n"
        "Относно: Оферта\n\nhm"
    ),
    "outlook hr no addr": (
        "OWN\n\nŠalje: Ivan Horvat\nPoslano: 16. studenog 2026. 10:04\nPrima: Sam\nPredmet: Ponuda\n\nhm"
    ),
    "outlook el modern": (
        "OWN\n\nΑπό: Νίκος\nΣτάλθηκε: Δευτέρα, 16 Νοεμβρίου 2026 10:04 πμ\nΠρος: Sam\nΘέμα: RE: Προσφορά\n\nhm"
    ),
    "unknown language (Swahili)": (
        "OWN\n\nKutoka: Dana Park <dana@acme.example>\nImetumwa: Jumatatu, 16 Novemba 2026 10:04\nKwa: Sam\n"
        "Mada: Bei\n\nhm"
    ),
    "outlook ja kana addresses": (
        "OWN\n\n________________________________\n差出人: 山田 太郎\n送信日時: 2026年11月16日月曜日 10:04\n"
        "宛先: Sam\nCC: Eve\n件名: RE: 件\n\nhm"
    ),
    "gmail cs": "OWN\n\npo 16. 11. 2026 v 10:04 odesílatel Jan Novák <jan@vltava.example> napsal:\n\n> hm",
    "gmail pl": "OWN\n\npon., 16 lis 2026 o 10:04 Ewa Lis <ewa@wisla.example> napisał(a):\n\n> hm",
    "gmail uk": "OWN\n\nпн, 16 лист. 2026 р. о 10:04 Іван Лис <ivan@dnipro.example> пише:\n\nhm",
    "gmail ko": "OWN\n\n2026년 11월 16일 (월) 오전 10:04, Dana Park <dana@acme.example>님이 작성:\n\nhm",
    "gmail vi": "OWN\n\nVào Th 2, 16 thg 11, 2026 vào lúc 10:04 Dana Park <dana@acme.example> đã viết:\n\nhm",
    "gmail id": "OWN\n\nPada tanggal Sen, 16 Nov 2026 pukul 10.04 Dana Park <dana@acme.example> menulis:\n\nhm",
    "gmail th": "OWN\n\nในวันที่ จ. 16 พ.ย. 2026 เวลา 10:04 Dana Park <dana@acme.example> เขียนว่า:\n\nhm",
    "gmail zh-tw": "OWN\n\nDana Park <dana@acme.example> 於 2026年11月16日 週一 上午10:04寫道：\n\nhm",
    "apple zh": (
        "OWN\n\n发自我的 iPhone\n\n> 在 2026年11月16日，10:04，Dana Park <dana@acme.example> 写道：\n> \n> hm"
    ),
    "apple ja": "OWN\n\niPhoneから送信\n\n2026/11/16 10:04、Dana Park <dana@acme.example>のメール:\n\nhm",
    "apple de": (
        "OWN\n\nVon meinem iPad gesendet\n\n> Am 16.11.2026 um 10:04 schrieb Jana Weber "
        "<jana@nordlicht.example>:\n> \n> \ufeffhm"
    ),
    "apple sv": "OWN\n\nSkickat från min iPhone\n\n16 nov. 2026 kl. 10:04 skrev Ida Holm <ida@fjord.example>:\n\nhm",
    "apple pl": (
        "OWN\n\nWiadomość napisana przez Ewa Lis <ewa@wisla.example> w dniu 16 lis 2026, o godz. 10:04:\n\nhm"
    ),
    "tb fr": "OWN\n\nLe 16/11/2026 à 10:04, Claire Petit a écrit :\n> hm\n>\n",
    "tb nl": "OWN\n\nAnke Vos schreef op 16-11-2026 om 10:04:\n> hm",
    "tb es": "OWN\n\nEl 16/11/26 a las 10:04, Lucía Ortega escribió:\n\nhm",
    "tb it": "OWN\n\nIl 16/11/2026 10:04, Anna Neri ha scritto:\nhm",
    "tb hu": "OWN\n\n2026. 11. 16. 10:04 keltezéssel, Kis Anna írta:\n> hm",
    "tb da": "OWN\n\nDen 16.11.2026 kl. 10.04 skrev Ida Holm:\nhm",
    "yahoo en": (
        "OWN\n\n    On Monday, November 16, 2026 at 10:04:11 AM GMT+1, Dana Park <dana@acme.example> wrote:  \n \n hm"
    ),
    "yahoo de": (
        "OWN\n\n    Am Montag, 16. November 2026 um 10:04:11 MEZ hat Jana Weber <jana@nordlicht.example> "
        "Folgendes geschrieben:  \n \n hm"
    ),
    "yahoo es": (
        "OWN\n\n    En lunes, 16 de noviembre de 2026, 10:04:11 CET, Lucía Ortega <lucia@solar.example> "
        "escribió:  \n \n hm"
    ),
    "yandex": 'OWN\n\n16.11.2026, 10:04, "Иван Лис" <ivan@volga.example>:\n\nhm',
    "mail.ru": "OWN\n\n>Понедельник, 16 ноября 2026, 10:04 +03:00 от Иван Лис <ivan@volga.example>:\n>\n>hm",
    "proton": (
        "OWN\n\nSent with Proton Mail secure email.\n\nOn Monday, November 16th, 2026 at 10:04 AM, Dana Park "
        "<dana@acme.example> wrote:\n\n> hm"
    ),
    "proton old": (
        "OWN\n\nSent with ProtonMail Secure Email.\n\n‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nOn Monday, November "
        "16th, 2026 at 10:04 AM, Dana Park <dana@acme.example> wrote:\n\n> hm"
    ),
    "samsung": (
        "OWN\n\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\nFrom: Dana Park "
        "<dana@acme.example>\nDate: 16/11/2026 10:04 (GMT+01:00)\nTo: Sam\nSubject: x\n\nhm"
    ),
    "blackberry": (
        "OWN\n\nSent from my BlackBerry 10 smartphone.\nFrom: Dana Park\nSent: Monday, 16 November 2026 "
        "10:04\nTo: Sam\nSubject: x\n\nhm"
    ),
    "gmx": (
        'OWN\n\n\nGesendet: Montag, 16. November 2026 um 10:04 Uhr\nVon: "Jana Weber" '
        "<jana@nordlicht.example>\nAn: sam@home.example\nBetreff: Termin\n\nhm"
    ),
    "web.de mobile": (
        "OWN\n--\nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.\nAm "
        "16.11.26, 10:04, Jana Weber <jana@nordlicht.example> schrieb:\nhm"
    ),
    "groupwise": "OWN\n\n>>> Dana Park <dana@acme.example> 11/16/2026 10:04 AM >>>\nWe will decide by Friday.",
    "groupwise de": 'OWN\n\n>>> "Jana Weber" <jana@nordlicht.example> 16.11.2026 10:04 >>>\nhm',
    "kmail": "OWN\n\nOn Monday 16 November 2026 10:04:11 CET Dana Park wrote:\n> hm",
    "mutt": "OWN\n\nOn Mon, Nov 16, 2026 at 10:04:11AM +0100, Dana Park wrote:\n> hm",
    "gnus": "OWN\n\nDana Park <dana@acme.example> writes:\n\n> hm",
    "pine": "OWN\n\nOn Mon, 16 Nov 2026, Dana Park wrote:\n\n> hm",
    "emacs sc": 'OWN\n\n>>>>> "Dana" == Dana Park <dana@acme.example> writes:\n\n    Dana> hm\n',
    "zoho": "OWN\n\n\n---- On Mon, 16 Nov 2026 10:04:11 +0100 Dana Park <dana@acme.example> wrote ---\n\nhm",
    "fastmail": "OWN\n\nOn Mon, Nov 16, 2026, at 10:04 AM, Dana Park wrote:\n> hm",
    "spark": "OWN\nOn 16 Nov 2026, 10:04 +0100, Dana Park <dana@acme.example>, wrote:\n> hm",
    "front": "OWN\n\nOn November 16, 2026 at 10:04:11, Dana Park (dana@acme.example) wrote:\n\nhm",
    "forward fr": (
        "OWN\n\n---------- Forwarded message ---------\nDe : Claire Petit <claire@lumiere.example>\nDate: "
        "lun. 16 nov. 2026 à 10:04\nSubject: Devis\nTo: <sam@home.example>\n\nhm"
    ),
    "forward tb de": (
        "OWN\n\n\n-------- Weitergeleitete Nachricht --------\nBetreff: \tTermin\nDatum: \tMon, 16 Nov 2026 "
        "10:04:11 +0100\nVon: \tJana Weber <jana@nordlicht.example>\nAn: \tSam\n\n\nhm"
    ),
    "forward apple es": (
        "OWN\n\nInicio del mensaje reenviado:\n\n> De: Lucía Ortega <lucia@solar.example>\n> Fecha: 16 de "
        "noviembre de 2026, 10:04\n> Para: Sam\n> Asunto: x\n> \n> hm"
    ),
    "reply dash pt": "OWN\n\n-----Mensagem original-----\nDe: Rui\nEnviada: 16/11\nPara: Sam\nAssunto: x\n\nhm",
    "sep alone": (
        "OWN\n\nOriginal Message\nFrom: Dana Park\nSent: Monday, November 16, 2026 10:04 AM\nTo: Sam\nSubject: x\n\nhm"
    ),
    "banner table": (
        "| CAUTION: | This message was sent from outside of the company. Please do not click links or open "
        "attachments unless you recognize the source of this email and know the content is safe. |\n\nOWN"
    ),
    "banner stars": (
        "***********************\n*** External Email: Use caution before opening attachments. ***\n"
        "***********************\n\nOWN"
    ),
    "banner proofpoint": (
        "ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\nThis message came from outside "
        "your organization.\n    Report Suspicious\nZjQcmQRYFpfptBannerEnd\nOWN"
    ),
    "banner nl": (
        "LET OP: Deze e-mail is afkomstig van buiten de organisatie. Klik niet op links of bijlagen tenzij u "
        "de afzender herkent.\n\nOWN"
    ),
    "banner es": (
        "ATENCIÓN: Este correo electrónico se originó fuera de la organización. No haga clic en enlaces ni "
        "abra archivos adjuntos a menos que reconozca al remitente.\n\nOWN"
    ),
    "banner same line": "[EXTERNAL] OWN",
    "banner ext tag": "[EXT]\n\nOWN",
    "banner dont often": "You don't often get email from dana@acme.example. Learn why this is important\n\nOWN",
    "banner some people": (
        "Some people who received this message don't often get email from dana@acme.example. Learn why this "
        "is important<https://aka.ms/LearnAboutSenderIdentification>\n\nOWN"
    ),
    "banner warn": (
        "WARNING: This email originated outside of Acme. Do NOT click on links or attachments unless you are "
        "sure the content is safe.\n\nOWN"
    ),
    "banner this is external": "This is an external email. Be cautious with links and attachments.\n\nOWN",
    "banner external mail:": "EXTERNAL MAIL: do not open attachments unless you trust the sender\n\nOWN",
    "device en2": "OWN\n\nSent from Mail for Windows",
    "device get": (
        "OWN\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: "
        "Dana Park <d@a.example>\nSent: Monday\nTo: Sam\nSubject: x\n\nhm"
    ),
    "device dana's iPhone": "OWN\n\nSent from Dana's iPhone",
    "device excuse": "OWN\n\nSent from my mobile. Please excuse typos.",
    "device ko": "OWN\n\n나의 iPhone에서 보냄",
}
HTML = {
    "html outlook": (
        "<div><p>OWN</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Dana Park "
        "&lt;dana@acme.example&gt;<br><b>Sent:</b> Monday, November 16, 2026 10:04 AM<br><b>To:</b> "
        "Sam<br><b>Subject:</b> RE: x</p></div><p>hm</p></div>"
    ),
    "html outlook ja": (
        "<div><p>OWN</p><hr><p><b>差出人:</b> Dana &lt;dana@acme.example&gt;<br><b>送信日時:</b> "
        "2026年11月16日 10:04<br><b>宛先:</b> Sam<br><b>件名:</b> x</p><p>hm</p></div>"
    ),
    "html table header": (
        "<p>OWN</p><table><tr><td>From:</td><td>Dana Park "
        "&lt;dana@acme.example&gt;</td></tr><tr><td>To:</td><td>Sam</td></tr><tr><td>Date:</td><td>16/11/2026"
        " 10:04</td></tr><tr><td>Subject:</td><td>x</td></tr></table><p>hm</p>"
    ),
    "html banner table": (
        "<table><tr><td style='background:#ff0'><b>CAUTION:</b> This email originated from outside of the "
        "organization. Do not click links or open attachments unless you recognize the sender and know the "
        "content is safe.</td></tr></table><br><div>OWN</div>"
    ),
    "html banner div": (
        "<div style='border:1px solid'><p><span>This Message originated outside your "
        "organization.</span></p></div><p>OWN</p>"
    ),
    "html gmail": (
        "<div dir=ltr>OWN</div><br><div class=gmail_quote><div class=gmail_attr>On Mon, Nov 16, 2026 at "
        "10:04 AM Dana Park &lt;d@a.example&gt; wrote:<br></div><blockquote>hm</blockquote></div>"
    ),
    "html notes": (
        "<p>OWN</p><br><br><font color=gray>Dana Park ---16.11.2026 10:04:12---Hello "
        "Sam</font><br><br><font>From: </font><font>Dana Park/ACME</font><br><font>To: "
        "</font><font>Sam</font><br><font>Date: </font><font>16.11.2026 10:04</font><br><font>Subject: "
        "</font><font>x</font><hr><p>hm</p>"
    ),
    "html apple": (
        "<div>OWN<br><br><div>Sent from my iPhone</div><div><br>On Nov 16, 2026, at 10:04 AM, Dana Park "
        "&lt;d@a.example&gt; wrote:<br><br></div><blockquote type=cite>hm</blockquote></div>"
    ),
}
