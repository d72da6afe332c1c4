"""Makes `src/remit/example/data/acs-employment-ma.parquet` out of three files of the NannyML 0.13.1 wheel.

Run by hand, once; the result is kept in the repository. `pip download --no-deps nannyml==0.13.1` fetches the wheel,
which is unpacked and never installed. Then: `python tools/example_data.py nannyml-0.13.1-py3-none-any.whl`.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from pathlib import Path

import polars as pl

INSIDE = "nannyml/datasets/data/employment_MA_{}.pq"
KEPT = Path(__file__).resolve().parents[1] / "src" / "remit" / "example" / "data" / "acs-employment-ma.parquet"
ROWS = 277_677

# Column of the wheel -> our name and type. Codes stay codes: what they mean stands in the README beside the file.
COLUMNS: dict[str, tuple[str, pl.DataType]] = {
    "year": ("year", pl.Int16()),
    "AGEP": ("age", pl.UInt8()),
    "SEX": ("sex", pl.UInt8()),
    "RAC1P": ("race", pl.UInt8()),
    "DIS": ("disability", pl.UInt8()),
    "employed": ("employed", pl.UInt8()),
    "prediction": ("predicted", pl.UInt8()),
    "predicted_probability": ("score", pl.Float32()),
}


def build(wheel: Path) -> pl.DataFrame:
    """Join the labels to the later years by id, put the reference year before them, and keep eight columns."""
    with zipfile.ZipFile(wheel) as archive:
        reference, analysis, labels = (
            pl.read_parquet(io.BytesIO(archive.read(INSIDE.format(name))))
            for name in ("reference", "analysis", "analysis_target")
        )
    analysis = analysis.join(labels, on="id", how="inner", validate="1:1")
    parts = [
        part.sort("id").select(
            # Categories are written as text there; through text they become numbers whatever their codes.
            pl.col(column).cast(pl.String).cast(kind).alias(name)
            if part.schema[column] == pl.Categorical
            else pl.col(column).cast(kind).alias(name)
            for column, (name, kind) in COLUMNS.items()
        )
        for part in (reference, analysis)
    ]
    table = pl.concat(parts)
    if table.height != ROWS or sum(table.null_count().row(0)):
        raise SystemExit(f"expected {ROWS:,} rows without gaps, got {table.height:,}")
    return table


def main() -> None:
    """Write the file and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path, help="nannyml-0.13.1-py3-none-any.whl")
    table = build(parser.parse_args().wheel)
    table.write_parquet(KEPT, compression="zstd", compression_level=19, statistics=True)
    print(f"{KEPT.name}: {table.height:,} rows, {KEPT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
