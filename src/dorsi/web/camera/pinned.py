"""Which files the camera needs, byte for byte, and which build of them this is."""

import hashlib
from dataclasses import dataclass
from functools import cache

VISION, PYODIDE = "@mediapipe/tasks-vision", "pyodide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file as it is served: its digest, its size, and where its package has it.

    Without `comes_from` it is made here (`tasks`), from the pose models.
    """

    sha256: str
    size: int  # [byte]
    comes_from: str = ""


PARTS = {
    "vision/vision_bundle.mjs": Part(
        sha256="55d7ab624fbb70dcc5adc4ae6d7ea9cfcb569139d3dbfbf2b1deafcb966bc0fe",
        size=136_993,
        comes_from=f"{VISION}/vision_bundle.mjs",
    ),
    "vision/vision_wasm_module_internal.js": Part(
        sha256="1f1d6215324a1fe62f6742d49a3db911170987ca18ad8c1b75f1a1c82acf2b44",
        size=322_082,
        comes_from=f"{VISION}/wasm/vision_wasm_module_internal.js",
    ),
    "vision/vision_wasm_module_internal.wasm": Part(
        sha256="617b8e0248dbd27e9d7ece4218004eae4cefb499196d1bb4fa0e3fef21708756",
        size=11_153_641,
        comes_from=f"{VISION}/wasm/vision_wasm_module_internal.wasm",
    ),
    "pyodide/pyodide.mjs": Part(
        sha256="6f1d60f7bf529beb300f0f47983c921d3982363640ba20af0e38efdddbc66109",
        size=17_931,
        comes_from=f"{PYODIDE}/pyodide.mjs",
    ),
    "pyodide/pyodide.asm.mjs": Part(
        sha256="f7cdc8ece80678ceb712f8e65ebe6d3a83203a180c399865f49612a051693635",
        size=1_250_344,
        comes_from=f"{PYODIDE}/pyodide.asm.mjs",
    ),
    "pyodide/pyodide.asm.wasm": Part(
        sha256="cc36e3cab04fdfc9a63ff13eb52eae2b911bf46c025cc7b281f394bd3de1d5e6",
        size=9_598_218,
        comes_from=f"{PYODIDE}/pyodide.asm.wasm",
    ),
    "pyodide/python_stdlib.zip": Part(
        sha256="fa1957e5777068fc4f7437f96d860ae2fbe9c19732ba06c84e004ec16dd7dd7a",
        size=2_545_637,
        comes_from=f"{PYODIDE}/python_stdlib.zip",
    ),
    "pyodide/pyodide-lock.json": Part(
        sha256="5dc2fc119108bc148c7457dc86e7675b5c87e1cafd420b9c34c1eaef7b36c010",
        size=119_077,
        comes_from=f"{PYODIDE}/pyodide-lock.json",
    ),
    "models/full.task": Part(
        sha256="9c3e6f6e5c22304c063b6a3ce912ae82a087b42a0f87e1e88fe71d8fc4232122", size=9_407_042
    ),
    "models/lite.task": Part(
        sha256="b9dc5e179a16baa7ce8bae5fcfdff0f287b3b89bc6f65edb18f085034a8e4bed", size=5_786_226
    ),
}


@cache
def version() -> str:
    """Twelve hexadecimal digits over all the parts; it stands in their address."""
    told = "".join(f"{name} {part.sha256}\n" for name, part in sorted(PARTS.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:12]
