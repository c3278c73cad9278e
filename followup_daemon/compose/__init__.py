"""The stage that writes letters: from a FollowUp and a Profile to a Draft. It is pure.

Text of strangers is only data. It is quoted only if it is short and plain, without markup, addresses, links or
numbers. A letter invents nothing. ``proofread`` refuses a letter with a name or date that has no source.
"""
