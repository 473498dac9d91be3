"""Who gets what from every address: the access rules of the site, written out by hand.

The columns are the personas in the order of ``tests.personas.PERSONAS``: anonymous, stranger,
student, other_student, moderator, leader, other_leader, administrator. The comment and the
attempt of the scene are the student's, the club is that of the five in the middle.
"""

from dataclasses import dataclass, field

EVERYBODY = "200 200 200 200 200 200 200 200"
GOES_ON = "302 302 302 302 302 302 302 302"
SIGNED_IN = "302 200 200 200 200 200 200 200"
SIGNED_IN_GOES_ON = "302 302 302 302 302 302 302 302"
ANONYMOUS_ONLY = "200 302 302 302 302 302 302 302"
MEMBERS = "404 404 200 200 200 200 404 200"
MEMBERS_GO_ON = "404 404 302 302 302 302 404 302"
NOTHING_NEW = "404 404 204 204 204 204 404 204"
STAFF = "404 404 403 403 200 200 404 200"
STAFF_GO_ON = "404 404 403 403 302 302 404 302"
LEADERS = "404 404 403 403 403 200 404 200"
LEADERS_GO_ON = "404 404 403 403 403 302 404 302"
FOR_NOBODY = "404 404 403 403 403 403 404 403"
DRAFTS = "404 404 404 404 404 200 404 200"
DRAFTS_GO_ON = "404 404 404 404 404 302 404 302"
ADMINISTRATORS = "302 403 403 403 403 403 403 200"
ADMINISTRATORS_GO_ON = "302 403 403 403 403 403 403 302"
AUTHOR = "404 404 200 403 403 403 404 403"
AUTHOR_GOES_ON = "404 404 302 403 403 403 404 403"
OWNER = "404 404 200 404 404 404 404 404"
NOT_THIS_ONE = "404 404 403 404 404 404 404 404"
NOT_THE_DECIDER = "404 404 404 404 200 403 404 200"
NOT_THE_DECIDER_GOES_ON = "404 404 404 404 302 403 404 302"
OWNER_GOES_ON = "404 404 302 404 404 404 404 404"
NOT_THE_AUTHOR = "404 404 403 200 200 200 404 200"
NOT_THE_AUTHOR_GOES_ON = "404 404 403 302 302 302 404 302"
AUTHOR_AND_STAFF = "404 404 200 403 200 200 404 200"

SUBMISSION = "0123456789abcdef0123456789abcdef"
ARTICLE_FORM = {
    "submission": SUBMISSION,
    "revision": "1",
    "title": "Another bridge",
    "body": "One paragraph.\n\nAnd another.",
}
COMMENT_FORM = {"submission": SUBMISSION, "revision": "2", "body": "My words."}


QUESTION_FORM = {
    "shape": "choice",
    "stem": "How long did the bridge take?",
    "right": "nineteen months",
    "others": "eleven weeks\nfourteen months",
    "evidence": "The council of Marlow opened a new footbridge",
    "anyway": "1",
}


GIFT = """\
How long did it take? {{ =nineteen months ~two weeks
####The article says: “Engineer Ida Brandt said the bridge took nineteen months to build.” }}

Who built it? {{ =Ida Brandt }}

How long did the bridge take? {{ =%50%one ~two }}
"""
"""A question with evidence, one without and one that cannot be taken; braces as addresses need."""


@dataclass(frozen=True)
class Row:
    """One request and its eight answers."""

    method: str
    url: str
    statuses: str
    form: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.method} {self.url}"


def get(url: str, statuses: str) -> Row:
    return Row("GET", url, statuses)


def post(url: str, statuses: str, **form: str) -> Row:
    return Row("POST", url, statuses, form)


WITHOUT_TOKEN = ("/notices/unsubscribe/",)
"""Forms that mail programs send by themselves: the address proves who may."""

CLUB = "/clubs/readers"
ARTICLE = CLUB + "/articles/{article}"
DRAFT = CLUB + "/articles/{draft}"

TABLE = (
    # Files that pages need.
    get("/static/css/site.css", EVERYBODY),
    get("/bootstrap/static/bootstrap5/css/bootstrap.min.css", EVERYBODY),
    get("/fs-static/js/base64.js", EVERYBODY),
    # Accounts.
    get("/sign-in", ANONYMOUS_ONLY),
    post("/sign-in", ANONYMOUS_ONLY, identity="nobody", password="wrong words"),
    post("/sign-out", GOES_ON),
    get("/register", ANONYMOUS_ONLY),
    post("/register", ANONYMOUS_ONLY),
    get("/recover", EVERYBODY),
    post("/recover", EVERYBODY, email="not an address"),
    get("/recover/{reset}", EVERYBODY),
    post("/recover/{reset}", EVERYBODY, password="short"),
    get("/account", SIGNED_IN),
    post("/account", SIGNED_IN_GOES_ON, name="New Name"),
    get("/account/password", SIGNED_IN),
    post("/account/password", SIGNED_IN, password="wrong words"),
    get("/verify", SIGNED_IN),
    post("/verify", SIGNED_IN, password="wrong words"),
    post("/theme", GOES_ON, theme="dark"),
    # Clubs.
    get("/", EVERYBODY),
    get("/clubs/new", ADMINISTRATORS),
    post("/clubs/new", ADMINISTRATORS_GO_ON, name="Chess"),
    get(CLUB, MEMBERS),
    get(CLUB + "/members", MEMBERS),
    post(CLUB + "/invitations", LEADERS_GO_ON),
    post(CLUB + "/members/{member}/role", LEADERS_GO_ON, role="moderator"),
    post(CLUB + "/members/{member}/remove", LEADERS_GO_ON),
    get(CLUB + "/members/{member}", STAFF),
    post(
        CLUB + "/members/{member}",
        STAFF_GO_ON,
        kind="note",
        reason="Kind.",
        lasts="day",
        pause="60",
    ),
    get(CLUB + "/members/{member}/decisions/{warning}/end", STAFF),
    post(CLUB + "/members/{member}/decisions/{warning}/end", STAFF_GO_ON, reason="Clear now."),
    get("/comments/{comment}/author", STAFF_GO_ON),
    post("/warnings/{warning}/acknowledge", "404 404 404 302 404 404 404 404"),
    get(CLUB + "/conduct", MEMBERS),
    get(CLUB + "/rules", LEADERS),
    post(
        CLUB + "/rules",
        LEADERS_GO_ON,
        newcomer_comments="1",
        links_allowed="2",
        reports_to_hide="3",
    ),
    get("/join/{code}", EVERYBODY),
    post("/join/{code}", SIGNED_IN_GOES_ON),
    # Articles.
    get(CLUB + "/articles/new", LEADERS),
    post(CLUB + "/articles/new", LEADERS, text="A title\n\nA paragraph of words."),
    post(CLUB + "/articles/", LEADERS_GO_ON, **ARTICLE_FORM),
    get(ARTICLE, MEMBERS),
    get(DRAFT, DRAFTS),
    get(ARTICLE + "/edit", LEADERS),
    get(DRAFT + "/edit", DRAFTS),
    post(ARTICLE + "/edit", LEADERS_GO_ON, **ARTICLE_FORM),
    post(DRAFT + "/edit", DRAFTS_GO_ON, **ARTICLE_FORM),
    post(DRAFT + "/publish", DRAFTS_GO_ON),
    post(ARTICLE + "/publish", LEADERS_GO_ON),
    post(ARTICLE + "/withdraw", LEADERS_GO_ON),
    # Quizzes.
    get(ARTICLE + "/quiz", LEADERS),
    get(DRAFT + "/quiz", DRAFTS),
    post(ARTICLE + "/quiz/approve", LEADERS_GO_ON),
    post(ARTICLE + "/quiz/open", LEADERS_GO_ON),
    post(ARTICLE + "/quiz/more", LEADERS_GO_ON, count="3"),
    post(DRAFT + "/quiz/more", DRAFTS_GO_ON, count="3"),
    post("/questions/{question}/replace", LEADERS_GO_ON),
    get(ARTICLE + "/quiz/settings", LEADERS),
    post(ARTICLE + "/quiz/settings", LEADERS_GO_ON, feedback="at_once"),
    get(ARTICLE + "/quiz/statistics", LEADERS),
    get(DRAFT + "/quiz/statistics", DRAFTS),
    get(ARTICLE + "/quiz/export", LEADERS),
    get(DRAFT + "/quiz/export", DRAFTS),
    get(ARTICLE + "/quiz/export/gift", LEADERS),
    get(ARTICLE + "/quiz/import", LEADERS),
    get(DRAFT + "/quiz/import", DRAFTS),
    post(ARTICLE + "/quiz/import", LEADERS, text=GIFT),
    post(ARTICLE + "/quiz/import/questions", LEADERS_GO_ON, questions=GIFT),
    # Off by default; who may where it is on stands in tests/model_requests.
    post(ARTICLE + "/quiz/ask-model", FOR_NOBODY),
    post(ARTICLE + "/quiz/attempts", MEMBERS_GO_ON),
    post("/questions/{question}/drop", LEADERS_GO_ON),
    post("/questions/{dropped}/take-back", LEADERS_GO_ON),
    post("/attempts/{attempt}", OWNER_GOES_ON, save="1"),
    post("/attempts/{attempt}", OWNER_GOES_ON, submit="1"),
    # Questions that people write.
    get("/questions/{question}/edit", LEADERS),
    post("/questions/{question}/edit", LEADERS_GO_ON, number="1", **QUESTION_FORM),
    post("/questions/{question}/approve", LEADERS_GO_ON),
    get(ARTICLE + "/quiz/questions", MEMBERS),
    post(ARTICLE + "/quiz/questions", MEMBERS_GO_ON, **QUESTION_FORM),
    get(DRAFT + "/quiz/questions", DRAFTS),
    # Contested questions. The contest of the scene is the student's.
    get(CLUB + "/contests", LEADERS),
    get("/answers/{contested}/contest", OWNER_GOES_ON),
    get("/answers/{graded}/contest", "404 404 200 404 404 404 404 404"),
    post(
        "/answers/{graded}/contest", OWNER_GOES_ON, submission=SUBMISSION, text="It says otherwise."
    ),
    get("/contests/{contest}", "404 404 200 404 404 200 404 200"),
    post(
        "/contests/{contest}/messages",
        "404 404 302 404 404 302 404 302",
        submission=SUBMISSION,
        text="Look at the second sentence.",
    ),
    post(
        "/contests/{contest}/decision",
        "404 404 403 404 404 200 404 200",
        status="void",
        words="It asks for two things.",
        preview="1",
    ),
    post(
        "/contests/{contest}/decision",
        "404 404 403 404 404 302 404 302",
        status="void",
        words="It asks for two things.",
        decide="1",
    ),
    # Reviews: each has their own; the card of the scene is the student's.
    get("/reviews", SIGNED_IN),
    post("/reviews/{card}", OWNER, number="1", unknown="1"),
    post("/reviews/{card}/drop", OWNER_GOES_ON),
    # Comments.
    post(ARTICLE + "/comments", MEMBERS_GO_ON, **COMMENT_FORM),
    post(ARTICLE + "/comments/preview", MEMBERS, **COMMENT_FORM),
    post(DRAFT + "/comments/preview", "404 404 404 404 404 403 404 403", **COMMENT_FORM),
    post(DRAFT + "/comments", "404 404 404 404 404 403 404 403", **COMMENT_FORM),
    get("/comments/{comment}", MEMBERS_GO_ON),
    get("/comments/{hidden}", MEMBERS_GO_ON),
    get("/comments/{comment}/edit", AUTHOR),
    post("/comments/{comment}/edit", AUTHOR_GOES_ON, **COMMENT_FORM),
    get("/comments/{comment}/delete", AUTHOR),
    post("/comments/{comment}/delete", AUTHOR_GOES_ON),
    get("/comments/{comment}/history", MEMBERS),
    get("/comments/{hidden}/history", AUTHOR_AND_STAFF),
    # Discussions: settings, prompts, who need not take the quiz.
    get(ARTICLE + "/discussion", LEADERS),
    get(DRAFT + "/discussion", DRAFTS),
    post(ARTICLE + "/discussion", LEADERS_GO_ON, gate="hard", slow_seconds="0"),
    post(ARTICLE + "/prompts", LEADERS_GO_ON, text="What for?"),
    post("/prompts/{prompt}/edit", LEADERS_GO_ON, text="What for?"),
    post("/prompts/{prompt_below}/up", LEADERS_GO_ON),
    post("/prompts/{prompt}/down", LEADERS_GO_ON),
    post("/prompts/{prompt_below}/close", LEADERS_GO_ON),
    post("/prompts/{prompt}/open", LEADERS_GO_ON),
    post(ARTICLE + "/waivers", LEADERS_GO_ON, student="{member}", waiver_reason="He is ill."),
    post(ARTICLE + "/waivers/{waived}/take-back", LEADERS_GO_ON),
    # Threads.
    get("/comments/{comment}/lock", STAFF),
    post("/comments/{comment}/lock", STAFF_GO_ON, reason="Enough."),
    get("/comments/{locked}/unlock", STAFF),
    post("/comments/{locked}/unlock", STAFF_GO_ON, reason="Calm again."),
    get("/comments/{comment}/move", STAFF),
    post("/comments/{comment}/move", STAFF_GO_ON, reason="It is about that.", place="{place}"),
    get("/comments/{comment}/merge", STAFF),
    post("/comments/{comment}/merge", STAFF_GO_ON, reason="The same.", under="{thread}"),
    get("/comments/{hidden}/split", STAFF),
    post("/comments/{hidden}/split", STAFF_GO_ON, reason="Another matter."),
    get("/comments/{comment}/feature", STAFF),
    post("/comments/{comment}/feature", STAFF_GO_ON),
    get("/comments/{featured}/unfeature", STAFF),
    post("/comments/{featured}/unfeature", STAFF_GO_ON),
    get("/comments/{comment}/thread", MEMBERS),
    get("/comments/{hidden}/thread", MEMBERS),
    get(ARTICLE + "/comments/since", NOTHING_NEW),
    post("/comments/{comment}/endorse", NOT_THE_AUTHOR_GOES_ON, on="1"),
    post("/comments/{hidden}/endorse", FOR_NOBODY, on="1"),
    post("/comments/{comment}/follow", MEMBERS_GO_ON, on="1"),
    post(ARTICLE + "/visit", MEMBERS_GO_ON),
    # Moderation.
    get("/comments/{comment}/report", NOT_THE_AUTHOR),
    post("/comments/{comment}/report", NOT_THE_AUTHOR_GOES_ON, reason="spam"),
    post("/comments/{comment}/report/withdraw", FOR_NOBODY),
    post("/comments/{doubted}/report/withdraw", "404 404 403 403 302 403 404 403"),
    get(CLUB + "/queue", STAFF),
    post(CLUB + "/queue", STAFF_GO_ON, decision="keep"),
    post(CLUB + "/queue/undo", STAFF_GO_ON, entry="1"),
    get("/comments/{comment}/decide", STAFF),
    get("/comments/{doubted}/decide", "404 404 403 403 403 200 404 200"),
    post("/comments/{comment}/decide", STAFF_GO_ON, decision="remove", reason="Rude."),
    post("/comments/{hidden}/decide", STAFF_GO_ON, decision="restore"),
    post("/comments/{hidden}/decide", STAFF, decision="keep"),
    post("/comments/{comment}/claim", STAFF_GO_ON),
    # Appeals.
    get("/comments/{comment}/appeal", NOT_THIS_ONE),
    get("/comments/{removed}/appeal", OWNER),
    post("/comments/{removed}/appeal", OWNER_GOES_ON, text="It was a joke."),
    get("/appeals/{appeal}", NOT_THE_DECIDER),
    post("/appeals/{appeal}", NOT_THE_DECIDER_GOES_ON, outcome="uphold", answer="It stays."),
    # The log.
    get(CLUB + "/log", STAFF),
    # The search finds for each what they may read.
    get("/search", EVERYBODY),
    # Notices; the one of the scene is the student's.
    get("/notices", SIGNED_IN),
    post("/notices/read", SIGNED_IN_GOES_ON),
    post("/notices/{notice}/open", OWNER_GOES_ON),
    post("/notices/{notice}/open", OWNER_GOES_ON, stay="1"),
    get("/account/notices", SIGNED_IN),
    post("/account/notices", SIGNED_IN_GOES_ON, mail="never"),
    get("/notices/unsubscribe/{unsubscribe}", EVERYBODY),
    post("/notices/unsubscribe/{unsubscribe}", GOES_ON),
    get(CLUB + "/log.csv", STAFF),
    get(CLUB + "/decisions", MEMBERS),
)
