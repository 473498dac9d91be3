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
    # Off by default; who may where it is on stands in tests/model_requests.
    post(ARTICLE + "/quiz/ask-model", FOR_NOBODY),
    post(ARTICLE + "/quiz/attempts", MEMBERS_GO_ON),
    post("/questions/{question}/drop", LEADERS_GO_ON),
    post("/questions/{dropped}/take-back", LEADERS_GO_ON),
    post("/attempts/{attempt}", OWNER_GOES_ON, save="1"),
    post("/attempts/{attempt}", OWNER_GOES_ON, submit="1"),
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
    # Moderation.
    get("/comments/{comment}/report", NOT_THE_AUTHOR),
    post("/comments/{comment}/report", NOT_THE_AUTHOR_GOES_ON, reason="spam"),
    get(CLUB + "/queue", STAFF),
    get(CLUB + "/log", STAFF),
    get("/comments/{comment}/hide", STAFF),
    post("/comments/{comment}/hide", STAFF_GO_ON, reason="Rude."),
    get("/comments/{hidden}/restore", STAFF),
    post("/comments/{hidden}/restore", STAFF_GO_ON, reason="Fine after all."),
    get("/comments/{comment}/keep", STAFF),
    post("/comments/{comment}/keep", STAFF_GO_ON, reason="Fine."),
)
