"""Units: the names of those who are charged or addressed, written out and placed, alone or in lists.

`units` names and places them, `in_full` writes their short forms out; `lists`, `shared`, `heads` and `tails`
take lists apart; `recipients` reads `Kính gửi` and `Nơi nhận`, whose `entries` it takes one by one,
with their `purposes`; `insiders` knows those of the house.
"""
