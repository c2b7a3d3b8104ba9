#!/bin/sh
# Writes each event of a case as one line, and keeps its place in a file. Needs curl and jq.
set -eu
place=${PLACE:-place.txt}
[ -s "$place" ] || echo 0 >"$place"

while :; do
  page=$(curl -fsS -H "Authorization: Bearer $CASEWRIGHT_TOKEN" \
    "$CASEWRIGHT_URL/api/v1/events?limit=100&after=$(cat "$place")")
  printf '%s' "$page" | jq -c '.[]'
  last=$(printf '%s' "$page" | jq -r 'last | .sequence // empty')
  if [ -n "$last" ]; then
    echo "$last" >"$place.new"
    mv "$place.new" "$place"
  else
    sleep "${EVERY:-5}"
  fi
done
