"""The signs of what happens on a timeline: a shape for each kind of event, for the chart and its legend alike.

Shapes are SVG paths within -1..1 on both axes, so that charts (Vega) and legend draw the very same.
"""

from typing import Final

from dashboard.model.vocabulary import EventKind

_CIRCLE: Final = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0Z"
_PAUSE: Final = "M-0.9,-1L-0.2,-1L-0.2,1L-0.9,1ZM0.2,-1L0.9,-1L0.9,1L0.2,1Z"

EVENT_SIGNS: Final[dict[EventKind, str]] = {
    "denial": "M-1.1,-0.6L-0.6,-1.1L0,-0.5L0.6,-1.1L1.1,-0.6L0.5,0L1.1,0.6L0.6,1.1L0,0.5L-0.6,1.1L-1.1,0.6L-0.5,0Z",
    "clash": "M0,-1.3L0.3,-0.5L1.1,-0.7L0.6,0L1.1,0.7L0.3,0.5L0,1.3L-0.3,0.5L-1.1,0.7L-0.6,0L-1.1,-0.7L-0.3,-0.5Z",
    "closure": "M0,1.1L-1.1,-0.9L1.1,-0.9Z",
    "halt": _PAUSE,
    "opening": _CIRCLE,
    "construction": "M0,-1.1L1.1,0.9L-1.1,0.9Z",
    "progress": "M-1.1,-0.9L0.1,0L-1.1,0.9ZM0,-0.9L1.2,0L0,0.9Z",
    "extension": "M-1,-1.1L0,-1.1L1.1,0L0,1.1L-1,1.1L0,0Z",
    "loan": "M0,-1.25L1.05,0L0,1.25L-1.05,0Z",
    "ownership": "M-1.2,-0.1L-0.4,-0.9L-0.4,-0.4L1.1,-0.4L1.1,-0.1ZM1.2,0.1L0.4,0.9L0.4,0.4L-1.1,0.4L-1.1,0.1Z",
    "agreement": "M-0.9,-0.9L0.9,-0.9L0.9,0.9L-0.9,0.9Z",
    "decision": "M-1.1,-1L1.1,-1L1.1,-0.5L0.3,-0.5L0.3,1L-0.3,1L-0.3,-0.5L-1.1,-0.5Z",
    "deployment": "M-1,-1.1L0.3,-1.1L1.1,0L0.3,1.1L-1,1.1L-0.2,0Z",
    "exercise": "M0,-1.2L0.35,-0.4L1.2,-0.4L0.5,0.15L0.75,1L0,0.5L-0.75,1L-0.5,0.15L-1.2,-0.4L-0.35,-0.4Z",
    "founding": "M-0.25,-1.1L0.25,-1.1L0.25,0.5L1,0.5L1,1.1L-1,1.1L-1,0.5L-0.25,0.5Z",
    "report": "M-1.1,-0.9L1.1,-0.9L1.1,0.4L0,0.4L-0.6,1.1L-0.6,0.4L-1.1,0.4Z",
    "plan": "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0ZM-0.5,0A0.5,0.5,0,1,0,0.5,0A0.5,0.5,0,1,0,-0.5,0Z",
    "other": "M-0.5,0A0.5,0.5,0,1,1,0.5,0A0.5,0.5,0,1,1,-0.5,0Z",
}
"""Solid shapes are deeds; a ring is a plan, a dot anything else."""

OVERLAY_SIGNS: Final[dict[str, str]] = {
    "Exercise": "M-0.35,-1.1L0.35,-1.1L0.35,-0.35L1.1,-0.35L1.1,0.35L0.35,0.35L0.35,1.1L-0.35,1.1L-0.35,0.35L-1.1,0.35L-1.1,-0.35L-0.35,-0.35Z",
    "Arms delivery": "M-1.1,-0.5L0.2,-0.5L0.2,-1.1L1.2,0L0.2,1.1L0.2,0.5L-1.1,0.5Z",
    "Joined": "M-1,1L-1,0A1,1,0,0,1,1,0L1,1Z",
    "Suspended": "M-1.1,-0.35L1.1,-0.35L1.1,0.35L-1.1,0.35Z",
    "Left": "M-1,-1L1,-1L1,0A1,1,0,0,1,-1,0Z",
}
"""What can be laid over the lanes: exercises, arms deliveries, memberships beginning, paused and ended."""
