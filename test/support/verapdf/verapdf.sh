#!/usr/bin/env bash
# veraPDF, the validator of PDF/A and PDF/UA, from Maven Central: fetched by the first call, checked against its SHA-256,
# kept in the cache folder. All arguments go to its command line; `--install` only fetches it and prints where it is.
#   verapdf.sh --format json -f ua1 FILE.pdf …
# Exit status: veraPDF's own (0 all valid, 1 some invalid, 7 unreadable), or 69 where it is not to be had.
set -euo pipefail

version=1.30.2
sha256=287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332
folder=${XDG_CACHE_HOME:-$HOME/.cache}/nianbao
jar=$folder/verapdf-$version.jar

unavailable() {
  echo "verapdf.sh: $1" >&2
  exit 69
}

type java >/dev/null 2>&1 || unavailable 'needs java'
if [[ ! -e $jar ]]; then
  type mvn >/dev/null 2>&1 || unavailable 'needs mvn to fetch veraPDF'
  mkdir -p "$folder"
  # A folder of its own for Maven's repository, so that the cache holds nothing but the jar.
  work=$(mktemp -d "$folder/fetch.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  mvn --batch-mode --quiet "-Dmaven.repo.local=$work/repository" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    "-Dartifact=org.verapdf.apps:cli:$version" "-DoutputDirectory=$work" >&2 || unavailable 'could not be fetched'
  sha256sum --check --status <<<"$sha256  $work/cli-$version.jar" || unavailable 'what was fetched has another SHA-256'
  mv "$work/cli-$version.jar" "$jar"
  rm -rf "$work"
  trap - EXIT
fi
[[ ${1-} == --install ]] && echo "$jar" && exit
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -jar "$jar" --loglevel 0 "$@"
