"""How the options of a choice are written in requirement sentences, and options that make a sentence of their own.

The options stand in `lists.choices`; an option without words here is written as it is called. Data.
"""

from __future__ import annotations

_SCOPING: dict[str, dict[str, str]] = {
    "approach": {
        "supervised": "supervised learning", "unsupervised": "unsupervised learning",
        "semi-supervised": "semi-supervised learning", "reinforcement": "reinforcement learning",
        "detection": "object detection", "extraction": "extraction from text", "generation": "a generative model",
        "language-model": "a language model", "gradient-boosting": "gradient boosting",
        "random-forest": "a random forest", "neural-network": "a neural network", "transformer": "a transformer",
    },
    "simpler-way": {
        "rule": "a fixed rule", "lookup": "a lookup table", "formula": "a formula", "statistics": "plain statistics",
        "search": "a search", "optimiser": "an optimiser", "by-hand": "work by hand", "bought": "a bought product",
    },
    "interface": {
        "app": "an app", "desktop": "a desktop program", "web-page": "a web page", "api": "an API",
        "voice": "voice", "chat": "a chat", "email": "e-mail", "text-message": "text messages",
        "dashboard": "a dashboard", "spreadsheet": "a spreadsheet", "file": "a file", "database": "a database",
        "plug-in": "a plug-in", "business-system": "the business system that they work in",
        "device-display": "the display of the device", "machine-control": "the control of the machine",
        "command-line": "the command line", "library": "a library",
    },
    "oversight": {
        "person-decides": "the system suggests and a person decides",
        "person-approves": "the system proposes and a person approves", "acts-alone": "the system acts alone",
        "sample-reviewed": "people review a sample of the decisions",
        "can-overrule": "a person is able to overrule each decision", "can-stop": "a person is able to stop the system",
    },
    "sharing": {
        "stays-with-owner": "the data stays with its owner", "federated": "models travel and data stays",
        "shared-under-contract": "the data is shared under a contract", "pooled": "the data is pooled",
        "anonymised": "only anonymised data is shared", "own-model-each": "each organisation has a model of its own",
        "joint-model": "the organisations share one model", "one-organisation": "one organisation holds all of it",
    },
    "risk-class": {
        "minimal": "“minimal risk”", "limited": "“limited risk”", "high": "“high risk”",
        "prohibited": "“prohibited”", "medical-device": "“medical device”",
        "medical-device-class-i": "“medical device, class I”",
        "medical-device-class-iia": "“medical device, class IIa”",
        "medical-device-class-iib": "“medical device, class IIb”",
        "medical-device-class-iii": "“medical device, class III”", "safety-component": "“safety component”",
    },
}  # fmt: skip

_DATA: dict[str, dict[str, str]] = {
    "origin": {
        "owned": "the organisation's own data", "customer": "data of customers", "partner": "data of partners",
        "bought": "bought data", "public": "public data", "crowdsourced": "crowdsourced data",
        "users": "data that users enter", "synthetic": "synthetic data", "scraped": "data from web pages",
        "experiment": "data from experiments",
    },
    "structure": {
        "structured": "structured data", "semi-structured": "semi-structured data", "unstructured": "unstructured data",
    },
    "preparation-place": {
        "device": "on the device", "pipeline": "in the data pipeline", "cloud": "in the cloud", "server": "on a server",
        "database": "in the database", "source-system": "in the source system", "client": "at the client",
        "by-hand": "by hand",
    },
    "fault-action": {
        "quarantine": "set the record aside", "report": "report it",
        "replace-last-good": "replace the value by the last good one", "impute": "replace the value by an estimate",
        "correct": "correct the record", "drop": "drop the record", "stop": "stop the run", "flag": "mark the record",
        "ask-again": "ask the sender for it again", "fallback": "fall back to a rule",
    },
    "split": {
        "time": "by time", "random": "at random", "stratified": "at random within each class",
        "group": "so that what belongs together is on one side", "cross-validation": "by cross-validation",
        "external": "so that the test data comes from elsewhere",
        "fitted-on-training": "before the preparation is fitted",
        "locked-test-set": "so that the test data is locked away",
    },
    "labeller": {
        "in-house": "by staff of the organisation", "crowd": "by crowd workers", "outsourced": "by a contractor",
        "expert": "by experts of the field", "users": "by users", "automatic": "by a program",
        "students": "by students",
        "mixture": "by a mixture of labellers",
    },
    "owner": {
        "ours": "the organisation's own data", "customer": "the data of customers",
        "partner": "the data of partners",
        "public": "public data", "bought": "bought data", "open-source": "open-source data", "shared": "shared data",
        "employees": "the data of employees",
    },
    "means": {
        "automatic": "automatically", "by-hand": "by hand", "bought": "by purchase", "survey": "by surveys",
        "delivered": "by delivery", "downloaded": "by download", "generated": "by generating it",
    },
    "flow": {
        "point-by-point": "point by point", "batch": "in batches", "micro-batch": "in small batches",
        "on-demand": "on demand",
    },
    "cycle": {
        "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year", "season": "season",
    },
}  # fmt: skip

_MODELING: dict[str, dict[str, str]] = {
    "baseline": {
        "human": "what people reach", "previous-system": "the earlier system", "rule": "a fixed rule",
        "simple-model": "a baseline model", "dummy": "a dummy model", "naive-forecast": "the naive forecast",
        "literature": "published results", "competitor": "the product of a competitor",
    },
    "explanation": {
        "reasons": "its main reasons", "marked-region": "the region of the image that counted",
        "highlighted-words": "the words of the text that counted", "examples": "the nearest known cases",
        "counterfactual": "what change reverses it", "confidence": "its confidence",
        "model-description": "a description of the model", "rules": "the rule that was applied",
    },
    "input-mode": {
        "batch": "in batches", "real-time": "one at a time as it arrives", "micro-batch": "in small batches",
        "stream": "as a stream", "on-demand": "on demand",
    },
    "experiment-store": {
        "database": "a database", "spreadsheet": "a spreadsheet", "file": "files",
        "tracking-server": "a tracking server",
        "notebook": "notebooks", "wiki": "a wiki", "object-store": "an object store", "repository": "a repository",
    },
    "version-store": {
        "git": "a git repository", "object-store": "an object store", "data-versioning": "a versioned data store",
        "registry": "a model registry", "container-registry": "a container registry", "database": "a database",
        "feature-store": "a feature store", "file-share": "a file share", "infrastructure-code": "infrastructure code",
    },
    "target": {
        "cloud": "in the cloud", "server": "on a server", "edge": "on an edge device",
        "microcontroller": "on a microcontroller", "phone": "on phones", "browser": "in the browser",
        "vehicle": "in the vehicle", "camera": "in the camera", "wearable": "on a wearable",
        "desktop": "on desktop machines",
    },
}  # fmt: skip

_DEPLOYMENT: dict[str, dict[str, str]] = {
    "serving-form": {
        "service": "as a service behind an endpoint", "batch": "from a store of predictions computed beforehand",
        "stream": "from a stream processor", "embedded": "from within the program that uses them",
        "in-database": "from within the database",
    },
    "package": {
        "container": "a container image", "onnx": "an ONNX file", "pmml": "a PMML file",
        "python-package": "a Python package",
        "pickle": "a pickle file", "saved-model": "a saved model of its framework",
        "mobile-model": "a model file for phones",
        "device-update": "an update for the device", "app": "a part of the app", "library": "a library",
        "archive": "an archive", "virtual-machine": "a virtual machine image", "mlflow-model": "an MLflow model",
        "debian-package": "a Debian package", "serverless": "a serverless function",
    },
    "strategy": {
        "canary": "as a canary, to a part of the traffic first", "a-b-test": "as an A/B test against the model in use",
        "shadow": "in shadow mode (its predictions are recorded and not used)",
        "blue-green": "beside the model in use, with a switch at once (blue-green)",
        "rolling": "machine by machine (rolling)", "all-at-once": "to everybody at once",
        "feature-flag": "behind a feature flag", "pilot": "to a pilot group first",
        "champion-challenger": "as a challenger beside the model in use",
    },
    "replacement": {
        "previous-version": "the previous version", "rule": "a fixed rule", "person": "a person",
        "simpler-model": "a baseline model", "naive-forecast": "the naive forecast", "old-system": "the earlier system",
        "switched-off": "no prediction at all", "cached": "stored predictions",
    },
    "location": {
        "cloud": "in the cloud", "on-premise": "on the organisation's own servers", "edge": "on edge devices",
        "device": "on the device", "browser": "in the browser", "phone": "on phones", "vehicle": "in the vehicle",
        "desktop": "on desktop machines", "hybrid": "partly on the device and partly in the cloud",
    },
}  # fmt: skip

OPTIONS: dict[str, dict[str, str]] = {**_SCOPING, **_DATA, **_MODELING, **_DEPLOYMENT}
"""The words of each option, by the kind of choice."""

MANNERS = frozenset({
    "preparation-place", "split", "labeller", "means", "flow", "input-mode", "target", "serving-form", "strategy",
    "location",
})  # fmt: skip
"""Choices whose options tell how or where: one without words here is written “in this way: …”."""

CLAUSES = frozenset({"oversight", "sharing"})
"""Choices whose options are whole clauses: they are parted by semicolons."""

OWN_SENTENCES = {
    ("feasibility", "impossible"): "The product owner shall have the problem solved without machine learning.",
    ("simpler-way", "tried-and-failed"):
        "The data science team shall record which simpler ways were tried and what they reached.",
    ("simpler-way", "not-enough"):
        "The data science team shall record which simpler ways were tried and what they reached.",
    ("simpler-way", "enough"): "The product owner shall have the simpler way built in place of a model.",
    ("interface", "none"): "The system shall pass its predictions on without an interface for users.",
    ("labeller", "no-labels"): "The model shall be trained without labels.",
    ("risk-class", "not-regulated"):
        "The legal team shall state in writing, with reasons, that no law puts the system into a risk class.",
    ("baseline", "none-yet"): "The data science team shall measure a baseline before a model is built.",
    ("explanation", "none"): "The system shall show its predictions without an explanation.",
    ("experiment-store",
    "nowhere"): "The product owner shall state in writing why no results of experiments are stored.",
}  # fmt: skip
"""Options that make a sentence of their own where nothing else is chosen beside them."""

STATES_BESIDE: dict[str, tuple[frozenset[str], str]] = {
    "simpler-way": (
        frozenset({"tried-and-failed", "not-enough"}),
        "The data science team shall record what {option} reached when it was tried.",
    ),
}
"""Options that tell how another one fared, by the kind of choice, with the sentence of that other one."""

UNDECIDED = frozenset({("risk-class", "not-assessed"), ("feasibility", "unclear")})
"""Options that say that it is still open."""
