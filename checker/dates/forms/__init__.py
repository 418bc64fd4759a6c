"""The forms of dates and periods: name, words or kinds of words that begin it, pattern.

Of the forms that begin with one word the first that matches counts.
"""

from __future__ import annotations

from checker.dates.forms.days import DAYS
from checker.dates.forms.diary import DIARY, DIARY_LAST
from checker.dates.forms.fiscal import FISCAL_YEARS
from checker.dates.forms.months import MONTHS
from checker.dates.forms.numeric import NUMERIC
from checker.dates.forms.relative import RELATIVE
from checker.dates.forms.years import YEARS

Written = tuple[tuple[str, str, str], ...]

NEWS: Written = (*NUMERIC, *DAYS, *FISCAL_YEARS, *MONTHS, *YEARS[:-1], *RELATIVE, YEARS[-1])
MESSAGES: Written = (*DIARY, *NEWS, *DIARY_LAST)
