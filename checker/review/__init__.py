"""The live review: the page served to one person on this machine, decisions written as they are made."""
