"""`python -m ungeplan`."""

import sys

from ungeplan.cli import main

if __name__ == "__main__":
    sys.exit(main())
