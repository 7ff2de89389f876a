"""Documents made once for each recipient or agency: who, with which facts, under which names."""
