"""Conversation starters for introductions, for two to four people in a group chat.

An opener is for people who may hardly know each other: concrete, warm, and within everybody's
reach, whatever their means, family, health, faith, country or body. None touches on business or on
an absent colleague (P12). It addresses everybody in the same way, and suits two as well as four.

A key is stored with the matches that had the opener, so it is never changed or used again. A
different opener gets a new key.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.i18n import N_


@dataclass(frozen=True, slots=True)
class Opener:
    """A conversation starter: its permanent key, and its words in English."""

    key: str
    words: str


OPENERS: tuple[Opener, ...] = (
    # Food and kitchens.
    Opener(
        "pot_of_soup",
        N_("If you cooked one pot of soup together, what would each of you put in?"),
    ),
    Opener("simple_dish", N_("Which very simple dish or snack could you teach one another?")),
    Opener("breakfast_in_places", N_("What do people eat for breakfast in the places you know?")),
    Opener("odd_pairing", N_("Which two foods do you like together that others find strange?")),
    Opener(
        "sweet_or_sour",
        N_("Sweet, salty, sour or bitter: which taste does each of you reach for?"),
    ),
    Opener("in_the_kitchen", N_("What does each of you nearly always keep in the kitchen?")),
    # Where one lives.
    Opener(
        "one_place_to_show",
        N_("If you could show each other one place, near or far, where would you go?"),
    ),
    Opener(
        "this_month_outdoors", N_("What is it like outdoors this month where each of you lives?")
    ),
    Opener("patch_of_green", N_("Which tree, plant or patch of green near you is worth knowing?")),
    Opener("on_your_way", N_("What is there to see along the route you each take most often?")),
    Opener(
        "puzzling_to_visitors",
        N_("What would a visitor find puzzling about the place where you live?"),
    ),
    Opener("worth_copying", N_("Which custom from a place you know would be worth copying?")),
    Opener(
        "evening_where_you_live",
        N_("What does the evening sound or feel like where each of you lives?"),
    ),
    Opener("quiet_quarter_hour", N_("Where does each of you find a quiet quarter of an hour?")),
    Opener(
        "bench_for_everybody",
        N_("If you could put a bench somewhere for everybody, where would it stand?"),
    ),
    Opener(
        "empty_room",
        N_("If there were an empty room for you to share, what would you put in it?"),
    ),
    # Words and languages.
    Opener(
        "word_worth_knowing",
        N_("Which word from a language or dialect you know would you teach each other?"),
    ),
    Opener("wrong_for_years", N_("Which word or saying did each of you get wrong for years?")),
    Opener("ways_of_hello", N_("How do people say hello in the languages and places you know?")),
    Opener(
        "rhyme_or_proverb",
        N_("Which proverb, rhyme or weather saying does each of you remember?"),
    ),
    # Hours and weather.
    Opener(
        "early_late_between",
        N_("Early, late or in between: at what time of day are you most awake?"),
    ),
    Opener("right_weather", N_("What is the right kind of weather for each of you?")),
    Opener("rainy_afternoon", N_("What makes a rainy afternoon pleasant for each of you?")),
    # Things.
    Opener(
        "thing_with_a_story",
        N_("What's near each of you right now that has a small story behind it?"),
    ),
    Opener(
        "mend_or_leave",
        N_("When something breaks, do you mend it, leave it or ask somebody who can?"),
    ),
    Opener(
        "tidy_or_not",
        N_("Tidy, untidy or somewhere between: how does each of you keep your things?"),
    ),
    Opener("everyday_invention", N_("Which everyday invention is each of you thankful for?")),
    Opener("child_collection", N_("What did each of you collect as a child, or wish to collect?")),
    # Books, films and stories.
    Opener(
        "shared_shelf",
        N_("If you shared one small shelf of books, films and games, what would be on it?"),
    ),
    Opener("told_somebody", N_("Which film, book or song has each of you told somebody about?")),
    Opener(
        "small_book", N_("If you made a small book together, what would each of you put in it?")
    ),
    # Small pleasures and odd corners of a person.
    Opener("fond_of_a_chore", N_("Which chore is each of you secretly fond of?")),
    Opener("knows_too_much", N_("Which subject does each of you know a little too much about?")),
    Opener("no_use_at_all", N_("Which small thing can each of you do that is of no use at all?")),
    Opener("firm_opinion", N_("Which unimportant thing do you each have strong opinions about?")),
    Opener("never_far_away", N_("Which small pleasure is never far away for each of you?")),
    Opener(
        "made_however_simply", N_("What do you make, grow, cook, draw or write, however simply?")
    ),
    Opener(
        "liked_in_the_end",
        N_("What has each of you come to like that you did not like at first?"),
    ),
    Opener(
        "kindness_of_strangers",
        N_("Which small kindness from a stranger is each of you always glad of?"),
    ),
    Opener(
        "animal_acquaintance",
        N_("Which animal, tame or wild, has each of you got to know a little?"),
    ),
    Opener(
        "takes_you_elsewhere", N_("Which taste, smell or sound takes each of you somewhere else?")
    ),
    # Curiosity and imagination.
    Opener("lesson_together", N_("If you took one lesson together, what would it be in?")),
    Opener("glad_to_know", N_("Lately, what has each of you been glad to find out?")),
    Opener("last_curious", N_("What was the last small thing that made each of you curious?")),
    Opener(
        "nobody_could_answer",
        N_("Which question did you ask as a child that nobody could answer?"),
    ),
    Opener("tiny_museum", N_("If you opened a tiny museum together, what would be in it?")),
    Opener(
        "afternoon_anywhere",
        N_("If you could spend one afternoon together anywhere, where would it be?"),
    ),
    Opener(
        "train_together",
        N_("If you shared a long train ride, what would each of you bring along?"),
    ),
    Opener(
        "new_day_of_rest",
        N_("If you could invent one new day of rest for everybody, what would it celebrate?"),
    ),
    Opener("nobody_wins", N_("Which game do you know that nobody has to win?")),
)
