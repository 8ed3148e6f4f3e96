"""The workflow runs actions by their commits, and gives each job the least rights; no test may sign or publish."""

import re
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load
from paths import ROOT

TEXT = (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")
WORKFLOW: dict[str, Any] = yaml_load(TEXT)
JOBS: dict[str, dict[str, Any]] = WORKFLOW["jobs"]
MAIN = "github.ref == 'refs/heads/main'"


def test_nothing_has_a_right_that_its_job_does_not_name() -> None:
    assert WORKFLOW["permissions"] == {}
    assert all("permissions" in job for job in JOBS.values())


def test_each_action_is_named_by_its_commit_with_the_tag_beside_it() -> None:
    used = re.findall(r"uses: (.*)", TEXT)
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("name", JOBS)
def test_who_may_write_runs_on_the_main_branch_alone_and_nothing_of_this_tree(name: str) -> None:
    job = JOBS[name]
    if "write" in job["permissions"].values():
        assert job["if"] == MAIN
        assert not any("run" in step or "checkout" in step.get("uses", "") for step in job["steps"])


def test_what_is_checked_out_holds_no_key_of_the_platform() -> None:
    steps = [step for job in JOBS.values() for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert steps
    assert all(step["with"]["persist-credentials"] is False for step in steps)


def test_the_archive_of_the_main_branch_is_attested() -> None:
    assert JOBS["attest"]["if"] == MAIN
    [step] = JOBS["attest"]["steps"]
    assert step["with"]["subject-digest"] == "${{ needs.build.outputs.archive }}"
