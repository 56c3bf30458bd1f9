#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own, which psql finds by PGHOST and PGUSER. Installs Debian's packages
# where they are missing.
set -euo pipefail

find_server() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

if [[ -z $(find_server) ]] || ! command -v psql >/dev/null; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postgresql >&2
fi
server=$(find_server)

# PostgreSQL refuses to run as root.
as=()
if [[ $(id -u) -eq 0 ]]; then as=(runuser -u postgres --); fi

place=$(mktemp -d)
chmod 755 "$place"
if [[ ${#as[@]} -gt 0 ]]; then chown postgres "$place"; fi
stop() {
  (cd / && "${as[@]}" "$server/pg_ctl" -D "$place/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$place"
}
trap stop EXIT

(
  cd /
  "${as[@]}" "$server/initdb" -D "$place/data" -U hc -A trust -E UTF8 --locale=C --no-sync >/dev/null
  "${as[@]}" "$server/pg_ctl" -D "$place/data" -w -t 120 -l "$place/log" \
    -o "-c listen_addresses='' -c unix_socket_directories='$place' -c fsync=off" start >/dev/null
)
PGHOST=$place PGUSER=hc PGDATABASE=postgres "$@"
