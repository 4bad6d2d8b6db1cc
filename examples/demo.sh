#!/bin/sh
# The demo, as `make demo` runs it:  sh examples/demo.sh DIRECTIVES EXAMPLES OUT
# Reads EXAMPLES with the command DIRECTIVES into a fresh archive in OUT (removed first), prints the
# chains of two plans with the words that prove each step, and writes a chain page beside the archive.
set -eu
directives=$1 examples=$2 out=$3
archive=$out/archive.db

say() { printf '\n== %s\n\n' "$1"; }

rm -rf "$out"
mkdir -p "$out"

say "Reading $examples"
"$directives" ingest "$examples"/[0-9]* --archive "$archive"

say "What chain of directives led to plan 46-KH/ĐU of Tân Trào commune?"
"$directives" lineage "46-KH/ĐU" --archive "$archive"

say "And to the plan of Chi Lăng's office of culture, whose number was left blank?"
"$directives" lineage "KH-PVHTT" --archive "$archive" --limit 3

say "The first answer as a page"
"$directives" export "46-KH/ĐU" --format html --output "$out/chain.html" --archive "$archive"

say "What to type next"
cat <<NEXT
  make serve
      the same archive in the browser, at http://127.0.0.1:8000/
  $directives lineage KH-PVHTT --archive $archive
      all chains of the second plan
  $directives show 113-KH/TU --archive $archive
      one directive: what it acts on, what acts on it, who is charged
  $directives ingest YOUR-FOLDER --archive my.db
      your own texts

The chain page is $out/chain.html: open it in a browser, it needs no network.
NEXT
