"""Packing: what is told to all screens of a room is compressed once, and not once for each of them.

By itself every socket compresses with a window of its own over what it sent before. Here each message is packed for
itself (`server_no_context_takeover` of RFC 7692, which every browser knows), so that its packed form is the same for
everybody: twenty screens cost little more than one, and a socket at rest holds no window.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.extensions import Extension
from websockets.extensions.permessage_deflate import PerMessageDeflate, ServerPerMessageDeflateFactory
from websockets.frames import Frame, Opcode
from websockets.server import ServerProtocol
from websockets.typing import ExtensionParameter

HEARD: Final = 12
"""Bits of the window for what a screen sends: a few words."""
LEVEL: Final = 4
"""How hard zlib tries: a third less work than its default for a twentieth more bytes."""


class SharedDeflate(PerMessageDeflate):
    """Compression of one socket that knows the packed form of the message that any socket sent last."""

    _last: ClassVar[tuple[int, bytes, Frame] | None] = None

    def encode(self, frame: Frame) -> Frame:
        """Give the frame packed; a whole message that was packed just now is not packed again."""
        if not (frame.fin and frame.opcode is Opcode.TEXT and self.local_no_context_takeover):
            return super().encode(frame)
        last, window = SharedDeflate._last, self.local_max_window_bits
        if last is not None and last[0] == window and last[1] == frame.data:
            return last[2]
        packed = super().encode(frame)
        SharedDeflate._last = (window, bytes(frame.data), packed)
        return packed


class SharedFactory(ServerPerMessageDeflateFactory):
    """Agrees with a screen on compression: each message for itself."""

    def __init__(self) -> None:
        """Set what is offered."""
        super().__init__(
            server_no_context_takeover=True, client_max_window_bits=HEARD, compress_settings={"level": LEVEL}
        )  # fmt: skip

    def process_request_params(
        self, params: Sequence[ExtensionParameter], accepted_extensions: Sequence[Extension]
    ) -> tuple[list[ExtensionParameter], PerMessageDeflate]:
        """Give what was agreed, and the compression of the socket."""
        agreed, found = super().process_request_params(params, accepted_extensions)
        return agreed, SharedDeflate(
            found.remote_no_context_takeover, found.local_no_context_takeover, found.remote_max_window_bits,
            found.local_max_window_bits, found.compress_settings,
        )  # fmt: skip


class Sockets(WebSocketsSansIOProtocol):
    """A socket of uvicorn whose messages are packed once for all."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # what uvicorn gives
        """Open it."""
        super().__init__(*args, **kwargs)
        self.conn = ServerProtocol(
            extensions=[SharedFactory()], max_size=self.config.ws_max_size, logger=self.logger
        )  # fmt: skip
