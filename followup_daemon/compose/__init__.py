"""FollowUp and Profile to Draft: what a thoughtful person would write. Pure.

Text of strangers is data here: it is quoted only where it is short and plain, never as markup,
address, link or number. Nothing is invented; ``proofread`` refuses what does not hold.
"""
