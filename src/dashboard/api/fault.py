"""What an answer says instead of content."""


class BadRequestError(ValueError):
    """A request that can't be understood, with the reason in one sentence: what is wrong, and what would be right."""


class NotFoundError(LookupError):
    """There is nothing under an address, with what was looked for in one sentence."""


class BusyError(RuntimeError):
    """Too much is asked at a time, with what to do in one sentence."""
