"""``python tests/reliability [--quick] [--only R1,S4] [--write]``: try every goal."""

import sys
from pathlib import Path

_TESTS = Path(__file__).parents[1]
sys.path[:1] = [str(_TESTS), str(_TESTS.parent)]  # the folder of this file hides nothing then

from reliability.command import main  # noqa: E402 - found only now

sys.exit(main(sys.argv[1:]))
