"""The head of the sentence model, as tests/bench/despair_head.py wrote it."""

# A weight for each of the 512 numbers of a vector, as 16-bit floats.
WEIGHTS = (
    "HK/puuo4wbt6v8G22zqOPdm6U7/4O54+ETYGtIi5vbJOK9m4Gb3dOXo4Mzi3uYA6ibZQMiC8IToAv7QvTsD4NLk2nT"
    "vvvc+5pzz2tSEwd7fBNEA1dT9Ou2g54Tt7PEywIj7Iu3W5ETmxKfi0OjlXLH+5uL0OvFQ4RLNGQJu6ObIstfE8oToZ"
    "tCW8NyWvtBW487m9uPm3jjxavka5sTc3OUq+mjxvsIG48TTZwf7A6rqvsYjBQjRwums01Dr9v6G8HzBnwKQp9bfZNI"
    "c1HjjQOGO9+T/Zt0i+CjgouX++KyOXN9s6A7zbPk2aE7oUtP67jjVQOVy6Jjhawkk8HLe/vbe3jD17PbCxzD/iuQg5"
    "bLo1v7S5VzntOWmmAbaguxy56i4HwBJBC7TGOs4wP721Nvgz6yi8sI8ylLV0PMy9DjX5vgO8PLybNIQ8TS4jOGg71b"
    "y2vVc6DaiHvRUwK0D0OqE9PTo7ub66kLwevrS36qlUMu8yLbeZNyMxRUAOOjZA0LvANqQ5Gjrursy1LzhILm+6CiW3"
    "LJA+MLEeP0K08zG9tAG0QrzxLT5AJTrculy3JjDYtGqoizXmN7C5YxSKsNNARbb/trk4HTo/tIOtUUGivjo4fLo8tM"
    "QtYi+xvOcsJy2IN5E0XKZtPUO73jsIMZ41BLJCLnq2Hr9TsnI/Ej1Br4m7GbP3N6a5Wzd+uAQ2ObrGrR869DTzPDcw"
    "8j6Tsis8Az0HOIi4+TUxsocxqzoIPOm5orm5Nj87orreP2o8LDg+MR07szqyuxoz/z+tvB3AmruWur6/JThouvI9Aj"
    "AAsbu8ArKdt9y/LDzWP4o53LgAQFe8GzfHsde4Urwsueu4Zhx9taU+Wb5SPMy2/jlWvTW5WCuMOF+4pzz2Nf/BMDkj"
    "uzC9XDULPMC49LQ8Kjw4vTkJtxS7qjchtriwG8CaOEiU/zlSuJ61UbAHNue8TDi+Mjcs6zWatvOykz7KuNIprjhIOF"
    "G0QbzXQHS6B7tIPPU7kzqbM1Y3RzvqssY9HrwPQ969D7v8P/+157AfMlQixad2voi4OqQdO6Y4XDBhOgk+JDxHMGs2"
    "lL5xsHi4uKy5tZc3sjjiNGi+pa1quqy6nS8Tu3e4jjVntAu00LctPIw4YzCHumk0SsATQTW5nCrBM8s36rxVOVM0Tz"
    "+NplKzh7eIvHE+frS9siM9wj/SvG06DjeavxQ1KsGWvBk8BiEXMQK2bL2LO068Nrbgrh6ymzy+sGU2oilsONK79D3V"
    "ohq7AroLN4e4zDumraE0DL9UP8M1xDhGulE5KKoKMIa5ByyVPRO1STYZvJ48360ruim0aT7OtXO+9LhXOey1EKUztK"
    "I6g7kHOam62Sz5OQ=="
)
BIAS = -3.7806
