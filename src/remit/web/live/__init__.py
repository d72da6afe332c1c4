"""What is alive: cards drawn once for everybody, rooms that tell screens what changed, and the socket of each tab."""

from __future__ import annotations
