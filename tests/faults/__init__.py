"""What the machine does to a run: full disks, closed pipes, signals, dying processes, failing calls."""
