"""Outlook.com and Microsoft 365 through Microsoft Graph. The requested scopes do not allow sending."""
