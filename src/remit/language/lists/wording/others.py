"""Wording that leaves a way out, an end open or a doubt, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)

OTHER_TERMS: tuple[Term, ...] = (
    Term(
        "vague-quantity",
        "“{words}”: how many at least, in all or of each kind?",
        """
        enough; enough new|more|good|real|other|different|of *; some * or other
        """,
        only=("data.minimum", "data.volume", "data.representation", "deployment.retraining", "data.labeller"),
    ),
    Term(
        "vague-time",
        "Which law or contract, by name, and how many years or months does it say: “{words}”?",
        """
        as|so long as the? law|laws|contract|regulator|insurer|auditor|authority|authorities|tax|rules says|say|
        requires|require|demands|demand|allows|allow|wants|want|permits|permit
        """,
        only=("data.retention", "data.lifetime", "deployment.records"),
    ),
    Term(
        "vague-quantity",
        "By how much a year, and until when: “{words}”?",
        """
        will|to|shall|may|might|going to? rise|grow|increase|climb|explode|multiply|expand; is|are|keeps|keep
        rising|growing|increasing|climbing; goes|go|going|gone up; more and more *?
        """,
        only=("deployment.load", "data.volume"),
    ),
    Term(
        "vague-quantity",
        "About how many are they: “{words}”?",
        """
        most|many|several|few of *; a? couple|handful|bunch|few of *; a few *; mainly; a couple of
        dozen|hundred|thousand *?
        """,
        only=("scoping.end-user",),
    ),
    Term(
        "open-end",
        "What else belongs to the list? If nothing does, leave out “{words}”.",
        """
        etc; etcetera; and so on|forth; and others; and the like; and such; and|or similar; and|or something similar;
        or something; among other things; among others; including but not limited to; not limited to; and
        stuff|things; or sth|smth; and|or whatever; and many|much more; and all that; or anything else; and everything
        else; and other things|stuff; and all the rest; you name it; …
        """,
    ),
    Term(
        "open-end",
        "Which ones in full: “{words}”?",
        """
        whatever * *? *?; all|everything|anything|whatever that? is? relevant|necessary|important|needed|useful|
        required|interesting; all|any|every relevant|necessary|important|needed|useful|required|interesting *;
        everything we need|want|have; all sorts|kinds of
        """,
        never=_FREE,
    ),
    Term(
        "open-end",
        "Which ones in full? “{words}” names only some of them.",
        """
        such as; things|stuff|something like; like for example
        """,
        only=("lists", "sentence"),
        never=("free", "data.representation", "data.labelling-guideline"),
    ),
    Term(
        "placeholder",
        "Who decides “{words}”, and by which day?",
        """
        tbd; tbc; tba; tbr; tbs; todo; fixme; to be defined|decided|determined|confirmed|discussed|clarified|
        specified|agreed|announced|filled|found|negotiated|done; xxx; xx; xxxx; x %; nn %; lorem ipsum; fill in later;
        placeholder; insert * here; will be defined|decided|determined|specified|clarified|added later?; we|i don't|do
        know; can't|cannot say|tell yet?; no idea; don't know; dunno; idk; coming soon; to follow
        """,
    ),
    Term(
        "and-or",
        "Both, or is one of them enough?",
        """
        and / or; and or
        """,
        never=_FREE,
    ),
    Term(
        "ability",
        "What must it do, and when, in place of “{words}”?",
        """
        be able to; be capable of; be possible; the capability|ability|possibility to|of; possible to; provide for
        """,
        only=("sentence",),
    ),
    Term(
        "solution",
        "What should be better for people or the business once “{words}” is there?",
        """
        use|using|want|need|build|introduce|deploy|adopt|implement|have a|an|some|the? *? ai|ml|llm|llms|chatgpt|gpt|
        genai|chatbot|kubernetes|mlflow|tensorflow|pytorch|spark|airflow|kafka|blockchain|xgboost|transformer|
        transformers; use|using|want|need|build|introduce|deploy|adopt|implement|have a|an|some|the? machine|deep
        learning; use|using|want|need|build|introduce|deploy|adopt|implement a|an|some|the? neural network|networks;
        use|using|want|need|build|introduce|adopt|implement a|an|some|the? large|generative language|ai model|models?;
        data lake; digital twin; vector database
        """,
        only=("scoping.problem", "scoping.success-metrics"),
    ),
    Term(
        "passive",
        "By whom: “{words}”?",
        """
        <be> <be>? labelled|labeled|annotated|reviewed|checked|notified|alerted|called|informed|told|approved|decided|
        signed|audited|escalated|contacted|looked|corrected
        """,
        only=("people", "acting"),
        never=_FREE,
    ),
    Term(
        "open-end",
        "Which ones in full: “{words}”?",
        """
        basic|general|further|other|some|additional|relevant|contextual
        info|information|details|attributes|fields|things|data
        """,
        only=("lists",),
        never=_FREE,
    ),
    Term(
        "placeholder",
        "Why does it not apply, or who says what holds: “{words}”?",
        """
        n / a; n a; na
        """,
        needs="start",
    ),
    Term(
        "open-end",
        "Which ones, by name or by a sign that anybody can see: “{words}”?",
        """
        new|other|different|more|some|any stuff|things|thing
        """,
        only=("lists", "times", "data.lifetime", "deployment.retirement", "deployment.rollback"),
        never=_FREE,
    ),
    Term(
        "open-end",
        "What else belongs to the list? If nothing does, leave out “{words}”.",
        """
        whatnot; what not; what have you; and|or what have|not you?; and|or all the rest|others|usual|standard *?;
        and|or|plus anything|something else *? *?; among|amongst|amid|between others|other *? *?; and more; plus
        others|more|extras|some *?; and then some; to be continued|completed|extended; and beyond; and
        everything|anything else *? *?; as well as others|other|whatever|more *? *? *?; the list goes on; for a
        start|starter|starters; to name but? a? few|some; just to name *? *?; and the usual *?; not|non
        exhaustive|exhaustively; this|that kind|sort of thing|things|stuff
        """,
        only=("lists", "metrics", "scoping.end-user", "data.source", "scoping.resources", "deployment.release-tests"),
        needs="unmeasured",
    ),
    Term(
        "placeholder",
        "Who decides “{words}”, and by which day?",
        """
        insert|enter|fill|add in? *? here|later; insert figure|number|name|value|text; will be filled|completed|added|
        inserted|told|handed|decided|known|announced in? later|soon|shortly|afterwards; haven't thought|considered *?
        *? *?; have not thought|considered *? *? *?; answer|answers|details|info|numbers|figures|names|list will?
        follow|follows|later|soon|pending; awaiting *; still waiting for *; still
        open|missing|pending|undecided|unknown; to be supplied|provided|completed|advised|named|set|fixed|settled|
        chosen|appointed|nominated
        """,
        needs="start",
    ),
    Term(
        "placeholder",
        "Who is it, or who decides, and by which day: “{words}”?",
        """
        nn; n n; name to follow; no name yet
        """,
        only=("people",),
        needs="start",
    ),
    Term(
        "open-end",
        "What else belongs to the list? If nothing does, leave out “{words}”.",
        """
        suchlike; and suchlike; et cetera; the whole lot|shebang|works|nine; a? few|some others|more|extras;
        more besides; and more besides; you get the idea|picture|point; and the rest; whatever else *? *?; or similar
        *?;dot dot dot; and countless|many|several|various others|more *?; things|stuff|data|fields like
        that|this|those|these; and friends; and company; and co; and the whole *
        """,
        never=_FREE,
        needs="unmeasured",
    ),
    Term(
        "open-end",
        "Which ones in full: “{words}”?",
        """
        god|heaven|who|lord knows what|who|where|which *?; wherever; blah blah?; everything|anything|all|things of
        importance|interest|value|relevance|note|use; plus anything|everything|whatever *? *? *?;
        things|something|stuff|fields|others of that|this|the same sort|kind|nature|type; that|this kind|sort of
        thing; the usual suspects
        """,
        never=_FREE,
        needs="unmeasured",
    ),
)
