"""The words of programs that write mail: servers, calendars, clients and services, in many languages.

The languages with a folder have some of these words there (``MailWords``). A program's words are fixed, so that they
are told apart without a language of the text.
"""
