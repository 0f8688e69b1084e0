"""The head of the sentence model, as tests/bench/despair_head.py wrote it."""

# A weight for each of the 512 numbers of a vector, as 16-bit floats.
WEIGHTS = (
    "s7v3sQMzN7h7u4265DTBNxutrLy6OcQ8PDg0vJ8oUK1aK0m5OLzONS8zEzAFvW07obUFrdi4BTmIunU1Yrp8NOExqD"
    "i5uv0wUD1utNUsUbDnNnc7sz0itU477rHpORa24Th6ug6uUDgLMc6wuzBHNGW6KbrDupQ1uiKVOmg2g7Eesrc8FTji"
    "oc+8nS/gNhu4KTBEqgO0JykRuIO14bViPgW7nDVkNYK3zyaSv8a5QrhFtuC8iKceuHu2azu3vJ24LrOmvUYymrJ0MH"
    "0zBbf+NZ68RTn4svm407JCMr67+rHQN8s3Lbs4O8ouWrbrJ3GpLrnUsSu5Cramuxs8GbkQuSSvgTHrPHAxpD/WK/wg"
    "tLRLuJy27zrQM6KqDi68ttCu8i1mv3Y8fbXZOouxgrbUOSm0fretMaWx6i6cNpe6lTDxuaEerra4ryY5bzJAMtSuMr"
    "iauEY9PjB0u4o0GjreNf06gDUDuFczOrorvNSxNq7FqNi3DTKOLbEwuzxFMD48ubh4tVs8uDD1s+ix9rB8sxwospRC"
    "ssY97bd3O2gwHjOKqYy4rrrbseU94TU+tIGtiDKlKd84ObfroMky4jizuZo9QCxftI0mnTmorXGgZkBqvGM2cbYVte"
    "etMytNunss4DSiNPszMTFLPVm6FzR8NBOzRLCrNkm3mrqAuGI7obbQslm8C7j6NU+8gjh3teU7R7pJthU4vzihNh64"
    "Lzivtcck+juTMxOyLzHwJ9o1cTg1L821+rS3OMY3QrQ4O2KmYThvIL80HjPuuFevzDeCuHW407MIuFC9tTdbuGg7Fi"
    "cYr6C1ESkcuMO8cZ+0N/2w3rVoN5C5vjdbMiaxD7Kkuey6lzKPuG480Lq0PJ256zIAu8u4Ti5lskWZTDpsL9++iTj2"
    "rk68u66/OYC187exL0Q2G7R2t6a1YzjYNAG3fbwkOfM5gjkotjWv3riXNhmzAC0YKa22tzUvoZWvfzymt+y2PLG5rW"
    "y2XrgPPKKuCLeaPDI5tzGPNz0gDzlBtN07iLQOQEq4fb1bPU+3crZlNROsHjKjuDexsK/hrGUzJDY7N9g8rTDTM9s4"
    "y7yLMW2xvzKBuJK40TdquN67kTGvME2wFLjwMoa7+DairdG1FzNLOEIzi7GvN644qLy9PUq1FjiuDWs1rbR3NjU3FT"
    "shsGSvdDQKuXY9NrHUMJ+wkTsstngoLK2/uxM3Db5Asg069648NhawBbqbLm67tLfGt1eu7juSsri1PLV+LGmynzjf"
    "Nwi3JjA4LoW0ZzSKKCs2cr4qQOoxpyxMs/ypz6i6ss20wrSbN0u28zSduEw4CbL/vJiwsThUu666O7jBNQC2J7Ggtp"
    "81JC0kOee1zqVkPA=="
)
BIAS = -2.3390
