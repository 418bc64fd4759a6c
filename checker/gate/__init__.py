"""What counts and what does not: severities, suppressions, decisions and the baseline, laid over a finished report.

Nothing here finds or hides anything: a finding that does not count stays in the report with its reason, and what was
of no use (a stale entry, a suppression that nothing needs, an expired one) is said as a remark.
"""
