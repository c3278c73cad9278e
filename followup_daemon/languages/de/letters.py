"""German letters: ``[Ihnen|dir]`` gives the polite and the familiar form. The first word follows a comma, so it is small."""

DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
OF_WEEKDAY, OF_DATE = "vom {day}", "vom {number}. {month}"
ON_WEEKDAY, ON_DATE, DATE = "am {day}", "am {number}. {month}", "{number}. {month}"
BY_DAY, IN_WEEK, LONG_DATE = "bis {day}, {number}. {month},", "in der Woche vom {number}. {month}", "{day}, {number}. {month}"
AND = "und"
QUOTE = "„{}“"
WRITTEN = r"^(?P<noun>angebot|kostenvoranschlag|offerte|projektvorschlag|vorschlag|bewerbung)\b(?:\s*[:–—-]\s*(?P<rest>.+)|\s+(?P<joined>(?:für|zu|zum|zur|als)\b.+))$"
WORK = "„{rest}“"
WORK_FOR = "{rest}"
WORK_TITLE = "„{rest}“"

GREETING, FAMILIAR_GREETING, FORMAL_GREETING = "Guten Tag {names},", "Hallo {names},", "Guten Tag {names},"
GREETING_WORD = "{word} {names},"
GREETING_WORDS = ("hallo", "hi", "hey", "moin", "servus")
FULL_NAME = True
TO_TEAM, TO_MANY, TO_NOBODY = "Guten Tag,", "Guten Tag zusammen,", "Guten Tag,"
SIGN_OFF, SIGN_OFF_END = "Viele Grüße", ""

GREETS = frozenset("guten tag morgen abend hallo hi hey liebe lieber liebes sehr geehrte geehrter geehrtes damen herren frau herr herrn dr prof zusammen und moin servus grüß gott werte werter".split())
SMALL_WORDS = frozenset("mit bei und für der die das den dem am im zum zur von gespräch termin besprechung kaffee mittagessen treffen telefonat kennenlernen austausch".split())
INTERVIEW_WORDS = frozenset("interview vorstellungsgespräch bewerbungsgespräch telefoninterview erstgespräch".split())
CONNECTORS = "mit|bei|von|und"
GREETING_END = ","
NOUNS_ARE_CAPITAL = True
HAS_DICTIONARY = True

YOU_WROTE, THEY_WROTE, NOTHING_SINCE = "von dir kam eine Mail", "von der anderen Seite kam eine Mail", "seither kam nichts"

SLIPS = (r"\b[Ww]ir (?:ist|hat|bin)\b", r"\b[Ii]ch (?:sind|haben|ist)\b")

_NOTES = "{% for note in notes %} {{ note }}{% endfor %}"

SUBJECTS = {
    "thanks": "Vielen Dank{{ ' – ' ~ (topic or role or 'unser Gespräch') }}",
    "recap": "{{ topic or 'Unser Gespräch ' ~ of_day }} – vielen Dank",
    "introduction": "Schön, [Sie|dich] kennengelernt zu haben{{ ' – ' ~ topic if topic else '' }}",
    "nudge": "{{ topic or 'Meine Nachricht vom ' ~ written_date }}",
    "check_in": "{{ topic or ('Position als ' ~ role if role else 'Kurze Nachfrage') }}",
    "rejection_reply": "Danke für [Ihre|deine] Rückmeldung{{ ' – ' ~ topic if topic else '' }}",
    "acceptance_reply": "Vielen Dank{{ ' – ' ~ topic if topic else '' }}",
    "call_sheet": "Anrufnotiz: {{ first_names or organisation or 'dein Kontakt' }}{{ ' – ' ~ topic if topic else '' }}",
}

_STRENGTH = "{% if strength %} Einbringen würde ich vor allem {{ strength }}.{% endif %}"
_PROMISED = "{% if own_promise %} Wie angekündigt werde ich [Ihnen|dir] {{ own_promise }}.{% endif %}"
_QUESTION = "{% if question %} [Sie hatten|Du hattest] außerdem gefragt: „{{ question }}“ Dazu gebe ich gern ausführlich Auskunft.{% endif %}"
_ITEMS = "{% if items %}\n\nIn den Notizen stehen diese nächsten Schritte:\n{% for item in items %}- {{ item }}\n{% endfor %}{% endif %}"
_AT = "{% if organisation %} bei {{ organisation }}{% endif %}"
_POSITION = "{% if role %} für die Position als {{ role }}{% endif %}"

TEMPLATES = {
    "thanks": (
        "vielen Dank, dass [Sie sich|du dir] {{ day }} die Zeit für unser Gespräch{% if role %} über die Position als {{ role }}{% endif %}" + _AT + " genommen [haben|hast]. "
        "{% if points %}Über unsere Agenda ({{ points }}) habe ich seitdem weiter nachgedacht.{% else %}Ich habe den Austausch sehr geschätzt.{% endif %}" + _NOTES +
        "\n\nDas Gespräch hat mein Interesse an der {% if role %}Position{% else %}Stelle{% endif %} noch verstärkt." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nFalls für [Ihre|deine] Entscheidung noch etwas fehlt, reiche ich es gern nach. Ich freue mich darauf, von den nächsten Schritten zu hören.",

        "herzlichen Dank für das Gespräch {{ of_day }}{% if role %} und die Einblicke in die Position als {{ role }}{% endif %}. "
        "{% if points %}Das Thema auf der Agenda ({{ points }}) ist mir seitdem nicht aus dem Kopf gegangen.{% else %}Ich bin danach noch motivierter als zuvor.{% endif %}" + _NOTES +
        "\n\nIch würde sehr gern {% if organisation %}bei {{ organisation }}{% else %}in [Ihrem|deinem] Team{% endif %} mitarbeiten." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nWenn [Sie|du] zu meinen Erfahrungen noch mehr wissen [möchten|möchtest], genügt eine kurze Nachricht. Auf die nächsten Schritte freue ich mich.",

        "ich möchte mich herzlich für die Zeit bedanken, die [Sie sich|du dir] {{ day }} genommen [haben|hast]. "
        "{% if points %}Besonders gefreut hat mich, dass unsere Agenda ({{ points }}) so nah an meiner Arbeit lag.{% else %}Das Gespräch hat bei mir einen sehr guten Eindruck hinterlassen.{% endif %}" + _NOTES +
        "\n\nDie {% if role %}Position als {{ role }}{% else %}Stelle{% endif %}" + _AT + " würde ich mit großer Freude übernehmen." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nSollten auf [Ihrer|deiner] Seite noch Fragen auftauchen, bin ich jederzeit erreichbar. Ich freue mich, von [Ihnen|dir] zu hören.",
    ),
    "recap": (
        "vielen Dank für das Gespräch {{ of_day }}{% if topic %} zum Thema „{{ topic }}“{% endif %}. "
        "{% if points %}Unsere Agenda: {{ points }}. Falls [Sie|du] etwas anders [sehen|siehst] oder ergänzen [möchten|möchtest], [sagen Sie|sag] mir bitte einfach Bescheid.{% else %}Es hat mir geholfen, besser zu verstehen, was [Ihnen|dir] wichtig ist.{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}Wie angekündigt werde ich [Ihnen|dir] {{ own_promise }}. {% endif %}"
        "{% if sales %}Gern schicke ich [Ihnen und Ihren|dir und deinen] Kolleginnen und Kollegen weitere Einzelheiten, oder wir gehen das Ganze noch einmal gemeinsam durch. Was wäre aus [Ihrer|deiner] Sicht ein guter nächster Schritt?"
        "{% else %}Ich übernehme gern, was uns hier weiterbringt. [Lassen Sie|Lass] mich bitte wissen, was [Sie|du] als Nächstes von mir [brauchen|brauchst] und bis wann.{% endif %}" + _QUESTION,

        "es war gut, {{ day }} miteinander zu sprechen{% if topic %} („{{ topic }}“){% endif %}; danke, dass [Sie sich|du dir] die Zeit genommen [haben|hast]. "
        "{% if points %}Aus unserer Agenda habe ich mir vor allem notiert: {{ points }}.{% else %}Ich fand den Austausch sehr hilfreich.{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}Wie angekündigt werde ich [Ihnen|dir] {{ own_promise }}. {% endif %}"
        "{% if sales %}Wenn beim Nachdenken Fragen auftauchen, beantworte ich sie gern per Mail oder in einem kurzen Telefonat. Wollen wir einen Termin für das nächste Gespräch suchen?"
        "{% else %}Falls ich etwas Wichtiges übersehen habe, genügt eine kurze Antwort. Ansonsten schlage ich vor, dass wir hier weitermachen, sobald es [Ihnen|dir] passt.{% endif %}" + _QUESTION,
    ),
    "introduction": (
        "es hat mich sehr gefreut, [Sie|dich] {{ day }} kennenzulernen{% if topic %} („{{ topic }}“){% endif %}, und vielen Dank für [Ihre|deine] Zeit. {% if points %}Über unser Thema ({{ points }}) würde ich gern einmal weitersprechen.{% else %}Ich habe unser Gespräch sehr genossen.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}Wie angekündigt werde ich [Ihnen|dir] {{ own_promise }}. {% endif %}Lass[en Sie|] uns gern in Kontakt bleiben. Wenn ich einmal etwas für [Sie|dich] tun kann{% if headline %} als {{ headline }}{% endif %}, sei es ein Kontakt, eine zweite Meinung oder eine Frage, [schreiben Sie|schreib] mir einfach."
        "\n\nIch hoffe, dass wir uns bald wieder begegnen.",

        "vielen Dank für das gute Gespräch {{ of_day }}{% if topic %} („{{ topic }}“){% endif %}. {% if points %}Zu unserem Thema ({{ points }}) würde ich ein andermal gern mehr hören.{% else %}Es war schön, [Sie|dich] ein wenig kennenzulernen.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}Wie angekündigt werde ich [Ihnen|dir] {{ own_promise }}. {% endif %}Ich würde mich freuen, wenn wir in Kontakt bleiben, gern bei einem Kaffee oder am Telefon, wann immer es [Ihnen|dir] passt. Und wenn ich in der Zwischenzeit mit etwas helfen kann, [sagen Sie|sag] mir bitte Bescheid.",
    ),
    "nudge": (
        "{% if application %}ich möchte kurz an meine Bewerbung{% if role %} als {{ role }}{% endif %} erinnern, die ich [Ihnen|dir] {{ written_day }} geschickt habe. Mein Interesse ist unverändert groß, und ich würde gern wissen, ob [Sie|du] schon Gelegenheit [hatten|hattest], sie anzusehen."
        "{% else %}ich komme auf mein Angebot{% if work %} {{ work }}{% endif %} zurück, das ich [Ihnen|dir] {{ written_day }} geschickt habe. [Hatten Sie|Hattest du] schon Gelegenheit, es anzusehen?{% endif %}" + _NOTES +
        "\n\n{% if application %}{% if strength %}Kurz gesagt würde ich {{ strength }} mitbringen. {% endif %}Wenn [Sie|du] noch etwas von mir [brauchen|brauchst], etwa Referenzen oder Arbeitsproben, schicke ich es gern."
        "{% else %}Wenn etwas unklar ist oder besser passen könnte, ändere ich es gern oder gehe es mit [Ihnen|dir] in einem kurzen Gespräch durch.{% endif %}"
        "\n\nEs eilt nicht, wenn [Sie|du] noch Zeit [brauchen|brauchst]; ein kurzes Wort zum Stand würde mir bei der Planung schon helfen.",

        "{% if application %}eine kurze Frage zu meiner Bewerbung vom {{ written_date }}{% if role %} als {{ role }}{% endif %}: Gibt es schon Neuigkeiten, oder kann ich noch etwas nachreichen?"
        "{% else %}eine kurze Frage zu meinem Angebot{% if work %} {{ work }}{% endif %} vom {{ written_date }}: Ist es gut angekommen, und trifft es das, was [Sie|du] sich vorgestellt [haben|hast]?{% endif %}" + _NOTES +
        "\n\n{% if application %}Die Stelle reizt mich nach wie vor sehr. {% if strength %}Ich würde {{ strength }} mitbringen und{% else %}Ich würde{% endif %} [Ihnen|dir] gern in einem Gespräch mehr erzählen."
        "{% else %}Fragen beantworte ich gern, ich passe auch den Umfang an oder erkläre einzelne Teile im Kreis der Kolleginnen und Kollegen.{% endif %}"
        "\n\nSollte der Zeitpunkt gerade nicht passen, ist das auch in Ordnung; [sagen Sie|sag] mir dann bitte einfach, wann ich mich wieder melden soll.",
    ),
    "check_in": (
        "bei unserem letzten Kontakt [wollten Sie|wolltest du] sich {{ promised }} melden. Ich möchte kurz nachfragen, ob es{% if role %} zur Position als {{ role }}{% elif job %} zum Verfahren{% elif topic %} zu „{{ topic }}“{% endif %} etwas Neues gibt." + _NOTES +
        "\n\n{% if job %}Mein Interesse{% if organisation %} an {{ organisation }}{% endif %} ist unverändert groß.{% if strength %} Ich würde gern {{ strength }} einbringen.{% endif %}{% else %}Ich würde nach wie vor gern mit [Ihnen|dir] daran arbeiten.{% endif %} Wenn [Sie|du] mehr Zeit oder noch etwas von mir [brauchen|brauchst], genügt ein kurzer Hinweis."
        "\n\nVielen Dank, ich freue mich auf [Ihre|deine] Nachricht.",

        "ich hoffe, es geht [Ihnen|dir] gut. Eine Antwort{% if role %} zur Position als {{ role }}{% elif topic and not job %} zu „{{ topic }}“{% endif %} hatte ich {{ promised }} erwartet; deshalb wollte ich fragen, wie es aussieht." + _NOTES +
        "\n\n{% if job %}An meinem Interesse hat sich nichts geändert.{% if strength %} Ich würde gern {{ strength }} einbringen.{% endif %}{% else %}Mein Angebot steht, und ich passe es gern an, wo es nötig ist.{% endif %} Wenn die Entscheidung noch etwas dauert, ist das kein Problem; eine kurze Nachricht zum Zeitplan würde mir helfen."
        "\n\nKann ich noch etwas beitragen, das die Sache erleichtert?",
    ),
    "rejection_reply": (
        "vielen Dank für [Ihre|deine] Nachricht und {% if job %}für die Zeit, die [Sie sich|du dir] für mich genommen [haben|hast]{% else %}dafür, dass [Sie|du] mein Angebot{% if work %} {{ work }}{% endif %} geprüft [haben|hast]{% endif %}. Schade, dass es diesmal nicht geklappt hat, aber ich respektiere die Entscheidung." + _NOTES +
        "\n\nWenn [Sie|du] einen Moment Zeit [haben|hast], wäre ich für einen Hinweis dankbar, {% if job %}was ich hätte besser machen können; das würde mir sehr weiterhelfen{% else %}was den Ausschlag gegeben hat; das hilft mir beim nächsten Mal{% endif %}."
        "\n\n{% if job %}Wenn künftig eine passende Stelle frei wird, freue ich mich, von [Ihnen|dir] zu hören.{% else %}Sollten sich die Pläne ändern oder ein anderes Vorhaben anstehen, freue ich mich über eine Nachricht.{% endif %} Ich wünsche [Ihnen|dir]{% if organisation %} und allen bei {{ organisation }}{% endif %} alles Gute.",

        "danke für die offene Rückmeldung und {% if job %}die Gelegenheit, mich" + _POSITION + _AT + " vorzustellen{% else %}die Gelegenheit, ein Angebot{% if work %} {{ work }}{% endif %} zu machen{% endif %}. Natürlich hatte ich auf eine andere Antwort gehofft, verstehe und respektiere die Entscheidung aber." + _NOTES +
        "\n\n[Könnten Sie|Könntest du] mir kurz sagen, {% if job %}was gefehlt hat oder woran ich arbeiten sollte{% else %}was am Ende den Unterschied gemacht hat{% endif %}? Jeder Hinweis ist willkommen."
        "\n\nIch würde gern in Kontakt bleiben und freue mich, wenn [Sie|du] an mich [denken|denkst], sobald {% if job %}eine passende Stelle frei wird{% else %}wieder etwas ansteht{% endif %}. Alles Gute[ für Sie| für dich]{% if organisation %} und {{ organisation }}{% endif %}!",
    ),
    "acceptance_reply": (
        "{% if job %}vielen Dank, das ist eine wunderbare Nachricht! Ich freue mich sehr über das Angebot" + _POSITION + "{% if organisation %} und darauf, bei {{ organisation }} anzufangen{% endif %}."
        "{% else %}vielen Dank, das ist eine sehr gute Nachricht! Ich freue mich auf die Zusammenarbeit mit [Ihnen|dir]{% if organisation %} und dem Team von {{ organisation }}{% endif %}.{% endif %}" + _NOTES +
        "\n\n{% if job %}Die Einzelheiten sehe ich mir sorgfältig an. [Könnten Sie|Könntest du] mir sagen, wie es weitergeht, bis wann [Sie|du] meine Antwort [brauchen|brauchst] und welche Unterlagen noch fehlen?"
        "{% else %}[Könnten Sie|Könntest du] mir sagen, was [Sie|du] für die nächsten Schritte von mir [brauchen|brauchst] und mit wem ich die praktischen Einzelheiten klären kann? Gern schlage ich einen Termin für ein kurzes Auftaktgespräch vor.{% endif %}"
        "\n\nNochmals danke für [Ihr|dein] Vertrauen{% if job %} und die angenehmen Gespräche{% endif %}.",
    ),
    "call_sheet": (
        "Seit {{ days }} Tagen kam keine Antwort. Noch eine Mail wäre eine zu viel; ein kurzer Anruf kann es klären."
        "\n\nWen anrufen\n{% for person in people %}- {{ person }}\n{% endfor %}{% if phone %}- Genannte Nummer: {{ phone }}{% else %}- Es ist keine Nummer bekannt; vielleicht steht sie in der Signatur oder auf der Website.{% endif %}"
        "\n\nWas bisher geschah\n{% for line in history %}- {{ line }}\n{% endfor %}"
        "\n\nGesprächspunkte\n- {% if work and not application %}Das Angebot {{ work }}: Passt es noch zum Bedarf?{% elif topic %}„{{ topic }}“: Ist das noch ein Thema?{% else %}Ist die Sache auf der anderen Seite noch offen?{% endif %}\n{% if points %}- Auf der Agenda: {{ points }}.\n{% endif %}{% if strength %}- Was du mitbringst: {{ strength }}.\n{% endif %}{% for note in notes %}- {{ note }}\n{% endfor %}- Was hat sich dort geändert, und wer entscheidet mit?\n- Einen nächsten Schritt mit Datum vereinbaren, oder es dabei belassen."
        "\n\nDrei Einstiege\n- „Guten Tag{% if first_names %} {{ first_names }}{% endif %}, ich wollte persönlich hören, wie die Dinge stehen und ob ich etwas leichter machen kann.“\n- „Ich weiß, dass viel los ist. Passt es gerade für zwei Minuten zu {{ '‚' ~ topic ~ '‘' if topic else 'meiner letzten Nachricht' }}, oder lieber ein andermal?“\n- „Wenn die Antwort Nein ist, ist das in Ordnung, und es würde mir helfen, es zu wissen. Steht das Thema noch auf der Liste?“"
        "\n\nAndere Wege\n- Eine handgeschriebene Karte ist selten genug, um in Erinnerung zu bleiben.\n- Bei einem ohnehin geplanten Treffen wirkt ein freundliches Wort besser als eine dritte Mail.",
    ),
}
