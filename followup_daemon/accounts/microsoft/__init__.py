"""Sign-in to Microsoft, calls, and the Graph calendar. No other package imports Microsoft's library."""
