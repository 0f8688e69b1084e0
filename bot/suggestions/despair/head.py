"""The head of the sentence model, as tests/bench/despair_head.py wrote it."""

# A weight for each of the 512 numbers of a vector, as 16-bit floats.
WEIGHTS = (
    "ibytsTEylbjZuwu6MzSeOY+yubwvPD48LDZevN8t8rIxLci5hbuPNScwOaq5vPM6VrSxrcC4pzkDuxY3B7uiH6IrvT"
    "guu9QqNz1zsAkySKwrNpI7TD7Xta46LBhpOs6wmjrpu7GqnTm6LE+wvTJTNVC8artBu0k4hC3zOg03nbANtAw9tTeL"
    "shi8jzImNYm2KjKhKYK0JKqBuH+3WLIDP0O7pTc/MUy4YKUiwNe5b7jRtDi9DjEktja3XTrhvRG6W7PPvmw0CrMMMY"
    "Mxr7YMNzG8iTnsskm5KrL0IEC9e7aJNYQ6c7scPGQf37KEscmuzbkusEK69bSWvEk8P7rAu+CxAzOIPQsxDkBxMAww"
    "vLQTt/W2yTsENTWNNDAfuDYqFrPsv9U8WLeNO+GyzLgsOhmz/rYdMhC0Iy+VN+K6KzVfu3omrbWIo0M6qTCTrRytLL"
    "mcuFo9vS0GvIU0sTrLN107CzZhuI40lru1vHq2bawcMLO3jK7VLuCodT33nmg8tLiRtdA8/DPeq8+1k7A/uG8lILD0"
    "tZ4+zrlLPD+tNDAooW24xLoyuCg+5zWjsMuvXDMGqoU4a7gFrcAqfzg8uRo+CaTDtBktRTkaq5MTjUCmvL82TbiFrn"
    "mwA61NvNkf3jRqLi8wDJ/LPRq7tDZ1MBu1/bQDN1+5Vrv5tVA7/7GXsEq8vrl7N5S8cTlGtN47r7risx84MDZ7NCS5"
    "UDXrsVStGz1KM/qsxDGZrqk3gDrFMGK0CbMqOT80ZrevOR6k4jhHKos03i+WuSmqWjgluIS6SLbOuC69uDeJuDg79a"
    "wVILS2nqr/uOK8fqTvNvynDbd6OLm5OTdUL5u2u7JPuUK78Df7t9s8c7uQPX+4hy0ivOG5QDLksdEkyTp+MOu/szUH"
    "tIu8DKxuOrq0trejMwM5arZKuJC1ijl/NI+2oLw5OXo6WjqEttmqyLe5Naiz6KASM3yzPjVRsUEg8DwIuIm0XLTxqv"
    "23g7iAPCew7rdEPWk4WjACOGWiCjkytLY8hbczQC+4M729PZ23C7g/NriwrjQZugq0HKWoMWM2ozhBNrk8QTEyM7Q5"
    "d71INKe0eSw8uEW56TnItje8dDIFLfSyLbclMRS8fTbjrci3jTMnOCI04bKwNXo4Jb0lPg+4QTiQK9c1YrjqN4k52T"
    "wYsnuxtTVfuvI9Y65GMh2hoztMuFcwYy0pvMg3Ib/ltf85uayNN56vubroMwS8DrZAtlWuGjyoqB62w7VJLJ6yojj1"
    "NdW3BiNWK5aygzR0qjM4Eb67QIIxrjB+HVKimKgXs+Oy9LNANxO4HDfFuB85zaJCvGqzjjoZu+26N7heNXu2N7IFsl"
    "g1QrCzN0y2gaqUPA=="
)
BIAS = -2.3223
