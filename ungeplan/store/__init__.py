"""The encrypted store: the journal on disk, and what is derived from it.

Nothing heavy is imported here: SQLAlchemy and SQLCipher come with `plan_store`.
"""
