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
    """A conversation starter: its permanent key, its words in English, and its depth (1 to 3)."""

    key: str
    words: str
    depth: int = 1


OPENERS: tuple[Opener, ...] = (
    # Food and kitchens.
    Opener(
        "pot_of_soup",
        N_("If you cooked one pot of soup together, what would each of you put in?"),
    ),
    Opener(
        "simple_dish",
        N_("What's a very simple dish each of you could teach somebody?"),
    ),
    Opener(
        "breakfast_in_places",
        N_("What do people eat for breakfast where you live?"),
    ),
    Opener(
        "odd_pairing",
        N_("What two foods do you like together that others find strange?"),
    ),
    Opener(
        "sweet_or_sour",
        N_("Sweet, salty, sour or bitter: which one do you reach for?"),
    ),
    Opener(
        "in_the_kitchen",
        N_("What do you nearly always have in the kitchen?"),
    ),
    Opener(
        "best_thing_lately",
        N_("What's the best thing you've eaten lately?"),
    ),
    Opener(
        "coffee_tea_or",
        N_("Coffee, tea or something else: how do you take it?"),
    ),
    Opener(
        "visitors_must_eat",
        N_("What should a visitor to your town eat?"),
    ),
    Opener(
        "too_tired_to_cook",
        N_("Too tired to cook: what's for dinner?"),
    ),
    Opener(
        "on_a_pizza",
        N_("What belongs on a pizza, and what never does?"),
    ),
    Opener(
        "good_sandwich",
        N_("What goes into a really good sandwich?"),
    ),
    Opener(
        "how_spicy",
        N_("How spicy is too spicy for you?"),
    ),
    Opener(
        "cake_to_choose",
        N_("If there were cake this afternoon, what kind would you hope for?"),
    ),
    # Where one lives.
    Opener(
        "one_place_to_show",
        N_("If somebody came to visit, where near you would you take them first?"),
    ),
    Opener(
        "this_month_outdoors",
        N_("What's it like outside where you are right now?"),
    ),
    Opener(
        "patch_of_green",
        N_("Is there a park, a tree or a garden near you that you're fond of?"),
    ),
    Opener(
        "on_your_way",
        N_("What do you pass on the route you take most often?"),
    ),
    Opener(
        "puzzling_to_visitors",
        N_("What would a visitor find strange about the place where you live?"),
    ),
    Opener(
        "worth_copying",
        N_("What custom from somewhere else would you like to bring home?"),
    ),
    Opener(
        "quiet_quarter_hour",
        N_("Where do you go for a quiet quarter of an hour?"),
    ),
    Opener(
        "bench_for_everybody",
        N_("If you could put a bench anywhere, where would it stand?"),
    ),
    Opener(
        "extra_room",
        N_("If you had one extra room, what would you do with it?"),
    ),
    Opener(
        "town_or_country",
        N_("City, small town or the middle of nowhere: what suits you?"),
    ),
    Opener(
        "sea_or_mountains",
        N_("Sea or mountains, and why?"),
    ),
    Opener(
        "from_your_window",
        N_("What can you see from your window?"),
    ),
    Opener(
        "tourists_miss",
        N_("What's a place near you that tourists never find?"),
    ),
    Opener(
        "curious_on_the_map",
        N_("If you could be shown around one country for a day, which would it be?"),
    ),
    Opener(
        "liked_living_there",
        N_("Of the places where you've lived or stayed, where did you feel at home?"),
    ),
    # Words and languages.
    Opener(
        "word_worth_knowing",
        N_("What word from your language or dialect should everybody know?"),
    ),
    Opener(
        "wrong_for_years",
        N_("What word, saying or song line did you get wrong for years?"),
    ),
    Opener(
        "ways_of_hello",
        N_("How do people say hello in your part of the world?"),
    ),
    Opener(
        "rhyme_or_proverb",
        N_("What's a proverb or saying that you actually use?"),
    ),
    Opener(
        "stubbed_toe",
        N_("What do you say when you stub your toe?"),
    ),
    Opener(
        "story_of_your_name",
        N_("Is there a story behind your name?"),
    ),
    Opener(
        "sound_all_day",
        N_("What sound could you listen to all day?"),
    ),
    Opener(
        "most_used_emoji",
        N_("Which emoji do you use far too often?"),
    ),
    # Hours and weather.
    Opener(
        "early_late_between",
        N_("Morning person, night owl or neither?"),
    ),
    Opener(
        "right_weather",
        N_("What's your kind of weather?"),
    ),
    Opener(
        "rainy_afternoon",
        N_("What do you do with a rainy Sunday?"),
    ),
    Opener(
        "good_sunday",
        N_("What does a good Sunday look like for you?"),
    ),
    Opener(
        "first_in_the_morning",
        N_("What does your morning start with, before anything else?"),
    ),
    Opener(
        "extra_hour_together",
        N_("If you had an hour to yourself today, how would you spend it?"),
    ),
    Opener(
        "season_of_yours",
        N_("Which season suits you best?"),
    ),
    Opener(
        "best_of_the_weekend",
        N_("What was the nicest part of your weekend?"),
    ),
    Opener(
        "winding_down",
        N_("How do you wind down in the evening?"),
    ),
    Opener(
        "plans_or_none",
        N_("A day full of plans or a day with none: which sounds better?"),
    ),
    # Things.
    Opener(
        "thing_with_a_story",
        N_("What's near you right now that has a small story behind it?"),
    ),
    Opener(
        "mend_or_leave",
        N_("When something breaks, do you mend it, leave it or ask somebody who can?"),
    ),
    Opener(
        "tidy_or_not",
        N_("Tidy, messy or somewhere in between?"),
    ),
    Opener(
        "everyday_invention",
        N_("What everyday invention are you thankful for?"),
    ),
    Opener(
        "child_collection",
        N_("What did you collect as a child, or wish you could?"),
    ),
    Opener(
        "oldest_still_used",
        N_("What's the oldest thing you still use?"),
    ),
    Opener(
        "keep_losing",
        N_("What can you never find when you need it?"),
    ),
    Opener(
        "your_mug",
        N_("Where did your favourite mug come from?"),
    ),
    Opener(
        "never_throw_away",
        N_("What do you own that you'll never use and never throw away?"),
    ),
    Opener(
        "little_thing_big_help",
        N_("What small thing makes your life easier?"),
    ),
    # Books, films, music and games.
    Opener(
        "told_somebody",
        N_("What film, series, book or song did you last recommend to somebody?"),
    ),
    Opener(
        "watch_again",
        N_("What film could you watch again and again?"),
    ),
    Opener(
        "song_right_now",
        N_("What song is in your head at the moment?"),
    ),
    Opener(
        "still_think_of_it",
        N_("What concert, play or show do you still think about?"),
    ),
    Opener(
        "turned_up_loud",
        N_("What song do you turn up when nobody's listening?"),
    ),
    Opener(
        "on_at_the_moment",
        N_("What are you watching, reading or listening to at the moment?"),
    ),
    Opener(
        "dinner_with_a_character",
        N_("What character from a book or film would you have dinner with?"),
    ),
    Opener(
        "music_at_fifteen",
        N_("What music did you listen to when you were fifteen?"),
    ),
    Opener(
        "loved_as_a_child",
        N_("What story did you love as a child?"),
    ),
    Opener(
        "game_all_evening",
        N_("What game could you play all evening?"),
    ),
    Opener(
        "sing_or_dance",
        N_("In front of everybody: would you rather sing or dance?"),
    ),
    # Small pleasures and odd corners of a person.
    Opener(
        "fond_of_a_chore",
        N_("What chore are you secretly fond of?"),
    ),
    Opener(
        "knows_too_much",
        N_("What do you know far too much about?"),
    ),
    Opener(
        "no_use_at_all",
        N_("What odd little thing can you do?"),
    ),
    Opener(
        "firm_opinion",
        N_("What unimportant thing do you have strong opinions about?"),
    ),
    Opener(
        "better_already",
        N_("What little thing makes your day better?"),
    ),
    Opener(
        "made_however_simply",
        N_("Do you cook, draw, grow, build or write anything, however simply?"),
    ),
    Opener(
        "liked_in_the_end",
        N_("What did you use to dislike and now love?"),
    ),
    Opener(
        "kindness_of_strangers",
        N_("What's something kind that a stranger did for you?"),
    ),
    Opener(
        "animal_acquaintance",
        N_("Is there an animal in your life, or one you'd like to have there?"),
    ),
    Opener(
        "takes_you_elsewhere",
        N_("What smell takes you straight back to a certain place?"),
    ),
    Opener(
        "hobby_that_went",
        N_("What hobby did you try and then drop?"),
    ),
    Opener(
        "harmlessly_afraid",
        N_("What harmless thing are you a little afraid of?"),
    ),
    Opener(
        "happily_bad_at",
        N_("What are you happily bad at?"),
    ),
    Opener(
        "still_laughing",
        N_("What made you laugh lately?"),
    ),
    Opener(
        "touch_wood",
        N_("Are you superstitious about anything, just a little?"),
    ),
    Opener(
        "own_little_tradition",
        N_("What small tradition do you keep, alone or with others?"),
    ),
    Opener(
        "festival_of_the_year",
        N_("What day or festival do you look forward to all year?"),
    ),
    Opener(
        "queue_or_leave",
        N_("If there's a long queue for ice cream, do you wait or walk on?"),
    ),
    # Curiosity and imagination.
    Opener(
        "lesson_together",
        N_("If you took one lesson together, what would it be in?"),
    ),
    Opener(
        "glad_to_know",
        N_("What have you found out lately that surprised you?"),
    ),
    Opener(
        "nobody_could_answer",
        N_("What did you ask as a child that nobody could answer?"),
    ),
    Opener(
        "tiny_museum",
        N_("If you opened a tiny museum together, what would be in it?"),
    ),
    Opener(
        "afternoon_anywhere",
        N_("If you could spend this afternoon anywhere, where would you be?"),
    ),
    Opener(
        "train_together",
        N_("Ten hours on a train together: what does each of you bring?"),
    ),
    Opener(
        "new_day_of_rest",
        N_("If you could invent a new day of rest for everybody, what would it celebrate?"),
    ),
    Opener(
        "small_superpower",
        N_("What small superpower would you like, such as always finding your keys?"),
    ),
    Opener(
        "day_in_the_past",
        N_("If you could spend one day in another century, when would it be?"),
    ),
    Opener(
        "just_for_fun",
        N_("Just for fun, what would you like to learn?"),
    ),
    Opener(
        "three_things_island",
        N_("A desert island and three things: what do you take?"),
    ),
    Opener(
        "famous_for_something_silly",
        N_("If you were famous for something silly, what would it be?"),
    ),
    Opener(
        "name_a_boat",
        N_("What would you call your boat, if you had one?"),
    ),
    Opener(
        "rudest_animal",
        N_("If animals could talk, which one would be the rudest?"),
    ),
    Opener(
        "dinner_in_any_city",
        N_("If you could have dinner in any city tonight, where would it be?"),
    ),
    Opener(
        "like_magic",
        N_("What still seems a little like magic to you?"),
    ),
)

# These suit somebody who has just lost somebody: each can be answered in a word, and none asks for
# cheer, for memories, for plans, or for people.
QUIET: tuple[str, ...] = (
    "breakfast_in_places",
    "sweet_or_sour",
    "in_the_kitchen",
    "coffee_tea_or",
    "too_tired_to_cook",
    "this_month_outdoors",
    "patch_of_green",
    "on_your_way",
    "quiet_quarter_hour",
    "bench_for_everybody",
    "town_or_country",
    "sea_or_mountains",
    "from_your_window",
    "word_worth_knowing",
    "ways_of_hello",
    "sound_all_day",
    "early_late_between",
    "right_weather",
    "season_of_yours",
    "winding_down",
    "tidy_or_not",
    "little_thing_big_help",
)

# What *Another question* brings, step by step. Nothing here is asked in an introduction.
DEEPER: tuple[Opener, ...] = (
    # Depth 2: personal.
    Opener("changed_taste", N_("What do you like now that you didn't like ten years ago?"), 2),
    Opener(
        "good_with_hands",
        N_("What did somebody once teach you that you still do their way?"),
        2,
    ),
    Opener("unhurried", N_("What do you never want to be hurried in?"), 2),
    Opener("kept_for_years", N_("What have you kept for years that nobody else would keep?"), 2),
    Opener("first_song", N_("Which song takes you straight back to another time?"), 2),
    Opener("place_to_return", N_("Which place would you like to see once more?"), 2),
    Opener("took_courage", N_("When did you last do something that took a little courage?"), 2),
    Opener(
        "neighbour_story",
        N_("Is there a neighbour, past or present, whom you still think of?"),
        2,
    ),
    Opener("rule_of_thumb", N_("What rule of thumb do you live by?"), 2),
    Opener("easy_to_tell", N_("To whom do you find it easy to tell things, and why?"), 2),
    Opener("cannot_sleep", N_("What do you do when you can't sleep?"), 2),
    Opener("took_up_again", N_("What have you given up, and might take up again?"), 2),
    Opener("how_you_were_called", N_("What were you called when you were small, and what now?"), 2),
    Opener("later_than_most", N_("What did you learn later than most people do?"), 2),
    Opener("kind_stranger", N_("When was a stranger kind to you?"), 2),
    Opener(
        "old_photo",
        N_("If you could step into one old photo for an hour, which would it be?"),
        2,
    ),
    Opener("laugh_you_tell", N_("What made you laugh so much that you still tell it?"), 2),
    Opener("different_life", N_("If you'd grown up somewhere else, what might you love now?"), 2),
    Opener("feels_like_home", N_("What makes a place feel like home to you?"), 2),
    Opener("good_advice", N_("What good advice did you once get, and ignore?"), 2),
    # Depth 3: deep, and never prying.
    Opener("thought_otherwise", N_("About what did you once think quite differently?"), 3),
    Opener("proud_quietly", N_("What are you quietly proud of?"), 3),
    Opener("hard_and_good", N_("What was hard, and turned out to be good for you?"), 3),
    Opener("thank_somebody", N_("Whom would you like to thank, and for what?"), 3),
    Opener("what_stays", N_("What would you like people to remember about you?"), 3),
    Opener("enough_for_you", N_("When do you feel that it's enough?"), 3),
    Opener("younger_self", N_("What would you tell yourself at fifteen?"), 3),
    Opener("good_friend", N_("What makes a good friend, do you think?"), 3),
    Opener("comfort_in_hard_days", N_("What helps you on a hard day?"), 3),
    Opener("never_alone", N_("When do you feel least alone?"), 3),
    Opener("what_matters_now", N_("What matters more to you now than it used to?"), 3),
    Opener("still_hope", N_("What do you still hope to do, however small?"), 3),
    Opener("brave_kindness", N_("What's the kindest thing you've seen somebody do?"), 3),
    Opener("let_go_of", N_("What was it good to let go of?"), 3),
    Opener(
        "brought_back",
        N_("If you could bring one thing back from an earlier time, what would it be?"),
        3,
    ),
    Opener("true_for_you", N_("What do you believe that most people around you don't?"), 3),
)
EVERY_OPENER = (*OPENERS, *DEEPER)

_WORDS = {opener.key: opener.words for opener in EVERY_OPENER}
_KNOWN = frozenset(words.casefold() for words in _WORDS.values())


def words_of(key: str) -> str:
    """The words of an opener; those of the first where a version before had this key."""
    return _WORDS.get(key, OPENERS[0].words)


def is_kiths_own(words: str) -> bool:
    """Whether *words* are those of one of these openers."""
    return words.casefold() in _KNOWN
