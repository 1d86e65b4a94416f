#!/usr/bin/env bash
# Node loses what a full disk does not take of standard output, without an error and with exit code 0.
#
# Packages: Node 20. `process.stdout` over a file writes synchronously and once: where write(2) takes only the first bytes, as it
# does when the last free block of a disk is used up (here a limit on the size of the file stands for that), the rest is dropped;
# "error" is not emitted and the callback gets no error. The next call of write(2) would have told ENOSPC (here EFBIG).
# Exit code 0: still so. 1: something has changed.
set -euo pipefail
node --version
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > writer.js <<'JS'
process.stdout.on("error", (error) => process.stderr.write(`event ${error.code}\n`));
process.stdout.write("x".repeat(3000), (error) => process.stderr.write(`callback ${error ?? "without error"}\n`));
JS
code=0
bash -c 'ulimit -f 1; node writer.js > out.txt' 2> seen.txt || code=$?
echo "exit code $code, $(stat -c %s out.txt) of 3000 bytes" >> seen.txt
cat seen.txt
diff seen.txt - <<'TXT'
callback without error
exit code 0, 1024 of 3000 bytes
TXT
echo "as described"
