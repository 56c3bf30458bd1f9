#!/usr/bin/env bash
# Runs a command where chromium can be found. Installs Debian's package where it is missing.
set -euo pipefail

if ! command -v chromium >/dev/null; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium fonts-liberation >&2
fi
"$@"
