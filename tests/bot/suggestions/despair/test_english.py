"""Words of despair are recognised, and everyday words are not mistaken for them."""

from __future__ import annotations

from bot.suggestions.despair import despair_in
from tests.tables import every_case

IN_NEED = """
I want to die
I wanna die
I WANT TO DIE
I've wanted to die since March
I want to be dead
I'd rather be dead
I'd rather die than live like this
I wish I were dead
I wish I was never born
I wish I'd never been born
I am better off dead
I want to kill myself
I'm going to kill myself
I feel like killing myself
Sometimes I think about killing myself
I'm thinking of ending my life
I'm going to end my life
I want to end it all
I just want it all to end
I want to take my life
I think about taking my own life
I'm suicidal
I keep thinking about suicide
I have been having suicidal thoughts
I nearly committed suicide last week
I don't want to live any more
I don’t want to live anymore
I dont want to live
I do not want to be alive
I don't want to live in this world
I don't want to exist
I don't want to be here anymore
I don’t want to wake up
I wish I wouldn't wake up tomorrow
I'd like to go to sleep and never wake up
There's no point in living
There is no reason to live
I don't see the point of living any more
I have nothing to live for
I feel hopeless, I want to give up on life
I'm so tired of living
Life isn't worth living
Life isn’t worth living any more
Life is not worth living
I can't go on
I can’t go on like this
I cannot go on.
I just can't go on, everything is grey
I can't go on without her
I cannot live like this
I can't live any more
I can't take it any more
I can’t take this anymore
I can't bear it any more
Everyone would be better off without me
My kids would be better off without me
No one would miss me if I was gone
I've been hurting myself again
I want to hurt myself
I started cutting myself again
I cut myself when it gets too much
I see no way out
I want to disappear forever
""".strip().splitlines()

EVERYDAY = """
I'm dying to see that film
I'm dying for a coffee
I'd die for a good croissant
I could have died laughing
I died of embarrassment
I nearly died laughing
I want to dye my hair
I want to die my hair blue
My son says he would rather die than eat broccoli
I don't want to die in this traffic
dead tired today
I was dead tired
I was dead serious
I'd be dead without my calendar
My phone is dead
I play dead with my dog
this deadline kills me
That joke killed me
My boss will kill me
I'm killing myself laughing
I would kill for a nap
I killed the sourdough starter
We are killing time at the airport
I love true crime about killers
Kill Bill is my favourite film
Suicide Squad is my favourite film
This hill will be the death of me
My father died in spring
My mother died and I miss her
My aunt survived cancer
My uncle died by suicide two years ago
We lost my brother to suicide in spring
I want to live by the sea
I want to live to a hundred
I don't want to live in the city
My grandmother does not want to live with us
No reason to live downtown with these rents
There's no point in buying a car here
There is no point in going on Sunday
I am tired of living in London
I can't live without coffee
I can't go on Thursday
I can't go on holiday this year
I can't go on the ski trip
I can’t go on and on about it
I can't bear this heat
I can't take it back to the shop any more
I don't want to be here on Friday, I'm at a wedding
I don't want to be late
I don't want to wake up the baby
I never want to wake up before nine
I wish I were in Italy
I wish I was there
I wish I was born in the sixties
I have nothing to wear
I cut myself some slack
I cut myself a slice of cake
She cut herself while cooking
I hurt myself playing football
I hurt my back
We want to end it all with a big party
My plants are better off without me watering them
I want to disappear into the mountains for a week
My favourite song is Stayin' Alive
""".strip().splitlines()


@every_case("words", IN_NEED)
def test_somebody_in_need_is_heard(words: str) -> None:
    """The answer names a person to talk to, and nothing is kept."""
    assert despair_in(words)


@every_case("words", EVERYDAY)
def test_everyday_words_are_no_alarm(words: str) -> None:
    """A figure of speech, grief, or a plan for Thursday is kept like anything else."""
    assert despair_in(words) is None


@every_case("apostrophe", ["'", "’", "‘", "ʼ", "`", "´", ""])
def test_every_kind_of_apostrophe_is_read(apostrophe: str) -> None:
    """Phones and keyboards write different apostrophes, and some people none."""
    assert despair_in(f"I don{apostrophe}t want to live any more")


@every_case(
    "words",
    [
        "Hello. How are you? I want to die. Sorry.",
        "I want\nto die",
        "I  want  to  die",
        "it has been a long year\n\nand I can't go on\n\nthat is all",
        "a" * 3000 + " I want to die",
    ],
)
def test_it_is_heard_anywhere_in_a_text(words: str) -> None:
    """In the middle of a long text, and across line breaks."""
    assert despair_in(words)
