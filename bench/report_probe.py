"""A process that builds the report of so many times the rows, and tells the most that it held.

In MB, all of the process's memory.
"""

import sys
from pathlib import Path

from common import SAMPLE
from report_bench import with_rows
from synergy_desktop.exchange.interchange import read_json
from synergy_desktop.report.documents.annual_report import as_pdf


def main(factor: int) -> None:
    """Build the report, and tell."""
    content = read_json(SAMPLE)
    as_pdf(content, with_rows(content.reports[-1], factor))
    fields = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    (most,) = (int(line.split()[1]) for line in fields if line.startswith("VmHWM:"))
    print(most / 1024)


if __name__ == "__main__":
    main(int(sys.argv[1]))
