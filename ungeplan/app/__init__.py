"""The program in its windows: builds the parts and connects them."""
