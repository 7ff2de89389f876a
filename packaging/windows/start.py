"""What the folder's program runs: the command line, and the helpers of ``check --jobs``."""

from multiprocessing import freeze_support

from cds_docs.cli import program

if __name__ == "__main__":
    freeze_support()  # a helper process is this program once more, with a task for a command
    program()
