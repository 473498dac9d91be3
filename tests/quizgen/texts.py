"""Texts other than news, written for these tests, as a person would paste them.

The people, the places and the shops in them are invented.
"""

TEXTBOOK = """How plants make sugar out of light

Photosynthesis is the process by which green plants turn light into chemical energy. It takes \
place in the chloroplasts, small green bodies inside the cells of a leaf. A single cell of a \
spinach leaf holds about 40 chloroplasts.

Each chloroplast contains stacks of flat discs that are called thylakoids. The green pigment \
chlorophyll lies in their membranes. Chlorophyll absorbs red and blue light but reflects green \
light, and that is why leaves look green to us.

Photosynthesis has two stages. In the first stage, the light splits molecules of water. Oxygen \
escapes through the stomata, tiny pores on the underside of the leaf. The energy is stored in a \
substance that is called ATP.

In the second stage, the plant builds sugar from carbon dioxide. This stage does not need light \
itself. The American chemist Melvin Calvin traced its steps in the 1940s with a radioactive form \
of carbon. He received the Nobel Prize in 1961 for this work, and the cycle is named after him.

Three things limit the rate of photosynthesis: light, temperature and carbon dioxide. If a leaf \
is too cold, its enzymes work slowly. Above 40 degrees the enzymes lose their shape and the rate \
falls. Growers heat their greenhouses in winter because warm plants make sugar faster.

Try it yourself. Put a piece of pondweed in a beaker of water and count the bubbles that rise in \
one minute. Now move the lamp closer. What do you notice? Write down your results in a table and \
compare them with those of your neighbour.
"""

SPEECH = """Words to the leaving year

Good evening, parents, colleagues and, above all, you who are leaving us tonight.

When I came to Larkfield School eleven years ago, this hall had no curtains and the roof leaked \
on the piano. Mrs. Ottoway, who taught music then, played through the rain with an umbrella over \
her left shoulder. I thought: if she can do that, I can do this job.

You arrived seven years ago, 142 of you, and you were very small. You learned to find Room 9. You \
learned that Mr. Pascoe can hear chewing gum through a wall. In your third year the river came \
over the playing field, and you carried 600 books up the stairs before lunch because nobody had \
told you not to.

We have not always agreed. Some of you wanted the phones back. Some of you wanted a longer break, \
and you wrote me a letter of four pages, which I have kept. I still say no, but I have never read \
a better argument.

My grandmother used to say, "Whoever plants a walnut tree does not plant it for himself." Last \
spring Hetty Marsh and Idris Bell planted one behind the kitchen. It will bear its first nuts when \
you are thirty. Come back and eat them.

I ask three things of you. Be kind when it costs something. Read what annoys you. And write to \
your teachers, who will never admit that they wait for the post.

Larkfield School thanks you, and so do I. Go well.
"""

INTERVIEW = """The woman who repairs clocks

Dorrit Hasel has repaired church clocks for thirty years. We met her in her workshop in Ennerby.

Q: How did you come to clocks?

A: By accident. My uncle Casper ran a bakery under the tower in Ennerby, and the clock stopped in \
1989 while I was carrying flour. He said that I had broken it. I went up to prove that I had not.

Q: And had you?

A: A pigeon had. It had built a nest on the minute hand. I moved the nest and the clock went on. I \
was seventeen and I thought that I was a genius.

Q: How many clocks have you repaired since?

A: I have a list. It says 212, but eleven of those were the same clock in Marrow Hill, which hates \
me.

Q: The council of Ennerby wants to replace the works with an electric motor in 2026. What do you \
think of that?

A: I told Mayor Lenz that a motor lasts twenty years and these works have lasted 240. She said \
that a motor does not need a woman on a ladder. She has a point. I am not getting younger, and my \
apprentice, Jonah Reuter, is afraid of heights.

Q: What would you save from the tower if it burned?

A: The pigeon.

Q: What comes next for you?

A: In May I am going to Ghent for six weeks. They have a clock there that plays a tune, and it has \
been a quarter of a tone flat since 1951. Nobody minds it, but I do.
"""

POEM = """The ferry in November

The ferry left the quay at half past four,
A lantern at its bow, a bell behind;
It carried Mrs. Alder's kitchen door
And all the letters Martin could not find.

The water in November has no face,
It takes the sky and gives back only tin;
Two gulls were quarrelling about a place
Upon the rail, and neither bird would win.

I thought of you, who in the year of frost
Walked out to Harrow Point upon the ice,
And said that nothing frozen could be lost,
And lost your hat, and laughed about the price.

The bell has gone. The lantern, small and low,
Goes where the winter told it it should go.

O bring me back the summer and the sand,
The boats that had no reason to be fast,
The apple that was halved within your hand,
The afternoon we knew would never last.

But Captain Rudd has turned her to the west,
And what the tide has taken it will keep;
The harbour lamps of Tolmouth do their best,
And one by one the windows fall asleep.
"""

RECIPE = """Plum cake from a tray

For the dough

- 300 g flour
- 150 g butter, cold and cut into small pieces
- 100 g sugar
- 1 egg
- a pinch of salt

For the top

- 1.2 kg plums
- 3 tablespoons of sugar
- half a teaspoon of cinnamon
- 50 g flaked almonds

What to do

1. Rub the butter into the flour, the sugar and the salt.
2. Add the egg and knead quickly until the dough is smooth.
3. Wrap the dough and leave it in the fridge for 45 minutes.
4. Halve the plums and take out the stones.
5. Heat the oven to 180 degrees.
6. Roll out the dough on a floured table and lay it on a tray.
7. Set the plums on the dough in close rows, the cut side up.
8. Sprinkle with the sugar, the cinnamon and the almonds.
9. Bake for 40 minutes, until the edges are brown.
10. Let the cake cool on the tray. Serve with cream.

Notes

- Serves 12
- Keeps for 2 days
- With apples: bake for 50 minutes
- Aunt Marit uses 4 tablespoons of sugar
- In Brenholt they add a layer of crumbs
"""

TABLE = """Northern League, after 18 matches

Team, Played, Won, Drawn, Lost, For, Against, Points
Tolmouth Town, 18, 13, 3, 2, 41, 14, 42
Brenholt United, 18, 12, 2, 4, 39, 20, 38
Ennerby Rovers, 18, 10, 5, 3, 30, 18, 35
Marrow Hill, 18, 9, 4, 5, 28, 22, 31
Vellmar Athletic, 18, 8, 5, 5, 27, 21, 29
Aldermoor City, 18, 7, 5, 6, 24, 24, 26
Larkfield Wanderers, 18, 6, 4, 8, 19, 25, 22
Port Ellery, 18, 5, 5, 8, 21, 30, 20
Harrow Bay, 18, 4, 5, 9, 17, 29, 17
Upper Sennen, 18, 4, 2, 12, 15, 34, 14
Gorse Green, 18, 3, 4, 11, 14, 33, 13
Fallow Park, 18, 2, 4, 12, 11, 36, 10

Goals

1 | Niels Ockham | Tolmouth Town | 14
2 | Rufus Marl | Brenholt United | 12
3 | Ivo Quane | Ennerby Rovers | 9
4 | Petra Lund | Marrow Hill | 8
5 | Sami Orr | Tolmouth Town | 8

Next Saturday

Tolmouth Town v Port Ellery 15:00
Brenholt United v Harrow Bay 15:00
Marrow Hill v Gorse Green 17:30
"""

TERMS = """Terms of use of the Kestrel Box

1. These terms apply to everyone who uses the Kestrel Box ("the Service"). By opening an account \
you accept them. If you do not accept them, you must not use the Service.

2. You must be at least 16 years old to open an account. You are responsible for everything that \
is done with your account. You must not share your password with any other person.

3. Kestrel Storage Limited ("we", "us") may change these terms at any time. We will tell you 30 \
days before a change takes effect. If you continue to use the Service after that date, you agree \
to the changed terms.

4. The fee for the Service is due on the first day of each month. We may suspend your account if \
the fee has not been paid within 14 days. Fees that have been paid are not refunded, except where \
the law requires it.

5. You keep all rights in what you store. You grant us a licence to copy it as far as that is \
necessary to provide the Service. We shall not disclose your data to third parties unless a court \
orders us to do so.

6. To the extent permitted by law, we are not liable for any loss of data, profit or business that \
arises from the use of the Service. Our total liability shall not exceed the fees that you paid in \
the twelve months before the claim.

7. Either party may end this agreement by giving 30 days' notice in writing. We may end it at once \
if you breach clause 2 or clause 5. After the end of the agreement your data will be deleted \
within 90 days.

8. This agreement is governed by the law of Norway. Any dispute shall be decided by the courts of \
Bergen.
"""

PLAY = """The Umbrella

A waiting room. Rain. MARGIT, a woman of sixty, sits under a clock. TOBIAS enters with an umbrella.

TOBIAS. Is this seat free?

MARGIT. It was.

TOBIAS. (sitting down) They say that the train from Vellmar has lost its driver.

MARGIT. Lost him? Where?

TOBIAS. In Brenholt. He got out to buy a newspaper and the train went on without him. It has been \
on the radio since five o'clock.

MARGIT. My brother drove that train for 22 years. He never once bought a newspaper.

TOBIAS. Perhaps that was wise.

MARGIT. He could not read. (She looks at the umbrella.) That is mine.

TOBIAS. I beg your pardon?

MARGIT. The umbrella. I left it here in April. It has a burn on the handle, from my husband's \
pipe. He burned everything, Albert did. He burned the letter from the ministry.

TOBIAS. I bought this in Lisbon in 2014 for thirty escudos.

MARGIT. They had no escudos in 2014.

(A pause. The clock strikes seven.)

TOBIAS. No. (He gives her the umbrella.) It was raining, and you were not using it.

MARGIT. Sit down, young man. You will get wet. What did the letter from the ministry say? I have \
always wanted to ask somebody who lies.

TOBIAS. It said that your husband had won a medal.

MARGIT. For what?

TOBIAS. For fires.

(Curtain.)
"""

DIARY = """From my notebook, in the hut

Monday. I woke at five because the stove had gone out. Rolf was still asleep. I put on his boots, \
which are too big for me, and fetched eleven logs from the shed. The thermometer at the door \
showed minus 19.

We had meant to climb the Skarv today, but the wind turned to the north after breakfast and I did \
not like the look of the cloud. Rolf said that I was too careful. I said that he had only nine \
toes. We stayed in and played cards, and he won four games and I won one.

In the afternoon Signe Holm came up from the valley on skis with our letters and a smoked fish. \
She told us that the bridge at Ostby had been closed since Friday. She would not stay for the \
night. My mother writes that the cat has had three kittens in my bed.

Tuesday. No wind. We left at six and reached the saddle by nine. I have never seen such a light. \
To the east I could count fourteen peaks, and Rolf knew the names of all of them, or pretended to. \
At the top he took out the flag that his father had carried up in 1958, and I took a picture of \
him with his eyes shut.

Coming down I lost a glove. My left hand is still white as I write this. Rolf made soup and said \
nothing about care.

Wednesday. Snow. I slept until noon.
"""

GERMAN = """Das Rathaus bekommt ein neues Dach

Der Rat der Stadt Ennerby hat am Dienstag beschlossen, das Dach des alten Rathauses zu erneuern. \
Die Arbeiten sollen im April beginnen und ungefähr acht Monate dauern. Bürgermeisterin Ulla Lenz \
sprach von einem guten Tag für die Stadt.

Das Rathaus wurde im Jahr 1742 gebaut. Seit einem Sturm im vergangenen Winter dringt an drei \
Stellen Wasser ein. Im Archiv mussten die Angestellten 4.000 Akten in Sicherheit bringen, und ein \
Teil der alten Karten ist nicht mehr zu retten.

„Wir haben zu lange gewartet“, sagte der Baumeister Jost Reuter. Er rechnet mit Kosten von 2,3 \
Millionen Euro. Das Land übernimmt davon die Hälfte. Den Rest will die Stadt mit einem Kredit \
bezahlen, den sie in zwanzig Jahren zurückzahlen muss.

Nicht alle sind zufrieden. Die Händler am Markt fürchten den Lärm und den Staub. Die Bäckerin \
Dorrit Hasel verlangt, dass die Gerüste vor dem Weihnachtsmarkt abgebaut werden. Der Rat hat ihr \
das nicht versprochen, will aber im Sommer noch einmal mit ihr reden. Auch die Störche, die seit \
sechs Jahren auf dem Giebel nisten, müssen umziehen.
"""

FRENCH = """La bibliothèque ferme pour l'hiver

La bibliothèque de Valmorey restera fermée du 2 décembre au 15 mars. Le maire, Étienne Garrel, l'a \
annoncé lundi devant le conseil municipal. Selon lui, le chauffage coûte trop cher depuis que la \
vieille chaudière est tombée en panne.

Fondée en 1911 par une institutrice, la bibliothèque possède 23 000 livres et compte 640 lecteurs. \
Elle n'avait jamais fermé aussi longtemps, même pendant la guerre. « On nous enlève la seule pièce \
chaude du village », a déclaré Odette Sarrail, une lectrice de 82 ans.

Les habitants ont réuni quatre cents signatures en une semaine. Ils proposent de déplacer les \
livres les plus demandés dans la salle des fêtes, où il y a un poêle à bois. Le maire a promis \
d'étudier cette idée, mais il n'a pas donné de date.

La région pourrait payer une nouvelle chaudière, à condition que la commune isole le toit. Les \
travaux coûteraient environ 90 000 euros. En attendant, les lecteurs peuvent garder leurs livres \
chez eux jusqu'au printemps, et personne ne paiera d'amende.
"""

MIXED = """Market day on two sides of the bridge

On Saturdays the market of Puente Claro stands on both sides of the bridge. Los vendedores llegan \
a las cinco de la mañana con sus camiones, y antes de que salga el sol ya huele a pan y a \
naranjas. Nobody asks from which side you come.

Doña Remedios Vidal vende queso desde hace cuarenta años. Su hija, que estudia en la ciudad, le \
traduce cuando llegan los turistas. "I sell the cheese, she sells the words," says Doña Remedios \
in careful English, y todo el mundo se ríe.

El alcalde quería cerrar el puente a los coches, pero los agricultores no estaban de acuerdo. The \
council measured the traffic for two weeks in June. Pasaron más de tres mil coches cada sábado, y \
la mitad iba a la playa sin detenerse. Por eso el puente sigue abierto, aunque los niños juegan en \
la acera y las abuelas protestan.

When the rain comes, everyone runs to the same roof. Allí se hablan las dos lenguas a la vez, y \
nadie recuerda después quién dijo qué.
"""

CHINESE = """山脚下的小书店

去年春天，林小梅在云溪镇开了一家小书店。书店很小，只有两间屋子，但是每天都有人来。她说，镇上的老人喜欢坐在窗边看\
报纸，孩子们放学以后就在地板上看图画书。

书店原来是一家粮店，已经空了十二年。林小梅和她的哥哥用了三个月的时间把墙刷成白色，又从旧学校买来四十把椅子。她一共\
花了六万元，其中一半是向亲戚借的。

镇长陈国平认为，书店给云溪镇带来了新的希望。他上个星期宣布，镇政府明年会付一半的房租。不过，林小梅并不想依靠政府。\
她希望书店能够自己活下去。

现在书店里有五千多本书。卖得最好的不是小说，而是菜谱。林小梅笑着说：“大家先要吃饭，然后才要读书。”今年秋天，她打算\
请一位作家来镇上住两个星期，给孩子们讲怎样写故事。
"""

LATIN = """Lorem ipsum

Lorem ipsum dolor sit amet, consectetur adipiscing elit. Nullam porta tellus vel urna ultrices, et \
gravida nisi dictum. Praesent commodo arcu in sapien faucibus, ac lobortis magna cursus. Vivamus a \
lectus in odio semper aliquet.

Integer at ligula non massa tincidunt viverra. Donec in mi a ipsum pharetra luctus, ut porttitor \
enim rhoncus. Sed a nunc at turpis egestas tempor in ac libero. Morbi me non te amat, sed in dies \
a nobis discit.

Curabitur in augue at orci mollis sagittis. Aenean do ut des, et in medio stat virtus. Quisque in \
hoc signo vinces an non vinces, as in foro solet. Nam et ipse dixit, et nemo audivit in toto \
theatro. Mauris a porta usque ad portam it, me miserum.

Phasellus in pace sit an in bello, nihil refert. Fusce at at in horto est, ubi rosae non florent. \
Etiam tot homines, tot sententiae, so dicunt. Ut in silva lupus, in schola magister, in nave nauta \
suus est.
"""

CODE = """import csv
from pathlib import Path

def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))

def total(rows, column="Points"):
    # The rows are checked before they are read, so that no cell is empty.
    result = 0
    for row in rows:
        if row[column] == "":
            raise ValueError("Every team must have points.")
        result += int(row[column])
    return result

class Table:
    def __init__(self, rows):
        self.rows = rows
        self.size = len(rows)

    def leader(self):
        # The team that has the most points is the leader of the table.
        return max(self.rows, key=lambda row: int(row["Points"]))

    def print(self):
        for number, row in enumerate(self.rows, start=1):
            print(number, row["Team"], row["Points"], sep=" | ")

if __name__ == "__main__":
    table = Table(read_rows(Path("league.csv")))
    table.print()
    assert total(table.rows) > 0, "The file was read, but it is not a table."
"""

NOTICE = """NOTICE TO ALL RESIDENTS OF HARROW COURT

THE WATER WILL BE TURNED OFF ON THURSDAY 12 JUNE FROM 9 AM TO 3 PM BECAUSE THE PUMP IN THE CELLAR \
IS TO BE REPLACED. PLEASE FILL A BUCKET ON THE EVENING BEFORE.

THE LIFT IN STAIRCASE B IS STILL OUT OF ORDER. THE FIRM OF RAUCH AND SONS HAS PROMISED TO SEND A \
MECHANIC ON MONDAY. RESIDENTS WHO CANNOT USE THE STAIRS MAY CALL THE CARETAKER, MR. EKLUND, WHO \
WILL CARRY THEIR SHOPPING UP BEFORE NOON.

BICYCLES MUST NOT BE LEFT IN THE HALL. SEVEN BICYCLES WERE REMOVED LAST WEEK AND CAN BE COLLECTED \
FROM THE YARD FOR A FEE OF 5 EUROS EACH. BICYCLES THAT NOBODY HAS COLLECTED BY 30 JUNE WILL BE \
GIVEN TO THE FERNHILL SCHOOL.

THE SUMMER PARTY TAKES PLACE ON SATURDAY 21 JUNE IN THE GARDEN. MRS. RAMAN WILL BRING THE TABLES. \
WHOEVER WANTS TO HELP SHOULD WRITE A NAME ON THE LIST BESIDE THE LETTER BOXES. THE MUSIC WILL END \
AT TEN O'CLOCK THIS YEAR, AS THE POLICE HAVE ASKED US KINDLY FOR THE SECOND TIME.

THE HOUSE COMMITTEE
"""

CHAT = """Class trip 9b

[18:02] Mina: does anyone know when we have to be at the station tmrw
[18:02] Theo: 7:40!!!
[18:03] Mina: thats so early 😭
[18:03] Theo: tell that to Mr. Lund
[18:05] Priya: he said platform 4, the train to Vellmar, bring lunch
[18:06] Jonas: i thought it was platform 6
[18:06] Priya: no its 4, i have the letter here
[18:07] Jonas: ok ok
[18:09] Mina: how much money are you all taking
[18:09] Theo: 20 euros, my mum says thats plenty
[18:10] Jonas: 50 lol
[18:11] Priya: Mr. Lund said that nobody should take more than 30
[18:12] Jonas: Mr. Lund isnt paying for my ice cream
[18:15] Lea: sorry just saw this. Is Hanna coming? she was ill yesterday
[18:16] Mina: she wrote me that she is better and that her dad is driving her to Brenholt
[18:17] Lea: 🎉🎉
[18:20] Theo: who has the tickets
[18:20] Priya: me. 27 of them. i counted them twice
[18:21] Jonas: count again
[18:22] Priya: 🙄
[18:30] Theo: ok good night everyone, set 3 alarms
[18:31] Mina: night
[07:38] Theo: where are you all
[07:39] Jonas: platform 6
"""

BLOOD = """The blood and the heart

Blood carries oxygen from the lungs to all parts of the body. An adult has about five litres of \
blood. The heart pumps it through roughly 100,000 kilometres of vessels. The English physician \
William Harvey described the circulation of the blood in 1628.

Blood consists of plasma and cells. Red blood cells contain haemoglobin, a protein that binds \
oxygen. They live for 120 days and are then broken down in the spleen. White blood cells defend \
the body against bacteria. Platelets stop bleeding because they stick to the edges of a wound.

The heart has four chambers. The two upper chambers are called atria, and the two lower chambers \
are called ventricles. Valves prevent the blood from flowing back. At rest the heart of an adult \
beats 70 times a minute. During exercise it can beat 180 times a minute.

Karl Landsteiner discovered the blood groups in Vienna in 1901. He received the Nobel Prize in \
1930. People with blood group O can give blood to everyone, but they can receive blood only from \
people of the same group. About 45 percent of people in the United States have blood group O.
"""

PRESS = """A goldsmith and his press

In 1471 the goldsmith Anselm Teck opened the first printing press in Marrenburg. He had learned \
the craft in Mainz, where he worked for three years. Teck printed 200 copies of a calendar and \
sold all of them within a month.

The bishop of Marrenburg, Konrad von Elm, feared the new art. In 1474 he ordered that no book \
should be printed without his permission. Teck ignored the order because the town council \
protected him. Two years later the bishop died, and his successor bought a Bible from Teck for 40 \
guilders.

By 1500 there were five presses in the town. The presses employed 60 people, among them 12 women. \
The most famous of the printers was Agnes Teck, the daughter of Anselm. She printed the first \
cookbook in the region in 1498. Agnes Teck died of the plague in 1510.

Historians disagree about the importance of the press. According to Ruth Halloran, a historian at \
the University of Corvane, the press did not change the lives of most people, because only one in \
ten could read. Others, such as Piet Maas, argue that the poor heard the books read aloud in \
taverns.

Check your knowledge: Why did the bishop fear the press? Name two reasons. Explain in your own \
words what a guild was.
"""

CAMPAIGN = """Speech in the rain

My fellow citizens of Tolmouth, I thank you for coming out in the rain.

Four years ago, you gave me a task. You asked me to bring back the trains, to mend the hospital \
and to keep the school in Brenholt open. I promised you 12 trains a day, and today 14 trains stop \
in this town. My opponent, Senator Petra Wyldon, voted against every one of them.

We built 340 homes. We hired 60 nurses. In March the council of Tolmouth closed the coal harbour \
because our children could not breathe. I know what it cost. My own father, Bertil Quane, worked \
on those cranes for 31 years.

Senator Wyldon says that we cannot afford it. Senator Wyldon said in 2019 that we could not afford \
the bridge, and on Sunday she drove over it to tell you that we cannot afford the hospital. Let me \
tell her this: Norway lent us $45 million, and we have paid back half.

Some say that a small town should have small plans. My friends, a small plan has never warmed a \
house. Vote on Thursday, bring your neighbour, and bring an umbrella. Thank you, and God bless \
Tolmouth.
"""

PORTRAIT = """The farm and the comet

I meet Adaeze Lindqvist on the farm near Vellmar where she found her comet. She is wearing rubber \
boots and carries a bucket of milk. Professor Lindqvist discovered the comet in 2016 and named it \
after her grandmother.

Were you surprised? "I was cold," she says. "I thought it was a scratch on the lens." She cleaned \
the lens three times. Then she called Magda Torvane, the president of the Vellmar Observatory, who \
did not believe her.

What did Torvane say? "She said that I should go to bed," Lindqvist says and laughs. Two days \
later an astronomer in Chile saw it too. His name was Hernán Ossa, and he has since become her \
husband.

Has fame changed her life? Not much, she says. She gets 40 letters a week and answers every one of \
them. A school in Kenya, where she grew up, bears her name. She gave the prize money of $300,000 \
to the school because it had no roof.

Will the comet return? In 80 years, says Lindqvist. "I have told my daughter to set an alarm," she \
adds.
"""

STORY = """The goat

The old woman had sold her goat on Tuesday. Nobody in Harrow Bay knew why, and Captain Rudd, who \
knew everything, said that she must be ill.

She was not ill. She walked to the harbour with eleven coins in her pocket and asked the boy in \
the ticket office, Martin Orr, for a ticket to Lisbon. Martin told her that no ship had gone to \
Lisbon since 1962. "Then I shall wait," the old woman said.

She waited for three days. Captain Rudd brought her soup. Martin brought her a blanket, and his \
sister Edith brought her the goat, which she had bought back from the butcher for nine coins.

On Friday a grey ship came into the bay, and its captain asked the way to Lisbon, for he was lost. \
The old woman went on board with the goat because she was the only one who knew. She never came \
back. Martin Orr still keeps two coins in the drawer of the ticket office.
"""

MINUTES = """Minutes of the allotment society

Present: 14 members. Apologies: Mrs. Alder, Mr. Quane. In the chair: Rufus Marl.

The chair opened the meeting at 19:30. The minutes of the meeting of 6 April were approved. The \
treasurer, Lea Brask, reported that the society had 1,240 euros in the bank. Ms. Brask proposed \
that the fee should be raised from 30 to 35 euros. The proposal was rejected by nine votes to \
five.

Mr. Orr complained that the water had been turned off for two weeks in March because a pipe had \
burst. The chair promised to write to the council of Ennerby. Hanna Lund offered to build a new \
compost heap, if the society pays for the wood. The meeting accepted her offer.

The next meeting will take place on 1 June. The chair closed the meeting at 21:05.
"""

LETTER = """A letter to the editor

Your report of 12 May says that the Tolmouth Fishing Museum was founded in 1987. That is wrong. My \
mother, Greta Pell, founded the museum in 1979, and my brother Oswin only took it over in 1987 \
when she fell ill.

The report also says that the museum owns 14 boats. It owns 17. Nobody from your newspaper ever \
came to count them. Mayor Brandvik did not open the new wing, as you write: it was opened by the \
children of Larkfield School, who had raised 2,000 euros for it.

If the Tolmouth Herald had called us, we would have told them all this. The museum is not “a \
private hobby of the Pell family”. It is open from April to October and costs nothing.

Hanne Pell, Tolmouth
"""

SERMON = """On the tree and the bell

Dear friends, there was a man in Jericho who collected stones. Luke tells us that Zacchaeus \
climbed a tree because he was short. He wanted to see Jesus, and Jesus saw him first. “Zacchaeus, \
come down at once, for I must stay at your house today,” he said.

Saint Anselm writes that he did not seek to understand so that he might believe. Mother Teresa \
once said that we cannot all do great things. My neighbour, Mrs. Ottoway, puts it in another way: \
she brings soup.

In 1943 Pastor Karl Renner hid eleven children in the tower of this church. The bell did not ring \
for two years because the children slept beneath it. When a soldier asked him why the bell was \
silent, Renner answered that it was mourning. Nine of these children are alive today, and three of \
them sit among us.

What would you have done? I do not know what I would have done.
"""

SUMS = """Sums for the fourth year

Anna has 24 apples. She gives 6 apples to her brother Ben and 3 apples to her friend Carla. How \
many apples does Anna have left?

A train leaves Vellmar at 8:15 and reaches Brenholt at 10:45. The train travels at 80 kilometres \
an hour. Suppose that the train stops for 10 minutes in Ennerby. How far is it from Vellmar to \
Brenholt?

Mr. Lund wants to build a fence around his garden. The garden is 12 metres long and 9 metres wide. \
A metre of fence costs $14. Imagine that Mr. Lund pays with four notes of $200. How much money \
does he get back?

In a class of 28 pupils, 15 pupils play football and 9 pupils play chess. Five pupils play both. \
How many pupils play neither?
"""

LAKE = """Lake Sennen

Lake Sennen is a lake in the north of the county of Corvane. It covers 48 square kilometres and is \
up to 93 metres deep. Three rivers flow into the lake: the Arle, the Brint and the Fallow. The \
Sennen flows out of it and reaches the sea at Port Ellery.

The lake was formed by a glacier about 12,000 years ago. The first people settled on its southern \
shore in the Bronze Age. In 1238 Count Otto II gave the fishing rights to the monks of Harrow \
Abbey. The monks dug a canal of 4 kilometres between 1250 and 1266.

Upper Sennen is the largest village on the lake, with 2,300 inhabitants. Lower Sennen was flooded \
in 1871 when a dam broke. It was rebuilt on the hill by Ida Brask, a rich widow. The dam, which \
had been built by the engineer Lars Ohm, had been known to be weak. A court acquitted Ohm in 1873.

Nineteen kinds of fish live in the lake, including the Sennen char, which is found nowhere else. \
The poet Edith Amblin lived on the western shore from 1902 until her death in 1931. Her house is a \
museum today.
"""

MATCH = """Tolmouth wins the league

Tolmouth Town beat Brenholt United 3-1 on Saturday and won the Northern League for the first time \
since 1988. Niels Ockham scored twice in the first half. Rufus Marl scored the only goal for \
Brenholt in the 71st minute.

Ockham opened the scoring after nine minutes with a header. His second goal came from the penalty \
spot after Marl had brought down Sami Orr. Orr had to leave the field with an injury and was taken \
to Aldermoor Hospital. Ivo Quane, who replaced him, scored the third goal in stoppage time.

“We were second best in everything,” said Gregor Sandell, the coach of Brenholt. His side had not \
lost at home since August. The referee, Petra Lund, showed seven yellow cards and sent off the \
Brenholt captain, Bertil Farrow, for arguing.

About 4,200 people watched the match. It was the last match for Tolmouth's goalkeeper, Casper \
Holm, who is 41 and will retire. Holm saved a penalty from Marl two minutes before the end. He \
played 512 matches for the club.
"""

DUTCH = """De brug is weer open

De oude brug over de Linde is sinds maandag weer open. De gemeente had de brug in de winter \
gesloten omdat er water in de pijlers was gedrongen. Wethouder Sjoerd Hoekema sprak van een mooie \
dag voor het dorp. We hebben hier lang op gewacht, zei hij, en we waren er bijna niet meer op tijd \
bij.

Het werk was in de herfst begonnen. De mannen waren elke dag op de brug, ook als er ijs op het \
water lag. Over de kosten is nog veel te doen. Was het in het begin een half miljoen, nu is het \
bijna het dubbele. Boer Wiebe Postma had liever een nieuwe brug gehad. Die had niet zo veel \
gekost, zei hij, en dan was ik nu niet over het andere dorp gereden.

In mei is er een feest op de brug. De kinderen van de school in Ouwerd spelen er op de fluit.
"""

HALF_GERMAN = """A letter from the border

The bus from Ennerby stops on the bridge, and the driver of the bus turns off the engine to greet \
the guard of the other side. It has been so since the end of the war. Nobody can say why it is \
done, and none of the drivers wants to be the first who does not.

Drüben heißt der Ort Ennersdorf, hat eine Kirche, einen Bäcker und ungefähr sechshundert \
Einwohner. Jeden Morgen fahren die Kinder über die Brücke zur Schule. Zurück kommen sie meistens \
zu Fuß, weil der Nachmittagsbus vor drei Jahren gestrichen wurde.

The baker on the other side sells a bread that is as black as the road, and half of the town goes \
there on Saturdays to buy it. She does not take cards. She has a tin with the money of two \
countries in it, and the cat of the house sits on it.

Im Sommer feiern beide Orte zusammen ein Fest mit Musik und einem sehr langen Tisch. Dann redet \
jeder, wie er gerade kann, und abends singen alle dasselbe Lied in zwei Sprachen.
"""

PROSE = {
    "textbook": TEXTBOOK,
    "biology": BLOOD,
    "history": PRESS,
    "portrait": PORTRAIT,
    "story": STORY,
    "sermon": SERMON,
    "sums": SUMS,
    "lake": LAKE,
    "match": MATCH,
    "minutes": MINUTES,
}
"""Running English text in which a few facts may be asked about."""

PERSONAL = {
    "speech": SPEECH,
    "campaign": CAMPAIGN,
    "diary": DIARY,
    "letter": LETTER,
    "terms": TERMS,
}
"""Running English text by somebody who says "I", "we" and "you"."""

SPOKEN = {"interview": INTERVIEW, "play": PLAY, "chat": CHAT}
"""What people say in turn: who says "I" is only told by the layout."""

LAID_OUT = {"poem": POEM, "recipe": RECIPE, "table": TABLE, "code": CODE}
"""Text whose lines matter."""

FOREIGN = {
    "German": GERMAN,
    "Dutch": DUTCH,
    "French": FRENCH,
    "half Spanish": MIXED,
    "Chinese": CHINESE,
    "lorem ipsum": LATIN,
}

ALL = {
    **PROSE,
    **PERSONAL,
    **SPOKEN,
    **LAID_OUT,
    **FOREIGN,
    "half German": HALF_GERMAN,
    "capitals": NOTICE,
}
