"""Wording that points at somebody or something that does not stand in the answer, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)

POINTER_TERMS: tuple[Term, ...] = (
    Term(
        "pronoun",
        "Which role or person is “{words}”?",
        """
        the? responsible|right|relevant|appropriate|competent|proper
        person|people|team|department|role|party|parties|persons
        """,
        only=("people", "acting"),
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Write here what “{words}” points at, so that this answer can stand alone.",
        """
        see|as above; same as above|before|last|usual|always|there; the same as above|before|last; as before; as
        usual; as discussed|agreed|mentioned|said|described|stated|told; like last time; like before; ditto; you know;
        the usual *?; usual|standard|common|customary|typical *? steps|cleaning|preprocessing|cleaning|metrics|
        metadata|fields|tests|checks|attributes|methods|procedure|procedures|way|ones|things; as always; see
        other|previous|last *; as per *; according to|with the? our? internal? policy|policies|sla|slas|law|laws|
        standard|standards|regulation|regulations|rules|guidelines|guideline|plan|agreement|spec|specification|needs|
        need|demand; in line|accordance with the? our? internal? policy|policies|law|laws|standards|regulations|rules|
        guidelines|needs; the? important|main|key|crucial|interesting|critical ones|things|points|aspects|cases|stuff;
        as we do|did|have now|before|always
        """,
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Which person or role is “{words}”?",
        """
        somebody|someone|anybody|anyone from *; somebody|someone; somebody's|someone's|anybody's|anyone's *?; some
        people; the guys *?; whoever is? available|free|there|around|responsible; whoever has time; some
        colleague|colleagues; a colleague
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
        never=("free", "deployment.model-access", "modeling.accountability"),
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
        "pronoun",
        "Which person or role is “{words}”?",
        """
        one of the|our|my|their|these|those|his|her * <peer>; one of the|our|my|their|these|those|his|her <peer>; one
        of them|us|those|these; this|that|a guy|bloke|chap|fellow|lad|lady|gentleman *? *? *?; that|this
        man|woman|person|expert|colleague *?; some <peer> from|in|at|over|upstairs|downstairs|next|with|who|whom *?
        *?; some <peer|authority|agency|office|department|body|company|firm|vendor|supplier|institute|committee|unit|
        team> or? other?; somebody|someone or other; some * or other; whoever <be>? in|knows|can|could|wants|happens|
        likes|feels|did|made|was|built|wrote|answers|picks|needs|cares charge|about|it|to|this *?; the? people|person|
        persons|one|ones|folks|guys|staff|party|team|department|office|colleagues responsible|upstairs; the?
        people|person|persons|one|ones|folks|guys|staff in charge|question; people upstairs|downstairs|there|around;
        them upstairs|there|over; the powers that be; you know who; the|our usual person|people|suspects|contact|
        contacts|team|colleagues|experts|customers; the same <peer|team|persons|department> as? *? *? *?;
        everybody|everyone <be>? concerned|involved|responsible|affected; those|all concerned|involved|responsible;
        nobody in particular; stakeholders; the? relevant|right|appropriate|responsible|proper|necessary stakeholders|
        people|persons|person|colleagues|experts|staff|contacts|roles|parties
        """,
        only=("people", "acting", "modeling.baseline", "deployment.release", "deployment.retirement"),
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Which person or role is “{words}”?",
        """
        somebody|someone; the people|person|one|ones responsible; the? responsible
        person|people|persons|team|department|ones; this|that guy|bloke|chap|fellow *?; whoever <be>? in
        charge|responsible; whoever knows|happens|likes|wants *? *?
        """,
        only=("deployment.release", "deployment.retirement", "deployment.retraining"),
        never=_FREE,
    ),
    Term(
        "pronoun",
        "Write here what “{words}” points at, so that this answer can stand alone.",
        """
        the|our usual|customary|familiar|ordinary place|places|way|ways|source|sources|channel|channels|route|method|
        people|process|thing|things|stuff|storage|folder|drive|tool|tools|rules|steps|manner|routine|drill|recipe|
        setup; in|by|through|via|over|from the? usual|normal|customary
        way|ways|manner|place|channels|channel|route|source|sources; as|like i|we|they? last|the?
        time|year|week|month; as|like the? last time|year|week|month|project|one; as|like described|agreed|discussed|
        explained|stated|mentioned|written|laid|set|told|decided|planned|shown
        elsewhere|before|earlier|already|previously|somewhere; see|read|consult|compare the?
        other|previous|last|earlier|separate|attached <papers>; see|as|per other|another <papers>; the
        other|separate|attached|enclosed <papers>; described|written|explained|noted|listed|defined|stated
        elsewhere|somewhere; the? aforementioned|aforesaid|abovementioned *?; above mentioned|named|listed|described
        *?; mentioned|named|listed|described above|before|earlier|elsewhere|already; the above; all the above; the?
        same things|thing|stuff|ones as? *? *? *? *?; same|identical here|there|again|too|thing|story; what
        was|we|they|has|had|is been|was|were|have|had? agreed|discussed|decided|said|promised|planned|told|settled *?
        *? *?; the|that|all stuff|thing|things|ones i|we|they|you told|mentioned|said|described|showed|sent|discussed|
        agreed|know|need|have *? *? *?; those|these|that|this
        steps|step|fields|things|thing|rules|tests|ones|checks|stuff from the other|last|previous *? *?;
        those|that|this things|thing|stuff|steps i|we|you *? *?; as|like *? *? with|in|on|for? the|that other
        one|ones|project|time|day; you know what|which|how *? *?; same procedure|way|thing|rules as? *? *? *?; ditto;
        idem; dito; copy from *; as|like always|ever|usual; like everywhere|everybody|everyone|others else? *?; like
        the? others|rest; standard practice|procedure|stuff|things|way; the|our normal|standard
        procedure|practice|drill; the? necessary|needed|proper|appropriate|suitable tests|steps|checks|measures|
        information|details|actions|parameters|things; whatever the others *? *?
        """,
        never=("free", "data.leakage", "deployment.retirement", "modeling.explainability", "data.label-agreement"),
        needs="unmeasured",
    ),
    Term(
        "pronoun",
        "Write here what “{words}” points at, so that this answer can stand alone.",
        """
        from|over|in|at there; them; that one|ones|thing; what the others *?
        """,
        never=("free", "data.leakage"),
        needs="start",
    ),
    Term(
        "pronoun",
        "Which person or role is “{words}”?",
        """
        those|the ones? in charge|authority|power|command; the? ones upstairs|downstairs|above|there; a
        few|some|one|two|most|many|none of ours|us|them|theirs|mine; ours; our|my|their lot|folks|bunch|people|side;
        the folks|lads|girls|boys|lot *? *? *?; whoever *? *?; the? one|person|people who * *?; his|her|their
        colleague|colleagues|people
        """,
        only=("people", "acting"),
        never=_FREE,
        needs="unmeasured",
        advice=True,
    ),
    Term(
        "pronoun",
        "Write here what “{words}” points at, so that this answer can stand alone.",
        """
        i|we|you have|had|already? already? <spoken> *? *? *?; in|see|as my|our|the other|previous|last|earlier *?
        answer|reply|mail|email|meeting|workshop|interview|call; do? as|like|what we|i|they
        did|do|always|usually|normally|used|have *? *?; same place|way|thing|people|procedure|story|drill|team *? *?
        *?; where we|i|they|it always|usually|normally *? *?; the? same as|like
        usual|always|before|ever|everywhere|last|elsewhere; the? ones we|i|you already|know|have|use|had *?
        """,
        never=("free", "data.leakage", "modeling.audit"),
        needs="unmeasured",
    ),
    Term(
        "pronoun",
        "What or who is “{words}”, by name, role or place?",
        """
        somebody|someone; something *?; somewhere *?; whatever; wherever *?
        """,
        never=("free", "data.leakage", "data.faults", "modeling.input-mode"),
        needs="start",
    ),
    Term(
        "pronoun",
        "Which person or role is “{words}”?",
        """
        authorised|authorized|entitled|privileged|permitted|qualified people|persons|person|personnel|staff|users|
        user|colleagues|employees|individuals; so and so; our|my|the contact there|over|at|in there? *?; a trusted *
        """,
        only=("people", "acting"),
        never=_FREE,
        needs="unmeasured",
    ),
    Term(
        "pronoun",
        "Write here what “{words}” points at, so that this answer can stand alone.",
        """
        all|everything|what that|which? was|were|is|has been? <spoken> *? *? *?; was|were|been|is
        mentioned|discussed|listed|named at|in|during|earlier|before|above *? *?; the? same as our|your|their|the|my
        other|sister|last|previous|old|first *? *? does|do|did|has|had|uses?; as in our|your|their|the|my
        other|sister|last|previous * *?; like in|at|for the|our other|last|previous *
        """,
        never=("free", "data.leakage"),
        needs="unmeasured",
    ),
)
"""What points out of the answer."""
