#!/usr/bin/env bash
# Runs a command where a program can be found. Installs Debian's packages where it is missing.
#
#   with-package.sh PROGRAM PACKAGE... -- COMMAND...
set -euo pipefail

program=$1
shift
packages=()
while [[ $1 != -- ]]; do
  packages+=("$1")
  shift
done
shift
if ! command -v "$program" >/dev/null; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${packages[@]}" >&2
fi
"$@"
