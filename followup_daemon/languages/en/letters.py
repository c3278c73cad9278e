"""English letters. Blank lines separate paragraphs; greeting and sign-off are added around them.

What a template may use: day, organisation, role, topic, occasion, work, points, question, own_promise, items (list),
strength, headline, notes (list), promised, promised_day, written_day, written_date, and for the call sheet people,
history, phone, days, first_names. Each may be empty and is then left out by an ``if``. Say nothing that the evidence
does not show. Where a language has two or three forms of address, ``[formal|familiar|several]`` gives them.
"""

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
OF_WEEKDAY, OF_DATE = "of {day}", "of {number} {month}"
ON_WEEKDAY, ON_DATE, DATE = "on {day}", "on {number} {month}", "{number} {month}"
BY_DAY, IN_WEEK, LONG_DATE = "by {day}, {number} {month}", "in the week of {number} {month}", "{day}, {number} {month}"
AND = "and"
QUOTE = "“{}”"
WRITTEN = r"^(?P<noun>proposal|quote|quotation|offer|estimate|bid|pitch|statement of work|application)\b(?:\s*[:–—-]\s*(?P<rest>.+)|\s+(?P<joined>(?:for|to|of)\b.+))$"
"""What was sent, by its title: a noun, and what follows after a colon or as part of the phrase."""
WORK = "the {noun} “{rest}”"
WORK_FOR = "the {noun} {rest}"
WORK_TITLE = "the proposal “{rest}”"

GREETING, FAMILIAR_GREETING, FORMAL_GREETING = "Hi {names},", "Hi {names},", "Dear {names},"
GREETING_WORD = "{word} {names},"
GREETING_WORDS = ("hi", "hey", "hello", "dear")
FULL_NAME = False
"""Whether people are greeted with first and last name where nothing else is known."""
TO_TEAM, TO_MANY, TO_NOBODY = "Hello {organisation} team,", "Hi all,", "Hello,"
SIGN_OFF, SIGN_OFF_END = "Best regards", ","

GREETS = frozenset("hi hey hello dear good morning afternoon evening all there team everyone and mr mrs ms dr prof miss".split())
"""Words of a greeting that are nobody's name."""
SMALL_WORDS = frozenset("a an and at by call catch chat coffee dinner drinks for from in intro introduction lunch meeting of on our the to up video virtual with".split())
"""Words of a title that do not make it a topic."""
INTERVIEW_WORDS = frozenset("interview screen screening phone round".split())
"""Words of a title that only say that it was an interview."""
CONNECTORS = "with|at|from|by|between|and"
"""What joins a name to a title."""
GREETING_END = ","
NOUNS_ARE_CAPITAL = False
HAS_DICTIONARY = True

YOU_WROTE, THEY_WROTE, NOTHING_SINCE = "you wrote", "they wrote", "nothing came since"

SLIPS = (
    r"\b[Aa] (?=[aeio])(?!one\b|once\b|eu)[a-z]+", r"\b[Aa]n (?=[bcdfgjklmnpqrstvwxyz])[a-z]+", r"\b(?:could|should|would|must) of\b",
    r"\b(?:I|[Yy]ou|[Ww]e|[Tt]hey) (?:is|has)\b", r"\b(?:[Hh]e|[Ss]he|[Ii]t) (?:have|are|don't)\b",
)
"""Slips of grammar that a reader notices at once."""

_NOTES = "{% for note in notes %} {{ note }}{% endfor %}"

SUBJECTS = {
    "thanks": "Thank you – {{ topic or (role ~ ' position' if role else 'our conversation') }}",
    "recap": "{{ topic or 'Our meeting ' ~ day }} – thank you",
    "introduction": "Good to meet you{{ ' – ' ~ topic if topic else '' }}",
    "nudge": "{{ topic or 'My message of ' ~ written_date }}",
    "check_in": "{{ topic or ('The ' ~ role ~ ' position' if role else 'Checking in') }}",
    "rejection_reply": "Thank you for letting me know{{ ' – ' ~ topic if topic else '' }}",
    "acceptance_reply": "Thank you{{ ' – ' ~ topic if topic else '' }}",
    "call_sheet": "Call sheet: {{ first_names or organisation or 'your contact' }}{{ ' – ' ~ topic if topic else '' }}",
}

_STRENGTH = "{% if strength %} With {{ strength }}, I am confident that I could contribute early on.{% endif %}"
_PROMISED = "{% if own_promise %} As mentioned, I will {{ own_promise }}.{% endif %}"
_QUESTION = "{% if question %} You had also asked “{{ question }}”; I am happy to answer that in as much detail as you like.{% endif %}"
_ITEMS = "{% if items %}\n\nThe notes list these next steps:\n{% for item in items %}- {{ item }}\n{% endfor %}{% endif %}"
_AT = "{% if organisation %} at {{ organisation }}{% endif %}"
_POSITION = "{% if role %} for the {{ role }} position{% endif %}"

TEMPLATES = {
    "thanks": (
        "Thank you for taking the time to speak with me {{ day }}{% if role %} about the {{ role }} position{% elif occasion != 'our interview' %} in {{ occasion }}{% endif %}" + _AT + ". "
        "{% if points %}I have kept thinking about {{ points }} since then.{% else %}I enjoyed our conversation very much.{% endif %}" + _NOTES +
        "\n\nIt has strengthened my interest in {% if role %}the position{% else %}the role{% endif %}." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nIf there is anything else that would help you to decide, I am happy to send it. I look forward to hearing about the next steps.",

        "Many thanks for {{ occasion }} {{ day }}{% if role %} and for telling me more about the {{ role }} position{% endif %}. "
        "{% if points %}I have gone over {{ points }} again in my mind since.{% else %}I came away from it even more motivated than before.{% endif %}" + _NOTES +
        "\n\nI would be glad to be part of {% if organisation %}the work at {{ organisation }}{% else %}your team{% endif %}." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nPlease let me know if you would like to hear more about any part of my experience. I look forward to the next steps.",

        "I wanted to thank you for your time {{ day }}{% if occasion != 'our interview' %} and for {{ occasion }}{% endif %}. "
        "{% if points %}I was glad to see {{ points }} on the agenda; that is work that I enjoy.{% else %}It left me with a very good impression.{% endif %}" + _NOTES +
        "\n\nThe {% if role %}{{ role }} position{% else %}role{% endif %}" + _AT + " is one that I would take on with real enthusiasm." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nShould any further questions come up on your side, I am only a message away. I look forward to hearing from you.",
    ),
    "recap": (
        "Thank you for your time {{ day }}{% if topic %} and for the conversation about “{{ topic }}”{% endif %}. "
        "{% if points %}Our agenda had {{ points }}; if you see any of it differently, or would add something, just tell me.{% else %}It helped me to understand better what matters to you.{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}As mentioned, I will {{ own_promise }}. {% endif %}"
        "{% if sales %}If it helps you or your colleagues, I am glad to send more detail on any point or to go through it together once more. What would be a good next step from your side?"
        "{% else %}I am happy to take on whatever helps to move this forward. Please let me know what you need from me next, and by when it would be useful.{% endif %}" + _QUESTION,

        "It was good to talk {{ day }}{% if topic %} about “{{ topic }}”{% endif %}, and thank you for making the time. "
        "{% if points %}On my list from our agenda: {{ points }}.{% else %}I found the exchange very useful.{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}As mentioned, I will {{ own_promise }}. {% endif %}"
        "{% if sales %}If questions come up while you think it over, I am happy to answer them by mail or in a short call. Shall we find a time for the next conversation?"
        "{% else %}If I have missed something that matters to you, a short reply is enough. Otherwise I suggest that we pick it up from here, whenever it suits you.{% endif %}" + _QUESTION,
    ),
    "introduction": (
        "It was a pleasure to meet you {{ day }}{% if topic %} (“{{ topic }}”){% endif %}, and thank you for taking the time. {% if points %}I would be glad to talk more about {{ points }} some day.{% else %}I enjoyed our conversation.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}As mentioned, I will {{ own_promise }}. {% endif %}Let us stay in touch. If there is ever anything I can do for you{% if headline %} as {{ headline }}{% endif %}, be it an introduction, a second opinion or a question answered, please just write."
        "\n\nI hope that our paths cross again soon.",

        "Thank you for the good conversation {{ day }}{% if topic %} (“{{ topic }}”){% endif %}. {% if points %}I would gladly hear more about {{ points }} another time.{% else %}It was good to get to know you a little.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}As mentioned, I will {{ own_promise }}. {% endif %}Let us keep in touch; I would be happy to continue over a coffee or a call when it suits you. And if I can be of help with anything in the meantime, do let me know.",
    ),
    "nudge": (
        "{% if application %}I wanted to follow up on the application that I sent {{ written_day }}" + _POSITION + _AT + ". I am still very interested and would like to ask whether you have had the chance to look at it."
        "{% else %}I wanted to come back to {{ work or 'the proposal' }}, which I sent you {{ written_day }}, and ask whether you have had the chance to look at it.{% endif %}" + _NOTES +
        "\n\n{% if application %}{% if strength %}In short, I would bring {{ strength }}. {% endif %}If you need anything else from me, such as references or work samples, I am happy to send it."
        "{% else %}If anything is unclear or should be adjusted to fit better, I am happy to change it, or to go through it with you in a short call.{% endif %}"
        "\n\nThere is no hurry if you need more time; a brief word on where things stand would already help me to plan.",

        "{% if application %}A short question about my application of {{ written_date }}" + _POSITION + ": is there any news on the process, or anything that I can add?"
        "{% else %}A short question about {{ work or 'the proposal' }} of {{ written_date }}: did it reach you safely, and does it cover what you had in mind?{% endif %}" + _NOTES +
        "\n\n{% if application %}The position still appeals to me very much. {% if strength %}I would bring {{ strength }}, and I{% else %}I{% endif %} would be glad to tell you more in a conversation."
        "{% else %}I am happy to answer questions, to adjust the scope, or to explain any part of it to your colleagues.{% endif %}"
        "\n\nIf the timing is not right at the moment, that is fine too; please just let me know when I should come back to you.",
    ),
    "check_in": (
        "When we were last in touch, you expected to have news {{ promised }}. I wanted to check in and ask whether there is an update{% if role %} on the {{ role }} position{% elif job %} on the process{% elif work %} on {{ work }}{% elif topic %} on “{{ topic }}”{% endif %}." + _NOTES +
        "\n\n{% if job %}I remain very interested{% if organisation %} in joining {{ organisation }}{% endif %}.{% if strength %} I would gladly bring {{ strength }}.{% endif %}{% else %}I would still be glad to work with you on this.{% endif %} If you need more time, or anything further from me, please just say so."
        "\n\nThank you, and I look forward to hearing from you.",

        "I hope that you are well. You had expected to have an answer{% if role %} about the {{ role }} position{% elif work %} about {{ work }}{% elif topic and not job %} about “{{ topic }}”{% endif %} {{ promised }}, so I wanted to ask how things stand." + _NOTES +
        "\n\n{% if job %}My interest has not changed.{% if strength %} I would gladly bring {{ strength }}.{% endif %}{% else %}My offer stands, and I am happy to adapt it where needed.{% endif %} If the decision takes a little longer, that is no problem at all; a short note about the timing would help me."
        "\n\nIs there anything that I can still add to make it easier?",
    ),
    "rejection_reply": (
        "Thank you for letting me know, and for {% if job %}the time that you gave me" + _POSITION + _AT + "{% else %}considering {{ work or 'my proposal' }}{% endif %}. I am sorry that it did not work out this time, but I respect your decision." + _NOTES +
        "\n\nIf you can spare a moment, I would be grateful for a word on what {% if job %}I could have done better; it would help me a great deal{% else %}tipped the balance; it would help me to do better next time{% endif %}."
        "\n\n{% if job %}Should a fitting position open up in future, I would be glad to hear from you.{% else %}Should your plans change, or should another project come up, I would be glad to hear from you.{% endif %} I wish you{% if organisation %} and everyone at {{ organisation }}{% endif %} all the best.",

        "Thank you for telling me, and for the {% if job %}opportunity to apply" + _POSITION + _AT + "{% else %}chance to make an offer{% if work %} with {{ work }}{% endif %}{% endif %}. Of course I had hoped for a different answer, but I understand and respect your decision." + _NOTES +
        "\n\nWould you have a moment to tell me what {% if job %}was missing, or what I should work on{% else %}made the difference{% endif %}? Any hint is welcome."
        "\n\nI would be glad to stay in touch, and to hear from you if {% if job %}a position comes up for which you see me{% else %}something else comes up{% endif %}. All the best for you{% if organisation %} and {{ organisation }}{% endif %}.",
    ),
    "acceptance_reply": (
        "{% if job %}Thank you very much, this is wonderful news! I am delighted about the offer" + _POSITION + "{% if organisation %} and about the prospect of joining {{ organisation }}{% endif %}."
        "{% else %}Thank you very much, this is great news! I look forward to working with you{% if organisation %} and the team at {{ organisation }}{% endif %}{% if work %} on the basis of {{ work }}{% endif %}.{% endif %}" + _NOTES +
        "\n\n{% if job %}I will go through the details carefully. Could you let me know what the next steps are, until when you need my answer, and which documents you need from me?"
        "{% else %}Could you let me know what you need from me for the next steps, and who on your side is the right person for the practical details? I am happy to suggest a time for a short kick-off call.{% endif %}"
        "\n\nThank you again for your trust{% if job %} and for the pleasant conversations{% endif %}.",
    ),
    "call_sheet": (
        "No answer has come for {{ days }} days. Another mail would be one too many; a short call may settle it."
        "\n\nWho to call\n{% for person in people %}- {{ person }}\n{% endfor %}{% if phone %}- Number they gave: {{ phone }}{% else %}- No number is known; their signature or website may have one.{% endif %}"
        "\n\nWhat happened so far\n{% for line in history %}- {{ line }}\n{% endfor %}"
        "\n\nTalking points\n- {% if work and not application %}{{ work[:1] | upper }}{{ work[1:] }}: does it still fit what they need?{% elif topic %}“{{ topic }}”: is it still a subject for them?{% else %}Is the subject still open on their side?{% endif %}\n{% if points %}- The agenda had {{ points }}.\n{% endif %}{% if strength %}- What you bring: {{ strength }}.\n{% endif %}{% for note in notes %}- {{ note }}\n{% endfor %}- What has changed on their side, and who else is involved?\n- Agree on one next step with a date, or on leaving it at that."
        "\n\nThree ways to open\n- “Hello{% if first_names %} {{ first_names }}{% endif %}, I wanted to hear in person where things stand, and whether I can make anything easier for you.”\n- “I know that things get busy. Do you have two minutes about {{ '‘' ~ topic ~ '’' if topic else 'my last message' }}, or shall we find a better time?”\n- “If the answer is no, that is fine, and it would help me to know. Is it still on your list?”"
        "\n\nOther ways\n- A handwritten card is rare enough to be remembered.\n- If you will meet them anyway, a friendly word in person is better than a third mail.",
    ),
}
