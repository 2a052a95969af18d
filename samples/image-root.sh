#!/bin/sh
# Lays out all that the native binary needs at run time: itself, the libraries it loads, TLS roots and time zones.
#   image-root.sh BINARY FOLDER
set -eu
binary=$1 root=$2

# With each library comes what it needs itself; ldd follows it. The last three are loaded by name, so ldd does not see them.
library() { ldconfig -p | sed -n "s|.*\b$1 (.*x86-64.*) => ||p" | head -n 1; }
ssl=$(library 'libssl\.so\.3') crypto=$(library 'libcrypto\.so\.3') names=$(library 'libnss_dns\.so\.2')
for file in "$ssl" "$crypto" $names $(ldd "$binary" "$ssl" "$crypto" | grep -o '/[^ :)]*' | sort -u); do
  [ "$file" = "$binary" ] && continue
  mkdir -p "$root$(dirname "$file")"
  cp -L "$file" "$root$file"
done

mkdir -p "$root/usr/bin" "$root/etc/ssl/certs" "$root/etc/statusmon" "$root/usr/share" "$root/var/lib/statusmon"
cp "$binary" "$root/usr/bin/statusmon"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
cp -rL /usr/share/zoneinfo "$root/usr/share/"
printf 'statusmon:x:10001:10001::/var/lib/statusmon:/\n' >"$root/etc/passwd"
printf 'statusmon:x:10001:\n' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
mkdir -m 1777 -p "$root/tmp"
