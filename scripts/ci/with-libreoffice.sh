#!/usr/bin/env bash
# Runs a command where soffice, LibreOffice's program, can be found. Installs Debian's package where it is missing.
set -euo pipefail

if ! command -v soffice >/dev/null; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libreoffice-calc >&2
fi
"$@"
