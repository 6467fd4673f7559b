"""WHAT A USER SEES: the window. The only package that knows Qt."""
