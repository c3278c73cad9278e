"""What must hold, judged by the world itself, after every event and at every attempt to place a draft."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from followup_daemon.model.draft import Draft, DraftState
from followup_daemon.store.base import Store
from stress.simulation.stories import Story
from tests.accounts.memory import Copy

LATE = timedelta(hours=1)
"""How long after it is wanted, in good health, a draft may take: the longest settling time is 15 minutes."""
OUTLIVED = timedelta(hours=6)
"""How long an untouched draft may lie there after its reason is gone; a provider's search may lag for five hours."""
TOO_OLD = timedelta(days=6)


class Violation(BaseException):
    """An invariant was broken; the text begins with its number. No barrier of the code under test may catch it."""


class Oracle:
    """Knows the stories, and so which drafts must be there and which must not, whatever the code under test thinks."""

    def __init__(self, account: Any, store: Store, stories: dict[str, Story]) -> None:
        self._account = account
        self._own = account.account.addresses
        self._store = store
        self._stories = stories
        self._open = dict(stories)
        self._seen = 0
        self.healthy_since: datetime | None = None
        """Since when nothing went wrong any more; None while something does."""
        self.leap = timedelta(0)

    def attempt(self) -> None:
        """I1, I2, I7, I8 at the moment of an attempt."""
        account = self._account
        key = account.place_calls[-1]
        copies = [copy for copy in account.copies if copy.key == key]
        if any(copy.folder in ("bin", "gone") for copy in copies):
            raise Violation("I8: a deleted draft was placed again")
        if any(copy.folder in ("drafts", "sent") for copy in copies) and account.drafts.read_lag == timedelta(0):
            raise Violation("I1: a second attempt while the first draft is there")
        draft = account.attempted
        if draft is not None and draft.to[0].key not in self._own and self._story(draft).forbidden_at is not None:
            raise Violation("I2: an attempt after something that could be read forbade it")

    def event(self, now: datetime) -> list[tuple[Copy, Story]]:
        """I1, I4 now, and I3, I7, I8 and earliness for every draft that is new; returns those."""
        live: set[str] = set()
        for copy in self._account.copies:
            if copy.folder == "drafts":
                if copy.key in live:
                    raise Violation("I1: two live drafts for one follow-up")
                live.add(copy.key)
            elif copy.folder == "withdrawn" and copy.touched:
                raise Violation("I4: a touched draft was withdrawn")
        fresh = []
        for copy in self._account.copies[self._seen :]:
            if copy.draft.to[0].key not in self._own:  # a call sheet is for the user alone
                story = self._story(copy.draft)
                self._judge(copy, story)
                story.placed += 1
                self._open.pop(story.person.key, None)
                fresh.append((copy, story))
        self._seen = len(self._account.copies)
        return fresh

    def good_poll(self, now: datetime) -> None:
        """I3 and the second half of I2, after a poll that went well and a while of health."""
        if self.healthy_since is None or self.leap:
            return
        for key, story in list(self._open.items()):
            waited = now - max(story.wanted_at, self.healthy_since)
            if story.forbidden_at is not None or now - story.wanted_at > TOO_OLD:
                del self._open[key]
            elif waited > LATE and not self._is_unclear(story):
                raise Violation(f"I3: {story.name} was lost")
        for copy in self._account.live():
            if copy.touched or copy.draft.to[0].key in self._own:
                continue
            forbidden = self._story(copy.draft).forbidden_at
            if forbidden is not None and now - max(forbidden, self.healthy_since, copy.placed_at) > OUTLIVED:
                told = any(one.key == copy.key and one.obsolete_reason for one in self._store.placements.all())
                if self._account.drafts.can_withdraw or not told:
                    raise Violation("I2: an untouched draft outlived its reason")

    def _judge(self, copy: Copy, story: Story) -> None:
        if copy.placed_at + self.leap < story.wanted_at:
            raise Violation(f"early: {story.name} was drafted before it was wanted")
        if story.forbidden_at is not None and story.forbidden_at < copy.placed_at:
            raise Violation(f"I2: {story.name} was drafted although it was forbidden")
        if self.healthy_since is not None and not self.leap and not story.placed:
            waited = copy.placed_at - max(story.wanted_at, self.healthy_since)
            if waited > LATE:
                raise Violation(f"I3: {story.name} was drafted {waited} late")
        people = [person.key for person in copy.draft.to]
        if people != [story.person.key] or copy.draft.cc or copy.draft.sender.key not in self._own:
            raise Violation("I7: addressed to somebody who was not there")
        if story.dismissed:
            raise Violation("I8: drafted after it was dismissed")

    def _is_unclear(self, story: Story) -> bool:
        return any(
            one.state is DraftState.PLACING and story.person.key in one.recipients
            for one in self._store.placements.all()
        )

    def _story(self, draft: Draft) -> Story:
        story = self._stories.get(draft.to[0].key)
        if story is None:
            raise Violation("I7: addressed to a stranger")
        return story
