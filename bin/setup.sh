# Read by the other commands here: where things are, which Java, which Maven, and the build.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app="$home/target/app"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# A JDK 25 or newer: the one of JAVA_HOME, else the newest that is installed in a usual place.
find_java() {
  local candidate best=0 version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$home"/.cache/jdk* \
      "$(dirname "$(dirname "$(readlink -f "$(command -v java || true)")")")"; do
    [ -x "$candidate/bin/javac" ] && [ -f "$candidate/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
    if [ "${version:-0}" -ge 25 ] && [ "$version" -gt "$best" ]; then best=$version java_home=$candidate; fi
    if [ "$best" -gt 0 ] && [ "$candidate" = "${JAVA_HOME:-}" ]; then break; fi
  done
  [ "$best" -gt 0 ] || stop "Folkmoot needs a JDK 25: get Temurin 25 from https://adoptium.net (as root on Debian with its apt repository: apt-get install temurin-25-jdk; otherwise unpack the archive and set JAVA_HOME to it) and try again."
  export JAVA_HOME=$java_home
  java="$JAVA_HOME/bin/java"
}

# Maven from the PATH, else the pinned one, unpacked in .cache.
maven_version=3.9.11
maven_sha512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978
find_maven() {
  if command -v mvn >/dev/null; then mvn=mvn; return; fi
  mvn="$home/.cache/apache-maven-$maven_version/bin/mvn"
  [ ! -x "$mvn" ] || return 0
  say "Fetching Maven $maven_version …"
  mkdir -p "$home/.cache"
  local archive="$home/.cache/maven.tar.gz"
  fetch "https://repo.maven.apache.org/maven2/org/apache/maven/apache-maven/$maven_version/apache-maven-$maven_version-bin.tar.gz" "$archive"
  echo "$maven_sha512  $archive" | sha512sum --check --quiet || stop "The Maven archive is not the one we know; nothing was built."
  tar -xzf "$archive" -C "$home/.cache" && rm "$archive"
}

fetch() {
  if command -v curl >/dev/null; then curl -fsSL -o "$2" "$1"
  elif command -v wget >/dev/null; then wget -q -O "$2" "$1"
  else stop "Folkmoot is built with Maven: install it (apt-get install maven) or curl, and try again."; fi
}

# Builds when a source is newer than what was built last, and lays the jar out so that Java starts it fast.
build() {
  find_java
  if [ -f "$app/built" ] && [ -z "$(find "$home/src/main" "$home/pom.xml" -newer "$app/built" -print -quit)" ]; then return; fi
  find_maven
  say "Building Folkmoot (the first time takes a few minutes) …"
  local begun; begun=$(mktemp "${TMPDIR:-/tmp}/folkmoot.XXXXXX")
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" "$mvn" -q -B -f "$home/pom.xml" package -Dmaven.test.skip=true >&2 || stop "The build failed; see above."
  lay_out
  mv "$begun" "$app/built"
}

lay_out() {
  rm -rf "$app"
  "$java" -Djarmode=tools -jar "$home/target/folkmoot.jar" extract --destination "$app"
}

java_options=(-XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
