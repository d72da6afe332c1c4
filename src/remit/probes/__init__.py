"""How reality is measured: a check goes in, an observation comes out. Probes reach outside, and never judge."""
