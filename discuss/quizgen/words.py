"""The word lists that the stages share, as plain data."""

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
    stress declare reply respond tweet continue announce caution counter conclude
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
NON_IMPLYING_VERBS = frozenset(
    """
    deny doubt refuse fail want hope expect plan try attempt threaten vow promise offer
    agree seek intend consider propose pretend
    """.split()
)

TITLES = frozenset(
    """
    president prime vice minister chancellor secretary senator sen. rep. representative
    governor gov. mayor king queen prince princess pope judge justice general gen. colonel
    captain professor prof. dr. mr. mrs. ms. miss sir lord lady sheikh speaker ambassador
    chairman chairwoman chief premier sultan emperor imam rabbi bishop archbishop cardinal
    father sister brother detective officer sergeant lieutenant coach mr mrs ms dr
    """.split()
)
POLITE_TITLES = frozenset({"mr.", "mrs.", "ms.", "miss", "mr", "mrs", "ms", "sir", "lady", "lord"})
SHOWN_TITLES = frozenset(
    {"president", "prime minister", "chancellor", "queen", "king", "prince", "princess", "pope"}
    | {"emperor", "sultan", "senator", "sen.", "governor", "gov.", "mayor", "dr.", "professor"}
)
MALE_WORDS = frozenset(
    """
    mr. mr sir king prince lord emperor sultan father brother son husband uncle nephew
    grandfather spokesman chairman congressman businessman actor boy man pope
    """.split()
) - {"actor"}
FEMALE_WORDS = frozenset(
    """
    mrs. ms. miss mrs ms queen princess lady mother sister daughter wife aunt niece
    grandmother spokeswoman chairwoman congresswoman assemblywoman businesswoman actress
    girl woman
    """.split()
)

PERSON_NOUNS = frozenset(
    """
    president minister chancellor secretary chief executive king queen prince princess
    leader founder co-founder wife husband son daughter sister brother mother father child
    candidate agent ambassador mayor judge professor undergraduate undergrad graduate
    astronaut nurse doctor politician critic attorney expert coach captain singer author
    co-author designer advocate musician producer chef pilot spokesman spokeswoman
    spokesperson administrator star spokeswoman chairman chairwoman chair chairperson
    senator governor director inventor commissioner editor officer official student
    activist scientist ecologist biologist astronomer physicist economist historian artist
    journalist reporter researcher writer lawyer farmer teacher manager owner engineer
    architect analyst actor actress host player goalkeeper striker champion winner swimmer
    runner rider singer guitarist drummer composer conductor poet novelist librarian
    curator developer entrepreneur speaker congressman congresswoman assemblyman
    assemblywoman councillor mp representative lawmaker deputy premier commander general
    colonel lieutenant admiral monarch colleague co-star friend geologist chemist
    archaeologist anthropologist biomechanicist scholar fellow lecturer trustee treasurer
    headteacher principal dean rector provost baker climber volunteer organiser organizer
    resident veteran victim witness suspect
    """.split()
)
KIN_NOUNS = frozenset(
    """
    wife husband son daughter sister brother mother father child grandchild uncle aunt
    nephew niece widow spokesman spokeswoman spokesperson lawyer critic supporter career
    """.split()
)
BODY_WORDS = frozenset(
    """
    agency airlines airways assembly association authority bank board bureau centre center
    chamber charity club college commission committee company conference congress
    consortium corporation council court department federation foundation fund government
    group guard hospital institute laboratory league ministry museum network office
    organisation organization parliament party police radio school senate service society
    team times trust union university limited inc. ltd. ltd
    """.split()
)
"""Words in a name that say that its bearer is a body."""

OFFICE_NOUNS = frozenset(
    """
    president minister chancellor secretary executive king queen leader founder co-founder
    ambassador mayor commissioner spokesman spokeswoman spokesperson chairman chairwoman
    chair chairperson governor director editor administrator coach captain manager owner
    principal premier treasurer curator speaker
    """.split()
)
OPPOSITES = {
    "increased": "decreased",
    "decreased": "increased",
    "risen": "fallen",
    "more": "fewer",
    "fewer": "more",
    "higher": "lower",
    "lower": "higher",
    "little": "much",
    "first": "last",
    "before": "after",
    "after": "before",
    "opposed": "supported",
    "likely": "unlikely",
    "willing": "unwilling",
    "possible": "impossible",
    "largest": "smallest",
    "safe": "dangerous",
    "cheaper": "dearer",
}

HEADS_OF_STATE = frozenset(
    "president minister chancellor queen king premier pope emperor sultan".split()
)
"""Offices whose holders are known without the article."""

BODY_NOUNS = frozenset(
    """
    airline company bank newspaper daily magazine party agency university college group
    firm carmaker organisation organization charity club union court network manufacturer
    museum hospital school studio museum council ministry committee institute foundation
    association retailer publisher start-up startup broadcaster
    """.split()
)

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
    other others another such both former latter same this that these those here there
    latest above below following respective said certain various several
    """.split()
)
CONTEXT_ADVERBS = frozenset(
    """
    also then however therefore thus further furthermore moreover instead meanwhile
    nevertheless namely overall additionally finally later earlier previously soon now
    currently recently already still yet even once again longer so too apparently
    officially reportedly afterwards subsequently together else here there today yesterday
    tomorrow eventually only just rather
    """.split()
)
HEDGES = frozenset({"reportedly", "allegedly", "apparently", "possibly", "perhaps", "probably"})
UNIQUE_NOUNS = frozenset(
    """
    public press world internet media sun moon earth past future sea sky government ground
    air weather economy
    """.split()
)
INSTITUTIONS = frozenset(
    """
    airport army bakery bank board bus cathedral choir church city club college committee
    company council country court festival government hospital island judge jury lake library
    ministry mosque museum orchestra parliament party police port programme project
    researcher river school scientist senate ship shop state station study survey team
    temple theatre town trial university village zoo newspaper federation league
    """.split()
)
"""What an article has one of: said again with "the", it is clear which is meant."""

VAGUE_NOUNS = frozenset(
    """
    thing way part lot number kind sort case fact issue matter time day one something
    anything everything nothing someone somebody people place point example other member
    group some all most many few none any more half rest everyone
    """.split()
)
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
