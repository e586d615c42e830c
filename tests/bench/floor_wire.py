"""The floor of what tablets are told: the bare server of taps, which also pushes one small line to every open page."""

import asyncio
import json
import sys

from aiohttp import web

from tests.bench.floor_taps import Floor


class Pushing(Floor):
    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.pages: list[web.StreamResponse] = []
        self.writing: set[asyncio.Future[None]] = set()

    def commit(self) -> None:
        super().commit()
        news = b'event: state\ndata: {"seq":%d,"floor":"somebody asked"}\n\n' % self.seq
        asyncio.get_running_loop().call_soon(self.push, news)

    def push(self, news: bytes) -> None:
        self.writing = {asyncio.ensure_future(page.write(news)) for page in self.pages}

    async def events(self, request: web.Request) -> web.StreamResponse:
        page = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await page.prepare(request)
        await page.write(b": here\n\n")
        self.pages.append(page)
        await asyncio.Event().wait()
        return page


async def main(path: str) -> None:
    floor = Pushing(path)
    app = web.Application()
    app.add_routes([web.post("/tap", floor.tap), web.get("/events", floor.events)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=512).start()
    print(json.dumps({"address": f"http://127.0.0.1:{runner.addresses[0][1]}/", "tokens": []}), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
