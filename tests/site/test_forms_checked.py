"""The checker reads every other form, and finds a sign that is missing in one."""

import random
from collections.abc import Mapping
from copy import copy
from itertools import islice

from form_samples import without_a_sign

from record.edition import Edition
from verifying.check import Check
from verifying.forms import forms
from verifying.report import Report

SAMPLES = 60


def faults(check: Check, path: str, data: bytes) -> list[str]:
    own = copy(check)
    own.files, own.report = {path: data}, Report()
    forms(own)
    return own.report.differences


def test_the_forms_of_the_site_hold(check: Check, files: Mapping[str, bytes]) -> None:
    assert [row for path, data in files.items() for row in faults(check, path, data)] == []


def test_a_sign_that_is_missing_in_any_form_is_found(
    edition: Edition, check: Check, files: Mapping[str, bytes]
) -> None:
    chance = random.Random(19)  # noqa: S311 -- a fixed sample, no secret
    for path, data in islice(without_a_sign(edition, files, chance), SAMPLES):
        assert data != files[path]
        assert faults(check, path, data), path
