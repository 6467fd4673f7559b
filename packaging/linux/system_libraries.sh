#!/bin/sh
# The few system libraries that Qt needs and no Python package brings: installed on Debian and Ubuntu where that is
# allowed, named where it is not. Usage: system_libraries.sh PYTHON
set -eu
python=$1
libraries="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"

"$python" -c 'import PySide6.QtWidgets, PySide6.QtSvg' 2>/dev/null && exit 0

if [ "$(uname -s)" != Linux ] || ! command -v apt-get >/dev/null; then
    echo "Qt could not be loaded:" >&2
    "$python" -c 'import PySide6.QtWidgets, PySide6.QtSvg' || true
    exit 1
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! sudo -n true 2>/dev/null; then
        echo "Qt needs these system libraries. Install them, then run this again:" >&2
        echo "    sudo apt-get install --no-install-recommends $libraries" >&2
        exit 1
    fi
    as_root="sudo -n"
fi
echo "Installing the system libraries that Qt needs ..."
$as_root apt-get update -q >/dev/null
# shellcheck disable=SC2086 # one word for each library
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $libraries >/dev/null
"$python" -c 'import PySide6.QtWidgets, PySide6.QtSvg'
