"""Nouns for people, bodies and things, as plain data."""

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
    grandfather spokesman chairman congressman businessman actor boy man pope boyfriend
    grandson stepfather gunman policeman fisherman guy
    """.split()
) - {"actor"}

FEMALE_WORDS = frozenset(
    """
    mrs. ms. miss mrs ms queen princess lady mother sister daughter wife aunt niece
    grandmother spokeswoman chairwoman congresswoman assemblywoman businesswoman actress
    girl woman girlfriend granddaughter stepmother policewoman waitress
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
    resident veteran victim witness suspect user customer voter driver passenger worker employee
    employer neighbour neighbor revolutionary rebel protester
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

PLACE_WORDS = frozenset(
    """
    mountain mountains seamount river lake street road avenue lane bridge park island islands
    county valley bay beach hill hills square coast ocean sea peninsula harbor harbour canyon
    creek desert forest glacier gulf cape district province village falls strait
    """.split()
)
"""Words at the end of a name that say that it is a place's."""

OFFICE_NOUNS = frozenset(
    """
    president minister chancellor secretary executive king queen leader founder co-founder
    ambassador mayor commissioner spokesman spokeswoman spokesperson chairman chairwoman
    chair chairperson governor director editor administrator coach captain manager owner
    principal premier treasurer curator speaker
    """.split()
)

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

UNIQUE_NOUNS = frozenset(
    """
    public press world internet media sun moon earth past future sea sky government ground
    air weather economy
    """.split()
)

INSTITUTIONS = frozenset(
    """
    airport army cathedral choir church city club college committee council country
    festival government hospital island jury library ministry mosque museum orchestra
    parliament police port school senate temple theatre town university village zoo
    federation league aquarium researcher scientist
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

UNITS = frozenset("mph kph km kg lb lbs mg hectare mile metre meter ton mole".split())

GROUPS = frozenset(
    """
    team group author people crew staff firm company family child couple crowd public
    government police audience community population expert academic critic protester man
    woman
    """.split()
)
"""Nouns for people, of whom a question asks "who"."""

PROFESSIONS = (
    (
        frozenset({"astronomer", "physicist", "astronaut"}),
        frozenset({"biologist", "ecologist", "biomechanicist"}),
        frozenset({"chemist"}),
        frozenset({"geologist"}),
        frozenset({"economist"}),
        frozenset({"historian", "archaeologist", "anthropologist"}),
        frozenset({"engineer", "inventor"}),
        frozenset({"mathematician"}),
    ),
    (
        frozenset({"singer", "musician", "composer", "guitarist", "drummer", "conductor"}),
        frozenset({"actor", "actress"}),
        frozenset({"designer", "architect"}),
        frozenset({"novelist", "poet", "historian"}),
        frozenset({"painter", "sculptor"}),
        frozenset({"photographer"}),
        frozenset({"dancer"}),
    ),
    (
        frozenset({"lawyer", "attorney", "judge"}),
        frozenset({"farmer"}),
        frozenset({"teacher", "librarian"}),
        frozenset({"nurse", "doctor"}),
        frozenset({"baker", "chef"}),
        frozenset({"journalist", "reporter"}),
        frozenset({"police officer"}),
    ),
)
"""Professions by field, those together that one person may well have both of."""
