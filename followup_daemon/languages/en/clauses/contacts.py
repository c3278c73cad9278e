"""English word families: introductions, and what people send of their own accord."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import ContactWords

CONTACTS = ContactWords(
    introduce=(
        "introduce|introducing",
        "connect|connecting",
        "put|putting|get|getting|bring|bringing ... in|into touch|contact",
        "make|making ... introduction|intro",
    ),
    present=(
        "meet",
        "this is",
    ),
    both=(
        "both",
        "you two",
        "two of you",
        "each other",
        "you guys",
        "one another",
    ),
    hand_over=(
        "attached|enclosed|attaching|enclosing",
        "here 's|is|are",
        "find|see below",
        "send|sending|sent you|over",
        "below is|are",
        "pleased|happy|glad to send|share|submit|provide",
    ),
    terms=(
        "pro forma|formas",
        "proforma|proformas|pro-forma|pro-formas",
        "unit cost|costs|price|prices",
        "price list|lists|sheet|sheets|schedule",
        "rate card|sheet",
        "fee schedule|proposal|structure|quote",
        "cost breakdown|proposal|schedule",
        "term sheet",
        "commercial terms",
        "scope and fee|fees",
    ),
    own_terms=(
        "our|my ... rate|rates|fee|fees|price|prices|pricing|terms|costs|conditions",
        "our|my pitch",
    ),
    passed_on=(
        "his|her|their",
        "from the|our|a|my|his|her|their|your",
        "by the|our|a|his|her|their|your",
        "prepared|made|sent|done|provided|received by|from",
        "fyi",
        "for your information|records|files",
        "that|which|who",
        "got|received",
    ),
    background=(
        "my ... background|experience|career|qualifications|history|resume|cv|profile|skills",
        "personal|work|employment|professional ... history|background|experience",
        "about me|myself",
        "i have ... years of|'",
        "my current|present position|job|role|contract",
    ),
    remember=(
        "keep|bear|hold me|my ... mind|file",
        "keep my|me ... on|in file|mind|consideration|loop",
        "include|add|put ... me|my ... list|pool|candidates",
        "think|thinking of me",
        "consider|considering me|my",
    ),
    seeking=(
        "looking|look|searching for ... position|job|role|work|opportunity|opportunities|challenge|employment",
        "interested|interest in ... position|job|role|opportunity|opportunities|working|joining|openings|employment",
        "opens|open|opening|openings|vacancy|vacancies",
        "position|positions|job|role|roles|opportunity|opportunities",
        "list of ... people|candidates",
    ),
)
