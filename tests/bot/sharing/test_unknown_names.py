"""What could name a colleague, where the names of all are not known (P3)."""

from __future__ import annotations

from bot.sharing.unknown_names import could_name_somebody
from tests.tables import every_case


@every_case(
    ("words", "could"),
    [
        ("Anna is pregnant", True),
        ("Bo has lost his cat.", True),
        ("anna's mum is in hospital", True),
        ("I had lunch with Anna", True),
        ("@anna is ill", True),
        ("Annas Mutter ist krank", True),
        ("Ich war bei Anna", True),
        ("La madre de Luz muri\u00f3", True),
        ("J'ai vu Claire hier", True),
        ("My mum is in hospital", False),
        ("My operation is on Thursday", False),
        ("Surgery is on Friday", False),
        ("I, Ada, am moving", False),
        ("I collect old maps.", False),
        ("Mum's in hospital in Berlin", False),
        ("Everybody is ill at home", False),
        ("Meine Mutter liegt im Krankenhaus", False),
        ("Ich sammle alte Landkarten und Uhren", False),
        ("Mi madre est\u00e1 enferma", False),
        ("", False),
    ],
)
def test_what_could_be_a_name_where_none_is_known(words: str, could: bool) -> None:
    """Only what could name another person is asked about then, or it would tire people (P3)."""
    assert could_name_somebody(words, ["Ada Berg"]) is could
