#!/usr/bin/env bash
# Takes a picture of every view of the demo into artifacts/screenshots, and renews the README's.
# Needs what ./build has published, and Debian's chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export STATUSMON_SCREENSHOTS=$PWD/artifacts/screenshots
dotnet build tests/StatusMonitor.EndToEnd -c Release
dotnet artifacts/bin/StatusMonitor.EndToEnd/release/StatusMonitor.EndToEnd.dll -class StatusMonitor.EndToEnd.Web.ScreenshotTests
mkdir -p docs/images
cp "$STATUSMON_SCREENSHOTS/now-light.png" docs/images/now.png
cp "$STATUSMON_SCREENSHOTS/now-dark.png" docs/images/now-dark.png
