"""The word lists that the stages share, as plain data; ``nouns`` holds those for people."""

import re

REPORTING = frozenset(
    """
    say announce state note add warn claim report find tell explain argue predict confirm
    suggest remark observe comment write insist emphasize emphasise stress declare reveal
    estimate conclude counter reply respond tweet continue allege caution propose propound
    acknowledge admit promise pledge vow show demonstrate indicate believe think write
    point
    """.split()
)

ANNOUNCING = REPORTING - frozenset({"tell", "point", "continue", "think", "show", "respond"})

SPEAKING = frozenset(
    """
    say state note add warn claim tell explain argue remark observe comment write insist
    stress declare reply respond tweet continue announce caution counter conclude recall
    """.split()
)

HUMAN_VERBS = REPORTING | frozenset(
    """
    sign sue marry star pledge praise criticize criticise oppose congratulate resign
    retire study evaluate visit speak ask thank lead direct found invite graduate testify
    tell attack sing
    """.split()
)

WEAK_VERBS = frozenset(
    """
    be have do say go come make get take give seem become include involve appear remain
    continue belong contain comprise feel keep let put
    """.split()
)


_OPPOSITE_PAIRS = """
    increased/decreased increase/decrease increases/decreases increasing/decreasing
    rose/fell risen/fallen rising/falling higher/lower highest/lowest opposed/supported
    opposes/supports likely/unlikely willing/unwilling possible/impossible able/unable
    largest/smallest larger/smaller safe/unsafe accepted/rejected faster/slower
    warmer/colder northern/southern eastern/western north/south east/west
    strengthened/weakened stronger/weaker heavier/lighter lowered/raised before/after
    inside/outside
    """
_ONE_WAY = "without/with most/few Most/Few agreed/refused biggest/smallest greater/smaller".split()

OPPOSITES: dict[str, str] = {}

for _pair in _OPPOSITE_PAIRS.split():
    _one, _other = _pair.split("/")
    OPPOSITES.setdefault(_one, _other)
    OPPOSITES.setdefault(_other, _one)
for _pair in _ONE_WAY:
    _one, _other = _pair.split("/")
    OPPOSITES[_one] = _other

OPPOSITE_WORDS = frozenset(
    """
    increase decrease north south east west before after inside outside without most Most
    """.split()
)
"""Of the words with an opposite those that are turned as they are; the others as verbs and
adjectives only.
"""

RELATIVE_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight now currently recently ago last this next past coming earlier later previous
    following same
    """.split()
)

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

CONTEXT_WORDS = frozenset(
    """
    other others another such both former latter this that these those here there
    latest above below following respective said corresponding similar
    """.split()
)

BACKWARD = frozenset(
    {"in return", "in retaliation", "in response", "in reply", "in turn", "in consequence"}
    | {"as a result", "in addition", "in contrast", "by contrast", "for example", "for instance"}
)
"""Phrases that point back to the sentence before, when nothing follows that belongs to them."""

CONTEXT_ADVERBS = frozenset(
    """
    also then however therefore thus further furthermore moreover instead meanwhile
    nevertheless namely overall additionally finally later earlier previously soon now
    currently recently already since still yet even once again longer so too apparently
    officially reportedly afterwards subsequently together else here there today yesterday
    tomorrow specifically eventually only just rather
    """.split()
)

HEDGES = frozenset(
    """
    reportedly allegedly apparently possibly perhaps probably hardly scarcely barely may might
    """.split()
)

CONDITION = re.compile(r"\b(?:if|unless|provided|(?:as|so) long as)\b", re.IGNORECASE)

QUALIFIERS = (
    "more than",
    "less than",
    "fewer than",
    "at least",
    "at most",
    "up to",
    "as many as",
    "nearly",
    "almost",
    "about",
    "around",
    "approximately",
    "roughly",
    "over",
    "under",
    "only",
    "just",
    "some",
    "an estimated",
)

STOP_WORDS = frozenset(
    """
    a an the and or but of to in on at by for with from as is are was were be been being
    has have had do does did it its he she they his her their this that these those not no
    will would can could may might shall should who whom what when where why how which
    than then there after before about into over under between during while if so such s i
    we you our your my me him them us up out all more most some any one two also only very
    just
    """.split()
)
ENDS_OPEN = frozenset(
    """
    a an the of with by for and or but that to from as his her their its which who
    """.split()
)
"""Words that no phrase can end in."""

ENDS_A_PIECE = ENDS_OPEN | frozenset("read reads said says called had has have is was are".split())
"""Words that no noun phrase can end in."""

PREPOSITIONS = frozenset(
    """
    of in on at by for with from to into onto about against between among after before over
    under around during without within through across toward towards upon per than as
    """.split()
)

VAGUE_COUNTS = frozenset({"several", "many", "few", "some", "various"})
"""Words that count without a figure."""
