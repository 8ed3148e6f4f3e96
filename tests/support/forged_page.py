"""A page of a site that somebody has changed, as a case describes it."""

from collections.abc import Mapping

from verifying.check import Check


def assert_forgery_is_seen(case: Mapping[str, str], check: Check) -> None:
    """Hold that a page has no fault as it is, and the one that the case names once its words are replaced."""
    page = check.files[case["path"]].decode("utf-8")
    assert case["old"] in page
    assert check.page(case["path"], page.encode())[0] == []
    faults, _ = check.page(case["path"], page.replace(case["old"], case["new"], 1).encode())
    assert any(case["difference"] in fault for fault in faults), faults
