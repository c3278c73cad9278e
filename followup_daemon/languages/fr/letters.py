"""French letters: ``[vous|te]`` gives the polite and the familiar form; several people are always ``vous``."""

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
OF_WEEKDAY, OF_DATE = "de {day}", "du {number} {month}"
ON_WEEKDAY, ON_DATE, DATE = "{day}", "le {number} {month}", "{number} {month}"
BY_DAY, IN_WEEK, LONG_DATE = "d’ici au {day} {number} {month}", "dans la semaine du {number} {month}", "{day} {number} {month}"
AND = "et"
QUOTE = "« {} »"
WRITTEN = r"^(?P<noun>devis|proposition(?: commerciale)?|offre|candidature)\b(?:\s*[:–—-]\s*(?P<rest>.+)|\s+(?P<joined>(?:(?:pour|de|au)\b|d['’]).+))$"
WORK = "« {rest} »"
WORK_FOR = "{rest}"
WORK_TITLE = "« {rest} »"

GREETING, FAMILIAR_GREETING, FORMAL_GREETING = "Bonjour {names},", "Bonjour {names},", "Bonjour {names},"
GREETING_WORD = "{word} {names},"
GREETING_WORDS = ("bonjour", "salut", "bonsoir", "hello")
FULL_NAME = False
TO_TEAM, TO_MANY, TO_NOBODY = "Bonjour,", "Bonjour à tous,", "Bonjour,"
SIGN_OFF, SIGN_OFF_END = "Bien cordialement", ","

GREETS = frozenset("bonjour bonsoir salut hello chère cher chers chères madame monsieur à tous et mme m dr coucou".split())
SMALL_WORDS = frozenset("avec chez et pour le la les de du des à au un une réunion appel échange café déjeuner rendez rdv visio point rencontre".split())
INTERVIEW_WORDS = frozenset("interview entretien embauche téléphonique".split())
CONNECTORS = "avec|chez|de|et"
GREETING_END = ","
NOUNS_ARE_CAPITAL = False
HAS_DICTIONARY = True

YOU_WROTE, THEY_WROTE, NOTHING_SINCE = "vous avez écrit", "un message est arrivé", "rien depuis"

SLIPS = (r"\b(?:de|à) (?:le|les) (?=[a-zà-ÿ]{3,})(?!voir|faire|lire|dire|rencontrer|revoir|savoir)[a-zà-ÿ]+\b(?<!er)(?<!ir)(?<!re)", r"(?<!-)\b(?:le|la|de|que|je) (?=[aeiouéèê][a-zà-ÿ]{2,})(?!onz|oui|ouistiti)[a-zà-ÿ]+", r"\b[Jj]e (?:est|sommes|avons)\b")

_NOTES = "{% for note in notes %} {{ note }}{% endfor %}"
_OF_ROLE = "{{ 'd’' if role[:1] | lower in 'aeiouéèêh' else 'de ' }}{{ role }}"

SUBJECTS = {
    "thanks": "Merci{{ ' – ' ~ (topic or role or 'notre entretien') }}",
    "recap": "{{ topic or 'Notre échange' }} – merci",
    "introduction": "Merci pour cette rencontre{{ ' – ' ~ topic if topic else '' }}",
    "nudge": "{{ topic or 'Mon message du ' ~ written_date }}",
    "check_in": "{{ topic or ('Poste : ' ~ role if role else 'Petite question') }}",
    "rejection_reply": "Merci pour [votre|ton] retour{{ ' – ' ~ topic if topic else '' }}",
    "acceptance_reply": "Merci beaucoup{{ ' – ' ~ topic if topic else '' }}",
    "call_sheet": "Fiche d’appel : {{ first_names or organisation or 'votre contact' }}{{ ' – ' ~ topic if topic else '' }}",
}

_STRENGTH = "{% if strength %} Avec {{ strength }}, je pourrais être utile rapidement.{% endif %}"
_PROMISED = "{% if own_promise %} Comme convenu, je [vous|te] ferai parvenir {{ own_promise }}.{% endif %}"
_QUESTION = "{% if question %} [Vous aviez|Tu avais] aussi demandé : « {{ question }} » J’y répondrai volontiers en détail.{% endif %}"
_ITEMS = "{% if items %}\n\nLes notes mentionnent ces prochaines étapes :\n{% for item in items %}- {{ item }}\n{% endfor %}{% endif %}"
_AT = "{% if organisation %} chez {{ organisation }}{% endif %}"
_POSITION = "{% if role %} pour le poste " + _OF_ROLE + "{% endif %}"

TEMPLATES = {
    "thanks": (
        "Merci de m’avoir accordé du temps {{ day }} pour {% if role %}échanger sur le poste " + _OF_ROLE + "{% else %}cet entretien{% endif %}" + _AT + ". "
        "{% if points %}J’ai continué depuis à réfléchir à ce point de l’ordre du jour : {{ points }}.{% else %}J’ai beaucoup apprécié notre conversation.{% endif %}" + _NOTES +
        "\n\nCet échange a renforcé mon intérêt pour {% if role %}ce poste{% else %}le poste{% endif %}." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nSi un élément manque encore pour [votre|ta] décision, je [vous|te] l’enverrai avec plaisir. J’attends avec intérêt de connaître la suite.",

        "Un grand merci pour l’entretien {{ of_day }}{% if role %} et pour les précisions sur le poste " + _OF_ROLE + "{% endif %}. "
        "{% if points %}Le sujet à l’ordre du jour ({{ points }}) m’a donné envie d’aller plus loin.{% else %}Il m’a donné encore plus envie de m’engager.{% endif %}" + _NOTES +
        "\n\nJ’aurais grand plaisir à travailler {% if organisation %}chez {{ organisation }}{% else %}au sein de [votre|ton] équipe{% endif %}." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nSi [vous souhaitez|tu souhaites] en savoir plus sur mon parcours, il suffit de me le dire. Je me réjouis de la suite.",

        "Je tenais à [vous|te] remercier du temps consacré {{ day }} à cet entretien" + _AT + ". "
        "{% if points %}Le point à l’ordre du jour ({{ points }}) est très proche de ce que j’aime faire.{% else %}Il m’a laissé une très bonne impression.{% endif %}" + _NOTES +
        "\n\n{% if role %}Le poste " + _OF_ROLE + "{% else %}Ce poste{% endif %} est de ceux que je prendrais avec un réel enthousiasme." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nSi d’autres questions se posent de [votre|ton] côté, je reste à [votre|ta] disposition. Dans l’attente de [vous|te] lire.",
    ),
    "recap": (
        "Merci pour l’échange {{ of_day }}{% if topic %} au sujet de « {{ topic }} »{% endif %}. "
        "{% if points %}À l’ordre du jour : {{ points }}. Si [vous voyez|tu vois] un point autrement ou [souhaitez|souhaites] en ajouter un, il suffit de me le dire.{% else %}Il m’a permis de mieux comprendre ce qui compte pour [vous|toi].{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}Comme convenu, je [vous|te] ferai parvenir {{ own_promise }}. {% endif %}"
        "{% if sales %}Si cela peut aider, j’enverrai volontiers des détails sur n’importe quel point, ou nous pouvons le reprendre ensemble avec [vos|tes] collègues. Quelle serait pour [vous|toi] une bonne prochaine étape ?"
        "{% else %}Je me charge volontiers de ce qui peut faire avancer le sujet. [Dites-moi|Dis-moi] ce dont [vous avez|tu as] besoin, et pour quand.{% endif %}" + _QUESTION,

        "J’ai eu plaisir à échanger avec [vous|toi] {{ day }}{% if topic %} (« {{ topic }} »){% endif %} ; merci d’avoir pris ce temps. "
        "{% if points %}De notre ordre du jour, je retiens surtout ceci : {{ points }}.{% else %}J’ai trouvé notre discussion très utile.{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}Comme convenu, je [vous|te] ferai parvenir {{ own_promise }}. {% endif %}"
        "{% if sales %}Si des questions viennent à l’esprit, j’y répondrai avec plaisir par mail ou lors d’un court appel. [Voulez-vous|Veux-tu] que nous fixions le prochain rendez-vous ?"
        "{% else %}Si j’ai oublié un point important, un mot suffit. Sinon, je propose de reprendre à partir de là, dès que cela [vous|te] convient.{% endif %}" + _QUESTION,
    ),
    "introduction": (
        "J’ai eu grand plaisir à faire [votre|ta] connaissance {{ day }}{% if topic %} (« {{ topic }} »){% endif %}, et merci pour ce moment. {% if points %}Je reprendrais volontiers un jour ce sujet : {{ points }}.{% else %}J’ai beaucoup apprécié notre conversation.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}Comme convenu, je [vous|te] ferai parvenir {{ own_promise }}. {% endif %}Restons en contact. Si je peux un jour rendre service{% if headline %} en tant que {{ headline }}{% endif %}, pour une mise en relation, un avis ou une question, il suffit de m’écrire."
        "\n\nAu plaisir de nous croiser de nouveau bientôt.",

        "Merci pour la belle conversation {{ of_day }}{% if topic %} (« {{ topic }} »){% endif %}. {% if points %}J’aimerais en entendre davantage une autre fois sur ce sujet : {{ points }}.{% else %}C’était un plaisir de faire un peu mieux connaissance.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}Comme convenu, je [vous|te] ferai parvenir {{ own_promise }}. {% endif %}Gardons le contact ; je poursuivrais volontiers cet échange autour d’un café ou par téléphone, quand cela [vous|te] conviendra. Et si je peux aider en quoi que ce soit d’ici là, n’[hésitez|hésite] pas à me le dire.",
    ),
    "nudge": (
        "{% if application %}Je me permets de revenir vers [vous|toi] au sujet de ma candidature" + _POSITION + ", envoyée {{ written_day }}. Mon intérêt reste entier, et j’aimerais savoir si [vous avez|tu as] eu l’occasion de l’examiner."
        "{% else %}Je reviens vers [vous|toi] au sujet de ma proposition{% if work %} {{ work }}{% endif %}, envoyée {{ written_day }}. [Avez-vous|As-tu] eu l’occasion de la regarder ?{% endif %}" + _NOTES +
        "\n\n{% if application %}{% if strength %}En bref, j’apporterais {{ strength }}. {% endif %}S’il manque quelque chose, par exemple des références ou des exemples de travaux, je l’enverrai volontiers."
        "{% else %}Si un point n’est pas clair ou mérite d’être ajusté, je le modifierai volontiers, ou nous pouvons le parcourir ensemble lors d’un court appel.{% endif %}"
        "\n\nRien ne presse s’il faut plus de temps ; un simple mot sur l’avancement m’aiderait déjà à m’organiser.",

        "{% if application %}Une brève question sur ma candidature du {{ written_date }}" + _POSITION + " : y a-t-il du nouveau, ou puis-je compléter quelque chose ?"
        "{% else %}Une brève question sur ma proposition{% if work %} {{ work }}{% endif %} du {{ written_date }} : est-elle bien arrivée, et correspond-elle à ce que [vous aviez|tu avais] en tête ?{% endif %}" + _NOTES +
        "\n\n{% if application %}Le poste m’intéresse toujours beaucoup. {% if strength %}J’apporterais {{ strength }}, et c’est{% else %}C’est{% endif %} avec plaisir que j’en parlerais de vive voix."
        "{% else %}Je répondrai volontiers aux questions, et je peux adapter le périmètre ou expliquer un point à [vos|tes] collègues.{% endif %}"
        "\n\nSi le moment n’est pas le bon, ce n’est pas un souci ; [dites-moi|dis-moi] simplement quand je peux revenir vers [vous|toi].",
    ),
    "check_in": (
        "Lors de notre dernier échange, une réponse était attendue {{ promised }}. Je me permets de demander s’il y a du nouveau{% if role %} pour le poste " + _OF_ROLE + "{% elif job %} dans le processus{% elif topic %} au sujet de « {{ topic }} »{% endif %}." + _NOTES +
        "\n\n{% if job %}Mon intérêt{% if organisation %} pour {{ organisation }}{% endif %} reste entier.{% if strength %} J’apporterais volontiers {{ strength }}.{% endif %}{% else %}J’aurais toujours plaisir à y travailler avec [vous|toi].{% endif %} S’il faut plus de temps, ou un complément de ma part, il suffit de me le dire."
        "\n\nMerci d’avance, et dans l’attente de [vous|te] lire.",

        "J’espère que [vous allez|tu vas] bien. Une réponse{% if role %} sur le poste " + _OF_ROLE + "{% elif topic and not job %} au sujet de « {{ topic }} »{% endif %} était prévue {{ promised }} ; je voulais donc demander où en sont les choses." + _NOTES +
        "\n\n{% if job %}Mon intérêt n’a pas changé.{% if strength %} J’apporterais volontiers {{ strength }}.{% endif %}{% else %}Ma proposition tient toujours, et je l’adapterai volontiers si besoin.{% endif %} Si la décision demande encore un peu de temps, ce n’est pas un problème ; un mot sur le calendrier m’aiderait."
        "\n\nPuis-je ajouter quelque chose qui faciliterait les choses ?",
    ),
    "rejection_reply": (
        "Merci de m’avoir prévenu et {% if job %}du temps que [vous m’avez|tu m’as] accordé" + _POSITION + _AT + "{% else %}d’avoir étudié ma proposition{% if work %} {{ work }}{% endif %}{% endif %}. Je regrette que cela n’ait pas abouti cette fois, mais je respecte cette décision." + _NOTES +
        "\n\nSi [vous avez|tu as] un instant, un mot sur {% if job %}ce que j’aurais pu mieux faire me serait très utile{% else %}ce qui a fait la différence m’aiderait à progresser{% endif %}."
        "\n\n{% if job %}Si un poste adapté se présente à l’avenir, un message de [votre|ta] part me ferait plaisir.{% else %}Si les plans changent ou si un autre projet se présente, un message de [votre|ta] part me ferait plaisir.{% endif %} Bonne continuation à [vous|toi]{% if organisation %} et à toute l’équipe {{ organisation }}{% endif %}.",

        "Merci pour [votre|ta] réponse et pour {% if job %}l’occasion de présenter ma candidature" + _POSITION + _AT + "{% else %}l’occasion de faire une proposition{% if work %} {{ work }}{% endif %}{% endif %}. J’espérais bien sûr une autre issue, mais je comprends et respecte ce choix." + _NOTES +
        "\n\n[Auriez-vous|Aurais-tu] un moment pour me dire {% if job %}ce qui a manqué, ou ce que je devrais améliorer{% else %}ce qui a fait pencher la balance{% endif %} ? Toute indication est bienvenue."
        "\n\nJe resterais volontiers en contact, et un message me ferait plaisir si {% if job %}un poste correspond à mon profil{% else %}un autre besoin se présente{% endif %}. Tous mes vœux de réussite[ à vous| à toi]{% if organisation %} et à {{ organisation }}{% endif %}.",
    ),
    "acceptance_reply": (
        "{% if job %}Merci beaucoup, c’est une excellente nouvelle ! Cette offre" + _POSITION + " me fait très plaisir{% if organisation %}, tout comme la perspective de rejoindre {{ organisation }}{% endif %}."
        "{% else %}Merci beaucoup, c’est une très bonne nouvelle ! Je me réjouis de travailler avec [vous|toi]{% if organisation %} et l’équipe {{ organisation }}{% endif %}.{% endif %}" + _NOTES +
        "\n\n{% if job %}Je vais étudier les détails avec soin. [Pourriez-vous|Pourrais-tu] me dire quelles sont les prochaines étapes, pour quand [vous attendez|tu attends] ma réponse et quels documents sont nécessaires ?"
        "{% else %}[Pourriez-vous|Pourrais-tu] me dire ce dont [vous avez|tu as] besoin pour la suite, et qui est la bonne personne pour les questions pratiques ? Je proposerai volontiers une date pour un court appel de lancement.{% endif %}"
        "\n\nMerci encore de [votre|ta] confiance{% if job %} et de la qualité de nos échanges{% endif %}.",
    ),
    "call_sheet": (
        "Aucune réponse depuis {{ days }} jours. Un mail de plus serait de trop ; un court appel peut régler la question."
        "\n\nQui appeler\n{% for person in people %}- {{ person }}\n{% endfor %}{% if phone %}- Numéro indiqué : {{ phone }}{% else %}- Aucun numéro connu ; il figure peut-être dans la signature ou sur le site.{% endif %}"
        "\n\nCe qui s’est passé\n{% for line in history %}- {{ line }}\n{% endfor %}"
        "\n\nPoints à aborder\n- {% if work and not application %}La proposition {{ work }} : répond-elle toujours au besoin ?{% elif topic %}« {{ topic }} » : est-ce toujours d’actualité ?{% else %}Le sujet est-il toujours ouvert de leur côté ?{% endif %}\n{% if points %}- À l’ordre du jour : {{ points }}.\n{% endif %}{% if strength %}- Ce que vous apportez : {{ strength }}.\n{% endif %}{% for note in notes %}- {{ note }}\n{% endfor %}- Qu’est-ce qui a changé chez eux, et qui d’autre décide ?\n- Convenir d’une prochaine étape datée, ou en rester là."
        "\n\nTrois façons de commencer\n- « Bonjour{% if first_names %} {{ first_names }}{% endif %}, je voulais prendre de vive voix des nouvelles, et savoir si je peux faciliter les choses. »\n- « Je sais que les journées sont chargées. Auriez-vous deux minutes au sujet de {{ '“' ~ topic ~ '”' if topic else 'mon dernier message' }}, ou préférez-vous un autre moment ? »\n- « Si la réponse est non, ce n’est pas grave, et cela m’aiderait de le savoir. Est-ce toujours au programme ? »"
        "\n\nAutres moyens\n- Une carte écrite à la main est assez rare pour rester en mémoire.\n- Si une rencontre est déjà prévue, un mot aimable de vive voix vaut mieux qu’un troisième mail.",
    ),
}
