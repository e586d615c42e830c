"""The floor of taps: a bare aiohttp server that keeps each tap as a row, those that arrive together in one commit."""

import asyncio
import json
import sqlite3
import sys

from aiohttp import web

SCHEMA = "CREATE TABLE event (seq INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT)"


class Floor:
    def __init__(self, path: str) -> None:
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.executescript(f"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {SCHEMA}")
        self.queue: list[tuple[str, str, asyncio.Future[int]]] = []
        self.seq = 0

    async def tap(self, request: web.Request) -> web.Response:
        body = json.loads(await request.read())
        done = asyncio.get_running_loop().create_future()
        self.queue.append((body["key"], json.dumps(body["tap"]), done))
        if len(self.queue) == 1:
            asyncio.get_running_loop().call_soon(self.commit)
        return web.json_response({"seq": await done, "dup": False})

    def commit(self) -> None:
        batch, self.queue = self.queue, []
        self.db.execute("BEGIN IMMEDIATE")
        for key, body, _ in batch:
            self.db.execute("INSERT INTO event (key, body) VALUES (?, ?)", (key, body))
        self.db.execute("COMMIT")
        for _, _, done in batch:
            self.seq += 1
            done.set_result(self.seq)


async def main(path: str) -> None:
    app = web.Application()
    app.add_routes([web.post("/tap", Floor(path).tap)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=512).start()
    print(json.dumps({"address": f"http://127.0.0.1:{runner.addresses[0][1]}/", "tokens": []}), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
