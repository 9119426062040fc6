"""The command `fazhi`, also as `python -m fazhi_report`.

Garbage collection is off: the process lives for a fraction of a second and frees nothing worth collecting.
"""

import gc

gc.disable()


def main() -> None:
    """Run the command with the arguments of the process, and exit with its status."""
    from fazhi_report.cli import run

    raise SystemExit(run())


if __name__ == "__main__":
    main()
