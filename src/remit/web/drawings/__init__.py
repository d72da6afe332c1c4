"""Drawings: where things stand on the paper. Pure geometry in points; templates put it into SVG."""
