"""Pictures of pages are kept small, and compared by what a reader would see."""

from PIL import Image, ImageChops

TOLERANCES = {8: 31, 64: 6}
"""How far the mean colour of a block of pixels may be off, of 255, by the side of the block. A page moved by one pixel,
or drawn with softer edges, stays below; a line moved by three or in another colour does not, nor does a ground."""


def kept(picture: Image.Image, scale: int = 2) -> Image.Image:
    """Return a picture as it is kept: smaller, and with 256 colours, among them those of small things."""
    return picture.reduce(scale).quantize(method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def changes(picture: Image.Image, golden: Image.Image) -> list[tuple[int, ...]]:
    """Return where a picture differs from a kept one: left, top, right and bottom, in pixels of the screen."""
    scale = picture.width // golden.width
    assert picture.reduce(scale).size == golden.size
    found = []
    for side, tolerance in TOLERANCES.items():
        # A block that the edge cuts has too few pixels for a mean: one row that moves in fills it.
        width, height = (edge // side * side for edge in picture.size)
        before = golden.convert("RGB").crop((0, 0, width // scale, height // scale)).reduce(side // scale)
        off = ImageChops.difference(before, picture.crop((0, 0, width, height)).reduce(side))
        if box := off.point([255 * (level > tolerance) for level in range(256)] * 3).getbbox():
            found.append(tuple(side * edge for edge in box))
    return found
