"""Conversations about times in which nothing was agreed, or nothing for work with one other person."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, COLLEAGUE, JANA, LUCIA, sorted_as
from tests.detect.table.mail_alone.turns import nothing

SITUATIONS = (
    *sorted_as(
        "a time on which only one side agreed",
        nothing("me: Could we meet about the migration on Thursday at 8 am?"),
        nothing("they: See you Monday at 2."),
        nothing("they: See you Thursday at 8 am.", "they: Please bring the figures."),
        nothing(
            "me: How about Thursday at 8 am?",
            "they: Let me check with my team and get back to you.",
        ),
        nothing("me: How about Thursday at 8 am?", "they: Why so early?"),
        nothing("me: How about Thursday at 8 am?", "they: If Tom is back by then, Thursday at 8 works for me."),
        nothing("they: Thursday at 8 am?", "me: Thursday at 8 am doesn't work for me, sorry."),
        nothing("me: Kannst du am Donnerstag um 8 Uhr?", "they: Da kann ich leider nicht.", who=JANA),
        nothing("me: Jeudi à 8h, ça vous va ?", "they: Je ne suis pas disponible jeudi.", who=CLAIRE),
        nothing("me: ¿Qué tal el jueves a las 8:00?", "they: El jueves no puedo, lo siento.", who=LUCIA),
    ),
    *sorted_as(
        "a time that is not exact, or that was taken back",
        nothing(
            "me: Should we meet on Thursday about the migration?", "they: Thursday works. Let's fix the time later."
        ),
        nothing(
            "me: How about Thursday at 8 am?",
            "they: Thursday at 8 works for me.",
            "they: Something came up, I can't make it on Thursday after all.",
        ),
        nothing(
            "me: How about Thursday at 8 am?",
            "they: That works.",
            "me: Can we move it to next Tuesday at 10?",
        ),
        nothing("they: Would Wednesday at 9 or Thursday at 8 suit you?", "me: Yes, that works for me."),
        nothing("me: The call on Monday at 9 was good.", "they: Yes, it was good. See you soon."),
    ),
    *sorted_as(
        "a time that is no meeting for work with one other person",
        nothing(
            "me: Let's go through the figures on Thursday at 8 am.",
            "they: Thursday at 8 works for me.",
            who=COLLEAGUE,
        ),
        nothing(
            "me: How about Thursday at 7 for dinner?", "they: OK, see you at 7!", who="Tom Hill <tom.hill@gmail.com>"
        ),
        nothing(
            "they: Dinner with mom on Thursday at 8?",
            "me: Sure, see you Thursday at 8.",
            who="Ann Rivera <ann@family.example>",
            subject="Dinner",
        ),
        nothing(
            "me: Could I have a table for two on Thursday at 8 pm?",
            "they: Your reservation for Thursday at 8 pm is confirmed. See you then!",
            who="Trattoria Roma <reservations@roma.example>",
            subject="Reservation",
        ),
        nothing(
            "me: Do you have an appointment for a haircut on Thursday at 8 am?",
            "they: Yes, Thursday at 8 am works. See you then.",
            who="Kim Cut <kim@salon.example>",
            subject="Appointment",
        ),
        nothing(
            "they: Our webinar takes place on Thursday at 8 am. Will you join us?",
            "me: Yes, I'll be there.",
            subject="Webinar: data quality",
        ),
        nothing(
            "they: How about Thursday at 8 am for all of us?",
            "me: Thursday at 8 am works for me.",
            subject="Offsite",
            Cc="Lee Chan <lee@acme.example>, Max Ray <max@acme.example>, Eva Sol <eva@acme.example>",
        ),
        nothing(
            "me: The deadline is Thursday at 8 am. Is that OK?", "they: Thursday at 8 am is fine, you will have it."
        ),
        nothing("they: Can you send me the file by Thursday at 8 am?", "me: OK, that works."),
        nothing("they: Tom will meet Lee on Thursday at 8 am.", "me: OK, sounds good."),
    ),
)
