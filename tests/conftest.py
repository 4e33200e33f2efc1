"""What holds for every test: no screen, no real key ring."""

import os

# Both are read when Qt and keyring are first imported, so they are set before any test module is.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
