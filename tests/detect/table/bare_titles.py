"""Titles of a word or two, one guest, no mail: written after the vocabulary (docs/development.md)."""

from __future__ import annotations

from tests.detect.situations import INTERVIEW, MEETING, NETWORKING, SALES, Situation, event, sorted_as

ANA = "Ana Ruiz <ana@contoso.example>"

SITUATIONS: tuple[Situation, ...] = sorted_as(
    "bare titles",
    *(
        event(title, ANA, **MEETING)
        for title in (
            "Atlas rollout",
            "Kick off",
            "Monthly review",
            "Discuss Q4 numbers",
            "Acme integration planning",
            "Strategy offsite",
            "Open points",
            "Collab ideas",
            "Follow up",
            "Supplier review",
            "Warehouse tour",
            "Press briefing",
            "Analyst briefing",
            "Board meeting",
            "Investor update",
            "Legal review",
            "Content planning",
            "Sync",
            "Touch base",
            "Quick sync",
            "Contoso x Example",
            "Meeting: Contoso",
            "API questions",
            "Brand workshop",
            "Grant application review",
            "Call re: invoice",
        )
    ),
    *(
        event(title, ANA, **SALES)
        for title in (
            "Demo",
            "Contoso demo",
            "Pitch meeting",
            "Proposal walkthrough",
            "Sales meeting",
            "Pricing discussion",
            "Commercial discussion",
            "Renewal call",
            "Quote review",
            "Product demo with Contoso",
            "Discovery",
        )
    ),
    *(
        event(title, ANA, **NETWORKING)
        for title in (
            "Coffee",
            "Coffee catch up",
            "Networking event",
            "Lunch",
            "Intro",
            "Meet Ana",
            "Coffee w/ Ana",
            "Lunch w/ Ana",
            "Mentor session",
            "Networking breakfast",
        )
    ),
    *(
        event(title, ANA, **INTERVIEW)
        for title in (
            "Interview",
            "Phone interview",
            "Technical screen",
            "Onsite interview",
            "Panel",
            "Hiring manager interview",
            "Interview with Ana Ruiz",
            "Recruiter chat",
            "Initial interview",
            "Case study interview",
            "Final interview",
            "Virtual onsite",
            "Screening interview",
            "Team interview",
            "HR interview",
            "Interview: Data Engineer @ Contoso",
        )
    ),
)
