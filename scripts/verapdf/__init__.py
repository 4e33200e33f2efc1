"""Whether veraPDF's own rules are kept by every PDF that the program can make."""
