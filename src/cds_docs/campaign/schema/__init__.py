"""The JSON Schema of a campaign file: what editors complete, explain and mark while one types."""
