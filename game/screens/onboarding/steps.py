"""The order of the questions between the title and the story. The questions know nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.screens.onboarding.aim import AimScreen
from game.screens.onboarding.attitude import AttitudeScreen
from game.screens.onboarding.consent import ConsentScreen

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.onboarding.question import Question
    from game.session.plan import Plan

QUESTIONS: Final[tuple[type[Question], ...]] = (ConsentScreen, AttitudeScreen, AimScreen)


def first_question(context: Context, plan: Plan) -> Question:
    """Return the first page of the way."""
    return QUESTIONS[0](context, plan)


def next_question(context: Context, answered: str, plan: Plan) -> Question | None:
    """Return what is asked after the question of a name; None where all is asked and the run may begin."""
    names = [question.name for question in QUESTIONS]
    following = QUESTIONS[names.index(answered) + 1 :]
    return next((question(context, plan) for question in following if question.asks & set(plan.asks)), None)
