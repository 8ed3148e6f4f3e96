"""The record in forms that are no pages: for e-readers, for corpus tools, for programs."""
