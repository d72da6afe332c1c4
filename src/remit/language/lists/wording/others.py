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
        as|so long as the? law|laws|contract|regulator|insurer|auditor|authority|authorities|tax|rules
        says|say|requires|require|demands|demand|allows|allow|wants|want|permits|permit
        """,
        only=("data.retention", "data.lifetime", "deployment.records"),
    ),
    Term(
        "vague-quantity",
        "By how much a year, and until when: “{words}”?",
        """
        will|to|shall|may|might|going to? rise|grow|increase|climb|explode|multiply|expand; is|are|keeps|keep rising|
        growing|increasing|climbing; goes|go|going|gone up; more and more *?
        """,
        only=("deployment.load", "data.volume"),
    ),
    Term(
        "vague-quantity",
        "About how many are they: “{words}”?",
        """
        most|many|several|few of *; a? couple|handful|bunch|few of *; a few *;
        mainly; a couple of dozen|hundred|thousand *?
        """,
        only=("scoping.end-user",),
    ),
    Term(
        "subjective",
        "What would a person do faster, or with fewer mistakes, if it is “{words}”, and how is that counted?",
        """
        user friendly|friendliness; easy|simple to use|understand|maintain|operate|read|handle|integrate|
        learn|install|navigate|access; intuitive|intuitively; nice; seamless|seamlessly; elegant; appealing;
        attractive; pleasant; convenient|conveniently; cool; beautiful; hassle free; good|great|nice|smooth|better
        user? experience|usability|ux; user centric|centered; innovative; modern; ergonomic; as simple as possible;
        self explanatory; easily; simply
        """,
        never=("scoping.simpler-way", "data.faults"),
    ),
    Term(
        "subjective",
        "How is “{words}” asked for and counted: which score, of how many people, against which score today?",
        """
        like|likes|love|loves|enjoy|enjoys|accept|accepts|trust|trusts|appreciate it|them|using|the;
        happy|satisfied|delighted|content|pleased <who|thing|a>?; <be>? unhappy|dissatisfied|frustrated|annoyed|
        motivated; customer|user|employee|patient|staff satisfaction; satisfy|delight our? customers|users;
        customer wishes; good reputation|image
        """,
        only=("scoping.success-metrics", "modeling.business-metrics", "deployment.output-metrics", "sentence"),
    ),
    Term(
        "escape",
        "When exactly does “{words}” hold, and who decides it?",
        """
        if|where|when|whenever|wherever|as|unless possible|practical|practicable|feasible|appropriate|
        applicable|needed|necessary|required|desired|sensible|suitable|reasonable|useful|relevant|advisable;
        if|where|when|whenever it|this|that is|seems|makes sense|possible|needed|necessary|required| feasible;
        if|when|whenever we can|could|like|want|feel; if|when needed be?; if need be; as far as
        possible|practicable|feasible|reasonable; to the extent possible|practicable|feasible; best effort|
        efforts; on a best effort basis; if time|budget|money|capacity permits|allows|is; if|when time permits|
        allows; unless impractical|impossible; as the case may be; where|whenever we see fit; at our|their
        discretion; if at all possible; when|if|whenever there is a? need|time|money|room|budget;
        when|if|whenever there's a? need|time|money|room|budget; when|if|whenever <finder>
        find|finds|has|have|get|gets the? time; when|if| whenever <finder> find|finds|has|have|get|gets a
        moment|minute; whatever|what is|was|there's|are left; as much|many|far|well|good|long|few|often as
        we|they|i|it can|could| like| want|manage *?; where|if|when we|they know|have|find|see|get it|them|that;
        within the limits of the possible; as|when|if|where|upon|whenever available|availability; as the?
        need|needs arise|arises; ad hoc; on an as needed basis; if any|ever; subject to
        availability|approval|change; depending on availability|capacity|budget|need|demand| circumstances;
        if|when * * let|lets|allow|allows|permit|permits him|her|them|us|me|it|you|one|this|that; if|when * let|lets
        him|
        her|them|us|me; if|when we|they|you|i have to *?; if|when we|they|you|i must *?; if|when
        he|she|it|they|somebody|someone
        happen|happens to * *?; if|when he|she|they is|are around|ashore|free|there|in|awake; as
        often|seldom|rarely|little as necessary|needed|required; case by case; on a case by case basis; one way or
        another|other; as and when *?; whatever is|was|there's|gets left over? from? *? *?
        """,
    ),
    Term(
        "open-end",
        "What else belongs to the list? If nothing does, leave out “{words}”.",
        """
        etc; etcetera; and so on|forth; and others; and the like; and such; and|or similar; and|or something
        similar; or something; among other things; among others; including but not limited to; not limited to;
        and stuff|things; or sth|smth; and|or whatever; and many|much more; and all that; or anything else; and
        everything else; and other things|stuff; and all the rest; you name it; …
        """,
    ),
    Term(
        "open-end",
        "Which ones in full: “{words}”?",
        """
        whatever * *? *?; all|everything|anything|whatever that? is? relevant|necessary|important|
        needed|useful|required|interesting; all|any|every relevant|necessary|important|needed|useful|
        required|interesting *; everything we need|want|have; all sorts|kinds of
        """,
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Which role or person is “{words}”?",
        """
        the? responsible|right|relevant|appropriate|competent|proper person|people|team|department|role|
        party|parties|persons
        """,
        only=("people", "acting"),
        never=_FREE,
    ),
    Term(
        "escape",
        "How many hours a week, and how soon after asking: “{words}”?",
        """
        on|upon|by request|demand|appointment
        """,
        only=("scoping.domain-expert",),
    ),
    Term(
        "subjective",
        "Which figure stands for “{words}”, and who counts it?",
        """
        business value|impact|benefit|needs; added value
        """,
        only=("metrics",),
        never=_FREE,
    ),
    Term(
        "open-end",
        "Which ones in full? “{words}” names only some of them.",
        """
        such as; things|stuff|something like; like for example
        """,
        only=("lists", "sentence"),
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Write here what “{words}” points at, so that this answer can stand alone.",
        """
        see|as above; same as above|before|last|usual|always|there; the same as above|before|last; as before;
        as usual; as discussed|agreed|mentioned|said|described|stated|told; like last time; like before; ditto;
        you know; the usual *?; usual|standard|common|customary|typical *? steps|cleaning|preprocessing|
        cleaning|metrics|metadata|fields|tests|checks|attributes|methods|procedure|procedures|way|ones|
        things; as always; see other|previous|last *; as per *; according to|with the? our? internal? policy|
        policies|sla|slas|law|laws|standard|standards|regulation|regulations|rules|guidelines|guideline|
        plan|agreement|spec|specification|needs|need|demand; in line|accordance with the? our? internal? policy|
        policies|law|laws|standards|regulations|rules|guidelines|needs; the? important|main|key|crucial|
        interesting|critical ones|things|points|aspects|cases|stuff; as we do|did|have now|before|always
        """,
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Which person or role is “{words}”?",
        """
        somebody|someone|anybody|anyone from *; somebody|someone; somebody's|someone's|anybody's|anyone's *?; some
        people; the guys *?; whoever is?
        available|free|there|around|responsible; whoever has time; some colleague|colleagues; a colleague
        """,
        only=("people", "acting", "data.preprocessing", "modeling.experiment-store"),
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Which person or role is “{words}”?",
        """
        anybody; anyone
        """,
        only=("people", "acting", "data.preprocessing", "modeling.experiment-store"),
        never=_FREE,
        needs="start",
    ),
    Term(
        "placeholder",
        "Who decides “{words}”, and by which day?",
        """
        tbd; tbc; tba; tbr; tbs; todo; fixme; to be defined|decided|determined|confirmed|discussed|clarified|
        specified|agreed|announced|filled|found|negotiated|done; xxx; xx; xxxx; x %; nn %; lorem ipsum; fill in
        later; placeholder; insert * here; will be defined|decided|determined|specified|clarified|added later?;
        we|i don't|do know; can't|cannot say|tell yet?; no idea; don't know; dunno; idk; coming soon; to follow
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
        use|using|want|need|build|introduce|deploy|adopt|implement|have a|an|some|the? *? ai|ml|llm|
        llms|chatgpt|gpt|genai|chatbot|kubernetes|mlflow|tensorflow|pytorch|spark|airflow|kafka|blockchain|
        xgboost|transformer|transformers; use|using|want|need|build|introduce|deploy|adopt|implement|have a|
        an|some|the? machine|deep learning; use|using|want|need|build|introduce|deploy|adopt|implement a|
        an|some|the? neural network|networks; use|using|want|need|build|introduce|adopt|implement a|an|
        some|the? large|generative language|ai model|models?; data lake; digital twin; vector database
        """,
        only=("scoping.problem", "scoping.success-metrics"),
    ),
    Term(
        "passive",
        "By whom: “{words}”?",
        """
        <be> <be>? labelled|labeled|annotated|reviewed|checked|notified|alerted|called|informed|told|
        approved|decided|signed|audited|escalated|contacted|looked|corrected
        """,
        only=("people", "acting"),
        never=_FREE,
    ),
    Term(
        "open-end",
        "Which ones in full: “{words}”?",
        """
        basic|general|further|other|some|additional|relevant|contextual info|information|details|attributes|
        fields|things|data
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
        "pronoun",
        "Write here what “{words}” is, item by item, so that this answer can stand alone.",
        """
        the usual *? *?; as usual; as before; like everywhere; like everybody|everyone; same as
        before|always|last|everywhere
        """,
        only=("scoping.infrastructure", "modeling.security", "deployment.feedback"),
    ),
    Term(
        "subjective",
        "By which sign is it “{words}”, and what is done about it?",
        """
        horrible|horribly|awful|awfully|terrible|terribly|ugly|lousy|crappy|crap|messy|nasty|weird|silly|crazy|insane|
        madness|lovely|nightmare
        """,
        never=_FREE,
    ),
    Term(
        "subjective",
        "Who says so, by which figure or sign, and by when: “{words}”?",
        """
        <be> happy|satisfied|content|pleased|convinced|comfortable|confident|impressed; feel|feels
        good|right|comfortable; have|has a good feeling; like|likes it|them|what
        """,
        only=("deployment.release", "deployment.release-tests", "deployment.rollback", "deployment.retirement"),
    ),
    Term(
        "escape",
        "From which value on does “{words}” change the answer, and what is it in each case?",
        """
        depends|depending|dependent on *; according to *
        """,
        only=("data.lifetime", "data.minimum", "scoping.compute-budget"),
    ),
    Term(
        "escape",
        "Which ones by name, and who says that there will be any: “{words}”?",
        """
        whatever * *? gives|give|offers|offer|sends|send|has|have|provides|provide *?; whatever we|they|it
        gets|get|have|has
        """,
        only=("scoping.infrastructure", "deployment.feedback", "scoping.data-sharing"),
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
)
