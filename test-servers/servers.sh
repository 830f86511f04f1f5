# Read by bin/test: what the tests need beside the JDK, and the foreign servers that they talk to.

# Command, Debian package.
needed() {
  cat <<'LIST'
chromium chromium
redis-server redis-server
gcc gcc
g++ g++
make make
python3 python3
node nodejs
npm npm
LIST
}

set_up() {
  find_java
  find_maven
  local missing=() command package
  while read -r command package; do
    command -v "$command" >/dev/null || missing+=("$package")
  done < <(needed)
  [ -n "$(postgres_programs)" ] || missing+=(postgresql)
  if [ ${#missing[@]} -gt 0 ]; then install_packages "${missing[@]}" || return 1; fi
  if ! command -v unshare >/dev/null; then say "The tests need unshare (apt-get install util-linux)."; return 1; fi
}

install_packages() {
  local command="apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $*"
  say "Installing $* …"
  if [ "$(id -u)" = 0 ]; then bash -c "$command" >&2
  elif sudo -n true 2>/dev/null; then sudo bash -c "$command" >&2
  else say "The tests need more than this machine has. Type: sudo bash -c '$command'"; return 1
  fi
}

postgres_programs() { ls -d /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin 2>/dev/null | head -1; }

# PostgreSQL refuses root; in a user namespace root is nobody.
as_nobody=()
[ "$(id -u)" != 0 ] || as_nobody=(unshare --user)

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

await_port() { # port, seconds
  local tries=$(($2 * 5))
  until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || { say "Nothing listens on port $1 after $2 seconds."; return 1; }
    sleep 0.2
  done
}

# Ends what this shell has started, by process id, whatever becomes of the step.
started=()
end_servers() {
  local n
  for ((n = ${#started[@]} - 1; n >= 0; n--)); do
    kill -TERM "${started[n]}" 2>/dev/null
    [ "${started[n]}" != "${pg_pid:-}" ] || kill -INT "$pg_pid" 2>/dev/null # does not wait for its clients
    wait "${started[n]}" 2>/dev/null
  done
  [ -z "${scratch:-}" ] || rm -rf "$scratch"
}

start_postgres() { # sets pg_port
  local programs; programs=$(postgres_programs)
  pg_port=$(free_port)
  "${as_nobody[@]}" "$programs/initdb" -D "$scratch/pg" -U folkmoot --auth=trust --encoding=UTF8 --locale=C >/dev/null || return 1
  "${as_nobody[@]}" "$programs/postgres" -D "$scratch/pg" -p "$pg_port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c fsync=off -c max_connections=300 &
  pg_pid=$!
  started+=("$pg_pid")
  await_port "$pg_port" 30
}

with_postgres() { # command…
  trap end_servers EXIT
  scratch=$(mktemp -d)
  start_postgres || return 1
  FOLKMOOT_TEST_DATABASE_URL="jdbc:postgresql://127.0.0.1:$pg_port/postgres" \
    FOLKMOOT_TEST_DATABASE_USER=folkmoot FOLKMOOT_TEST_DATABASE_PASSWORD= "$@"
}

# Fetching takes minutes the first time, so it goes on while the first steps run.
install_bluesky() { "$home/test-servers/bluesky/run" --install >"$logs/bluesky-install.log" 2>&1 & }

with_bluesky() { # command…
  trap end_servers EXIT
  scratch=$(mktemp -d)
  "$home/test-servers/bluesky/run" >"$scratch/address" 2>"$scratch/said" &
  started+=($!)
  local tries=4500
  until grep -q '"pds"' "$scratch/address"; do
    tries=$((tries - 1))
    if [ $tries = 0 ] || ! kill -0 "${started[0]}" 2>/dev/null; then
      say "The Bluesky network did not start:"
      cat "$logs/bluesky-install.log" "$scratch/said" >&2
      return 1
    fi
    sleep 0.2
  done
  FOLKMOOT_TEST_BLUESKY=$(sed -n 's/.*"pds":"\([^"]*\)".*/\1/p' "$scratch/address") "$@"
}
