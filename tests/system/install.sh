#!/usr/bin/env bash
# Installs what the system tests need beside Python: programs from Debian's packages, each only where it is absent, and
# the Fandol typefaces, which are unpacked into .venv/system/typefaces and not installed. For Debian and Ubuntu; installing
# a package needs root. What npm and pip have is installed by `make test-system`.
set -euo pipefail
cd "$(dirname "$0")/../.."

typefaces="${FAZHI_TYPEFACES:-.venv/system/typefaces}"
faces=(FandolSong-Regular FandolSong-Bold FandolFang-Regular FandolHei-Regular FandolHei-Bold FandolKai-Regular)

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# The programs of a part: the part is absent where none of them is on the PATH.
has() {
    local program
    for program in "$@"; do
        if command -v "$program" > /dev/null; then return 0; fi
    done
    return 1
}

# LibreOffice may be there without Writer, whose library lies beside the program.
has_writer() {
    has soffice && [ -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libswlo.so" ]
}

absent_packages() {
    has git || echo git
    has node || echo nodejs
    has npm || echo npm
    has java || echo default-jre-headless
    has chromium chromium-browser google-chrome google-chrome-stable || echo chromium
    has_writer || echo libreoffice-writer-nogui
}

have_faces() {
    local face
    for face in "${faces[@]}"; do
        if [ ! -s "$typefaces/$face.otf" ]; then return 1; fi
    done
}

update_lists() {
    if [ "$(id -u)" -eq 0 ]; then apt-get update -qq; fi
}

install_packages() {
    if [ "$(id -u)" -ne 0 ]; then
        fail "Installing packages needs root. Run as root:" "    apt-get install --no-install-recommends $*"
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

# The package is a large part of TeX Live: only its faces are taken out. The root user downloads as itself, since the
# user that apt prefers cannot write into the folder.
unpack_faces() {
    local package=texlive-lang-chinese folder face
    folder=$(mktemp -d)
    trap "rm -rf '$folder'" EXIT
    (cd "$folder" && apt-get download -qq -o APT::Sandbox::User="$(id -un)" "$package" > /dev/null) \
        || fail "The package $package, which holds the Fandol typefaces, cannot be downloaded." \
            "Run apt-get update as root, or name a folder that has them: FAZHI_TYPEFACES=folder"
    dpkg --extract "$folder"/"$package"_*.deb "$folder/package"
    mkdir -p "$typefaces"
    for face in "${faces[@]}"; do
        find "$folder/package" -name "$face.otf" -exec cp {} "$typefaces/" \;
    done
    have_faces || fail "The package $package does not hold all of: ${faces[*]}"
}

mapfile -t packages < <(absent_packages)
if [ "${#packages[@]}" -eq 0 ] && have_faces; then
    exit 0
fi
if [ -n "${FAZHI_TYPEFACES:-}" ] && ! have_faces; then
    fail "FAZHI_TYPEFACES names $typefaces, which does not hold all of: ${faces[*]}"
fi
has apt-get || fail "This script installs from Debian's packages, and there is no apt-get here. What is needed:" \
    "    packages: ${packages[*]:-none}" "    typefaces in $typefaces: ${faces[*]}"
update_lists
if [ "${#packages[@]}" -gt 0 ]; then
    echo "installing ${packages[*]}"
    install_packages "${packages[@]}"
fi
if ! have_faces; then
    echo "unpacking the Fandol typefaces into $typefaces"
    unpack_faces
fi
