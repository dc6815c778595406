"""By what a copy of a file is recognized as the same."""

import hashlib


def digest(content: bytes) -> str:
    """SHA-256 of a content, as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
