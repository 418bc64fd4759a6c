"""The shipped rules; a package only so that the wheel carries them (docs/decisions/)."""
