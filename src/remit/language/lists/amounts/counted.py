"""Things that people count, with their plural where it is no plain *s*; and the plurals that no rule makes."""

ACCELERATORS = ("A100", "H100", "H200", "B200", "V100", "P100", "T4", "L4", "L40", "L40S", "A10", "A10G", "A30", "A40",
                "MI300X", "DGX", "TPUv4", "TPUv5")  # fmt: skip
"""Processors for training that people count by their name: 2 A100."""

ACRONYMS = {"gpus": "GPU", "gpu": "GPU", "cpus": "CPU", "cpu": "CPU", "tpus": "TPU", "tpu": "TPU", "ftes": "FTE",
            "fte": "FTE", "vcpus": "vCPU", "vcpu": "vCPU", "full time equivalents": "FTE",
            "full time equivalent": "FTE", "sms": "SMS", "pdfs": "PDF", "pdf": "PDF",
            **{f"{name.lower()}{end}": name for name in ACCELERATORS for end in ("s", "")}}  # fmt: skip

COUNTED = (
    "row", "record", "example", "sample", "observation", "instance", "case", "entry", "item", "image", "picture",
    "photo", "photograph", "video", "document", "text", "sentence", "message", "word", "transaction", "order",
    "claim",
    "customer", "patient", "user", "recording", "event", "call", "ticket", "product", "request", "query",
    "prediction", "frame", "file", "page", "email", "label", "annotation", "annotator", "labeller", "labeler", "scan",
    "slide", "report", "study", "visit", "session", "conversation", "utterance", "token", "invoice", "payment",
    "loan",
    "application", "contract", "policy", "account", "household", "meter", "sensor", "device", "machine", "camera",
    "vehicle", "car", "truck", "train", "turbine", "panel", "battery", "cell", "part", "piece", "component", "defect",
    "plant", "leaf", "field", "parcel", "plot", "animal", "cow", "bird", "species", "farm", "store", "shop",
    "article", "review", "post", "comment", "tweet", "review", "rating", "click", "impression", "search", "listing",
    "offer", "basket", "shipment", "delivery", "parcel", "route", "trip", "ride", "flight", "passenger", "driver",
    "employee", "worker", "agent", "operator", "nurse", "doctor", "radiologist", "clinician", "expert", "reviewer",
    "engineer", "scientist", "analyst", "developer", "student", "teacher", "applicant", "candidate", "borrower",
    "class", "category", "label", "group", "language", "country", "region", "site", "hospital", "clinic", "branch",
    "server", "node", "core", "processor", "cluster", "container", "job", "run", "release", "model", "experiment",
    "batch", "measurement", "reading", "signal", "waveform", "spectrum", "series", "window", "cycle", "point",
    "alarm", "alert", "incident", "failure", "error", "mistake", "complaint", "decision", "recommendation", "score",
    "feature", "column", "table", "clip", "song", "track", "speaker", "voice", "sound", "minute", "pixel", "tile",
    "mammogram", "biopsy", "prescription", "admission", "discharge", "crop", "harvest", "seed", "weed", "pest",
    "parameter", "connection", "packet", "log", "line", "character", "term", "title", "book", "letter", "form",
    "purchase", "sale", "return", "refund", "deposit", "withdrawal", "trade", "position", "client", "member",
    "subscriber", "viewer", "listener", "player", "game", "match", "lesson", "course", "exam", "essay", "question",
    "answer", "reply", "outlet", "warehouse", "pallet", "box", "bottle", "weld", "wafer", "board", "chip", "tyre",
)  # fmt: skip
"""Regular ones, in the singular."""

IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse",
    "feet": "foot", "indices": "index", "indexes": "index", "matrices": "matrix", "vertices": "vertex",
    "analyses": "analysis", "diagnoses": "diagnosis", "theses": "thesis", "hypotheses": "hypothesis",
    "series": "series", "species": "species", "criteria": "criterion", "phenomena": "phenomenon",
    "spectra": "spectrum",
    "lives": "life", "leaves": "leaf", "knives": "knife", "calves": "calf", "halves": "half", "shelves": "shelf",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "ties": "tie", "selfies": "selfie", "buses": "bus",
    "lenses": "lens", "viruses": "virus", "statuses": "status", "campuses": "campus", "bonuses": "bonus",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo", "cargoes": "cargo",
    "quizzes": "quiz", "biopsies": "biopsy", "foci": "focus", "nuclei": "nucleus", "bacteria": "bacterium",
    "sheep": "sheep", "fish": "fish", "aircraft": "aircraft", "spacecraft": "spacecraft", "cattle": "cattle",
    "geese": "goose", "teeth": "tooth", "staff": "staff", "axes": "axis", "crises": "crisis", "bases": "base",
    "caches": "cache", "headaches": "headache", "prognoses": "prognosis", "dies": "die", "data points": "data point",
    "datapoints": "data point", "x rays": "x-ray", "xrays": "x-ray", "e mails": "email", "time series": "time series",
    "data sets": "dataset", "data point": "data point", "datapoint": "data point", "x ray": "x-ray",
    "e mail": "email", "person": "person", "man": "man", "woman": "woman", "child": "child", "queries": "query",
    "ct scans": "CT scan", "mri scans": "MRI scan",
}  # fmt: skip
"""Plurals that no rule makes, shorthand, and things of two words."""

NO_PLURALS = frozenset((
    "ss", "us", "is", "os", "as",
))  # fmt: skip
"""Endings in *s* that make no plural: process, virus, analysis, chaos, canvas."""

SHORTHAND = {
    "req": "request",
    "reqs": "request",
    "msg": "message",
    "msgs": "message",
    "txn": "transaction",
    "txns": "transaction",
    "pics": "picture",
    "docs": "document",
    "imgs": "image",
    "img": "image",
    "recs": "record",
    "labelled examples": "example",
}
"""Short ways to write what is counted."""
