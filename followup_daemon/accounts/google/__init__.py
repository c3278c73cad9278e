"""Sign-in to Google, calls, and Google Calendar. No other package imports Google's libraries."""
