#!/usr/bin/env python3
"""Draws the two icons of the Teams app beside this file: three bars in a speech bubble. Needs Python alone."""

import pathlib
import struct
import zlib

SAMPLES = 4


def inside(x, y):
    """What stands at a point of the unit square: "bubble", "bar" or nothing."""
    for left, top in ((0.30, 0.50), (0.45, 0.38), (0.60, 0.29)):
        if left <= x <= left + 0.10 and top <= y <= 0.62:
            return "bar"
    dx = max(0.26 - x, 0, x - 0.74)
    dy = max(0.28 - y, 0, y - 0.62)
    in_box = dx * dx + dy * dy <= 0.10 * 0.10
    in_tail = 0.28 <= x <= 0.44 and 0.70 <= y <= 0.86 and (y - 0.70) <= (0.44 - x)
    return "bubble" if in_box or in_tail else None


def pixels(size, colour):
    """Rows of red, green, blue and alpha, each point the mean of several samples."""
    for row in range(size):
        line = bytearray([0])
        for column in range(size):
            found = [colour(inside((column + (i + 0.5) / SAMPLES) / size, (row + (j + 0.5) / SAMPLES) / size))
                     for i in range(SAMPLES) for j in range(SAMPLES)]
            alpha = sum(c[3] for c in found)
            line += bytes(round(sum(c[k] * c[3] for c in found) / alpha) if alpha else 255 for k in range(3))
            line.append(round(alpha / len(found)))
        yield bytes(line)


def png(path, size, colour):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    body = zlib.compress(b"".join(pixels(size, colour)), 9)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b""))


WHITE, BLUE, NOTHING = (255, 255, 255, 255), (11, 92, 122, 255), (255, 255, 255, 0)
HERE = pathlib.Path(__file__).parent
png(HERE / "color.png", 192, lambda what: {None: BLUE, "bubble": WHITE, "bar": BLUE}[what])
png(HERE / "outline.png", 32, lambda what: {None: NOTHING, "bubble": WHITE, "bar": NOTHING}[what])
