"""Write docs/reference/findings.md from the rules themselves; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

import inspect
from pathlib import Path

from remit.core.findings import RULES, Rule
from remit.core.findings.rules import Example, cut

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "findings.md"

FAMILIES = (
    ("F0", "Slots: what was read, and what it lacks"),
    ("F1", "Machine learning: qualities and metrics without a figure"),
    ("F2", "Wording"),
    ("F3", "The answer as a whole"),
    ("F4", "Between answers"),
    ("F5", "Requirements' sentences"),
)
"""By the beginning of a code."""

QUOTED = 110
"""Characters of an example that are shown."""


def page() -> str:
    """Give the page: what a finding is, then every rule with its examples, by family."""
    parts = [
        "# Findings\n",
        "Written by `make docs` from `src/remit/core/findings/`. A finding is something that keeps an answer from",
        "being a requirement. Each has a code, a severity, a place in the answer, a reason, the question to ask and",
        "the roles to ask it of. It can be silenced with a reason; it comes back when the words change. How to add a",
        "rule, and which checks are not made and why, stands in",
        "[contributing/findings.md](../contributing/findings.md).\n",
        "| Severity | Means |",
        "|---|---|",
        "| error | nothing can be built or checked on it |",
        "| warning | two people can read it in two ways, and both can be right |",
        "| advice | it stands, and somebody should have looked at it |\n",
        "Of answers that are told as a story (the problem, the users …) wording is advice at most. A figure in the",
        "clause silences a vague word, a reason (“because …”) may say what it likes, and what is quoted is left",
        "alone.\n",
    ]
    for prefix, title in FAMILIES:
        parts.append(f"## {title}\n")
        for rule in RULES:
            if rule.code.startswith(prefix):
                parts += _rule(rule)
    return "\n".join(parts).rstrip() + "\n"


def _rule(rule: Rule) -> list[str]:
    gist = (inspect.getdoc(rule) or "").split("\n")[0]
    return [
        f"### {rule.code} {rule.slug}: {rule.severity}\n",
        f"{gist} {rule.reason.replace('{words}', '…')}\n",
        f"- Found in: {'; '.join(_said(example) for example in rule.fires)}",
        f"- Not in: {'; '.join(_said(example) for example in rule.quiet)}",
        f"- After: {rule.citation}\n",
    ]


def _said(example: Example) -> str:
    if example.sentence:
        return f"“{example.sentence}” (a sentence that people wrote)"
    texts = [(example.question, example.text), *example.others]
    if example.values and len(texts) == 1:
        return f"“{cut(example.text, QUOTED)}” (`{example.question}`, accepted)"
    if len({question for question, _ in texts}) == 1:
        return f"{' against '.join(f'“{cut(text, QUOTED)}”' for _, text in texts)} (`{example.question}`)"
    return " beside ".join(f"“{cut(text, QUOTED)}” (`{question}`)" for question, text in texts)


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
