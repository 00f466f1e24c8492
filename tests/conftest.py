"""How long properties are tried, in every folder and never against a clock: `--deep` tries them twenty times as often.

It sets MODEL_CITIZEN_DEEP=1. For each of many mutants (MODEL_CITIZEN_QUICK=1) they are tried a little, the same way
each time. What is `slow` runs first, and what is `untraced` at its own speed where coverage is measured.
"""

import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

PATIENT = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile("model-citizen", max_examples=150, deadline=None, suppress_health_check=PATIENT)
settings.register_profile("model-citizen-deep", max_examples=3000, deadline=None, suppress_health_check=PATIENT)
settings.register_profile(
    "model-citizen-quick", max_examples=20, deadline=None, suppress_health_check=PATIENT, derandomize=True
)
if os.environ.get("MODEL_CITIZEN_QUICK"):
    settings.load_profile("model-citizen-quick")
else:
    settings.load_profile("model-citizen-deep" if os.environ.get("MODEL_CITIZEN_DEEP") else "model-citizen")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what is `slow` first, after all was shuffled: begun last, it would run alone when everything else is over."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Take the trace away while an `untraced` test is called, and put it back.

    pytest-cov's own `no_cover` does not do so in a process of pytest-xdist, where it has begun to measure twice.
    """
    if item.get_closest_marker("untraced") is None:
        return (yield)
    trace = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(trace)
