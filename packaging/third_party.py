"""Fetch the fonts and icons of resources/third_party, or check them against its manifest.

    python packaging/third_party.py            fetch the pinned packages and write the folder again
    python packaging/third_party.py --check    compare every file with its sha256; needs no network
    python packaging/third_party.py --update   fetch, and write a new manifest from what came

Packages come through the `npm pack` client as it is configured on this computer; nothing in them
is run. Without --update a file that differs from the manifest stops the run before anything is
written.
"""

import argparse
import hashlib
import json
import subprocess  # npm is the registry's ordinary client
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "third_party"
FETCH_SECONDS_MAX = 300


@dataclass(frozen=True, slots=True)
class Package:
    """A pinned npm package and which of its files we take (name inside it → name in our folder)."""

    name: str
    version: str
    licence: str
    files: dict[str, str]


def _font(slug: str, version: str, family: str, weights: tuple[str, ...]) -> Package:
    folder = f"fonts/{slug}"
    faces = {
        f"{weight}/{family}_{weight}.ttf": f"{folder}/{family}-{weight[3:]}.ttf"
        for weight in weights
    }
    texts = {"LICENSE_FONT": f"{folder}/OFL.txt", "LICENSE": f"{folder}/PACKAGE_LICENSE.txt"}
    return Package(
        f"@expo-google-fonts/{slug}", version, "OFL-1.1 (fonts), MIT (package)", faces | texts
    )


def _icons(version: str, names: str) -> Package:
    files = {f"icons/{name}.svg": f"icons/{name}.svg" for name in names.split()}
    return Package(
        "lucide-static",
        version,
        "ISC, MIT (icons from Feather)",
        files | {"LICENSE": "icons/LICENSE.txt"},
    )


ALL_WEIGHTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
TWO_WEIGHTS = ("400Regular", "700Bold")

ICONS = """
    arrow-down arrow-down-left arrow-left arrow-right arrow-up arrow-up-right badge-percent
    banknote bell boxes building-2 calendar chart-column check check-check chevron-down
    chevron-left chevron-right chevron-up chevrons-up-down circle-alert circle-check circle-help
    circle-x clipboard-list clock clock-alert cloud-alert cloud-check cloud-off cloud-upload
    columns-3 copy credit-card database-backup download ellipsis eye eye-off file-check
    file-down file-plus file-text file-x filter folder-open ghost grip-vertical hand-coins
    handshake hard-drive history house indian-rupee info kanban key-round keyboard landmark
    languages link list loader-circle lock log-out mail map-pin message-circle minus monitor
    moon package package-plus pause pencil percent phone plus printer qr-code receipt
    receipt-indian-rupee redo-2 refresh-cw rotate-ccw rows-3 save scan-barcode search send
    server settings share-2 shield-check star sun tag target trash-2 trending-up triangle-alert
    truck undo undo-2 upload user user-plus users wallet wifi wifi-off x zap
"""

PACKAGES = (
    _font("inter", "0.4.2", "Inter", ALL_WEIGHTS),
    _font("noto-sans", "0.4.2", "NotoSans", TWO_WEIGHTS),
    _font("noto-sans-arabic", "0.4.3", "NotoSansArabic", TWO_WEIGHTS),
    _font("noto-sans-bengali", "0.4.4", "NotoSansBengali", TWO_WEIGHTS),
    _font("noto-sans-devanagari", "0.4.1", "NotoSansDevanagari", ALL_WEIGHTS),
    _font("noto-sans-gujarati", "0.4.2", "NotoSansGujarati", TWO_WEIGHTS),
    _font("noto-sans-gurmukhi", "0.4.1", "NotoSansGurmukhi", TWO_WEIGHTS),
    _font("noto-sans-kannada", "0.4.3", "NotoSansKannada", TWO_WEIGHTS),
    _font("noto-sans-malayalam", "0.4.2", "NotoSansMalayalam", TWO_WEIGHTS),
    _font("noto-sans-meetei-mayek", "0.4.2", "NotoSansMeeteiMayek", TWO_WEIGHTS),
    _font("noto-sans-ol-chiki", "0.4.2", "NotoSansOlChiki", TWO_WEIGHTS),
    _font("noto-sans-oriya", "0.4.2", "NotoSansOriya", TWO_WEIGHTS),
    _font("noto-sans-tamil", "0.4.3", "NotoSansTamil", TWO_WEIGHTS),
    _font("noto-sans-telugu", "0.4.2", "NotoSansTelugu", TWO_WEIGHTS),
    _icons("1.62.0", ICONS),
)


def main() -> int:
    """Do what the command line asks; 0 when the folder is as the manifest says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="compare with the manifest, offline")
    parser.add_argument(
        "--update", action="store_true", help="accept what comes and write a new manifest"
    )
    parser.add_argument(
        "--folder", type=Path, default=FOLDER, help="another place than resources/third_party"
    )
    asked = parser.parse_args()
    faults = (
        tuple(differences(asked.folder))
        if asked.check
        else _recreate(asked.folder, accept=asked.update)
    )
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{asked.folder}: {f'{len(faults)} differences' if faults else 'as the manifest says'}")
    return 1 if faults else 0


def differences(folder: Path) -> Iterator[str]:
    """Each difference from the manifest: a missing, changed or unlisted file."""
    listed = {entry["file"]: entry["sha256"] for entry in _listed_files(folder)}
    for name, digest in listed.items():
        path = folder / name
        if not path.is_file():
            yield f"{name} is missing"
        elif _sha256(path.read_bytes()) != digest:
            yield f"{name} is not the file that the manifest names"
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted(present - listed.keys() - {"manifest.json"}):
        yield f"{name} is not in the manifest"


def _recreate(folder: Path, *, accept: bool) -> tuple[str, ...]:
    fetched = [(package, _fetch(package)) for package in PACKAGES]
    manifest = {"packages": [_manifest_entry(package, files) for package, files in fetched]}
    if not accept and (faults := _unpinned(folder, manifest)):
        return faults
    for _, files in fetched:
        for name, content in files.items():
            _write(folder / name, content)
    _write(folder / "manifest.json", (json.dumps(manifest, indent=1) + "\n").encode())
    return tuple(differences(folder))


def _fetch(package: Package) -> dict[str, bytes]:
    """Take the wanted files out of the package; a file it does not have is an error."""
    print(f"fetching {package.name} {package.version}")
    with tempfile.TemporaryDirectory() as place:
        asked = f"{package.name}@{package.version}"
        # The words are fixed above: no input of anybody reaches the command.
        command = ["npm", "pack", "--silent", "--ignore-scripts", asked]
        subprocess.run(command, cwd=place, check=True, timeout=FETCH_SECONDS_MAX)
        (archive,) = Path(place).glob("*.tgz")
        with tarfile.open(archive) as tar:
            return {
                ours: _member(tar, f"package/{theirs}") for theirs, ours in package.files.items()
            }


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    file = tar.extractfile(name)
    if file is None:
        raise SystemExit(f"{name} is not a plain file")
    return file.read()


def _manifest_entry(package: Package, files: dict[str, bytes]) -> dict[str, object]:
    rows = [{"file": name, "sha256": _sha256(content)} for name, content in sorted(files.items())]
    return {
        "package": package.name,
        "version": package.version,
        "licence": package.licence,
        "files": rows,
    }


def _unpinned(folder: Path, manifest: dict[str, list[dict[str, object]]]) -> tuple[str, ...]:
    """Compare what came with the manifest that we have, before anything is written."""
    if not (folder / "manifest.json").exists():
        return ("There is no manifest to compare with: use --update.",)
    if json.loads((folder / "manifest.json").read_text()) != manifest:
        return ("What was fetched differs from the manifest; nothing was written (see --update).",)
    return ()


def _listed_files(folder: Path) -> Iterator[dict[str, str]]:
    for package in json.loads((folder / "manifest.json").read_text())["packages"]:
        yield from package["files"]


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
