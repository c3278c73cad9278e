"""The roles of local folders, by their names in all languages and in the spellings of mail programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_daemon.accounts.local import folder_roles
from followup_daemon.accounts.local.maildir import Folder

ROLES = {
    "Sent": "sent",
    "sent-mail": "sent",
    "Sent_Items": "sent",
    "INBOX.Sent": "sent",
    "Gesendete Objekte": "sent",
    "&AMk-l&AOk-ments envoy&AOk-s": "sent",
    "Elements envoyes": "sent",
    "[Gmail]/Enviados": "sent",
    "Verzonden items": "sent",
    "Entwürfe": "drafts",
    "Entw&APw-rfe": "drafts",
    "Entwurfe": "drafts",
    "Borradores": "drafts",
    "Templates": "templates",
    "Deleted_Messages": "trash",
    "Papierkorb.2026": "trash",
    "Unsent Messages": "outbox",
    "Junk_E-mail": "junk",
    "Courrier ind&AOk-sirable": "junk",
    "Correo no deseado": "junk",
    "Spamverdacht": "junk",
    "Archives.2026": "archive",
}


@pytest.mark.parametrize("name", ROLES)
def test_a_folder_has_the_role_of_its_name(name: str) -> None:
    assert folder_roles.roles(name) == {ROLES[name]}


@pytest.mark.parametrize(
    "name", ["", "Customers", "Sent by Kim", "Drafting", "Spam reports", "Binder", "R&D", "&-x&!-"]
)
def test_another_folder_has_no_role(name: str) -> None:
    assert folder_roles.roles(name) == set()


@pytest.mark.parametrize("name", ["Junk", "Courrier indésirable", "Entw&APw-rfe", "Vorlagen", "Postausgang"])
def test_spam_and_unsent_mail_are_not_read(name: str) -> None:
    assert not Folder(name, Path(name)).is_read


@pytest.mark.parametrize("name", ["", "Customers", "Scheduled", "Papierkorb", "Gesendet"])
def test_other_mail_is_read(name: str) -> None:
    assert Folder(name, Path(name)).is_read
