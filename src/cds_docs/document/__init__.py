"""The document model between composing and writing."""
