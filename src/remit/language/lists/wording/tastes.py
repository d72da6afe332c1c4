"""Wording that is a matter of taste, in the patterns of `vague`. Data."""

from __future__ import annotations

from remit.language.lists.wording.vague import Term

_FREE = ("free",)

TASTE_TERMS: tuple[Term, ...] = (
    Term(
        "subjective",
        "What would a person do faster, or with fewer mistakes, if it is “{words}”, and how is that counted?",
        """
        user friendly|friendliness; easy|simple to use|understand|maintain|operate|read|handle|integrate|learn|
        install|navigate|access; intuitive|intuitively; nice; seamless|seamlessly; elegant; appealing; attractive;
        pleasant; convenient|conveniently; cool; beautiful; hassle free; good|great|nice|smooth|better user?
        experience|usability|ux; user centric|centered; innovative; modern; ergonomic; as simple as possible; self
        explanatory; easily; simply
        """,
        never=("scoping.simpler-way", "data.faults"),
    ),
    Term(
        "subjective",
        "How is “{words}” asked for and counted: which score, of how many people, against which score today?",
        """
        like|likes|love|loves|enjoy|enjoys|accept|accepts|trust|trusts|appreciate it|them|using|the;
        happy|satisfied|delighted|content|pleased <who|thing|a>?; <be>?
        unhappy|dissatisfied|frustrated|annoyed|motivated; customer|user|employee|patient|staff satisfaction;
        satisfy|delight our? customers|users; customer wishes; good reputation|image
        """,
        only=("scoping.success-metrics", "modeling.business-metrics", "deployment.output-metrics", "sentence"),
        needs="unmeasured",
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
        "subjective",
        "By which sign, or by which figure, does anybody see that it is “{words}”?",
        """
        <intense>? <taste>; <tastefully>; looks|look|feels|feel|sounds|sound|reads|read|seems|seem <intense>? good|
        great|nice|right|natural|well|modern|fresh|clean|clear|cheap|familiar|ok|okay|professional; look and feel; a?
        pleasure|joy|delight|fun|breeze|treat to use|work|read|look|handle|operate|see *?;
        idiot|fool|child|bullet|monkey proof; easy|easier|kind on|to the eye|eyes|user|ear; in words *
        understands|understand; my|your|any|a|even *? granny|grandma|grandmother|gran|mum|mother|father|dad|child|kid|
        layman|layperson|toddler can|could|would|gets|understands *? *?; <finder|everyone|everybody|laymen|users> *?
        can|could|will|would understand|understands|grasp|get|follow|use it|this|them|easily; easily|readily
        understood|grasped|followed|used|learned|learnt|read; not? get|gets|getting|stay|stays in|out of the way; no
        fuss|frills|nonsense|clutter|hassle|surprises; without <intense>? fuss|frills|clutter|hassle|headaches; a?
        good|decent|lasting|great|professional|positive impression; hassle|stress|pain|headache|clutter free; clear
        and simple|simple and clear|short and sweet; simplicity; elegance; usability; comfort; readability;
        well|nicely|beautifully designed|presented|laid|arranged|done; thought out *?; lightweight feel;
        seamless|smooth experience|flow|interaction; easy going; as easy|natural|simple as *? *? *?; matches|fits
        our|the style|taste|brand|image|culture *?; good taste; pleasing|pleasant to *
        """,
        only=(
            "scoping.interface",
            "deployment.feedback",
            "modeling.explainability",
            "scoping.success-metrics",
            "modeling.business-metrics",
            "deployment.release-tests",
            "data.quality-thresholds",
            "deployment.packaging",
            "modeling.experiment-store",
            "deployment.performance",
        ),
        needs="unmeasured",
    ),
    Term(
        "subjective",
        "How is “{words}” asked for and counted: which score, of how many people, against which score today?",
        """
        <approval> with|about|to|by|of|that *? *?; <be> <intense>? <approval>; <approval> <who|thing>;
        stop|stops|stopped <grumbling>; nobody|none|fewer *? <grumbling>;
        say|says|said|think|thinks|agree|agrees|find|finds|found that? it|they|this|the *? <be>? <intense>?
        worth|useful|helpful|good|great|better|fine|ok|okay *? *? *?; worth it|the|their|while|our *?; value for
        money; would|will recommend|miss|defend|vote it|us|them|for *?; smile|smiles|smiling; peace of mind; sleep
        better|well|soundly; good|better|positive|happy mood|atmosphere|morale|spirit|feeling|vibes|feedback|echo|
        press|name; a good name; morale; comfort; joy; pride; trust; confidence of|in *; well
        received|liked|accepted|regarded; people|users|staff|colleagues|customers|everybody|everyone *?
        like|likes|love|loves|enjoy|enjoys|want|wants to? *?; applause; well being; wellbeing; less
        stress|stressed|hassle|frustration; a success
        """,
        only=("scoping.success-metrics", "modeling.business-metrics", "sentence"),
        needs="unmeasured",
    ),
    Term(
        "subjective",
        "By which sign that two people would see alike: “{words}”?",
        """
        looks|look|feels|feel|seems|seem|sounds|sound|appears|appear <intense>? right|wrong|good|bad|ok|okay|fine|odd|
        strange|natural|suspicious|nice|healthy|sick|off to? you|them|him|her|me?; common sense; by
        feel|feeling|eye|instinct|ear|gut; gut feeling|instinct|feel; good judgement|judgment; rule of thumb;
        experience tells|shows *?; use|using|trust|trusts|follow|uses|with your|their|his|her|own *?
        eyes|nose|ear|experience|instinct|intuition|feeling|common; at a glance; you|they|everybody|anyone will?
        see|sees|know|knows it? when *? *? *?
        """,
        only=(
            "data.labelling-guideline",
            "deployment.error-analysis",
            "data.faults",
            "data.label-agreement",
            "deployment.release",
            "deployment.rollback",
            "deployment.release-tests",
            "deployment.retraining",
        ),
    ),
    Term(
        "subjective",
        "By which sign, or by which figure, does anybody see that it is “{words}”?",
        """
        <intense>? <praise>; good looking; looking good; easy|easier|simple|simpler|quick|quicker *? *? to *;
        grasp|grasps|grasped|understood|understands|understand *? *? <intense>? at|on first|a|once|without
        sight|glance|thinking *?; enjoy|enjoys|like|likes|love|loves working|using|reading|it|to|them *? *?;
        nothing|not <intense>? complicated|fancy|confusing|overloaded|difficult|fiddly; without
        thinking|training|instruction|explanation|swearing|tears; <who|finder> <must>? feel|feels *? *? *?; thumbs up;
        a? clean|clear|simple|tidy|lean|light|bright|calm|modern look|design|layout|screen|view|page|style|surface|
        interface|menu *?; lean and *; quick|simple|clear|easy and *
        """,
        only=(
            "scoping.interface",
            "modeling.explainability",
            "deployment.feedback",
            "deployment.packaging",
            "deployment.release-tests",
        ),
        needs="unmeasured",
    ),
    Term(
        "subjective",
        "How is “{words}” asked for and counted: which score, of how many people, against which score today?",
        """
        feel|feels|feeling|felt *? *? *?; <praise>; fewer|less|no headaches|trouble|worries|grief|bother|anger|frowns|
        drama|pain|fuss|hassle|stress|nerves|arguments; thumbs up; a|the good|better
        feeling|time|life|day|deal|reputation; life easier|better|simpler; easier life; peace *?; goodwill; good will;
        on board; buy in; win over; won over; proud of *?
        """,
        only=("scoping.success-metrics",),
        needs="unmeasured",
    ),
    Term(
        "subjective",
        "Who says so, how is it asked, and which share must: “{words}”?",
        """
        find|finds|consider|considers|deem|deems|regard|regards|rate|rates|embrace|embraces|welcome|welcomes|
        appreciate|appreciates|value|values|adopt|adopts|swear|swears it|them|this|the|by|its|our *? *? *?; a
        real|great|big|true help|win|gain|relief|asset|boon; it's|is a win|relief|help|blessing *?;
        fairer|nicer|prettier|friendlier|kinder|cosier
        """,
        only=("scoping.success-metrics", "modeling.business-metrics"),
        needs="unmeasured",
    ),
    Term(
        "subjective",
        "By which sign that two people would see alike: “{words}”?",
        """
        smells|smell|tastes|taste|sounds|sound|feels|feel|looks|look funny|odd|off|bad|good|wrong|right|strange|nice|
        fine|ok|fresh|healthy|suspicious|weird; comfortable|happy|content|satisfied|at ease with *? *?;
        fresh|new|modern|clean look|feel|style; without <intense>? effort|trouble|difficulty|problems|strain; with
        ease; scare|scares|put|puts|frighten|frightens *? *? *? *? off|away
        """,
        never=("free", "data.faults"),
        needs="unmeasured",
    ),
)
"""What each person sees otherwise."""
