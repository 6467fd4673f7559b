#!/bin/sh
# The browser that tests look at the server's page with: installed on Debian and Ubuntu where that is allowed. Where it
# is not, the tests of the page say what they lack. Usage: test_browser.sh
set -eu
command -v chromedriver >/dev/null && exit 0
[ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null || exit 0
as_root=
if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || exit 0
    as_root="sudo -n"
fi
echo "Installing the browser that tests look at the server's page with ..."
$as_root apt-get update -q >/dev/null || exit 0
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium chromium-driver >/dev/null || exit 0
