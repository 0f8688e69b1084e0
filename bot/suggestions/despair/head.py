"""The head of the sentence model, as tests/bench/despair_head.py wrote it."""

# A weight for each of the 512 numbers of a vector, as 16-bit floats.
WEIGHTS = (
    "9LsXudUwbrr1voa5ujm8O+S4vr4dOw8+PjryuTWyXquIOli6vbyTO3amdK14u4A7XyJgNDq6jjoTvSg5Ar4qN0GtUz"
    "k4vVK1QD1NuD+w/7aCM1o3PT9quUY8XzNTPIWzhj0nvHCybzgeNH2zghooOo66P70fvPQ23S0WPli2m7AmtAQ+rjro"
    "rJ69FDB3sd24X7XHrDywtjcKvMG0+CgwPuO8JTYIsXi4TTX3wZq/wLnVt3a/bTX0tJyzjzqlv4e8zLDxvhA3z7j0qH"
    "4z8jZcNqS8lz20tHm8rjJOsC6/abiEOqI8Tr2KPP+u27LtrfO37LQCNm+5aLQIwMo92LhiueSx5DcuPc2xc0DJMF4z"
    "XrTDvDG4OzyaN+auQrE1tqm0P6qtwGM+frdFPGixjrykOJmyC7B2NmQ0aq3UOe28KLDfvO64ELwcrSI5u6j1Mo6xcb"
    "xku5w8fih6vVo4WD4YOH49ejHBtpitL70bvtW1djF5MC61ALCcKq61/D5nNls+0bldLU48xTnyMgG6m7b3sFO5/7hk"
    "tNo+ubdwPOGwHDR/scq2eLr0to0/fTjzseqynDaQMRc2crS1Lne3jzX2qydArzBeuJKtJjyYOBCxK0Ggvvk5KLlLMo"
    "mzPi9ivHuyZDWXMsMoUDRAPuq41TkNNd2wIbjONR63Qb6wtw08IzkitjK3ibB2ODC8aDvAstg6XbnENHQ5WiLnOZC5"
    "5zqsrhk5Tjy0Mqe1yS6GMTU1jTo9OC641LD/OLw6/bgdPf01aDcGsQA3Azc6uDQ0JDzyuPS9DbbeuWi+6zrCuy89E6"
    "xQuDm5jDSztEa+XDUvOfkyRblUPX+5njZfsNu10bqCuia8TTePsfs7tb3IOpy4Pi5Muti5zzXgscm43DpRNpjAKjjr"
    "tWW9/CskPH62lKsMMgg7Sx2oFYy5CDxpslKy7b5iOAk5eTrvtzm0NLZlsui7AJkMNE65ljUUuLIx8z1rueuv7LRGML"
    "20Lr6uPHi1GrsPPbU5Li4rMpM4TTr+sYk9yLm8QQG83bwVP7q2a7Q1LR61WjTNvHCypJymsQs6YjlzNek8xDb2qw44"
    "q74eqH+5IZoota2rSzlaqd28kDA3pVczFDSbs0+5XjURtG24I7VZOL02XKOxHBw6bb9UQPC6zjkaOFE587s4OeU57z"
    "yAtSuzDi5eu/w+frihsWU2Mz32uy43eDeFvRE4MsCwupY8HLW4OiyzQLhCNXa8zLS0r9O28TvwsbKgjrVNN6e3izyz"
    "rVa5DywwKP60VzgyLOg4Yr9hP6IuSzg4uLM0hTcvtEe5E63JPD+1izgHuJ85W6xzujywUD3/uFC9YbutNoW2CTbts1"
    "48DbhsOg+4RTDqPA=="
)
BIAS = -3.5403
