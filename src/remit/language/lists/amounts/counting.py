"""Things that training data is counted in, and what may be said around such a count."""

ROWS = {
    "row": ("row", "rows"), "record": ("record", "records"), "example": ("example", "examples"),
    "sample": ("sample", "samples"), "observation": ("observation", "observations"),
    "instance": ("instance", "instances"), "data point": ("data point", "data points", "datapoint", "datapoints"),
    "case": ("case", "cases"), "entry": ("entry", "entries"), "item": ("item", "items"),
}  # fmt: skip
"""Words for one row of the table; what is counted in them can be measured as rows."""

THINGS = {
    "image": ("image", "images"), "picture": ("picture", "pictures"), "photo": ("photo", "photos"),
    "video": ("video", "videos"), "document": ("document", "documents"), "text": ("text", "texts"),
    "sentence": ("sentence", "sentences"), "message": ("message", "messages"), "word": ("word", "words"),
    "transaction": ("transaction", "transactions"), "order": ("order", "orders"), "claim": ("claim", "claims"),
    "customer": ("customer", "customers"), "patient": ("patient", "patients"), "person": ("person", "persons",
    "people"),
    "user": ("user", "users"), "recording": ("recording", "recordings"), "event": ("event", "events"),
    "call": ("call", "calls"), "ticket": ("ticket", "tickets"), "product": ("product", "products"),
}  # fmt: skip
"""Other things: whether one of them is one row nobody can tell from the words, so it is asked."""

FILLERS = (
    "the", "a", "an", "of", "for", "to", "in", "on", "from", "we", "need", "needs", "want", "wants", "require",
    "requires", "required", "needed", "must", "shall", "should", "have", "has to", "have to", "be", "is", "are",
    "there",
    "contain", "hold", "include", "training", "train", "data", "dataset", "data set", "set", "table", "model", "our",
    "amount", "number", "necessary", "group", "groups", "it", "before training", "before we train", "exist",
    "to train",
    "can start",
)  # fmt: skip
"""Words that say nothing of their own around a count."""

JOINING = ("with", "including", "of which", "of them", "thereof")
"""Words that join a part of the count to the whole: 50,000 rows with at least 500 per group."""

STATES_OF_FACT = ("have", "contain", "hold", "include", "is", "are", "there")
"""Words that need a modal or an operator beside them: without one they tell what is, not what must be."""

MODALS = ("must", "shall", "should", "need", "needs", "require", "requires", "required", "needed", "necessary",
          "want",
          "wants", "has to", "have to", "to train")  # fmt: skip
