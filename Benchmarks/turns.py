"""Who measures when: all programs in turn, so that a busy spell of the machine hits all alike."""
import sys, time

BEGAN = time.perf_counter()


def tell(message):
    """Says on standard error what is being done."""
    print(f"{time.perf_counter() - BEGAN:6.1f} s  {message}", file=sys.stderr, flush=True)


def in_turn(jobs, runs, seconds, least=1):
    """Does each job up to so many times, in turn; one that has taken so many seconds is not done more often than least.

    - jobs: functions by name, called with the number of the run; one that gives False is not called again.
    """
    spent = dict.fromkeys(jobs, 0)
    for run in range(max(runs, least)):
        for name in list(spent):
            began = time.perf_counter()
            if jobs[name](run) is False:
                del spent[name]
                continue
            spent[name] += time.perf_counter() - began
            if spent[name] >= seconds and run + 1 >= least:
                del spent[name]
