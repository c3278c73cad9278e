"""Google's OAuth: consent with scopes that can be unticked, PKCE, refresh, expiry, revocation, and service accounts."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

CLIENT_ID, CLIENT_SECRET = "1234.apps.googleusercontent.com", "GOCSPX-canary-client-secret"


@dataclass(slots=True)
class Grant:
    scopes: tuple[str, ...]
    alive: bool = True


@dataclass(slots=True)
class Code:
    challenge: str
    redirect_uri: str
    scopes: tuple[str, ...]


@dataclass(slots=True)
class OAuth:
    address: str
    clock: Callable[[], datetime]
    lifetime: timedelta = timedelta(hours=1)
    random: Random = field(default_factory=lambda: Random(5))
    codes: dict[str, Code] = field(default_factory=dict)
    grants: dict[str, Grant] = field(default_factory=dict)
    tokens: dict[str, tuple[datetime, Grant]] = field(default_factory=dict)
    service_keys: dict[str, str] = field(default_factory=dict)
    delegated: tuple[str, ...] = ()
    refreshes: int = 0

    def scopes_of(self, header: str) -> tuple[str, ...] | None:
        """Return the scopes of a bearer token; None if there is none, or it ended."""
        until, grant = self.tokens.get(header.removeprefix("Bearer "), (None, None))
        if until is None or grant is None or until <= self.clock() or not grant.alive:
            return None
        return grant.scopes

    def consent(self, address: str, scopes: tuple[str, ...] | None = None, deny: bool = False) -> str:
        """Return what the user's browser is sent to after they decided; ``scopes`` are those they left ticked."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        redirect = urlsplit(query["redirect_uri"])
        assert query["response_type"] == "code" and query["client_id"] == CLIENT_ID
        assert redirect.hostname == "127.0.0.1", "redirect_uri_mismatch"
        assert query["code_challenge_method"] == "S256" and query["state"]
        assert query["access_type"] == "offline" and query["prompt"] == "consent"
        if deny:
            return f"{query['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': query['state']})}"
        granted = scopes if scopes is not None else tuple(query["scope"].split())
        code = f"4/{self.random.getrandbits(80):x}"
        self.codes[code] = Code(query["code_challenge"], query["redirect_uri"], granted)
        return (
            f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state'], 'scope': ' '.join(granted)})}"
        )

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Return the token endpoint: RFC 6749, RFC 7636, RFC 7523."""
        kind = form.get("grant_type")
        if kind == "urn:ietf:params:oauth:grant-type:jwt-bearer":
            return self._assertion(form.get("assertion", ""))
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return 401, {"error": "invalid_client", "error_description": "Unauthorized"}
        if kind == "authorization_code":
            code = self.codes.pop(form.get("code", ""), None)
            verifier = base64.urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=")
            if code is None or code.redirect_uri != form.get("redirect_uri") or code.challenge != verifier.decode():
                return 400, {"error": "invalid_grant", "error_description": "Malformed auth code."}
            grant = Grant(code.scopes)
            refresh = f"1//canary-refresh-{self.random.getrandbits(80):x}"
            self.grants[refresh] = grant
            return 200, {**self._access(grant), "refresh_token": refresh}
        if kind == "refresh_token":
            self.refreshes += 1
            found = self.grants.get(form.get("refresh_token", ""))
            if found is None or not found.alive:
                return 400, {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
            return 200, self._access(found)
        return 400, {"error": "unsupported_grant_type"}

    def _access(self, grant: Grant) -> dict[str, Any]:
        token = f"ya29.canary-access-{self.random.getrandbits(80):x}"
        self.tokens[token] = (self.clock() + self.lifetime, grant)
        seconds = int(self.lifetime.total_seconds())
        return {"access_token": token, "expires_in": seconds, "scope": " ".join(grant.scopes), "token_type": "Bearer"}

    def _assertion(self, assertion: str) -> tuple[int, dict[str, Any]]:
        """Verify with the public key that the service account was registered with."""
        from google.auth import jwt

        claims = jwt.decode(assertion, certs=self.service_keys, verify=False)
        key = self.service_keys.get(str(claims.get("iss")))
        if key is None:
            return 400, {"error": "invalid_grant", "error_description": "Invalid JWT Signature."}
        jwt.decode(assertion, certs=key, audience=claims["aud"])
        scopes = tuple(str(claims["scope"]).split())
        if claims.get("sub") != self.address or not set(scopes) <= set(self.delegated):
            return 401, {
                "error": "unauthorized_client",
                "error_description": "Client is unauthorized to retrieve access tokens using this method.",
            }
        return 200, self._access(Grant(scopes))

    def revoke_token(self, token: str) -> bool:
        """RFC 7009: what was granted with this token ends."""
        found = self.grants.get(token)
        if found is None or not found.alive:
            return False
        found.alive = False
        return True

    def revoke(self) -> None:
        """End the permission, as when the user removes the app or changes their password."""
        for grant in self.grants.values():
            grant.alive = False

    def connected(self, scopes: tuple[str, ...]) -> str:
        """Return a secret as a finished ``connect`` would have kept it."""
        refresh = f"1//canary-refresh-{self.random.getrandbits(80):x}"
        self.grants[refresh] = Grant(scopes)
        return json.dumps({"refresh_token": refresh, "granted": sorted(scopes)})


def client_file(origin: str) -> str:
    """Return what the Google console gives out for a desktop app, pointing to ``origin``."""
    return json.dumps(
        {
            "installed": {
                "client_id": CLIENT_ID,
                "project_id": "loopback",
                "auth_uri": f"{origin}/o/oauth2/auth",
                "token_uri": f"{origin}/token",
                "client_secret": CLIENT_SECRET,
                "redirect_uris": ["http://localhost"],
            }
        }
    )
