"""Microsoft's library and Microsoft Graph: signing in, calls, the Graph calendar."""
