"""Articles written for these tests: the people, the firms and the towns in them are invented."""

from discuss.domain.article import Article, Block, BlockKind


def article_of(*paragraphs: str, title: str = "A made-up report") -> Article:
    """An article of these paragraphs."""
    return Article(title, tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs))


HARBOUR = article_of(
    "Mayor Ilse Brandvik announced on Monday that Tolmouth would close its old coal harbour"
    " before the winter. The town council approved the plan in March 2019 after a long debate.",
    "Oswin Pell, the director of the Tolmouth Fishing Museum, praised the decision. “We have"
    " waited half a lifetime for clean water in this bay,” Mr. Pell said. He founded the museum"
    " in 1987 with a loan from his brother.",
    "The harbour employed 340 workers at its height. The company Greywell Shipping bought 14"
    " cranes from Portugal in 2004. Greywell Shipping sold the cranes because the coal trade had"
    " collapsed.",
    "Last year, the council sent Dr. Hanne Lofting to Denmark to study cleaner ports. Dr. Lofting"
    " visited 9 harbours in Denmark and wrote a report of 200 pages. “No port that we saw had"
    " regretted its choice of electric cranes,” she said.",
    "Critics of the plan warned that the closure would cost 60 families their income. Bertil"
    " Quane, the chairman of the Dockers' Union, told reporters that the town had not kept its"
    " promises. “A museum cannot feed a family through a hard winter,” Mr. Quane said.",
    "The new park will cost $45 million. Norway lent Tolmouth 20 percent of the money. The"
    " builders met Mayor Brandvik in Lisbon for three days in April 2021.",
    title="Tolmouth closes its coal harbour",
)

OBSERVATORY = article_of(
    "Professor Adaeze Lindqvist discovered a faint comet from a farm near Vellmar on March 3,"
    " 2016. The astronomer named the comet after her grandmother.",
    "Lindqvist built her first telescope in Kenya when she was twelve. Her teacher, Rufus"
    " Amblin, lent her 27 books about the sky. “She read every one of them twice before the"
    " rains came,” Mr. Amblin said.",
    "The Vellmar Observatory hired Professor Lindqvist in 2009. Magda Torvane, the president of"
    " the Vellmar Observatory, said that the comet would return in 80 years. “Nobody who watched"
    " it that night will see it again,” Ms. Torvane said.",
    "The discovery was made during a storm. Thieves stole the main lens in 2018 because the"
    " guards had gone home. The police found the lens in Austria after six weeks.",
    "Austria returned the lens to the Vellmar Observatory in May 2019. The observatory paid"
    " Feltham Optics $300,000 to repair the lens. Feltham Optics repaired 12 mirrors in 2020.",
    "Gregor Sandell, a critic of the observatory, argued that the state should spend the money on"
    " schools. “Stars do not mend a leaking classroom roof in November,” he wrote.",
    title="A farm, a storm and a comet",
)

RAILWAY = article_of(
    "The airline Corvane Air bought the railway firm Stelling Rail for $800 million in 2017."
    " Prime Minister Odile Farrow opposed the sale.",
    "“A railway belongs to the people who ride it every morning,” Ms. Farrow told parliament. Her"
    " husband, Lucas Farrow, owns a hotel beside the station in Brenholt.",
    "Corvane Air closed 31 stations in June 2018. Niels Ockham, the founder of Corvane Air,"
    " stated that the stations had lost money for decades. Mr. Ockham moved to Canada in 2020 to"
    " start a bank.",
    "Sixty villages lost their only train. The journey from Brenholt to the coast takes five"
    " hours by bus. Teachers in Brenholt organised a march against the closures in September"
    " 2018.",
    "Senator Petra Wyldon proposed a law that would protect rural lines. Canada praised the law."
    " Spain copied the law in 2022 because its own villages had lost their trains.",
    "According to a survey, 72 percent of the villagers wanted their trains back. “I have walked"
    " to that platform since I was a girl,” said Edith Marl, a farmer.",
    title="An airline, a railway and sixty villages",
)

NEWS = (HARBOUR, OBSERVATORY, RAILWAY)
