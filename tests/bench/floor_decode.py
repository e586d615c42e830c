"""The floor of replaying: read the rows of a record and decode their bodies, nothing else."""

import sqlite3
import sys
import time

import msgspec


def main(path: str) -> None:
    start = time.perf_counter()
    rows = sqlite3.connect(path).execute("SELECT event, body FROM face ORDER BY seq").fetchall()
    decoder = msgspec.json.Decoder(dict)
    for _, body in rows:
        decoder.decode(body)
    print(len(rows), time.perf_counter() - start)


if __name__ == "__main__":
    main(sys.argv[1])
