"""`archive set-up`, `serve`, `invite`, `end-kiosk` and `check`: the organisation's side, on PostgreSQL."""

from __future__ import annotations

import argparse
import asyncio
import json
from pathlib import Path

from kiosk.cli.door import BadInput, Commands, command
from kiosk.cli.serving import port

DOES_NOT_HOLD = 1
ORGANISATION = "Our organisation"


def add(commands: Commands) -> None:
    trying = command(commands, "try", _try, "see all of it on this machine, with three made-up groups; Ctrl-C ends it")
    trying.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="keep it in this folder, and go on with it next time"
    )
    trying.add_argument("--port", type=port, default=0, metavar="N", help="the page's port; without it a free one")
    loading = command(commands, "load", _load, "measure how many rooms this machine takes, on a database of its own")
    loading.add_argument("--rooms", type=_number, default=1000, metavar="N", help="how many rooms; without it 1,000")
    loading.add_argument("--seconds", type=_number, default=60, metavar="N", help="how long they live; without it 60")
    setting = command(commands, "set-up", _set_up, "make the archive's tables in a database, or widen them")
    setting.add_argument("dsn", metavar="DSN", help="the database, as postgresql://user@host/name")
    setting.add_argument("--organisation", default=ORGANISATION, metavar="NAME", help="what the organisation is called")
    serving = command(commands, "serve", _serve, "take what rooms send, until it is stopped")
    takes_dsn(serving)
    serving.add_argument("--port", type=port, metavar="N", help="the port; without it 8714")
    serving.add_argument("--host", metavar="ADDRESS", help="on this address of the machine only")
    serving.add_argument("--certificate", type=Path, metavar="FILE", help="an official certificate (PEM), with --key")
    serving.add_argument("--key", type=Path, metavar="FILE", help="the key of that certificate (PEM)")
    inviting = command(commands, "invite", _invite, "write an invitation for one kiosk of a group, good for a day")
    inviting.add_argument("group", metavar="GROUP", help="what the group is called here")
    takes_dsn(inviting)
    inviting.add_argument("--address", required=True, metavar="URL", help="where rooms reach the archive")
    inviting.add_argument("--out", type=Path, required=True, metavar="FILE", help="the invitation to write")
    inviting.add_argument("--organisation", metavar="NAME", help="of which organisation; without it the first")
    ending = command(commands, "end-kiosk", _end_kiosk, "take nothing from a kiosk of a group any more")
    ending.add_argument("group", metavar="GROUP", help="what the group is called here")
    ending.add_argument("kiosk", metavar="SIGNS", help="the kiosk's four signs, as `check` and the kiosk show them")
    takes_dsn(ending)
    tidying = command(commands, "tidy", _tidy, "let go what is past its time, and old pages of what was taken out")
    takes_dsn(tidying)
    tidying.add_argument(
        "--gone", type=Path, metavar="FILE", help="write here what ever went; keep it apart from back-ups"
    )
    tidying.add_argument("--replay-gone", type=Path, metavar="FILE", help="after a back-up was restored: that file")
    checking = command(commands, "check", _check, "whether all that is kept is what rooms sent")
    takes_dsn(checking)
    checking.add_argument("--group", metavar="GROUP", help="only this group")
    checking.add_argument("--json", action="store_true", help="as one JSON object")


def takes_dsn(made: argparse.ArgumentParser) -> None:
    made.add_argument("--dsn", required=True, metavar="DSN", help="the archive's database")


def _number(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError(f"{typed} is no number from 1 on.")
    return int(typed)


def _load(options: argparse.Namespace) -> int:
    from kiosk.archive.measured import Figure, measure

    def say(one: Figure) -> None:
        floor = f"{one.floor:>12,.0f}" if one.floor else " " * 12
        met = "met" if one.met else "MISSED"
        print(f"{one.name:<30}{one.ours:>12,.1f}{floor} {one.unit:<8}{one.goal:<28}{met}", flush=True)

    return 0 if measure(options.rooms, options.seconds, say) else DOES_NOT_HOLD


def _try(options: argparse.Namespace) -> int:
    from functools import partial

    from kiosk.archive.trial import try_out

    try_out(partial(print, flush=True), options.keep, options.port)
    return 0


def _set_up(options: argparse.Namespace) -> int:
    from kiosk.archive.migrations import set_up

    applied = set_up(options.dsn, options.organisation)
    print(f"Made: {', '.join(applied)}." if applied else "The archive is set up already. Nothing was changed.")
    return 0


def _serve(options: argparse.Namespace) -> int:
    from kiosk.archive.certificate import in_groups
    from kiosk.archive.invitation import PORT
    from kiosk.archive.serving import certificate_for, serve

    if (options.certificate is None) != (options.key is None):
        raise BadInput("Give both, or none: --certificate FILE --key FILE.")
    certificate = certificate_for(options.dsn, options.certificate, options.key)

    def ready(where: int) -> None:
        print(f"Rooms can send, on port {where}. Fingerprint {in_groups(certificate.fingerprint)}.", flush=True)

    number = PORT if options.port is None else options.port
    asyncio.run(serve(options.dsn, options.host, number, certificate, ready))
    return 0


def _invite(options: argparse.Namespace) -> int:
    from kiosk.archive.certificate import in_groups
    from kiosk.archive.invitation import write_invitation
    from kiosk.archive.inviting import invite

    made = invite(options.dsn, options.group, options.address, options.organisation)
    write_invitation(made, options.out)
    print(
        f"{options.out} invites one kiosk of {made.group} until {made.until}. It can be used once. "
        f"The kiosk will show: {made.organisation}, {made.address}, fingerprint {in_groups(made.certificate)}."
    )
    return 0


def _end_kiosk(options: argparse.Namespace) -> int:
    from kiosk.archive.inviting import end_kiosk

    ended = end_kiosk(options.dsn, options.group, options.kiosk)
    print(f"{ended} sends nothing for {options.group} any more. What it sent stays.")
    return 0


def _tidy(options: argparse.Namespace) -> int:
    from kiosk.archive.tidying import tidy

    went = tidy(options.dsn, options.gone, options.replay_gone)
    print(f"{went} entries show nothing any more. Back-ups from before hold it still: keep them at most 30 days.")
    return 0


def _check(options: argparse.Namespace) -> int:
    import msgspec

    from kiosk.archive.checking import check

    found = check(options.dsn, options.group)
    if options.group and not found.groups:
        raise BadInput(f"There is no group called {options.group} in this archive.")
    if options.json:
        told = {"holds": found.holds, **msgspec.to_builtins(found)}
        print(json.dumps(told, indent=1, ensure_ascii=False))
    else:
        for one in found.groups:
            print(f"{one.group}: {one.entries} entries, up to {one.last}.")
        for fork in found.forks:
            print(fork.says)
        for fault in found.faults:
            print(f"{fault.group}, entry {fault.entry}: {fault.fault}.")
        print("All holds." if found.holds else "Something does not hold. The room can send it again.")
    return 0 if found.holds else DOES_NOT_HOLD
