"""`python -m remit`: the same as the command `remit`."""

from remit.cli import main

if __name__ == "__main__":
    main()
