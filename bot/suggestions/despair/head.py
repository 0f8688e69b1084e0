"""The head of the sentence model, as tests/bench/despair_head.py wrote it."""

# A weight for each of the 512 numbers of a vector, as 16-bit floats.
WEIGHTS = (
    "MjO/ufk5VLuTwAOzCz3MPH24Sb62PDc+TzZ+tQu7XqRgsaa2cr1XOtc1BTUEt0I8trrcO5C9Dzo9vsQvxb8xtTs49T"
    "trwMi5cD3euBGyh7TRNOI26D/lvAo7QDt6PCYpPz2Bvsy1YTyupO+3mTrXMUi7gb2+vBwrb7Y7QFO8C5kWtlA9gTxN"
    "NVy6dLEetQav1bFqMPy2UzzLv6m6Djh6PP6+MT5dt4K5+TjKwp/B47nGtMbB9jGBvDg4XDvZwCG/HzVdwAgtiLr3p2"
    "Q2QTlPPFO+w0AWudG/cTyPusq/qTTzMz89KLxvP1CuT7j0M/C6tzqdPFy7CT2uwiw9lLnuvpG81z7pPJWzoT3suqI7"
    "Hr3Ovqy8mjl2OBw0MLoNumS4RC29wahADyQiPbIsWb/uMCQ1MTgquGk4HrifPRi/+TbBvx+8T7zmNSg/TjYdKz86vr"
    "0jv9Q76TLTvqc6ckABPJ4+8DyGuNO4C7wBv+27qqxfNFkkzLjrOfk4d0FqPE1AXrz+NY86gzx8rra0zzWyswG7mTgv"
    "qXlAIboHQJeyd7X3uAOyV7+4se4+lTzGvpG78TU+twsoczThMjC6YzeJroBB/7jEsgk5LjuIuTG6lkEovyI5R7x6sB"
    "023TMpvLY5OzlOOo80bKVpPyS8KjwuLKk4/Lg1pZ4wIL+1sR0/LkDWMlK9mrfSNCi9tTdbuOkuOLzftEY5hqxkPfg3"
    "CkBeNdU/Sz17N8O6GzSiKmI1ozyZPD+8nrtmKzo6irsqQRA9MjjXNXY4wTntu0EzyEBZvZzAOr3fucC/0zYjvKA/0r"
    "dZMrS8xbHsK73AFzwfPzo40rhcPky8/Dn7tK28DsC3uU21Hy5at7s+V75+PP63Fzx/vsSzmSr/M+a4eTrWrALCRDwv"
    "veu9hDjWOZe4/rh6tpc6cTgEsjK5MTmauJS5JMF/NuusbDmKvNiyCbhENUe+8DV7NdOt4zOUuEu37z3BupUxhDw/Oa"
    "K0iL34QAy9VbwqPNs9ezrHOOI0WjokuCY/nbspQ0e+QLy0PxS4qLPmM2OvFjWzv+i3u60QO/A5xjJUPLA+0jwCreY2"
    "gbxxtsG2s7M+uX45iDoHNAa/U7hwuti3crFIvFC53jgCuQewnbk6OoU5ZbU3uNssS7+bQYq8QrCLNjoxYb3/OuIyDz"
    "4lNny4ErqXu0Y/+bgBJfc8XkCQvfI82DgovsIoC8Gyu30+8THyNze8ybx5O1O8dbhDqyqqCj4attQwo7dMO8642z6V"
    "qFC8KLwPOg244zq7Lbk2rb9SQI44xDiQvKs8Sa+yrb25Gq4JPSG39Dtsu6I7W7FYsm+5BkBfusW/SbpYOha5m6mmtb"
    "Q5RLosOVO51zfAOw=="
)
BIAS = -4.0941
