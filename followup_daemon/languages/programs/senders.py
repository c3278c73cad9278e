"""Senders that are programs: beginnings of addresses, domains of services, and names that no person has."""

from __future__ import annotations

ROBOTS = (
    r"no[._-]?reply|do[._-]?not[._-]?reply|dont[._-]?reply|no[._-]?address|no[._-]?response|nicht[._-]?antworten|"
    r"keine[._-]?antwort|ne[._-]?pas[._-]?repondre|no[._-]?responder|notif(?:y|ications?|ier)|"
    r"benachrichtigung(?:en)?|"
    r"mailer[._-]?daemon|postmaster|webmaster|hostmaster|listserv|majordomo|mailman|bounces?|alerts?|newsletters?|"
    r"announce(?:ments?)?|statements?|feedback|messenger|automated|auto[._-]?confirm|autoresponder|unsubscribe|robot|"
    r"bot|daemon|system|jobalerts?|digest|mailings?|calendar[._-]?(?:notification|server|invite)s?|voice[._-]?mail"
)
"""Words of local parts behind which nobody reads."""
SYSTEMS = r"[a-z]{2,20}(?:system|server|daemon|robot|notifier|mailer|alerts)"
"""Whole local parts of systems, such as ``arsystem`` and ``backupserver``."""

HIRING_SYSTEMS = frozenset(
    "paradox.ai olivia.paradox.ai goodtime.io modernloop.io modernloop.com candidate.fyi jazz.co jazzhr.com "
    "applytojob.com welcomekit.co welcometothejungle.com softgarden.io softgarden.de d-vinci.de rexx-systems.com "
    "pinpointhq.com welovealfred.com eightfold.ai avature.net phenompeople.com join.com recruiterbox.com".split()
)
"""Domains of systems in which companies hire, beside those whose names alone tell them."""
SCHEDULERS = frozenset(
    "savvycal.com doodle.com acuityscheduling.com youcanbook.me youcanbookme.com chilipiper.com oncehub.com "
    "scheduleonce.com appointlet.com zcal.co tidycal.com reclaim.ai getclockwise.com x.ai claralabs.com "
    "simplybook.me setmore.com koalendar.com meetingbird.com".split()
)
"""Domains of schedulers that everybody uses."""
NOTE_TAKERS = frozenset(
    "otter.ai fireflies.ai fathom.video fathom.ai read.ai tldv.io tl-dv.com gong.io fellow.app fellow.co avoma.com "
    "grain.com grain.co chorus.ai sembly.ai semblyai.com supernormal.com notta.ai krisp.ai airgram.io meetgeek.ai "
    "meetjamie.ai granola.ai granola.so circleback.ai tactiq.io nyota.ai laxis.com rewatch.com bluedothq.com "
    "sonix.ai trint.com noty.ai jamy.ai claap.io modjo.ai leexi.ai noota.io zoomdocs.us".split()
)
"""Domains of programs that write minutes."""
NOTE_TAKER_STAFF = frozenset("gong.io fellow.app fellow.co grain.com grain.co chorus.ai avoma.com trint.com".split())
"""Of these, the ones whose people write from the same domain: only their programs' addresses are note-takers."""

NOTE_TAKER_NAMES = (
    r"otter(?:\.ai| ?pilot)?|(?:fred\W{1,3})?fireflies(?:\.ai)?|fathom(?:\.(?:ai|video))?|read(?:\.ai|"
    r" ai)|tl;?dv(?:\.io)?|"
    r"gong(?:\.io)?|fellow(?:\.app)?|avoma|chorus(?:\.ai)?|sembly(?: ai)?|supernormal|meetgeek|circleback|"
    r"granola|krisp|"
    r"tactiq|notta|airgram|jamie ai|copilot|gemini"
)
"""Whole names of programs that write minutes, before words of ``NOTE_TAKER_WORDS`` or alone."""
NOTE_TAKER_WORDS = (
    r"note[- ]?takers?|(?:ai|meeting) (?:assistant|notes?|recorder|companion|bot)|notetaking|recorder|minutes bot|"
    r"protokoll(?:bot|assistent)|transcri(?:ber|ption)"
)
"""Words in names of such programs."""
SCHEDULER_NAMES = (
    r"paradox|olivia \(ai\)|good ?time|modern ?loop|calendly|chili ?piper|savvy ?cal|reclaim(?:\.ai)?|"
    r"clara labs|x\.ai|"
    r"greenhouse|ashby(?:hq)?|lever|workday|smartrecruiters|personio|teamtailor|hirevue|icims|zoom|google calendar|"
    r"microsoft (?:bookings|teams)|doodle|acuity|youcanbookme"
)
"""Whole names of programs that arrange meetings, before words of ``PROGRAM_WORDS`` or alone."""
PROGRAM_WORDS = (
    r"scheduling|scheduler|recruiting|recruitment|notifications?|assistant|bot|team|meetings?|hiring|support|app"
)

SERVICES = frozenset(
    # calls
    "ringcentral.com dialpad.com 8x8.com grasshopper.com vonage.com nextiva.com openphone.com quo.com "
    "aircall.io zoom.us "
    "justcall.io sipgate.de placetel.de nfon.com starface.de goto.com jive.com ooma.com cloudtalk.io "
    # chats
    "slack.com teams.mail.microsoft skype.com discord.com discordapp.com rocket.chat mattermost.com "
    "zulip.com whatsapp.com telegram.org signal.org webex.com chanty.com flock.com twist.com basecamp.com "
    # networks
    "linkedin.com xing.com facebookmail.com facebook.com instagram.com twitter.com x.com wellfound.com angel.co "
    "meetup.com upwork.com fiverr.com malt.com viadeo.com stepstone.de indeed.com joinhandshake.com".split()
)
"""Registered domains of services that tell by mail of a call or a message that came another way."""
