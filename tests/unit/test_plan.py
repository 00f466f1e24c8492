"""What a run starts from: the answers that were asked for, and what the seed draws for the rest."""

from __future__ import annotations

import pytest

from game.engine.setup import drawn_setup
from game.session.plan import Plan

AIMS = 4
SEED = 7
DRAWN = drawn_setup(1, SEED, AIMS)
OTHER_AIM = (DRAWN.aim + 1) % AIMS


def test_the_seed_draws_what_nobody_asks() -> None:
    assert Plan(1, SEED, asks=(), aim=OTHER_AIM).setup(AIMS) == DRAWN


def test_an_aim_that_is_asked_for_is_that_of_the_answer() -> None:
    assert Plan(1, SEED, asks=("aim",), aim=OTHER_AIM).setup(AIMS).aim == OTHER_AIM


def test_a_face_that_was_chosen_stays() -> None:
    assert Plan(1, SEED, face=DRAWN.face + 1).setup(AIMS).face == DRAWN.face + 1


@pytest.mark.parametrize("consent", [True, False])
def test_the_box_is_as_it_was_left(*, consent: bool) -> None:
    assert Plan(1, SEED, consent=consent).setup(AIMS).consent is consent
