"""Choices: the options of each, by what they are called in the question's answer, and the words that place them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from remit.language.lists.choices.words_data import DATA
from remit.language.lists.choices.words_deployment import DEPLOYMENT
from remit.language.lists.choices.words_engineers_models import ENGINEERS_MODELS
from remit.language.lists.choices.words_engineers_using import ENGINEERS_USING
from remit.language.lists.choices.words_gathering import GATHERING
from remit.language.lists.choices.words_modeling import MODELING
from remit.language.lists.choices.words_scoping import SCOPING
from remit.language.lists.choices.words_using import USING
from remit.language.lists.parting import parted

PERSONS = (
    "a person",
    "person",
    "a human",
    "human",
    "humans",
    "people",
    "doctor",
    "doctors",
    "radiologist",
    "radiologists",
    "nurse",
    "nurses",
    "physician",
    "physicians",
    "clerk",
    "clerks",
    "agent",
    "agents",
    "operator",
    "operators",
    "officer",
    "officers",
    "manager",
    "managers",
    "expert",
    "experts",
    "planner",
    "planners",
    "engineer",
    "engineers",
    "technician",
    "technicians",
    "adjuster",
    "adjusters",
    "analyst",
    "analysts",
    "inspector",
    "inspectors",
    "pharmacist",
    "staff",
    "team",
    "team lead",
    "supervisor",
    "supervisors",
    "dispatcher",
    "dispatchers",
    "teacher",
    "teachers",
    "driver",
    "drivers",
    "worker",
    "workers",
    "dentist",
    "surgeon",
    "therapist",
    "therapists",
    "midwife",
    "midwives",
    "grower",
    "growers",
    "ranger",
    "rangers",
    "forester",
    "foresters",
    "cashier",
    "caseworker",
    "caseworkers",
    "lawyer",
    "lawyers",
    "coordinator",
    "coordinators",
    "grader",
    "graders",
    "foreman",
    "buyer",
    "buyers",
    "editor",
    "editors",
    "judge",
    "handler",
    "handlers",
    "owner",
    "owners",
    "farmer",
    "farmers",
    "baker",
    "bakers",
    "pathologist",
    "pathologists",
    "reviewer",
    "reviewers",
    "moderator",
    "moderators",
    "shift lead",
    "specialist",
    "specialists",
    "employee",
    "employees",
    "underwriter",
    "underwriters",
    "leader",
    "leaders",
    "controller",
    "controllers",
    "mechanic",
    "mechanics",
    "scientist",
    "scientists",
    "veterinarian",
    "vet",
    "editors",
)
"""Who may decide, confirm or take over; they stand for `{person}` in the words of options."""


@dataclass(frozen=True, slots=True)
class Words:
    """How an option is said: names, phrases that say it by themselves, and products that are one."""

    names: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """The options of one choice and how its answer is built.

    `leads` are words that lead to an option's name, `verbs` such as an option's name is the subject of. `rivals` tell
    that a clause is about something else, `own` that it is about this all the same. In a `conditional` choice an option
    may hang on a condition, in a `timed` one on a time, in an `ordered` one options may follow each other, in a
    `nested` one an option may stand in another, in an `acting` one options are people, and a
    `permitting` one tells what may be done, and a `done` one what has happened; in a `sourced` one *from* leads to
    where things come from, which gives way to how they come, and in a `deciding` one any noun for people is a person.
    `general` options give way to more exact ones. Where `things` are given, they are what a clause that tells where
    something is must be about; where `cues` are, the sentence must hold one unless it only names options.
    """

    options: Mapping[str, Words]
    leads: frozenset[str]
    verbs: frozenset[str] = frozenset()
    rivals: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    conditional: bool = False
    timed: bool = False
    ordered: bool = False
    nested: bool = False
    acting: bool = False
    permitting: bool = False
    done: bool = False
    sourced: bool = False
    deciding: bool = False
    general: frozenset[str] = field(default=frozenset())
    things: frozenset[str] = field(default=frozenset())
    cues: frozenset[str] = field(default=frozenset())


def _spread(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Write `{person}` out."""
    return tuple(
        written
        for phrase in phrases
        for written in ([phrase.format(person=person) for person in PERSONS] if "{person}" in phrase else [phrase])
    )


def _words(said: tuple[str, ...], more: tuple[str, ...] = ()) -> Words:
    both = zip((*said, "", "")[:3], (*more, "", "", "")[:3], strict=True)
    names, phrases, products = (f"{one} | {two}" for one, two in both)
    return Words(parted(names), _spread(parted(phrases)), parted(products))


def _choice(  # noqa: PLR0913  # the parts of a choice are data, given once in the table below
    what: str,
    leads: str,
    verbs: str = "",
    rivals: str = "",
    *,
    own: str = "",
    manner: str = "",
    general: str = "",
    things: str = "",
    cues: str = "",
) -> Choice:
    tables = SCOPING | USING | DATA | GATHERING | MODELING | DEPLOYMENT
    engineers = (ENGINEERS_USING | ENGINEERS_MODELS).get(what, {})
    return Choice(
        {option: _words(said, engineers.get(option, ())) for option, said in tables[what].items()},
        frozenset(leads.split()) | {"is", "are", "be", "as"},
        frozenset(parted(verbs)),
        frozenset(rivals.split()),
        frozenset(own.split()),
        "conditional" in manner,
        "timed" in manner,
        "ordered" in manner,
        "nested" in manner,
        "acting" in manner,
        "permitting" in manner,
        "done" in manner,
        "sourced" in manner,
        "deciding" in manner,
        frozenset(general.split()),
        frozenset(things.split()),
        frozenset(cues.split()),
    )


_PLACING = "in on at inside within onto into to via"
_MEANS = "by with via through using use uses"
_RUNNING = (
    "prediction predictions predicts predict predicted "
    "scoring scores scored inference serving served classified classify"
)
_SENSING = (
    "taken captured collected recorded sent uploaded shown displayed takes records sends collects display pictures"
)
_TRAINING = "training train trained retraining retrained trains"
_STORING = (
    "fallback backup backups archive archived dashboard dashboards logs "
    "log labels experiments storage stored stores store raw"
)

CHOICES: dict[str, Choice] = {
    "feasibility": _choice("feasibility", "to", manner="conditional timed done"),
    "approach": _choice(
        "approach",
        f"{_MEANS} train want plan need a an classic try",
        rivals="paper study article thesis literature competitor vendor supplier consultant blog",
    ),
    "simpler-way": _choice(
        "simpler-way",
        f"{_MEANS} try tried",
        """
        was tried | were tried | is enough | would do | catches | catch | solves | solve | covers | cover | handles |
            handle | finds | find |
        gets | sorts | sort
    """,
        manner="conditional",
    ),
    "interface": _choice(
        "interface",
        f"{_MEANS} {_PLACING} offer get gets want wants need needs over behind build from an a show",
        manner="timed",
    ),
    "oversight": _choice(
        "oversight", "by with through has have a an", manner="permitting conditional timed ordered deciding"
    ),
    "sharing": _choice("sharing", f"{_MEANS} {_PLACING} under only", manner="permitting conditional"),
    "risk-class": _choice("risk-class", "as in under into class of to", general="medical-device"),
    "origin": _choice(
        "origin",
        f"from {_MEANS} of out are",
        """
            own | supply | supplies | provide | provides | deliver | delivers
        """,
    ),
    "structure": _choice("structure", "of as in with and"),
    "preparation-place": _choice(
        "preparation-place",
        f"{_PLACING} by from",
        """
            crops | does | does the | filters | resizes
        """,
        f"{_TRAINING} {_RUNNING} {_STORING}",
        own="prepare prepares prepared preparation preprocess preprocessed preprocessing cleaned cleaning cleans done",
        manner="ordered timed nested",
    ),
    "fault-action": _choice(
        "fault-action", "we to and then are is must shall will", manner="conditional timed ordered"
    ),
    "split": _choice("split", "split by at with use a into an using use uses divide", manner="ordered"),
    "labeller": _choice(
        "labeller",
        "by from through with use uses using to hire employ",
        """
            label | labels | annotate | annotates | mark | marks | tag | tags | transcribe | transcribes | grade |
            draw | draws | do the labelling | does the labelling | do the labeling | do it | classify | segment |
            confirm each | assign | label them | label it | will label | must label | should label | each label |
            grades | code | label all | label every | set the labels | give the labels | read each | read every |
            outline | sort | sorts | tick | ticks | enter | enters | key in | keys in
        """,
        "check checks checked review reviews reviewed settle "
        "settles settled doubts doubt disagreement disagreements differences "
        "guideline guidelines supervise supervises audit audits adjudicate adjudicates spot verify verifies",
        general="mixture",
        manner="acting timed",
        cues="label labels labelled labeled labelling labeling annotate annotates annotated annotation mark marks "
        "marked tag tags tagged transcribe transcribes transcribed grade graded draw draws drawn classify "
        "classified segment done code coded outline outlined rate rated sort sorted assign assigned come "
        "comes hire read reads given set",
    ),
    "owner": _choice(
        "owner",
        "to by of with from",
        """
            own | owns | hold | holds | keep | keeps | own them | owns it | own it | own the | owns the | own their
            | own all | hold the rights | keeps the rights | keep the rights
        """,
        "model weights code software lend lends lent give gives given hand hands supply supplies sell sells provide "
        "provides deliver delivers send sends pass passes rent rents lease leases available",
        manner="acting",
    ),
    "means": _choice(
        "means",
        f"{_MEANS} from {_PLACING} a an over",
        """
            record | records | send | sends | deliver | delivers | collect | collects | measure | measures | take |
            takes | capture | captures | export | exports | import | imports | log | logs | fetch | fetches | pull |
            pulls | copy | copies | upload | uploads | write | writes | push | pushes
        """,
        manner="conditional timed ordered sourced",
    ),
    "flow": _choice("flow", f"{_MEANS} as in a an", manner="timed ordered"),
    "baseline": _choice(
        "baseline",
        "against than beat beats is with to as of outperform by from compared over",
        """
            reach | reaches | reached | get | gets | finds | find | is right | are right | achieves | achieve | are off
            | is off | catches | catch | has a | have a | has an | had a | scores | misses | miss | agree | agrees
        """,
        manner="acting timed deciding",
        cues="against than beat beats beating outperform outperforms baseline baselines compare compares compared "
        "comparing comparison benchmark better worse reference as match matches equal reach reaches good",
    ),
    "audit-purpose": _choice(
        "audit-purpose",
        "for on to of about show prove ensure concerning regarding because purpose",
        manner="timed conditional",
    ),
    "explanation": _choice(
        "explanation",
        (
            "with by through the a an get gets see sees show shows shown "
            "give gives given need needs want wants of in receive receives list lists"
        ),
        "are shown | is shown | are given | is given",
        general="none",
        manner="permitting conditional timed ordered",
    ),
    "input-mode": _choice(
        "input-mode",
        f"{_MEANS} as in a an from",
        rivals=f"{_TRAINING} report reports dashboard lake mainframe export exports backup backups",
        own=_RUNNING,
        manner="timed",
    ),
    "experiment-store": _choice(
        "experiment-store",
        f"{_MEANS} {_PLACING} a an from keep",
        """
            holds | stores | keeps | records
        """,
        "models model data dataset datasets images labels code raw weights predictions see seen public audience "
        "visitors management readers",
        own="experiments experiment runs run results result parameters metrics everything logs trials records notes",
        manner="timed ordered nested",
        things="experiment experiments run runs result results parameter parameters metric metrics record records "
        "recorded everything it they that this all log logs history model models code data we trial trials labels "
        "notebook notebooks seed seeds artefacts artifacts weights datasets images configuration",
    ),
    "version-store": _choice(
        "version-store",
        f"{_MEANS} {_PLACING} a an",
        """
            holds | stores | keeps
        """,
        manner="timed ordered",
        things="experiment experiments run runs result results parameter parameters metric metrics record records "
        "recorded everything it they that this all log logs history model models code data we trial trials labels "
        "notebook notebooks seed seeds artefacts artifacts weights datasets images configuration",
    ),
    "target": _choice("target", f"{_PLACING} target for a an", rivals=_TRAINING, own=_RUNNING, manner="nested"),
    "serving-form": _choice(
        "serving-form",
        f"{_MEANS} behind in inside into an a",
        rivals=_TRAINING,
        own=_RUNNING,
        manner="timed",
    ),
    "package": _choice("package", f"{_MEANS} in into an a ship ships deliver delivered", manner="nested"),
    "strategy": _choice(
        "strategy",
        f"{_MEANS} in into start starts begin begins first then do run goes a an behind",
        manner="timed ordered",
    ),
    "replacement": _choice(
        "replacement",
        "to by with use uses using back the until",
        """
            takes over | take over | applies | apply | steps in | step in | goes live | comes
            back | returns | come back | take its place | takes its place | replaces it | is restored | is put back
            | is activated | serves | is used | answers | runs again | sort | sorts | routes | read | reads | take
            over again | does the work | do the work | orders | order | is back
        """,
        rivals="ask asks decided approved triggered ordered signed authorised agreed released",
        manner="acting conditional timed ordered deciding",
    ),
    "location": _choice(
        "location",
        f"{_PLACING} by",
        "runs the model | hosts the model | computes | runs it | host",
        rivals=f"{_TRAINING} {_STORING} {_SENSING}",
        own=_RUNNING,
        manner="nested",
        general="hybrid",
        things="model models system it they everything all this that we you inference prediction predictions scoring "
        "service services software app apps application tool engine ranking container computation calculation thing "
        "program api backend solution pipeline ai algorithm component part instance forecast forecasts recommendation "
        "there detection classification planner planning place location hosting serving endpoint deployment box rest "
        "what where ours machine home one production execution code server home",
    ),
}
"""By the name of the choice (`what`); options in the order in which they are shown."""
