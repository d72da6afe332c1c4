"""Measures on tables: Narwhals expressions over Polars lazy frames, fused into few scans."""
