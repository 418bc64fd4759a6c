"""Containers and markup are read in a process that can be killed: limits of memory, time and files are the kernel's."""

from checker.documents.isolation.parent import Isolation

__all__ = ["Isolation"]
