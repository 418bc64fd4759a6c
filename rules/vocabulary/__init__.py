"""The shipped vocabulary; a package only so that the wheel carries them (docs/decisions/)."""
