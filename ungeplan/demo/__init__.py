"""Plays a whole meeting of an invented young person through the real windows."""

from ungeplan.demo.play import run

__all__ = ["run"]
