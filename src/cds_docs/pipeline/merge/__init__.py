"""Copies of one document for many recipients: composed once, then only what differs is written."""
