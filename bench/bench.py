"""Measure what the record costs as it grows, what the search finds, when a page shows, who refuses forgeries."""

import sys

import bench_deletions
import bench_first
import bench_forgeries
import bench_forms
import bench_grown
import bench_quoted
import bench_records
import bench_search
import bench_site
import bench_text


def main() -> int:
    """Measure, write the reports, and say which bounds do not hold."""
    broken = [
        *bench_text.main(),
        *bench_records.main(),
        *bench_site.main(),
        *bench_forms.main(),
        *bench_grown.main(),
        *bench_search.main(),
        *bench_first.main(),
        *bench_quoted.main(),
        *bench_forgeries.main(),
        *bench_deletions.main(),
    ]
    print("\n".join(broken) or "Every bound holds.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
