#!/bin/sh
# Makes both locks after a change of the dependencies in pyproject.toml. Needs uv, as in: pip install uv
# A version stays as it is locked until you ask for newer ones: packaging/lock.sh --upgrade
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml "$@"
}
lock -o packaging/requirements.lock "$@"
lock -o packaging/requirements-dev.lock --extra dev -c packaging/requirements.lock "$@"
