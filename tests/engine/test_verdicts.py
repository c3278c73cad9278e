"""Whole situations, from files to verdicts.

Numbers in brackets are those of the list of failures that comparable programs had.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.world import DANA, NOW, SAM, World

LEE = "Lee Chan <lee@acme.example>"
H = timedelta(hours=1)
D = timedelta(days=1)


def test_an_interview_of_yesterday_is_thanked_for(world: World) -> None:
    world.interview()
    (one,) = world.preview()
    assert (one["kind"], one["organisation"], one["counterparts"]) == (
        "interview",
        "Acme",
        [{"name": "Dana Park", "address": "dana@acme.example"}],
    )
    assert [(f["purpose"], f["verdict"], f["due_at"]) for f in one["follow_ups"]] == [
        ("thanks", "due", "2026-11-20T09:00:00Z")
    ]
    assert "the interview ended 25 h ago" in one["follow_ups"][0]["because"]
    assert one["follow_ups"][0]["draft"]["to"] == ["dana@acme.example"]


def test_before_24_hours_it_waits(world: World) -> None:
    world.interview(NOW - 23 * H)
    assert world.verdicts() == {("Backend interview", "thanks"): ("wait", "too_early")}


def test_after_seven_days_it_is_too_old(world: World) -> None:
    world.interview(NOW - 7 * D - H)
    assert world.verdicts() == {("Backend interview", "thanks"): ("suppressed", "too_old")}


@pytest.mark.parametrize(
    ("title", "kind", "purpose"),
    [
        ("Phone screen with Acme", "interview", "thanks"),
        ("Technical round: system design", "interview", "thanks"),
        ("Onsite loop, final round", "interview", "thanks"),
        ("Chat with the hiring manager", "interview", "thanks"),
        ("Product demo", "sales_meeting", "recap"),
        ("Discovery call Acme", "sales_meeting", "recap"),
        ("Pricing review", "sales_meeting", "recap"),
        ("Coffee", "networking", "introduction"),
        ("Lunch with Dana", "networking", "introduction"),
        ("Migration kickoff", "meeting", "recap"),
        ("Quarterly planning", "meeting", "recap"),
        ("Conference call", "meeting", "recap"),
    ],
)
def test_the_title_tells_the_kind(world: World, title: str, kind: str, purpose: str) -> None:
    world.interview(title=title)
    (one,) = world.preview()
    assert (one["kind"], one["follow_ups"][0]["purpose"], one["follow_ups"][0]["verdict"]) == (kind, purpose, "due")


@pytest.mark.parametrize(
    "title", ["Dentist", "Focus time", "Gym", "Flight to Berlin", "Anna's birthday", "School parents evening"]
)
def test_what_is_no_conversation_yields_nothing(world: World, title: str) -> None:
    world.event(NOW - 26 * H, 60, title)
    assert set(world.verdicts().values()) == {("suppressed", "not_a_meeting")}


@pytest.mark.parametrize("title", ["Podcast interview", "Interview for the radio show"])
def test_other_interviews_are_not_thanked_for_as_a_job(world: World, title: str) -> None:
    world.interview(title=title)
    assert [reason for _, reason in world.verdicts().values()] == ["unsure"]


@pytest.mark.parametrize("title", ["Customer interview", "User interview with Dana"])
def test_interviews_that_the_user_led_are_told_apart(world: World, title: str) -> None:
    world.interview(title=title)
    assert [reason for _, reason in world.verdicts().values()] == ["you_interviewed"]


@pytest.mark.parametrize(
    ("extra", "reason"),
    [("STATUS:CANCELLED", "cancelled"), ("CLASS:PRIVATE", "private"), ("CLASS:CONFIDENTIAL", "private")],
)
def test_properties_of_the_event_forbid_it(world: World, extra: str, reason: str) -> None:
    world.interview(extra=extra)
    assert [r for _, r in world.verdicts().values()] == [reason]


@pytest.mark.parametrize(
    "title",
    [
        "Canceled: Backend interview",
        "Cancelled: Backend interview",
        "CANCELED - Backend interview",
        "Abgesagt: Interview",
    ],
)
def test_a_renamed_title_cancels_too(world: World, title: str) -> None:
    world.interview(title=title)
    assert [r for _, r in world.verdicts().values()] == ["cancelled"]


def test_a_hashtag_opts_out(world: World) -> None:
    world.interview(description="Bring your laptop #nofollowup")
    assert [r for _, r in world.verdicts().values()] == ["opted_out"]


def test_you_declined_and_they_declined(world: World) -> None:
    world.event(NOW - 26 * H, 60, "Sync A", DANA, organiser=DANA, me="DECLINED")
    world.event(NOW - 26 * H, 60, "Sync B", "Eve Old <eve@other.example>;PARTSTAT=DECLINED")
    assert world.verdicts() == {
        ("Sync A", "recap"): ("suppressed", "you_declined"),
        ("Sync B", "recap"): ("suppressed", "they_declined"),
    }


def test_people_who_declined_are_not_written_to(world: World) -> None:
    world.event(NOW - 26 * H, 60, "Planning", DANA, "Lee Chan <lee@acme.example>;PARTSTAT=DECLINED")
    assert [draft["to"] for draft in world.due()] == [["dana@acme.example"]]


def test_a_room_is_no_guest(world: World) -> None:
    world.event(
        NOW - 26 * H,
        30,
        "Stand-up",
        "Alex <alex@example.com>",
        "Room 5 <room5@rooms.acme.example>;CUTYPE=ROOM",
        "Beamer <x@resource.calendar.google.com>",
        organiser="Alex <alex@example.com>",
    )
    assert [r for _, r in world.verdicts().values()] == ["internal"]


def test_more_than_ten_people_are_too_many(world: World) -> None:
    world.event(NOW - 26 * H, 30, "Round table", *(f"Pat Lee{n} <p{n}@x{n}.example>" for n in range(11)))
    assert [r for _, r in world.verdicts().values()] == ["too_many_people"]


def test_only_the_first_of_a_series_is_followed_up(world: World) -> None:
    world.event(NOW - 26 * H - 7 * D, 30, "Weekly", DANA, extra="RRULE:FREQ=WEEKLY;COUNT=3")
    verdicts = [f for one in world.preview() for f in one["follow_ups"]]
    assert {f["reason"] for f in verdicts} == {"recurring", "superseded"}
    assert "recap" in {f["purpose"] for f in verdicts}
    early = world.preview(NOW - 7 * D)
    assert [f["verdict"] for f in early[0]["follow_ups"]] == ["due"]


@pytest.mark.parametrize(
    ("organiser", "who", "description"),
    [
        ("Alex <alex@example.com>", "Robin Fox <robin@gmail.com>", ""),
        (SAM, "Robin Fox <robin@gmail.com>", ""),
        (DANA, DANA, "Please submit your feedback in the scorecard"),
    ],
)
def test_the_interviewer_gets_no_thank_you_note(world: World, organiser: str, who: str, description: str) -> None:
    world.event(NOW - 26 * H, 45, "Interview: data analyst", who, organiser=organiser, description=description)
    assert [r for _, r in world.verdicts().values()] == ["you_interviewed"]


def test_an_event_without_guests_finds_its_person_in_the_mail(world: World) -> None:
    world.received(
        NOW - 4 * D,
        DANA,
        "Interview at Acme",
        "Hi Sam,\n\nwe would like to schedule an interview for the analyst position.\n\nDana",
    )
    world.event(NOW - 26 * H, 45, "Chat with Dana")
    (one,) = [one for one in world.preview() if one["title"] == "Chat with Dana"]
    assert (one["kind"], one["counterparts"][0]["address"], one["follow_ups"][0]["verdict"]) == (
        "interview",
        "dana@acme.example",
        "due",
    )


def test_two_people_who_fit_are_nobody(world: World) -> None:
    world.received(NOW - 4 * D, DANA, "Hello", "Hi Sam, hello.")
    world.received(NOW - 4 * D, "Dana Roe <dana.roe@other.example>", "Hello", "Hi Sam, hello.")
    world.event(NOW - 26 * H, 45, "Call with Dana")
    assert [r for _, r in world.verdicts().values()] == ["no_counterpart"] or [
        r for _, r in world.verdicts().values()
    ] == ["not_a_meeting"]


@pytest.mark.parametrize("sender", [SAM, "Sam <sam@alias.example>", "SAM <Sam+news@Example.com>"])
def test_what_was_sent_from_any_address_and_thread_counts(world: World, sender: str) -> None:
    world.interview()
    world.sent(NOW - 10 * H, "DANA@acme.example", "Something else entirely", "Thanks!", sender=sender)
    assert world.verdicts()[("Backend interview", "thanks")] == ("suppressed", "already_followed_up")


def test_a_mail_before_the_end_or_to_others_does_not_count(world: World) -> None:
    world.interview()
    world.sent(NOW - 30 * H, DANA, "Where do I park?", "Hi Dana, where do I park?")
    world.sent(NOW - 3 * H, "Eve <eve@other.example>", "Hello", "Hello Eve")
    assert world.verdicts()[("Backend interview", "thanks")] == ("due", None)


def test_a_calendar_answer_of_the_user_is_no_follow_up(world: World) -> None:
    world.interview()
    world.sent(NOW - 5 * H, DANA, "Accepted: Backend interview", "Sam has accepted.")
    assert world.verdicts()[("Backend interview", "thanks")] == ("due", None)


def test_an_answer_ends_it(world: World) -> None:
    world.interview()
    world.received(
        NOW - 2 * H,
        DANA,
        "Great to talk",
        "Hi Sam,\n\nit was great to talk. Could you send me your references?\n\nDana",
    )
    assert world.verdicts()[("Backend interview", "thanks")] == ("suppressed", "they_replied")


def test_a_promise_is_no_answer_and_brings_a_check_in(world: World) -> None:
    world.interview()
    world.received(
        NOW - 20 * H,
        DANA,
        "Next steps",
        "Hi Sam,\n\nthank you for coming. We will get back to you by the end of next week.\n\nDana",
    )
    (one,) = world.preview()
    assert one["promise"] == {"due": "2026-11-27", "words": "by the end of next week"}
    assert [(f["purpose"], f["verdict"], f["reason"], f["due_at"]) for f in one["follow_ups"]] == [
        ("thanks", "due", None, "2026-11-20T09:00:00Z"),
        ("check_in", "wait", "until_promised_date", "2026-11-30T09:00:00Z"),
    ]


def test_the_check_in_is_due_on_the_first_business_morning_after(world: World) -> None:
    world.interview()
    said = world.received(NOW - 20 * H, DANA, "Next steps", "We will get back to you by the end of next week.")
    world.sent(NOW - 2 * H, DANA, "Re: Next steps", "Thank you!", answers=said)
    saturday, monday = datetime(2026, 11, 28, 12, tzinfo=UTC), datetime(2026, 11, 30, 9, tzinfo=UTC)
    assert world.verdicts(saturday)[("Backend interview", "check_in")] == ("wait", "until_promised_date")
    assert world.verdicts(monday)[("Backend interview", "check_in")] == ("due", None)


def test_a_new_promise_replaces_the_old(world: World) -> None:
    sent = world.proposal(NOW - 4 * D)
    world.received(NOW - 3 * D, DANA, "Re: Proposal: data review", "I will let you know by Friday.", answers=sent)
    world.received(
        NOW - 1 * H,
        DANA,
        "Re: Proposal: data review",
        "We need more time; I will let you know by December 4.",
        answers=sent,
    )
    (one,) = world.preview(NOW + 4 * D)
    assert one["promise"]["due"] == "2026-12-04"
    assert {(f["purpose"], f["verdict"], f["reason"]) for f in one["follow_ups"]} == {
        ("nudge", "suppressed", "superseded"),
        ("check_in", "wait", "until_promised_date"),
    }


def test_a_proposal_without_an_answer_is_nudged_after_five_business_days(world: World) -> None:
    world.proposal(NOW - 7 * D)
    assert world.verdicts(NOW - H)[("Proposal: data review", "nudge")] == ("wait", "too_early")
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("due", None)


def test_a_nudge_answers_the_users_own_mail_and_addresses_the_other_side(world: World) -> None:
    sent = world.proposal(NOW - 7 * D, cc="Lee Chan <lee@acme.example>, Sam <sam@alias.example>")
    (draft,) = world.due()
    assert (draft["to"], draft["cc"], draft["in_reply_to"], draft["references"]) == (
        ["dana@acme.example"],
        ["lee@acme.example"],
        sent,
        [sent],
    )
    assert draft["subject"] == "Re: Proposal: data review"


def test_a_human_answer_in_another_thread_ends_the_nudge(world: World) -> None:
    world.proposal(NOW - 7 * D)
    world.received(NOW - 3 * D, DANA, "Question", "Hi Sam, what does it cost per month?")
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("suppressed", "they_replied")


def test_a_colleagues_answer_in_the_thread_ends_the_nudge(world: World) -> None:
    sent = world.proposal(NOW - 7 * D)
    world.received(
        NOW - 3 * D, LEE, "Re: Proposal: data review", "Hi Sam, I am taking this over. When can we talk?", answers=sent
    )
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("suppressed", "they_replied")


@pytest.mark.parametrize(
    "text",
    [
        "Thanks Sam, I'll check with my team and come back to you.",
        "Got it, thanks. We are still reviewing it.",
        "Let me discuss this internally and get back to you.",
    ],
)
def test_a_holding_reply_moves_the_nudge_on_but_does_not_end_it(world: World, text: str) -> None:
    sent = world.proposal(NOW - 7 * D)
    world.received(NOW - 2 * D, DANA, "Re: Proposal: data review", text, answers=sent)
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("wait", "too_early")
    assert world.verdicts(NOW + 5 * D)[("Proposal: data review", "nudge")] == ("due", None)


def test_an_absence_moves_the_nudge_past_the_return(world: World) -> None:
    sent = world.proposal(NOW - 7 * D)
    world.received(
        NOW - 7 * D + H,
        DANA,
        "Automatic reply: Proposal: data review",
        "I am out of the office until Monday, 30 November.",
        answers=sent,
        Auto_Submitted="auto-replied",
    )
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("wait", "out_of_office")
    assert world.verdicts(datetime(2026, 11, 30, 9, tzinfo=UTC))[("Proposal: data review", "nudge")] == ("due", None)


def test_an_absence_without_headers_is_seen_too(world: World) -> None:
    sent = world.proposal(NOW - 7 * D)
    world.received(
        NOW - 7 * D + H,
        DANA,
        "Out of office: Proposal",
        "I am on vacation and will return on December 7.",
        answers=sent,
    )
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("wait", "out_of_office")


def test_a_bounce_stops_it(world: World) -> None:
    world.proposal(NOW - 7 * D)
    world.received(
        NOW - 7 * D + H,
        "Mail Delivery System <MAILER-DAEMON@example.com>",
        "Undelivered Mail Returned to Sender",
        "Delivery failed for good:\n  dana@acme.example",
        Return_Path="<>",
    )
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("suppressed", "bounced")


def test_the_users_own_copy_is_not_their_answer(world: World) -> None:
    world.proposal(NOW - 7 * D)
    world.mail(
        NOW - 7 * D, SAM, DANA, "Proposal: data review", "Hi Dana, please find attached the proposal.", box=".Archive"
    )
    world.mail(NOW - 6 * D, SAM, SAM, "Re: Proposal: data review", "note to self")
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("due", None)


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately we have decided to move forward with another candidate.",
        "We regret to inform you that the position has been filled.",
        "After careful consideration, we will not be moving forward with your application.",
        "Thank you for your interest. We went with other candidates whose experience more closely matches the role. "
        "We wish you the best of luck in your search.",
    ],
)
def test_a_rejection_is_answered_at_once_and_ends_everything_else(world: World, text: str) -> None:
    world.interview(NOW - 5 * D)
    world.received(NOW - H, DANA, "Thank you for your interest", f"Hi Sam,\n\n{text}\n\nDana")
    (one,) = world.preview()
    assert one["decision"] == "rejected"
    assert [(f["purpose"], f["verdict"], f["reason"]) for f in one["follow_ups"]] == [
        ("thanks", "suppressed", "superseded"),
        ("rejection_reply", "due", None),
    ]
    assert one["follow_ups"][1]["draft"]["subject"] == "Re: Thank you for your interest"


def test_an_offer_is_answered_with_joy(world: World) -> None:
    world.interview(NOW - 5 * D)
    world.received(
        NOW - H,
        DANA,
        "Offer",
        "Hi Sam,\n\nCongratulations! We are delighted to offer you the position of data engineer.\n\nDana",
    )
    assert world.verdicts()[("Backend interview", "acceptance_reply")] == ("due", None)


def test_an_accepted_proposal_is_answered(world: World) -> None:
    sent = world.proposal(NOW - 2 * D)
    world.received(
        NOW - H,
        DANA,
        "Re: Proposal: data review",
        "Hi Sam,\n\nwe are happy to accept your proposal. When can you start?\n\nDana",
        answers=sent,
    )
    assert world.verdicts() == {
        ("Proposal: data review", "nudge"): ("suppressed", "superseded"),
        ("Proposal: data review", "acceptance_reply"): ("due", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately I have to move our interview to next Tuesday. Is 3 pm fine?",
        "Unfortunately I am unable to make it today, can we reschedule?",
    ],
)
def test_rescheduling_is_no_rejection(world: World, text: str) -> None:
    world.interview(NOW + 5 * H)
    world.received(NOW - H, DANA, "Our interview", f"Hi Sam,\n\n{text}\n\nDana")
    (one,) = world.preview(NOW + 40 * H)
    assert one["decision"] is None
    assert [(f["purpose"], f["reason"]) for f in one["follow_ups"]] == [("thanks", "superseded")]


def test_a_decision_without_a_known_interview_makes_an_application(world: World) -> None:
    world.received(
        NOW - H,
        DANA,
        "Your application",
        "Hi Sam,\n\nwe regret to inform you that you were not selected for the analyst position.\n\nDana",
    )
    (one,) = world.preview()
    assert (one["kind"], one["decision"]) == ("application", "rejected")
    assert {f["purpose"]: f["verdict"] for f in one["follow_ups"]} == {"nudge": "suppressed", "rejection_reply": "due"}


def test_a_rejection_from_a_robot_is_not_answered(world: World) -> None:
    world.received(
        NOW - H,
        "Acme Hiring <no-reply@greenhouse.io>",
        "Acme: your application",
        "We regret to inform you that you were not selected for the analyst position.",
        List_Unsubscribe="<https://x.example>",
    )
    (one,) = world.preview()
    assert {f["reason"] for f in one["follow_ups"]} == {"robot"}


def test_marketing_with_the_word_interview_is_nothing(world: World) -> None:
    world.received(
        NOW - H,
        "Jobs Weekly <news@jobs.example>",
        "Your interview guide",
        "Congratulations! We are pleased to offer you 50 % off. "
        "Thank you for your interest. We will be back by Friday.",
        List_Unsubscribe="<https://x.example>",
        Precedence="bulk",
    )
    assert world.preview() == []


def test_an_application_receipt_is_no_interview(world: World) -> None:
    world.received(
        NOW - H,
        "Acme <no-reply@greenhouse.io>",
        "Thank you for applying to Acme",
        "Thank you for applying. If you are selected for an interview, we will contact you.",
    )
    assert world.preview() == []


def test_an_application_is_nudged_after_seven_business_days(world: World) -> None:
    world.sent(
        NOW - 11 * D,
        DANA,
        "Application for data engineer",
        "Dear Dana,\n\nI would like to apply for the data engineer position. My CV is attached.\n\nSam",
    )
    assert world.verdicts()[("Application for data engineer", "nudge")] == ("due", None)


def test_silence_after_the_follow_up_brings_a_call_sheet_for_the_user(world: World) -> None:
    sent = world.proposal(NOW - 24 * D)
    world.sent(NOW - 14 * D, DANA, "Re: Proposal: data review", "Any news?", answers=sent)
    (draft,) = world.due()
    assert (draft["to"], draft["cc"], draft["in_reply_to"]) == (["sam@example.com"], [], None)
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("suppressed", "already_followed_up")


def test_a_meeting_that_is_in_the_diary_replaces_the_nudge(world: World) -> None:
    world.proposal(NOW - 7 * D)
    world.event(NOW + 2 * D, 30, "Proposal review", DANA)
    assert world.verdicts()[("Proposal: data review", "nudge")] == ("suppressed", "superseded")


def test_the_same_people_on_the_same_day_are_one_conversation(world: World) -> None:
    world.event(NOW - 29 * H, 45, "Interview part 1", DANA)
    world.event(NOW - 27 * H, 45, "Interview part 2", DANA)
    assert world.verdicts() == {
        ("Interview part 1", "thanks"): ("suppressed", "superseded"),
        ("Interview part 2", "thanks"): ("due", None),
    }


def test_other_people_of_the_same_day_are_thanked_too(world: World) -> None:
    world.event(NOW - 29 * H, 45, "Interview part 1", DANA)
    world.event(NOW - 27 * H, 45, "Interview part 2", LEE)
    assert sorted(draft["to"] for draft in world.due()) == [["dana@acme.example"], ["lee@acme.example"]]


def test_a_draft_of_the_users_own_is_respected(world: World) -> None:
    world.interview()
    world.mail(NOW - H, SAM, DANA, "Thanks", "Dear Dana, I", box=".Drafts")
    assert world.verdicts()[("Backend interview", "thanks")] == ("suppressed", "draft_exists")


def test_a_no_show_is_not_thanked_for(world: World) -> None:
    world.interview()
    world.received(NOW - 24 * H, DANA, "Sorry!", "Hi Sam,\n\nso sorry I missed our call.\n\nDana")
    assert world.verdicts()[("Backend interview", "thanks")] == ("suppressed", "no_show")


def test_a_cancellation_by_mail_is_believed(world: World) -> None:
    world.interview()
    world.received(NOW - 30 * H, DANA, "Today", "Hi Sam,\n\nI am afraid I have to cancel our interview today.\n\nDana")
    assert world.verdicts()[("Backend interview", "thanks")] == ("suppressed", "cancelled")


def test_an_interview_confirmed_by_mail_needs_no_calendar(world: World) -> None:
    world.received(
        NOW - 4 * D,
        DANA,
        "Interview confirmation",
        "Hi Sam,\n\nyour interview is confirmed for Thursday, November 19 at 8:00 am.\n\nBest,\nDana",
    )
    (one,) = world.preview()
    assert (one["kind"], one["ended_at"], one["follow_ups"][0]["verdict"]) == (
        "interview",
        "2026-11-19T09:00:00Z",
        "due",
    )


def test_a_recruiter_at_gmail_is_a_person(world: World) -> None:
    world.interview(who="Rita Cole <rita.cole@gmail.com>")
    assert world.due()[0]["to"] == ["rita.cole@gmail.com"]


def test_reply_to_is_honoured_within_the_same_domain_only(world: World) -> None:
    sent = world.proposal(NOW - 9 * D)
    world.received(
        NOW - 8 * D,
        DANA,
        "Re: Proposal: data review",
        "We are still reviewing it.",
        answers=sent,
        Reply_To="Dana Park <dana.park@acme.example>",
    )
    world.proposal(NOW - 9 * D, who="Eve <eve@b.example>", subject="Proposal: other")
    world.received(
        NOW - 8 * D,
        "Eve <eve@b.example>",
        "Re: Proposal: other",
        "We are still reviewing it.",
        Reply_To="eve@evil.example",
    )
    assert sorted(draft["to"][0] for draft in world.due()) == ["dana.park@acme.example", "eve@b.example"]


def test_names_with_commas_and_two_recipients(world: World) -> None:
    world.sent(
        NOW - 7 * D,
        '"Park, Dana" <dana@acme.example>, "Chan, Lee (Acme)" <lee@acme.example>',
        "Proposal: data review",
        "Hi both,\n\nplease find attached the proposal.\n\nSam",
    )
    (draft,) = world.due()
    assert (draft["to"], draft["cc"]) == (["dana@acme.example", "lee@acme.example"], [])
    assert draft["text"].startswith("Hi Dana and Lee,")


def test_the_first_run_drafts_nothing_old(world: World) -> None:
    for days in range(8, 100, 3):
        world.event(NOW - days * D, 60, f"Interview {days}", f"P{days} <p{days}@org{days}.example>")
        world.proposal(NOW - (days + 35) * D, who=f"Q{days} <q{days}@org{days}q.example>", subject=f"Proposal: {days}")
    assert world.due() == []


def test_the_daily_cap_holds_and_the_rest_comes_tomorrow(world: World) -> None:
    for number in range(13):
        world.event(NOW - 26 * H, 60, f"Interview {number}", f"P{number} <p{number}@org{number}.example>")
    reasons = [f["reason"] for one in world.preview() for f in one["follow_ups"]]
    assert (reasons.count(None), reasons.count("daily_cap")) == (10, 3)
    assert len(world.cycle().placed) == 10
    assert len(world.cycle(NOW + H).placed) == 0
    assert len(world.cycle(NOW + 24 * H).placed) == 3


def test_events_between_two_polls_are_not_missed_however_far_apart(world: World) -> None:
    world.cycle(NOW - 6 * D)
    world.interview(NOW - 4 * D)
    assert len(world.cycle().placed) == 1
