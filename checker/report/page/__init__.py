"""The review page: one self-contained file in which an editor reads findings, decides, and takes the decisions along.

Everything an article says enters through the template's escaping or as one block of escaped JSON; nothing is loaded.
"""
