"""What Kith asks in an icebreaker: questions of its own, in three depths, each for one person.

Depth 1 is light and easy, depth 2 is personal, depth 3 is deep but never prying.

A question is one that a tactful friend would ask, and that anybody can answer: somebody who is in
mourning, alone, ill, poor, far from home, or of any faith. So no question takes a partner,
children, living parents, a happy childhood, travel abroad or a strong body for granted. None
touches on business or on an absent colleague (P12).

A key is forever: by it Kith knows what it has asked somebody. It is neither changed nor used
again. Words may be polished as long as the question stays the same; a different question gets a
new key.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.i18n import N_


@dataclass(frozen=True, slots=True)
class Question:
    """One icebreaker: its lasting key, its depth (1 to 3), and its words in English."""

    key: str
    depth: int
    words: str


BANK: tuple[Question, ...] = (
    # Depth 1. Food and kitchens.
    Question("plain_food", 1, N_("What plain food do you like more than people would guess?")),
    Question(
        "bread_or_rice",
        1,
        N_("Bread, rice, noodles or something else: what do you like with a meal?"),
    ),
    Question("cold_day_drink", 1, N_("On a cold day, what do you like to drink?")),
    Question("one_spice", 1, N_("Which spice or herb do you like best?")),
    Question("first_bite", 1, N_("What's the first thing you eat in the day, if anything?")),
    Question("better_next_day", 1, N_("Which dish is better the day after it was cooked?")),
    Question("good_soup", 1, N_("What belongs in a good soup, do you think?")),
    Question("fruit_of_the_year", 1, N_("What fruit do you look forward to each year?")),
    Question("potatoes", 1, N_("How do you like your potatoes?")),
    Question("underrated_vegetable", 1, N_("What vegetable is better than people think?")),
    Question("no_cooking", 1, N_("What do you eat when you don't feel like cooking?")),
    Question("without_recipe", 1, N_("What can you cook without a recipe, however simple?")),
    Question(
        "one_kitchen_tool",
        1,
        N_("What one thing does every kitchen need, do you think?"),
    ),
    Question("kitchen_smell", 1, N_("What smell draws you into a kitchen?")),
    # Depth 1. Places, near and on the map.
    Question("good_bench", 1, N_("Where near you is a good spot to sit for ten minutes?")),
    Question("nearest_window", 1, N_("What is outside the window nearest to you?")),
    Question("street_you_like", 1, N_("Which street near you do you like to take?")),
    Question("which_water", 1, N_("Sea, river, lake or dry land: where do you like to be?")),
    Question("place_on_map", 1, N_("Which place on the map have you always wondered about?")),
    Question("tree_you_know", 1, N_("Which tree near you do you like to pass?")),
    Question("spot_indoors", 1, N_("Which spot indoors do you always end up in?")),
    Question("at_the_market", 1, N_("What do you look at first at a market?")),
    # Depth 1. Sounds and quiet.
    Question("first_sound", 1, N_("What is usually the first sound of your day?")),
    Question(
        "rain_on_roof",
        1,
        N_("Rain on the roof, rain on the window or no rain at all: which do you like?"),
    ),
    Question("quiet_or_playing", 1, N_("Do you like a room quiet, or with something playing?")),
    Question("sound_from_outdoors", 1, N_("What sound from outdoors do you like to hear indoors?")),
    # Depth 1. Seasons and hours.
    Question("season_sign", 1, N_("What tells you that a new season has begun?")),
    Question("weather_others_mind", 1, N_("What weather do you like that others complain about?")),
    Question("hour_of_day", 1, N_("Which hour of the day suits you best?")),
    Question("warm_or_cold", 1, N_("Would you rather be a little too warm or a little too cold?")),
    Question("month_for_weather", 1, N_("Which month do you like for its weather?")),
    Question("longer_season", 1, N_("Which season would you like to last a little longer?")),
    Question("early_or_late", 1, N_("Do you wake early by nature, or late?")),
    # Depth 1. Nature and animals.
    Question("birds_near", 1, N_("Which birds turn up where you live?")),
    Question("animal_for_an_hour", 1, N_("Which animal could you watch for an hour?")),
    Question(
        "cats_or_dogs", 1, N_("Cats, dogs, some other animal or none at all: what suits you?")
    ),
    Question("plants_and_you", 1, N_("How do you get on with plants?")),
    Question("night_sky", 1, N_("What do you look for when you look up at the night sky?")),
    Question("photos_you_take", 1, N_("If you take photos, what do you take them of?")),
    # Depth 1. Hands and things.
    Question("written_by_hand", 1, N_("What do you still write by hand?")),
    Question("last_mended", 1, N_("What was the last thing you mended, well or badly?")),
    Question("least_bad_chore", 1, N_("Which chore do you mind least?")),
    Question("pocket_or_bag", 1, N_("What is always in your pocket or bag?")),
    Question(
        "pen_or_paintbrush", 1, N_("Pen, pencil or paintbrush: which would you pick up first?")
    ),
    Question("cup_you_use", 1, N_("What does the cup you use most look like?")),
    Question("colour_of_things", 1, N_("Which colour turns up most among your things?")),
    Question("comfortable_clothes", 1, N_("What do you wear when it only has to be comfortable?")),
    Question("oldest_in_use", 1, N_("What is the oldest thing you still use every week?")),
    Question("that_drawer", 1, N_("What is in the drawer where everything ends up?")),
    Question("feel_in_hand", 1, N_("Which thing do you like for how it feels in the hand?")),
    Question("sheet_of_paper", 1, N_("What could you make out of a sheet of paper?")),
    Question("pen_and_time", 1, N_("What do you draw when you have a pen and time to pass?")),
    Question("good_chair", 1, N_("What makes a chair a good chair?")),
    Question("ordinary_treat", 1, N_("What small treat do you like on an ordinary day?")),
    Question("smell_you_like", 1, N_("What smell do you like, for no good reason?")),
    # Depth 1. Reading and music.
    Question("where_to_read", 1, N_("Where do you like to read, if you like reading?")),
    Question("song_that_sticks", 1, N_("What song gets stuck in your head?")),
    Question("instrument_to_hear", 1, N_("Which instrument do you like to hear?")),
    Question("film_seen_again", 1, N_("What film have you seen more than once?")),
    Question(
        "told_about_it",
        1,
        N_("What have you read, seen or heard lately that you told somebody about?"),
    ),
    Question(
        "voice_to_listen_to", 1, N_("Which singer or speaker do you like just for the voice?")
    ),
    Question("unfinished_book", 1, N_("Do you finish a book you don't like, or put it down?")),
    Question("tune_or_words", 1, N_("In a song, do you notice the tune first or the words?")),
    Question(
        "seat_on_train",
        1,
        N_("Which character from a story would you like beside you on a train?"),
    ),
    # Depth 1. Words.
    Question("word_for_its_sound", 1, N_("What word do you like just for how it sounds?")),
    Question(
        "hard_to_spell",
        1,
        N_("What word, in any language, do you have to look up every time you spell it?"),
    ),
    Question("borrowed_words", 1, N_("What words do you know in a language you don't speak?")),
    Question("place_name", 1, N_("What town or street has a name you like?")),
    Question("word_too_often", 1, N_("What word do you catch yourself using too often?")),
    Question("language_overnight", 1, N_("Which language would you like to wake up speaking?")),
    # Depth 1. Imagination and curiosity.
    Question("extra_hour", 1, N_("If today had one more hour, where in the day would you put it?")),
    Question(
        "ear_on_the_world",
        1,
        N_("If you could hear one place on earth right now, which would it be?"),
    ),
    Question(
        "train_ride",
        1,
        N_("On a long train ride, do you read, sleep, talk or look out of the window?"),
    ),
    Question(
        "night_in_a_lighthouse",
        1,
        N_("Lighthouse, treehouse or houseboat: where would you spend one night?"),
    ),
    Question("puzzle_or_riddle", 1, N_("What kind of puzzle or riddle do you like, if any?")),
    Question("while_waiting", 1, N_("What do you do while you wait for something?")),
    Question("no_plans", 1, N_("What do you do first on a day with no plans?")),
    Question("show_me_how", 1, N_("What would you like somebody to show you how to do?")),
    Question("fact_kept", 1, N_("What small fact have you never forgotten?")),
    Question("looked_up", 1, N_("What did you last look up out of pure curiosity?")),
    # Depth 2. When one was small, happy or not.
    Question("hours_when_small", 2, N_("What could you do for hours when you were small?")),
    Question("long_misunderstood", 2, N_("What did you misunderstand for a long time as a child?")),
    Question("place_known_when_small", 2, N_("Which place did you know well when you were small?")),
    Question("old_story", 2, N_("What story from long ago do you still remember?")),
    Question(
        "game_made_up",
        2,
        N_("What game did you make up when you were small, alone or with others?"),
    ),
    Question("early_curiosity", 2, N_("What were you curious about as a child and still are?")),
    # Depth 2. Habits and small pleasures.
    Question("kept_habit", 2, N_("What small habit do you like to keep up?")),
    Question(
        "unplanned_evening", 2, N_("How do you like to spend an evening with nothing planned?")
    ),
    Question("place_for_quiet", 2, N_("Where do you go when you want some quiet?")),
    Question("how_you_rest", 2, N_("How do you rest when you're really tired?")),
    Question("how_a_day_begins", 2, N_("How do you like a day to begin?")),
    Question("time_kept", 2, N_("Which part of the day do you like to keep for yourself?")),
    Question("grey_day", 2, N_("What goes well with a grey day, do you think?")),
    Question(
        "own_reason_day", 2, N_("Which day of the year do you like for a reason of your own?")
    ),
    Question("not_talking", 2, N_("When is it nice not to have to talk?")),
    Question("no_hurry", 2, N_("What are you in no hurry about?")),
    Question("good_luck", 2, N_("What do you count as good luck, however small?")),
    Question("never_tired_of", 2, N_("What do you never get tired of looking at?")),
    # Depth 2. Food and kitchens.
    Question("come_to_like", 2, N_("What taste have you come to like over the years?")),
    Question("offer_a_guest", 2, N_("If somebody came by unannounced, what would you offer them?")),
    Question("comforting_food", 2, N_("What food do you find comforting?")),
    Question("taste_of_a_place", 2, N_("What taste reminds you of a certain place?")),
    Question(
        "dish_to_learn",
        2,
        N_("What dish have you eaten that you'd like to be able to make?"),
    ),
    # Depth 2. Places and journeys near home.
    Question(
        "drawn_from_memory",
        2,
        N_("Which place do you know so well that you could draw it from memory?"),
    ),
    Question("used_to_it", 2, N_("What about the place where you live took some getting used to?")),
    Question("small_about_here", 2, N_("What do you like about where you live, however small?")),
    Question("repeated_journey", 2, N_("What short trip do you like to make again and again?")),
    Question("lost_and_found", 2, N_("Where did a wrong turn once bring you somewhere good?")),
    Question(
        "not_as_imagined", 2, N_("Which place turned out different from how you'd imagined it?")
    ),
    Question(
        "from_stories_only",
        2,
        N_("Which place are you fond of that you know only from books, films or songs?"),
    ),
    Question(
        "hills_or_city",
        2,
        N_("In the hills, by the water or in a big city: where do you feel at ease?"),
    ),
    # Depth 2. Nature and animals.
    Question(
        "stopped_outdoors", 2, N_("When did something outdoors last make you stop for a moment?")
    ),
    Question(
        "animal_known_well",
        2,
        N_("Which animal have you known well, your own or somebody else's?"),
    ),
    Question(
        "patch_of_earth", 2, N_("If you had a small patch of earth, what would you grow in it?")
    ),
    Question("everyday_beauty", 2, N_("What everyday thing do you find beautiful?")),
    Question(
        "newly_noticed", 2, N_("What have you noticed lately that you'd never noticed before?")
    ),
    Question("when_weather_turns", 2, N_("What do you do each year when the weather turns?")),
    # Depth 2. Words.
    Question("odd_saying", 2, N_("What saying do you use that others find odd?")),
    Question("word_every_language", 2, N_("Which word do you wish every language had?")),
    Question("glad_message", 2, N_("What sort of message are you glad to get?")),
    Question("saying_doubted", 2, N_("What well-known saying do you disagree with?")),
    # Depth 2. Among people.
    Question("kindness_seen", 2, N_("What small kindness between strangers have you seen?")),
    Question("being_a_guest", 2, N_("What do you appreciate when you're a guest somewhere?")),
    Question("easy_conversation", 2, N_("What makes a conversation easy for you?")),
    Question("room_full_of_people", 2, N_("In a room full of people, where do you like to be?")),
    Question("asked_about", 2, N_("What do you like to be asked about?")),
    Question(
        "from_a_history_book",
        2,
        N_("Which person from a history book would you have liked to talk to?"),
    ),
    Question("borrowed_habit", 2, N_("What habit did you pick up from somebody else?")),
    Question("talent_in_others", 2, N_("What talent do you like to see in other people?")),
    Question(
        "shown_once", 2, N_("What did somebody show you how to do that you still do that way?")
    ),
    Question("gladly_stubborn", 2, N_("What are you happy to be stubborn about?")),
    # Depth 2. Hands and things.
    Question("hands_know", 2, N_("What can your hands do without you thinking about it?")),
    Question("craft_watched", 2, N_("What craft do you like to watch?")),
    Question(
        "left_half_done", 2, N_("What did you once begin to make and happily leave unfinished?")
    ),
    Question("not_good_at_it", 2, N_("What do you enjoy even though you're not good at it?")),
    Question("learned_late", 2, N_("What did you learn late and like all the more?")),
    Question("would_like_to_make", 2, N_("What would you like to be able to make?")),
    Question(
        "only_you_would_keep",
        2,
        N_("What object would you keep even though nobody else would want it?"),
    ),
    Question(
        "picture_on_the_wall",
        2,
        N_("Which picture would you hang where you would see it every day?"),
    ),
    Question("made_by_hand", 2, N_("What do you have that was made by hand?")),
    Question(
        "made_for_somebody", 2, N_("What have you made with your own hands for somebody else?")
    ),
    # Depth 2. Reading and music.
    Question("come_back_to", 2, N_("Which book, film or song do you keep coming back to?")),
    Question("music_and_place", 2, N_("What piece of music takes you back to a certain place?")),
    Question("music_does_good", 2, N_("What music does you good?")),
    Question("book_to_lend", 2, N_("What book or film would you lend to somebody you like?")),
    Question("line_that_stayed", 2, N_("What line from a song, poem or film has stayed with you?")),
    # Depth 2. Learning and changes of mind.
    Question(
        "small_change_of_mind", 2, N_("What have you changed your mind about, however small?")
    ),
    Question("advice_followed", 2, N_("What small piece of advice do you still follow?")),
    Question("tried_once", 2, N_("What did you try once, without expecting much, and like?")),
    Question("taken_up_again", 2, N_("What did you leave alone for years and then take up again?")),
    Question(
        "custom_you_like",
        2,
        N_("What custom do you find lovely, whether it's yours or not?"),
    ),
    # Depth 3. Kindness received and given.
    Question("kindness_kept", 3, N_("What small act of kindness have you never forgotten?")),
    Question("stranger_helped", 3, N_("What did a stranger once do that helped you?")),
    Question(
        "kind_thing_said", 3, N_("What kind thing did somebody say that has stayed with you?")
    ),
    Question("still_thankful", 3, N_("What from long ago are you still thankful to somebody for?")),
    Question("small_gift", 3, N_("What gift, however small, has meant a lot to you?")),
    Question("pass_it_on", 3, N_("What kindness would you like to pass on one day?")),
    Question(
        "because_of_kindness",
        3,
        N_("What do you do differently because somebody was kind to you?"),
    ),
    Question("few_words_needed", 3, N_("When did somebody understand you without many words?")),
    Question("taught_unknowingly", 3, N_("What did somebody teach you without knowing it?")),
    Question(
        "older_or_younger",
        3,
        N_("What have you learned from somebody much older or younger than you?"),
    ),
    Question("quiet_bravery", 3, N_("When did you see somebody be brave in a quiet way?")),
    Question("not_wrapped", 3, N_("What gift do you like to give that needs no wrapping?")),
    Question("for_one_another", 3, N_("What do you wish people did more often for one another?")),
    Question("truly_welcome", 3, N_("What makes you feel truly welcome somewhere?")),
    Question("thanks_beyond_words", 3, N_("How do you say thank you when words feel too small?")),
    # Depth 3. Learning and changes of mind.
    Question("ten_years_on", 3, N_("What do you see differently now than you did ten years ago?")),
    Question("grown_gentler", 3, N_("What have you become gentler about over the years?")),
    Question("slow_to_understand", 3, N_("What took you a long time to understand?")),
    Question("glad_to_be_wrong", 3, N_("When were you glad to be wrong?")),
    Question("less_seriously", 3, N_("What do you take less seriously than you used to?")),
    Question("expectation_dropped", 3, N_("What expectation were you relieved to let go of?")),
    Question(
        "open_question",
        3,
        N_("What question do you like to think about even though it has no answer?"),
    ),
    Question("worry_gone", 3, N_("What small thing have you stopped worrying about?")),
    Question("glad_of_a_no", 3, N_("What are you glad to have said no to, however small?")),
    Question("small_courage", 3, N_("What small thing once took you some courage?")),
    Question("small_chance", 3, N_("Which small chance led you somewhere good?")),
    Question("good_mistake", 3, N_("What mistake turned out well for you?")),
    Question("small_change", 3, N_("What small change did you more good than you expected?")),
    Question("saying_proved", 3, N_("What old saying has turned out to be true for you?")),
    Question("to_fifteen", 3, N_("What would you tell somebody who is fifteen today?")),
    Question("new_in_a_place", 3, N_("What would you say to somebody who is new in a place?")),
    # Depth 3. Being oneself.
    Question("most_yourself", 3, N_("When do you feel most like yourself?")),
    Question("after_a_while", 3, N_("What do people notice about you only after a while?")),
    Question("rarely_asked", 3, N_("What are you rarely asked that you'd be happy to answer?")),
    Question("child_still_there", 3, N_("Which part of you as a child is still there?")),
    Question("more_patient", 3, N_("What are you more patient with than people might think?")),
    Question("enough_for_a_day", 3, N_("What makes an ordinary day feel like enough?")),
    Question("hard_day", 3, N_("What small thing makes a hard day a little easier for you?")),
    Question("easier_to_ask", 3, N_("What makes it easier for you to ask for help?")),
    Question("own_small_rule", 3, N_("What small rule of your own do you live by?")),
    Question(
        "words_for_feeling",
        3,
        N_("Is it easier for you to say what you feel aloud, in writing or some other way?"),
    ),
    Question(
        "somewhere_new", 3, N_("What did you find out about yourself by being somewhere new?")
    ),
    Question(
        "people_beside_you", 3, N_("How would you like people to feel when they are with you?")
    ),
    Question("looked_after", 3, N_("Which thing, plant or creature do you like to take care of?")),
    # Depth 3. Other people.
    Question("really_listening", 3, N_("How can you tell that somebody is really listening?")),
    Question("growing_fond", 3, N_("What makes people grow fond of each other, do you think?")),
    Question("helps_to_trust", 3, N_("What helps you to trust somebody?")),
    Question("quietly_admired", 3, N_("What do you quietly admire in other people?")),
    Question("good_apology", 3, N_("What makes an apology a good one?")),
    Question("easy_to_forgive", 3, N_("What do you find easy to forgive?")),
    Question("gesture_over_words", 3, N_("What gesture says more to you than words?")),
    Question("kind_of_silence", 3, N_("Which kind of silence do you like?")),
    Question("remembering_people", 3, N_("What small thing do you like to remember about people?")),
    Question(
        "teach_everybody",
        3,
        N_("If you could teach everybody one small thing, what would it be?"),
    ),
    Question("care_unspoken", 3, N_("How do you show somebody that you care, without saying it?")),
    # Depth 3. The world.
    Question("still_wonder", 3, N_("What still fills you with wonder?")),
    Question("thinking_well", 3, N_("What makes you think well of people?")),
    Question("calm_in_mind", 3, N_("Where do you go in your thoughts when you need some calm?")),
    Question("small_outdoors", 3, N_("Where outdoors do you feel small in a good way?")),
    Question("slow_time", 3, N_("When does time go slowly and you don't mind?")),
    Question(
        "moment_remembered", 3, N_("What ordinary moment do you remember for no clear reason?")
    ),
    Question("moved_by_music", 3, N_("What piece of music has moved you deeply?")),
    Question("book_that_changed", 3, N_("What book or film changed how you see something?")),
    Question("when_all_is_quiet", 3, N_("What do you notice when everything around you is quiet?")),
    Question("beautiful_and_sad", 3, N_("What do you find beautiful and a little sad at once?")),
    Question("made_by_hands", 3, N_("Which thing made by human hands has moved you?")),
    Question("worth_doing_slowly", 3, N_("What do you think is worth doing slowly?")),
)
