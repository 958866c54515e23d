"""Counts the ballots of benches/tally.rs with pyrankvote; prints the seconds it took and who won."""

import sys
import time

from pyrankvote import Ballot, Candidate, instant_runoff_voting

state = 88172645463325252


def random(below):
    global state
    state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
    return state % below


candidates = [Candidate(str(at)) for at in range(10)]
ballots = []
for _ in range(int(sys.argv[1])):
    order = list(range(10))
    for at in range(9, 0, -1):
        other = random(at + 1)
        order[at], order[other] = order[other], order[at]
    ballots.append(Ballot([candidates[at] for at in order]))
start = time.perf_counter()
winners = instant_runoff_voting(candidates, ballots).get_winners()
print(time.perf_counter() - start, winners[0].name)
