"""The line that a page prints for its number, alone: `2`, `- 2 -`, `Trang 2/9`."""

import re

PAGE_NUMBER = re.compile(r"[-–\s]*(?:Trang\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?[-–\s]*$", re.IGNORECASE)
