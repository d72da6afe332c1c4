"""Published statistics on plain numbers and arrays: intervals, tests, distances, agreement, calibration, streams.

Nothing here reads a source or judges. Each function cites where its method was published, says what it takes and
gives, and raises `Inestimable` where the numbers do not define what was asked. Intervals of shares, of their
differences and ratios stand in `remit.probes.intervals`.
"""
