#!/usr/bin/env bash
# Runs a command beside a MariaDB server of its own, which its client finds by MYSQL_UNIX_PORT, with the user root. Installs
# Debian's packages where they are missing.
set -euo pipefail

if ! command -v mariadbd >/dev/null || ! command -v mariadb >/dev/null; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends mariadb-server mariadb-client >&2
fi

# MariaDB refuses to run as root, unless it is told to.
as=()
if [[ $(id -u) -eq 0 ]]; then as=(runuser -u mysql --); fi

place=$(mktemp -d)
chmod 755 "$place"
if [[ ${#as[@]} -gt 0 ]]; then chown mysql "$place"; fi
export MYSQL_UNIX_PORT=$place/socket
server=
stop() {
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$place"
}
trap stop EXIT

cd_command=(env -C / "${as[@]}")
"${cd_command[@]}" mariadb-install-db --no-defaults --datadir="$place/data" --skip-test-db \
  --auth-root-authentication-method=normal >/dev/null
"${cd_command[@]}" mariadbd --no-defaults --datadir="$place/data" --socket="$MYSQL_UNIX_PORT" --skip-networking \
  --pid-file="$place/pid" --innodb-flush-log-at-trx-commit=0 >"$place.log" 2>&1 &
server=$!
for _ in $(seq 120); do
  if mariadb-admin --no-defaults --socket="$MYSQL_UNIX_PORT" --user=root ping >/dev/null 2>&1; then break; fi
  if ! kill -0 "$server" 2>/dev/null; then
    cat "$place.log" >&2
    exit 1
  fi
  sleep 0.5
done
rm -f "$place.log"
"$@"
