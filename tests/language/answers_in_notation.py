"""Answers in notation, as engineers type them, by question: amounts side by side, steps, names, signs.

Each text with the amounts that are read in it, in the form of `answers_amounts.told`, or "abstained".
"""

AMOUNTS_IN_NOTATION: dict[str, dict[str, str]] = {
    "data.volume": {
        "18 TB of lidar sweeps, 900 GB of radar": "volume 18 TB [lidar sweeps]; volume 900 GB [radar]",
        "7 TB now, 30 TB by end of 2029": "volume 7 TB; volume 30 TB @by end of 2029",
        "Year 1: 4 TB, year 2: 9 TB": "volume 4 TB @in year 1; volume 9 TB @in year 2",
        "~2 TB, +60 GB/month": "volume 2 TB ~; growth 60 GB /month",
        "90M rows × 45 cols, growing 4 % MoM": "volume 90000000 row; growth 4 % /month",
        "6 million invoices, roughly 3 TB, plus 200 MB of labels": (
            "volume 6000000 invoice; volume 3 TB ~; volume 200 MB [labels]"
        ),
        "60 turbines x 12 signals, about 4 TB": "volume 4 TB ~",
        "90k orders a day over 4 years": "volume 90000 order /day",
        "2 TB in May, 3 TB now": "abstained",
        "4 TB in the first season, 9 TB in the second": "abstained",
        "the vendor: 4 TB, us: 1 TB": "abstained",
        "7k CT scans (~4 TB DICOM)": "volume 7000 CT scan; volume 4 TB ~",
    },
    "data.minimum": {
        "2M rows / 3 yrs": "rows >=2000000 row ?op; history >=3 year ?op",
        "4k documents for the pilot, 30k in production": (
            "rows >=4000 document @for the pilot ?op; rows >=30000 document @in production ?op,unit"
        ),
        "40,000 rows from 2019": "abstained",
    },
    "data.lifetime": {
        "Tariffs: 1 year. Quotes: 5 weeks.": "lifetime <=1 year [tariffs] ?op; lifetime <=5 week [quotes] ?op",
        "Features TTL = 12h, training data 3y": "lifetime =12 h [features]; lifetime <=3 year [training data] ?op",
        "Sessions expire after 9 days; carts after 40 days": (
            "lifetime <=9 day [sessions] ?op; lifetime <=40 day [carts] ?op"
        ),
        "Half-life about 5 months": "abstained",
    },
    "data.retention": {
        "Raw frames 14 days, masks 3 years, then purge": (
            "retention =14 day [raw frames] ?op; retention =3 year [masks] ?op"
        ),
        "PII: 20d; hashed: 4y": "retention =20 day [pii] ?op; retention =4 year [hashed] ?op",
        "8 years (tax law §147), then purge": "retention =8 year ?op",
    },
    "deployment.records": {
        "Verdicts 9 years, request logs 60 days, metrics 3 years": (
            "retention >=9 year [verdicts] ?op; retention >=60 day [request logs] ?op; retention >=3 year [metrics] ?op"
        ),
    },
    "data.leakage": {
        "75/15/10, stratified": "test-share =10 % ?op",
        "train/test 85:15 by week": "test-share =15 % ?op",
        "Never 80/20 at random": "abstained",
        "10/90": "nothing",
    },
    "data.representation": {
        "Norway 50 %, Sweden 30 %, Finland 20 %": (
            "group-share >=50 % of norway ?op; group-share >=30 % of sweden ?op; group-share >=20 % of finland ?op"
        ),
    },
    "scoping.compute-budget": {
        "€3k/mo training + €900/mo serving": (
            "budget <=3000 EUR /month @for training ?op; budget <=900 EUR /month @for serving ?op"
        ),
        "3 H100 for training, max €7,500 per month": "budget <=7500 EUR /month",
        "3 H100 for ten days": "abstained",
        "80k a year, no more": "abstained",
        "6000 calls a month": "abstained",
        "1,200 V100-hours/quarter": "compute-time <=1200 GPU h /quarter ?op",
    },
    "scoping.infrastructure": {
        "4 × A100 80 GB, 128 cores, 60 TB Ceph": "hardware 4 A100; hardware 128 core; capacity 60 TB",
        "2 servers w/ 4 V100 each, 30 TB NAS": "hardware 2 server; capacity 30 TB",
    },
    "deployment.load": {
        "25 rps now, 90 by October": "load 90 request /s @by october ?unit,period",
        "8 QPS at launch, 60 QPS after 1 year": "load 8 request /s @at launch; load 60 request /s @after 1 year",
    },
}
