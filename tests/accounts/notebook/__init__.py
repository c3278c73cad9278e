"""A sixth kind of account, as small as it can be: .eml files in three folders. It shows what a kind needs."""
