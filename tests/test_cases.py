"""Cases from files: how answers are judged, and what is printed of them."""

import json
from pathlib import Path

import pytest

from tests.bench.cases import judge, read, report

CASES = Path(__file__).parent / "cases"


def _case(
    asks: str, want: object, *args: str | list[str] | None, group: str = "en/direct"
) -> dict[str, object]:
    return {"id": "A1", "asks": asks, "group": group, "args": args, "want": want, "got": None}


def test_every_case_can_be_asked() -> None:
    """Every file holds cases that Kith can be asked, and no two have the same id."""
    for path in sorted(CASES.glob("*.json")):
        cases = read(path)
        assert len({case.id for case in cases}) == len(cases), path.name
        for case in cases:
            judge(case)


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (_case("date", ["2027-02-17"], "the exam is tomorrow", "2027-02-16"), "right"),
        (_case("date", ["2027-02-18"], "the exam is tomorrow", "2027-02-16"), "wrong"),
        (_case("date", ["2027-02-17"], "hello", "2027-02-16"), "silent"),
        (_case("date", [None], "hello", "2027-02-16"), "right"),
        (_case("kind", ["exam"], "hello"), "silent"),
        (_case("despair", "certain", "I want to kill myself"), "right"),
        (_case("despair", True, "I want to kill myself"), "right"),
        (_case("despair", "maybe", "I want to kill myself"), "right"),
        (_case("despair", "maybe", "I want to kill myself", group="en/relative"), "wrong"),
        (_case("despair", "certain", "hello"), "wrong"),
        (_case("despair", "none", "I want to kill myself"), "wrong"),
        (_case("names", "not empty", "Bo is ill", ["Bo Lind"]), "right"),
        (_case("names", "empty", "Bo is ill", ["Bo Lind"]), "wrong"),
        (_case("away", True, "On vacation", ""), "right"),
        (_case("away", False, "On vacation", ""), "wrong"),
        (_case("holiday", True, "DE", None, "2026-12-25"), "right"),
    ],
)
def test_how_an_answer_is_judged(case: dict[str, object], verdict: str, tmp_path: Path) -> None:
    """Nothing found is silent for a day or a kind, and wrong for everything else that is meant."""
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([case]))
    assert judge(read(path)[0]).verdict == verdict


def test_the_last_line_is_the_total(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last line counts what is right, silent and wrong; anything wrong is said to be so."""
    path = tmp_path / "cases.json"
    listed = [_case("kind", ["exam"], "hello"), _case("holiday", False, "DE", None, "2026-12-25")]
    path.write_text(json.dumps(listed))
    assert not report(path)
    assert capsys.readouterr().out.splitlines()[-1] == "total: 0 right, 1 silent, 1 wrong"
    path.write_text(json.dumps(listed[:1]))
    assert report(path)


@pytest.mark.parametrize("text", ["{", "{}", '[{"id": "A1"}]', '[{"asks": "taste"}]'])
def test_a_file_that_holds_no_cases(text: str, tmp_path: Path) -> None:
    """A file of another form gets one sentence that names it."""
    path = tmp_path / "cases.json"
    path.write_text(text)
    with pytest.raises(SystemExit, match=r"cases.json holds no cases"):
        report(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that is not there gets one sentence that names it."""
    with pytest.raises(SystemExit, match=r"cases.json can't be read"):
        report(tmp_path / "cases.json")
