"""Numbers and times that stand alone on a line, put in front of the line under them."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.documents.blocks import Block, Para
from coprod_desktop.documents.clock_times import START_OF_LINE
from coprod_desktop.documents.item_numbers import read_label


def join_lone_numbers(blocks: list[Block]) -> list[Block]:
    """A number or a time alone on its line belongs to the line under it, where a document does so again and again."""
    for is_alone in (_is_lone_number, _is_lone_time):
        alone = {
            at for at, block in enumerate(blocks[:-1]) if is_alone(block) and isinstance(blocks[at + 1], Para)
        }
        alone = {at for at in alone if not is_alone(blocks[at + 1])}
        if len(alone) >= 3:
            blocks = _joined(blocks, alone)
    return blocks


def _joined(blocks: list[Block], alone: set[int]) -> list[Block]:
    joined: list[Block] = []
    for at, block in enumerate(blocks):
        if at - 1 in alone and isinstance(block, Para):
            first = joined.pop()
            assert isinstance(first, Para)
            title = replace(block, text=f"{first.text} {block.text}", gap=first.gap, depth=first.depth)
            title.bold_chars = block.bold_chars + len(first.text) + 1 if block.bold_chars else 0
            joined.append(title)
        else:
            joined.append(block)
    return joined


def _is_lone_number(block: Block) -> bool:
    return (
        _is_plain(block)
        and isinstance(block, Para)
        and len(block.text) < 12
        and read_label(block.text) is not None
    )


def _is_lone_time(block: Block) -> bool:
    if not (_is_plain(block) and isinstance(block, Para)) or len(block.text) > 30:
        return False
    found = START_OF_LINE.match(block.text)
    return found is not None and found.end() == len(block.text)


def _is_plain(block: Block) -> bool:
    return isinstance(block, Para) and not block.aside and not block.number and not block.level
