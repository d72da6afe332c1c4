"""Wording that does not say how much, how many or when: patterns of words, each with the question to ask. Data.

Patterns stand between semicolons. Each is a line of words: `<class>` is any word of that class of `words`,
`a|b` is either, `?` behind a word tells that it may be missing, `*` is any one word. Hyphens count as spaces. Longer
matches win; `quiet` names what is never meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


def lines(said: str) -> tuple[str, ...]:
    """Give the patterns of a text: what stands between semicolons, with alternatives joined."""
    joined = re.sub(r"\s*\|\s*", "|", said)
    return tuple(" ".join(line.split()) for line in joined.split(";") if line.strip())


@dataclass(frozen=True, slots=True)
class Term:
    """Patterns of one kind with one follow-up question.

    `only` names questions, or groups of them (`metrics`, `amounts`, `lists`, `people`, `acting`, `times`,
    `sentence`),
    where the patterns count, `never` where they do not. `needs` is `quantity` where the words only hurt beside a
    figure, `start` where they only hurt at the beginning of a sentence, `once` where one remark in an
    answer is enough, and none beside a figure, `alone` where they only hurt as a clause of their own, `unmeasured`
    where no figure stands beside them. `advice` tells that they stand, and somebody
    should have looked at them.
    """

    kind: str
    ask: str
    said: str
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    needs: str = ""
    advice: bool = False

    @property
    def patterns(self) -> tuple[str, ...]:
        """Give the patterns one by one."""
        return lines(self.said)


_FREE = ("free",)
_TIME_TO_ACT = (
    "deployment.rollback",
    "deployment.incidents",
    "deployment.performance",
    "data.faults",
    "modeling.accountability",
    "sentence",
)
_SUCCESS = (
    "scoping.success-metrics",
    "modeling.business-metrics",
    "modeling.baseline",
    "deployment.performance",
)

VAGUE_TERMS: tuple[Term, ...] = (
    Term(
        "vague-quantity",
        "“{words}”: how much at least and at most, per case?",
        """
        a lot of? money|time|work|trouble?; lots|loads|heaps|tons|piles of money|time|work|trouble; a fortune; big|
        serious money; peanuts; next to nothing
        """,
        only=("scoping.error-cost", "scoping.resources", "amounts"),
    ),
    Term(
        "vague-time",
        "How old may it be at most: “{words}”?",
        """
        up to date; fresh; recent enough?; not? outdated|stale|too? old
        """,
        only=("data.quality-thresholds",),
    ),
    Term(
        "vague-time",
        "Which hours or days are that, and what if they do not come: “{words}”?",
        """
        when|whenever we|they|he|she|it have|has|is|are a? quiet|calm|slack|spare|free *?; when|whenever|if we|they|
        he|she|it|you like|likes|want|wants|please|pleases|wish|wishes|choose|chooses|fancy|fancies to?; whenever the|a|
        our? * like|likes|want|wants|please|pleases|wish|wishes|choose|chooses to?; when|whenever|if * feel|
        feels like it?
        """,
        never=_FREE,
    ),
    Term(
        "subjective",
        "By which sign, or which figure, is it “{words}”?",
        """
        well lit|exposed|written|maintained|documented|prepared|structured|balanced|formatted
        """,
        only=("data.quality-thresholds", "metrics"),
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "Which figures does it have (memory, cores, power): “{words}”?",
        """
        <size> box|boxes|device|devices|computer|machine|server|budget|pc|chip|board
        """,
        only=("modeling.deployment-constraints", "scoping.infrastructure", "scoping.compute-budget"),
    ),
    Term(
        "vague-degree",
        "“{words}”: within which time, and for which share of the cases?",
        """
        <speed> enough; <softly> <speed>; <must> not? <be>? <intense>? <speed>; <do> <intense>? <speed>; <speed>
        <time-noun>; <time-noun> <must>? not? <be> <intense>? <speed>; <time-noun> <must>? not? <be> <intense>?
        short| low|small|minimal|long|high; short|low|minimal <time-noun>; long waiting|waits|queues|delays;
        <intense>? <level|sufficient|speed> response|answer|reaction|processing|waiting|loading|inference
        time|times; <intense> <speed>; takes| take|taking|lasts|waits|wait too|very long; <must> not <be>? take?
        too? long; without <intense>? delay| waiting|lag; <must> not <be>? slow
        """,
    ),
    Term(
        "vague-degree",
        "“{words}”: how much at least, or at most, and in which unit?",
        """
        <intense>? <level|sufficient> <loose>; <loose> <must>? not? <be> <intense>? <level|sufficient>; <intense>?
        <size> <data>; <amount|data> <must>? not? <be> <intense>? <size|level>; <adjective> enough; well enough;
        <softly> *; minimal <loose|metric|time-noun>; minimal|minimum|little effort|impact|downtime|disruption|
        overhead|loss|maintenance; too <adjective>; very|extremely|really|highly <adjective>; <must> not? <be>
        <intense>? <size>; as <adjective> as possible|feasible|needed|necessary; as little|much as possible|
        feasible|needed|necessary; not too <adjective>; not that|so|very much|many|big|large|high|often; to a
        <level|sufficient> degree|extent; acceptable level; a certain level|degree|extent|quality; within reason;
        within reasonable *
        """,
        never=("free", "data.format", "data.preprocessing-location", "modeling.input-mode"),
    ),
    Term(
        "vague-degree",
        "“{words}”: how much money at most, per run, per month or in all?",
        """
        <must> not? <be> <intense>? <cost|expensive>; <cost> enough; <cost> to *; <softly> <cost>; not too expensive|
        costly; <cost> hardware|solution|option
        """,
    ),
    Term(
        "vague-degree",
        "What makes it “{words}”: which property, with which limit?",
        """
        <sufficient>; enough <data|thing|amount>; sufficiently|adequately|appropriately|properly|efficiently|
        effectively|smoothly|optimally *?; significantly|considerably|substantially|noticeably *?
        """,
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "What exactly is checked, with which result, for “{words}”?",
        """
        <must> <be|do> correctly|reliably|robustly|safely|well; normal|usual|typical|common conditions|load|
        operation|use|usage|traffic|circumstances|cases
        """,
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many, or what share of all?",
        """
        a lot; some kind|sort|type of; there is|are little|few *?; a lot of *; lots of; plenty of; a few|couple|
        handful|bunch|bit of? <thing>?; every few|couple of? *; a couple of *; a number of; several|numerous|
        countless|multiple *; many *;         various *; most of the time; most <thing>; in most cases;
        the? majority of; some <thing>; a? large|small|huge|high|low|limited|big|great|good|certain|
        reasonable|sufficient|significant number|amount|share|part|portion|proportion|quantity|volume|group|
        subset|fraction|percentage|circle of?; as many as possible; tons|loads|masses|dozens|hundreds|
        thousands|millions|billions|terabytes|gigabytes|petabytes of; almost|nearly all|every|everything|
        always|everybody; a? few|several|many|some|multiple <unit>; <intense>? <size> <amount>; too many|much; not
        too? many|much;
        large|small|big part; half or more; some of them|it|these|
        those
        """,
        never=_FREE,
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many, or what share of all?",
        """
        too few|little; few <thing>
        """,
        never=("free", "times"),
    ),
    Term(
        "vague-time",
        "“{words}”: how often exactly, or on which event?",
        """
        regularly; on a regular basis; at? regular intervals; periodically; frequently; often; occasionally;
        from time to time; every? now and then; once in a while; every so often; sometimes; now and again; at
        intervals; constantly|continuously improved|improving|improve|optimised|updated; as long as
        we|they|you|it|people need|needs|want|wants|like|likes *?; the odd|occasional *; as long as
        necessary|needed| required|possible|useful|legally|it *?; no longer than
        necessary|needed|required|legally
        """,
        never=_FREE,
    ),
    Term(
        "vague-time",
        "“{words}”: by when, or within how many minutes, hours or days?",
        """
        soon; as soon as possible|feasible|practical; asap; timely; in a timely manner|fashion|way; in due time|
        course; in the near future; in time; at short notice; in the short|medium|long term; for|after a while; for|
        after some time; a? <intense>? long|short time|while|period; not? too old|new|late|early; long enough;
        eventually; sooner or later; at some point; when|once we have|find time; as fast|quickly|early as possible;
        short|near term
        """,
        never=_FREE,
    ),
    Term(
        "vague-time",
        "“{words}”: within how many seconds or minutes?",
        """
        <reaction>
        """,
        only=_TIME_TO_ACT,
    ),
    Term(
        "vague-time",
        "“{words}” is used for milliseconds and for minutes: how long may an answer take at most?",
        """
        in? near? real time
        """,
        only=("deployment.performance", "sentence"),
    ),
    Term(
        "vague-time",
        "How late may the data be at most for “{words}”?",
        """
        near real time
        """,
        never=("deployment.performance", "free"),
    ),
    Term(
        "vague-degree",
        "Which ones, by which rule, or how much: “{words}”?",
        """
        relevant; necessary; certain; clear|clearly; consistent|consistently; compatible; comprehensive; easy;
        simple; flexible; normal|normally; usual|usually; various; some; several; many; sensitive; additional;
        widely; detailed; meaningful; partial|partially; periodic|periodically; suitably; readable; useful;
        important; extremely; highly; very; extensive; effective; efficient; fast; quick; quickly; rapid; rapidly;
        reasonable; large; proper; friendly; understandable; good; enough; nearly; almost; approximately
        """,
        only=("sentence",),
    ),
    Term(
        "vague-degree",
        "How many at the peak, and how long may each take: “{words}”?",
        """
        handle|handles|keep|keeps|cope|copes|deal|deals|support|supports up? with? * *?; keep|keeps up with *
        *?
        """,
        only=("deployment.performance",),
    ),
    Term(
        "vague-quantity",
        "“{words}”: and what is the rest, with which share?",
        """
        mostly; largely; predominantly; mainly
        """,
        only=("metrics", "amounts", "data.format", "data.labeller"),
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "“{words}”: how far apart at most?",
        """
        in that|this region|ballpark|area|range; more or less the? same; about|roughly|nearly|almost|
        approximately the? same|equal|equally|alike|identical|as *
        """,
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "Which share of the traffic first, and what must hold before the next step: “{words}”?",
        """
        slow|quick|careful|gradual|cautious|smooth|soft rollout|release|introduction|launch|start
        """,
        only=("deployment.release",),
    ),
    Term(
        "vague-degree",
        "What stands in it, at most how long, and who tried whether it helps: “{words}”?",
        """
        simple|easy|clear|understandable|short|good|helpful|meaningful explanation|explanations|reasons
        """,
        only=("modeling.explainability",),
    ),
    Term(
        "vague-degree",
        "Which qualification, shown by what: “{words}”?",
        """
        qualified|competent|experienced|trained|skilled|suitable|knowledgeable people|person|persons|staff|
        personnel|users|experts|labellers|annotators|employees|colleagues
        """,
        only=("people",),
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "Which share first, for how long, and what must hold before the next step: “{words}”?",
        """
        gradually; carefully; slowly; step by step; bit by bit; cautiously; phased; staged; stepwise; incrementally;
        progressively; starting|start small
        """,
        only=("deployment.release",),
    ),
    Term(
        "vague-degree",
        "Seen by whom, at which size or on which scale: “{words}”?",
        """
        clearly|obviously|easily visible|recognisable|recognizable|wrong|bad|damaged|broken|identifiable|
        legible; obvious|clear|visible errors|defects|cases|mistakes
        """,
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "“{words}”: how far apart at most, by which measure?",
        """
        similar|comparable|close|near|identical to
        """,
        only=("metrics", "sentence"),
        never=_FREE,
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many, or what share?",
        """
        a|an|one * or two|so|three; a? certain *; a? limited|manageable number|amount|set
        """,
        never=_FREE,
    ),
    Term(
        "vague-time",
        "By which sign does anybody know, or by which day: “{words}”?",
        """
        when|once|as the|it|model|everything is|are ready|done|good|stable|mature|finished|satisfied; when|
        once it|they is|are ready|done|good|stable|mature|finished|needed; when|once the? model is good|
        ready|stable|mature enough?
        """,
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "Which ones exactly, or from which damage on: “{words}”?",
        """
        any|every|all|each? major|serious|severe|significant|critical|grave|big|important malfunction|
        malfunctions|problem|problems|incident|incidents|error|errors|failure|failures|bug|bugs|issue|
        issues|fault|faults|outage|outages
        """,
        only=(
            "deployment.incidents",
            "deployment.rollback",
            "data.faults",
            "deployment.error-analysis",
            "deployment.release",
        ),
    ),
    Term(
        "vague-degree",
        "Which property makes them so, and which check finds it: “{words}”?",
        """
        bad|wrong|faulty|poor|useless|unusable|dirty|corrupt|low quality? <data>; fix|correct|remove errors|
        outliers|noise
        """,
        only=("data.preprocessing", "data.quality-thresholds", "data.faults"),
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many are there?",
        """
        different <thing>
        """,
        only=("data.minimum", "data.volume", "deployment.load", "data.representation", "lists"),
        never=("free", "data.leakage"),
    ),
    Term(
        "vague-quantity",
        "“{words}”: which ones, and how many or how much?",
        """
        some
        """,
        only=("data.preprocessing", "data.format", "data.volume", "data.minimum", "deployment.load", "data.cycles"),
    ),
    Term(
        "vague-quantity",
        "“{words}”: how many times as much, or how many?",
        """
        far|way|much|considerably|noticeably|clearly more|fewer|less|longer|higher|lower *?
        """,
        only=("amounts", "data.cycles"),
        never=("free", "data.lifetime", "data.retention"),
    ),
    Term(
        "vague-quantity",
        "“{words}”: how much is that, as a number with its unit?",
        """
        alot; loads; lots; heaps; masses; oodles; plenty; tons; quite a lot|bit|few; a ton|load|heap
        """,
        only=(
            "data.volume",
            "data.minimum",
            "scoping.compute-budget",
            "data.labeller",
            "data.stream-frequency",
            "deployment.load",
        ),
    ),
    Term(
        "vague-time",
        "How long at most, and for which share: “{words}”?",
        """
        can|may|could|might take|last|be ages|days|weeks|months|years|forever|longer; takes ages|days|weeks|months|years
        """,
        only=("amounts", "metrics"),
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "By which measure, and how far below what is needed: “{words}”?",
        """
        not? good|accurate|fast|precise|reliable enough
        """,
        only=("scoping.simpler-way",),
    ),
    Term(
        "vague-degree",
        "Within which time, for which share of the cases: “{words}”?",
        """
        fast|quick|snappy|speedy|rapid|instant|instantaneous
        """,
        only=("deployment.performance",),
        needs="start",
    ),
    Term(
        "vague-time",
        "How long at most: “{words}”?",
        """
        when|once the? time|moment is|has right|ripe|come; a good|fair|little|long|short while|bit; quite a?
        while|time; for long; not for long; in a bit|while; a while
        """,
        never=_FREE,
    ),
    Term(
        "vague-degree",
        "By how much at least: “{words}”?",
        """
        clearly|well|far|way|considerably|noticeably|somewhat|slightly|comfortably|visibly above|below|over|under|beyond
        *?; a bit|little above|below|over|under *?
        """,
        never=_FREE,
    ),
    Term(
        "vague-quantity",
        "About how many are they: “{words}”?",
        """
        many; quite a few; some <thing>; a few *; several
        """,
        only=("scoping.end-user", "scoping.affected-people"),
        advice=True,
    ),
    Term(
        "vague-degree",
        "Which ones, by which sign that anybody can check: “{words}”?",
        """
        the|all|any? bad|good|wrong|ugly|odd|strange|weird|broken|interesting|difficult|hard|funny ones|stuff
        """,
        never=_FREE,
    ),
)
"""How much, how many and when."""
