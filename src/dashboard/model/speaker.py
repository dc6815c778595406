"""Who speaks on the side of a government: a claim's speaker as a person or body with an office and a level."""

from dataclasses import dataclass
from typing import Annotated

from typing_extensions import Doc

from dashboard.model.values import Country, Slug, Text
from dashboard.model.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person or body who speaks on a site's existence on the side of a party's government."""

    id: Annotated[Slug, Doc("Unique")]
    name: Annotated[Text, Doc("The person or body; of an unnamed one, how it is described")]
    office: Annotated[Text | None, Doc("What a person speaks as; empty for a body")] = None
    states: Annotated[tuple[Country, ...], Doc("The state on whose side the word is; of a joint word each of them")]
    level: Annotated[Level, Doc("Whose word it is; only a national authority speaks for its state")]
    written: Annotated[tuple[Text, ...], Doc("How claims name it, each to the letter")]
