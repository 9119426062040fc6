"""A small client of the Language Server Protocol over standard input and output: what an editor says to a server."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO, Any, Final

PATIENCE: Final = 120
"""Seconds without a word after which a server is taken to hang."""

CAPABILITIES: Final = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
    }
}

Message = dict[str, Any]


class LanguageClient:
    """An editor with one folder open, talking to one server. Use it in a `with` statement."""

    def __init__(self, command: Sequence[str], folder: Path, settings: Mapping[str, object]) -> None:
        self._server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._messages: Queue[Message | None] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        self._last = 0
        self._diagnostics: dict[str, list[Message]] = {}
        start = {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES}
        self.capabilities: Message = self.request("initialize", start)["capabilities"]
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def __enter__(self) -> LanguageClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.request("shutdown", None)
        self.tell("exit", None)
        self._server.wait(PATIENCE)
        self._reader.join(PATIENCE)
        for stream in (self._server.stdin, self._server.stdout):
            assert stream is not None
            stream.close()

    def diagnostics(self, texts: Mapping[Path, str]) -> dict[Path, list[Message]]:
        """Open files with these texts, which need not be on disk, and return what the server has to say of each."""
        for path, text in texts.items():
            self._diagnostics.pop(path.as_uri(), None)
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self.tell("textDocument/didOpen", {"textDocument": document})
        while not self._knows(texts):
            self._handle()
        return {path: self._diagnostics[path.as_uri()] for path in texts}

    def hover(self, path: Path, line: int, character: int) -> str:
        """Return what is shown where the mouse rests; lines and characters count from 0."""
        found = self.request("textDocument/hover", at(path, line, character))
        return "" if found is None else str(found["contents"]["value"])

    def completion(self, path: Path, line: int, character: int) -> dict[str, Message]:
        """Return what is offered at a place, by label."""
        found = self.request("textDocument/completion", at(path, line, character))
        return {item["label"]: item for item in found["items"]}

    def request(self, method: str, parameters: object) -> Any:  # noqa: ANN401 (each method has an answer of its own)
        """Ask the server and return its answer."""
        self._last += 1
        asked = self._last
        self._send({"id": asked, "method": method, "params": parameters})
        while True:
            message = self._handle()
            if message.get("id") == asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, parameters: object) -> None:
        """Tell the server something that needs no answer."""
        self._send({"method": method, "params": parameters})

    def _knows(self, paths: Iterable[Path]) -> bool:
        return all(path.as_uri() in self._diagnostics for path in paths)

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._server.stdin.flush()

    def _handle(self) -> Message:
        """Take the next message of the server, answer it if it is a question, and return it."""
        message = self._messages.get(timeout=PATIENCE)
        assert message is not None, "the server has stopped"
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def _read(self) -> None:
        """Put the messages of the server into the queue as they come, None at the end."""
        assert self._server.stdout is not None
        while (length := content_length(self._server.stdout)) is not None:
            self._messages.put(json.loads(self._server.stdout.read(length)))
        self._messages.put(None)


def content_length(stream: IO[bytes]) -> int | None:
    """Read the head of a message and return how long the rest is, None at the end of the stream."""
    length = None
    while line := stream.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return length


def at(path: Path, line: int, character: int) -> Message:
    """Return a place in a file as the protocol has it."""
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}
