"""One network on LiteRT: an array in, its answers by their shape out."""

from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

Pictured = NDArray[np.float32]
Numbers = NDArray[np.float64]


class Network:
    """A loaded model file. It remembers nothing between two calls."""

    def __init__(self, file: Path, *, threads: int) -> None:
        self._model = Interpreter(model_path=str(file), num_threads=threads)
        self._model.allocate_tensors()
        self._input = self._model.get_input_details()[0]["index"]
        self._outputs = {
            tuple(int(size) for size in one["shape"][1:]): one["index"]
            for one in self._model.get_output_details()
        }

    def __call__(self, seen: Pictured, *shapes: tuple[int, ...]) -> list[Numbers]:
        """The answers of these shapes."""
        self._model.set_tensor(self._input, seen[None])
        self._model.invoke()
        outputs = [self._model.get_tensor(self._outputs[shape])[0] for shape in shapes]
        return [one.astype(np.float64) for one in outputs]


def share(raised: Numbers) -> Numbers:
    """Shares 0-1 of a network's unbounded answers (the logistic function)."""
    shares: Numbers = 1 / (1 + np.exp(-np.clip(raised, -100, 100)))
    return shares
