"""A small sound form, and ways to spoil it, for the tests of reading and review."""

from textwrap import dedent

SOUND = dedent(
    """\
    id: ours/1
    title: Our form
    front_page:
      purpose: To ask what our systems must do.
    stages:
      - {id: scoping, title: Scoping, feeds: [data]}
      - {id: data, title: Data}
    roles:
      - {id: owner, name: Owner}
      - {id: engineer, name: Engineer}
    areas:
      - {id: trust, title: Trust}
    challenges:
      - {id: P1, name: Drift}
    profiles:
      - {id: whole, title: Whole, questions: all}
    questions:
      - id: scoping.goal
        title: Goal
        wording: What is the goal?
        asked: [owner]
        why: Everything is judged by it.
        examples: [less waste]
        skipped: Nobody knows when it is done.
        answer: {kind: statement, holds: [effect]}
        origin: {challenges: [P1]}
        areas: [trust]
        yields: The <system> shall help to reach <effect>.
        evidence: [a signed note]
        minutes: 4
      - id: data.source
        title: Source
        wording: Where does the data come from?
        asked: {must: [engineer], consult: [owner]}
        why: It decides what can be learnt.
        examples: [our till]
        skipped: {text: Nobody knows what the data hides., case: It has happened., source: A report}
        answer: {kind: list, holds: [source]}
        origin: {note: Our own.}
        builds_on:
          scoping.goal: Another goal needs other data.
        yields: The pipeline shall take <data> from <source>.
        evidence: [a connection]
    """
)


def line_of(text, part):
    """The line, counted from 1, on which a part of the text first stands."""
    return text[: text.index(part)].count("\n") + 1


def spoilt(old, new):
    """The sound form with one part replaced, which must be there."""
    assert old in SOUND, old
    return SOUND.replace(old, new, 1)
