"""Writes the licences of all that the bundle holds into one file: `python packaging/licences.py FILE [BUNDLE]`.

With `--about` alone it writes the guide's page about what Heard is made of.

Which Python packages it holds is read from requirements.txt, their licences from each one's own metadata; the libraries
that BUNDLE took from the system are looked up in dpkg, which knows whose they are.
"""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
ABOUT = """# About Heard

Heard is free software under the GNU General Public License, version 3 or later: use it, read it, change it, and give it
on under the same licence. There is no warranty.

## What it is made of

Python, Qt, and the packages below, each under its own licence. The Debian package keeps all their texts in
`/usr/share/doc/heard/copyright`. Their exact versions, with a hash of each, stand in `requirements.txt`.

"""
PAGE = ROOT / "ui/guide/pages/about.md"
# Wheels that bring no text: where it stands for them.
STANDS = {
    "pyside6-essentials": "LGPL-3.0-only, as Qt itself: the texts of the GPL and the LGPL stand below.",
    "shiboken6": "LGPL-3.0-only, as Qt itself: the texts of the GPL and the LGPL stand below.",
}


def names() -> list[str]:
    """Packages of requirements.txt, by name."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return sorted({found[1].lower() for line in lines if (found := re.match(r"([A-Za-z0-9._-]+)==", line))})


def licence(name: str) -> str:
    """A package's version, what it says of its licence, and its licence files' text."""
    found = distribution(name)
    said = _said(name)
    texts = [f"\n{text.strip()}\n" for text in _texts(name)] or [f"\n{STANDS.get(name, said)}\n"]
    return f"{name} {found.version}\nLicence: {said.splitlines()[0]}\n" + "".join(texts)


def _said(name: str) -> str:
    said = distribution(name).metadata
    return said["License-Expression"] or said["License"] or _classified(name)


def _short(name: str) -> str:
    """Its licence by the name that most packages give it."""
    said = _said(name).splitlines()[0].partition(" (")[0].removesuffix(" License").removesuffix(" license")
    return {"Apache 2.0": "Apache-2.0", "Apache License, Version 2.0": "Apache-2.0", "Apache License 2.0": "Apache-2.0",
            "BSD": "BSD-3-Clause"}.get(said, said)  # fmt: skip


def about() -> str:
    """The guide's page: who may do what with Heard, and whose work it stands on."""
    by: dict[str, list[str]] = {}
    for name in names():
        by.setdefault(_short(name), []).append(name)
    rows = "".join(f"- **{licence}**: {', '.join(held)}\n" for licence, held in sorted(by.items()))
    return f"{ABOUT}{rows}"


def _classified(name: str) -> str:
    classes = distribution(name).metadata.get_all("Classifier") or []
    return ", ".join(one.rpartition(" :: ")[2] for one in classes if one.startswith("License")) or "see below"


def _texts(name: str) -> Iterator[str]:
    for file in distribution(name).files or []:
        if TEXT.match(file.name) and ".dist-info" in str(file.parent):
            yield Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")


def of_the_system(bundle: Path) -> Iterator[str]:
    """What Debian says of each of its packages that a library of the bundle came from."""
    inside = [path.name for path in (bundle / "_internal").glob("lib*.so*") if not path.is_symlink()]
    command = ["dpkg", "--search", *(f"*/{name}" for name in sorted(inside))]
    found = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    for package in sorted({line.partition(":")[0] for line in found.splitlines()}):
        text = Path("/usr/share/doc") / package / "copyright"
        if text.is_file():
            yield f"{package}, a package of Debian\n\n{text.read_text(encoding='utf-8', errors='replace')}"


def everything(bundle: Path | None) -> str:
    """Heard's own licence first, then Python's, then each part's."""
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    lesser = (ROOT / "packaging" / "LGPL-3.0.txt").read_text(encoding="utf-8")
    python = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt").read_text(encoding="utf-8")
    parts = [f"Heard\nLicence: GPL-3.0-or-later\n\n{own}", f"Python {sys.version.split()[0]}\n\n{python}"]
    parts.append(f"GNU Lesser General Public License, version 3\n\n{lesser}")
    for name in names():
        try:
            parts.append(licence(name))
        except PackageNotFoundError:
            continue  # of another system
    parts += of_the_system(bundle) if bundle else []
    return ("\n" + "=" * 80 + "\n\n").join(parts)


def main() -> None:
    if sys.argv[1] == "--about":
        PAGE.write_text(about(), encoding="utf-8")
        return
    held = everything(Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    Path(sys.argv[1]).write_text(held, encoding="utf-8")


if __name__ == "__main__":
    main()
