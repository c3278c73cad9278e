"""The login server: discovery, code with PKCE, device code, rolling refresh tokens, certificates; and its refusals."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

CLIENT_ID = "11111111-2222-3333-4444-555555555555"
SCOPES = ("Mail.ReadWrite", "Calendars.Read", "User.Read")


@dataclass(slots=True)
class Entra:
    """``refuses`` is the error of every token request while it is set: (error, error_description)."""

    address: str
    clock: Callable[[], datetime]
    lifetime: timedelta = timedelta(days=300)
    random: Random = field(default_factory=lambda: Random(6))
    origin: str = "https://login.microsoftonline.com"
    granted: tuple[str, ...] = SCOPES
    refuses: tuple[str, str] | None = None
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    devices: dict[str, bool] = field(default_factory=dict)
    refresh: set[str] = field(default_factory=set)
    tokens: dict[str, datetime] = field(default_factory=dict)
    certificates: set[str] = field(default_factory=set)
    app_roles: tuple[str, ...] = ("Mail.ReadWrite", "Calendars.Read", "User.Read")
    renewals: int = 0

    def handle(self, http: str, target: str, body: bytes) -> tuple[int, dict[str, Any]] | None:
        """Return the answer of the login server, or None if that path is none of its own."""
        path = urlsplit(target).path
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        if path.endswith("/v2.0/.well-known/openid-configuration"):
            tenant = path.split("/")[1]
            base = f"{self.origin}/{tenant}"
            return 200, {
                "issuer": f"{base}/v2.0",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
                "device_authorization_endpoint": f"{base}/oauth2/v2.0/devicecode",
            }
        if path.endswith("/oauth2/v2.0/devicecode"):
            code = f"device-{self.random.getrandbits(60):x}"
            self.devices[code] = False
            where = "https://microsoft.com/devicelogin"
            return 200, {
                "device_code": code,
                "user_code": "ABCD1234",
                "verification_uri": where,
                "expires_in": 900,
                "interval": 0,
                "message": f"To sign in, open {where} and enter the code ABCD1234.",
            }
        if path.endswith("/oauth2/v2.0/token"):
            return self._token(form)
        return None

    def consent(self, address: str, deny: bool = False) -> str:
        """Return what the user's browser is sent to after they decided."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert query["response_type"] == "code" and query["client_id"] == CLIENT_ID
        assert urlsplit(query["redirect_uri"]).hostname == "localhost", "AADSTS50011: the redirect URI does not match"
        assert query["code_challenge_method"] == "S256" and query["state"]
        if deny:
            refused = {
                "error": "access_denied",
                "error_description": "AADSTS65004: User declined to consent.",
                "state": query["state"],
            }
            return f"{query['redirect_uri']}?{urlencode(refused)}"
        code = f"0.AX{self.random.getrandbits(80):x}"
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def approve(self) -> None:
        """Type in the device code, as the user does."""
        self.devices = dict.fromkeys(self.devices, True)

    def is_valid(self, header: str) -> bool:
        until = self.tokens.get(header.removeprefix("Bearer "))
        return until is not None and until > self.clock()

    def revoke(self) -> None:
        """End the permission, as when the password was changed or an administrator took it back."""
        self.refresh.clear()
        self.refuses = ("invalid_grant", "AADSTS50173: The provided grant has expired due to it being revoked.")

    def _token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if self.refuses is not None:
            error, description = self.refuses
            return 400, {"error": error, "error_description": f"{description} Trace ID: 1", "suberror": ""}
        kind = form.get("grant_type", "")
        if kind == "client_credentials":
            header = json.loads(_decoded(form["client_assertion"].split(".")[0]))
            if str(header.get("x5t#S256")).rstrip("=") not in self.certificates:
                return 401, {"error": "invalid_client", "error_description": "AADSTS700027: unknown certificate"}
            return 200, self._granted("", lasting=False)
        if form.get("client_id") != CLIENT_ID:
            return 400, {"error": "unauthorized_client", "error_description": "AADSTS700016: application not found"}
        if kind == "authorization_code":
            asked = self.codes.pop(form.get("code", ""), None)
            verifier = base64.urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=")
            if (
                asked is None
                or asked["code_challenge"] != verifier.decode()
                or asked["redirect_uri"] != form.get("redirect_uri")
            ):
                return 400, {
                    "error": "invalid_grant",
                    "error_description": "AADSTS54005: the code was already redeemed",
                }
            return 200, self._granted(asked.get("nonce", ""))
        if kind == "urn:ietf:params:oauth:grant-type:device_code":
            if not self.devices.get(form.get("device_code", "")):
                self.approve()
                return 400, {"error": "authorization_pending", "error_description": "AADSTS70016: pending"}
            return 200, self._granted("")
        if kind == "refresh_token":
            self.renewals += 1
            if form.get("refresh_token") not in self.refresh:
                return 400, {
                    "error": "invalid_grant",
                    "error_description": "AADSTS700082: The refresh token has expired due to inactivity.",
                }
            self.refresh.discard(form["refresh_token"])  # rolling: each counts once
            return 200, self._granted("")
        return 400, {"error": "unsupported_grant_type"}

    def _granted(self, nonce: str, lasting: bool = True) -> dict[str, Any]:
        access = f"eyJ0.canary-access-{self.random.getrandbits(80):x}"
        self.tokens[access] = self.clock() + self.lifetime
        answer: dict[str, Any] = {
            "token_type": "Bearer", "access_token": access, "expires_in": 3600,
            "scope": " ".join((*self.granted, "openid", "profile")),
        }  # fmt: skip
        if lasting:
            refresh = f"0.canary-refresh-{self.random.getrandbits(80):x}"
            self.refresh.add(refresh)
            now = int(time.time())
            claims = {
                "aud": CLIENT_ID,
                "iss": f"{self.origin}/common/v2.0",
                "iat": now,
                "nbf": now - 60,
                "exp": now + 3600,
                "oid": "user1",
                "tid": "tenant1",
                "sub": "user1",
                "preferred_username": self.address,
                **({"nonce": nonce} if nonce else {}),
            }
            answer |= {
                "refresh_token": refresh,
                "id_token": ".".join(_encoded(json.dumps(one)) for one in ({"alg": "none"}, claims)) + ".",
                "client_info": _encoded(json.dumps({"uid": "user1", "utid": "tenant1"})),
            }
        return answer


def _encoded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
