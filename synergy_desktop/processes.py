"""Processes beside the program, for work that would hold Python's lock and stop the window."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection


def begin(answer: Callable[[Connection], None], name: str) -> Connection:
    """Run ``answer`` in a new process, called ``name``; give the line that leads to it.

    It is a function of a module, is given the other end of the line, and should return when that
    end is closed. It never outlives the program.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    context.Process(target=answer, args=(there,), name=name, daemon=True).start()
    there.close()
    return here
