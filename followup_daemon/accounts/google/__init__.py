"""Google's libraries, which nothing else imports: signing in, calls, Google Calendar."""
