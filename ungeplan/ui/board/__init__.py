"""The figure on the screen, for mouse, touch, keys and screen readers."""
