"""The checker reads every form, and finds a sign that is missing in one."""

import random
from collections.abc import Mapping
from itertools import islice

from form_samples import PLACES, faults, without_a_sign

from record.edition import Edition
from verifying.check import Check

SAMPLES = 60


def test_the_forms_of_the_site_hold(check: Check, files: Mapping[str, bytes]) -> None:
    assert [
        row for path, data in files.items() if not path.endswith(".html") for row in faults(check, path, data)
    ] == []


def test_a_sign_that_is_missing_in_any_form_is_found(
    edition: Edition, check: Check, files: Mapping[str, bytes]
) -> None:
    chance = random.Random(19)  # noqa: S311 -- a fixed sample, no secret
    samples = [*islice(without_a_sign(edition, files, chance), SAMPLES)]
    assert {sample.kind for sample in samples} == {*PLACES}
    for sample in samples:
        assert sample.data != files[sample.path]
        assert faults(check, sample.path, sample.data), sample.path
