"""Clauses: a main clause of the article written out as a sentence of its own."""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from discuss.quizgen.phrases import ASIDES, Phrase, without_brackets, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.verbs import SUBJECTS
from discuss.quizgen.words import BACKWARD, SPEAKING

_INDEPENDENT = frozenset({"conj", "parataxis"})
_HARMLESS = frozenset({"also"})
"""Words that point back and say nothing else."""

_JOINERS = BACKWARD | frozenset(
    {"however", "meanwhile", "moreover", "furthermore", "additionally", "indeed", "overall"}
    | {"nevertheless", "nonetheless", "besides", "in addition", "in fact", "of course", "still"}
    | {"for example", "for instance", "and", "but", "so", "yet", "notably", "interestingly"}
)
"""What joins a sentence to the one before and says nothing of its own."""

_NOUN_ASIDES = ASIDES - {"advcl"}
_TELLING = frozenset({"although", "though", "because", "as", "since", "whereas", "while"})
_LOOSE = frozenset({"with", "including", "like", "along"})
_OPENING = frozenset(
    {"in", "on", "at", "after", "before", "during", "since", "from", "with", "by", "for"}
    | {"following", "amid", "throughout", "until", "under", "as"}
)
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "ccomp", "prep", "xcomp", "oprd", "agent"})
_CONDITIONS = frozenset({"if", "unless", "until", "whether", "than", "that", "so"})
_SCOPES = frozenset(
    {"only", "every", "all", "no", "not", "n't", "never", "none", "most", "any", "few", "each"}
    | {"first", "last", "least", "more", "less", "such", "so", "too", "between"}
)
"""Words that hold of as much as the clause says, so that nothing may be cut from it."""
MOST_CUTS = 3

_SETS_APART = frozenset({",", "—", "–", "-", ";"})


def write_wordings(verb: Token, scene: Scene) -> Iterator[Phrase]:
    """The main clause of a verb in ever fewer words, each wording as true as the one before.

    First all that it says, only another main clause left out; then without asides and what else
    its subject did; without when or where it happened, said first; and with ever less of what it
    says last.
    """
    whole = _whole(verb)
    core = _core(whole, verb)
    bare = _bare(core, verb)
    written: list[list[Token]] = []
    for tokens in (whole, core, bare):
        if tokens not in written:
            written.append(tokens)
            yield write_phrase(verb, tokens, scene)
    yield from _shorter(verb, bare, scene)


def _shorter(verb: Token, tokens: list[Token], scene: Scene) -> Iterator[Phrase]:
    if _SCOPES & {token.lower_ for token in tokens}:
        return
    for _ in range(MOST_CUTS):
        last = next((one for one in tokens if _is_last(one, verb, tokens[-1].i)), None)
        if last is None:
            return
        out = {one.i for one in _set(last, verb)}
        tokens = _ended([token for token in tokens if token.i not in out])
        yield write_phrase(verb, tokens, scene)


def _is_last(token: Token, verb: Token, end: int) -> bool:
    """Whether a token heads what a clause says last, and the clause is whole without it."""
    above = token.head
    is_told = above.i == verb.i or above.dep_ == "ccomp"
    if token.i <= verb.i or token.right_edge.i != end or not is_told:
        return False
    if token.dep_ == "conj":
        return token.pos_ in {"VERB", "AUX"} and token.doc[token.left_edge.i - 1].lower_ == "and"
    is_adjunct = token.dep_ in {"prep", "npadvmod"} or _is_last_clause(token)
    between = [one for one in above.children if above.i < one.i < token.i and not one.is_punct]
    is_whole = any(one.dep_ in _COMPLEMENTS for one in between)
    is_passive = any(one.dep_ == "auxpass" for one in above.children)
    return is_adjunct and (is_whole or (is_passive and token.lower_ != "by"))


def _is_last_clause(verb: Token) -> bool:
    """Whether a clause with a "when" or "to" before it sets no condition."""
    words = {one.lower_ for one in verb.children if one.dep_ in {"mark", "aux", "advmod"}}
    return verb.dep_ == "advcl" and bool(words) and not words & _CONDITIONS


def write_deed(verb: Token, scene: Scene) -> Phrase:
    """What a second verb or a "who ..." says of its subject, without the subject."""
    subject = own_subject(verb)
    out = {token.i for token in subject.subtree} if subject is not None else set()
    whole = [token for token in _whole(verb) if token.i not in out]
    return write_phrase(verb, _core(whole, verb), scene)


def _core(whole: list[Token], verb: Token) -> list[Token]:
    end = whole[-1].i if whole else verb.i
    loose = [token for token in whole if _is_loose(token, verb, end) and not _is_quoted(token)]
    out = {one.i for token in loose for one in _set(token, verb)}
    return _ended([token for token in whole if token.i not in out])


def _bare(whole: list[Token], verb: Token) -> list[Token]:
    """The tokens without what stands before the subject and could be left out."""
    subject = own_subject(verb)
    opening = [token for token in whole if _opens_loosely(token, verb, subject)]
    out = {one.i for token in opening for one in token.subtree}
    return _begun([token for token in whole if token.i not in out])


def _is_quoted(token: Token) -> bool:
    before = token.doc[token.sent.start : token.left_edge.i]
    return sum(one.text == '"' for one in before) % 2 == 1


def _whole(verb: Token) -> list[Token]:
    whole = list(verb.sent) if verb.dep_ == "ROOT" else list(verb.subtree)
    others = {token.i for other in independent_beside(verb) for token in other.subtree}
    kept = [token for token in without_brackets(whole) if token.i not in others]
    kept = [token for token in kept if token.lower_ not in _HARMLESS]
    return _ended(_begun(kept))


def _begun(tokens: list[Token]) -> list[Token]:
    """The tokens without a "However," or "And" before them."""
    if tokens and tokens[0].dep_ == "cc":
        tokens = tokens[1:]
    commas = [place for place, token in enumerate(tokens[:4]) if token.text == ","]
    lead = " ".join(token.lower_ for token in tokens[: commas[0]]) if commas else ""
    return tokens[commas[0] + 1 :] if lead in _JOINERS or (commas and not lead) else tokens


def _ended(tokens: list[Token]) -> list[Token]:
    while tokens and (tokens[-1].is_punct or tokens[-1].dep_ == "cc"):
        if tokens[-1].text == '"' and sum(one.text == '"' for one in tokens) % 2 == 0:
            break
        tokens = tokens[:-1]
    return tokens


def _set(token: Token, verb: Token) -> Iterator[Token]:
    """What goes with a token: all below it, and the marks or the "and" that joined it.

    Of two commas the second stays, but between a subject and its verb.
    """
    doc, first, last = token.doc, token.left_edge.i, token.right_edge.i
    while first > token.sent.start and _joins(doc[first - 1]):
        first -= 1
    ends_another = any(one.right_edge.i == last and one.dep_ in ASIDES for one in token.ancestors)
    interrupts = token.dep_ != "conj" and token.i < verb.i and not ends_another
    is_closed = last + 1 < token.sent.end and doc[last + 1].text in _SETS_APART
    yield from doc[first : last + 1 + (interrupts and is_closed)]


def _joins(token: Token) -> bool:
    return token.text in _SETS_APART or token.dep_ == "cc"


def _is_loose(token: Token, verb: Token, end: int) -> bool:
    """Whether a token heads what can be left out and the rest still holds."""
    if token.dep_ == "conj":
        return _is_second_deed(token, verb)
    first, last = token.left_edge.i, token.right_edge.i
    is_apart = first > 0 and token.doc[first - 1].text in _SETS_APART
    is_over = last >= end or token.doc[last + 1].is_punct
    if not (is_apart and is_over) or token.i == verb.i:
        return False
    if token.dep_ in _NOUN_ASIDES:
        return not names_a_bare_noun(token, {"NN", "NNS"})
    if token.dep_ == "prep":
        return token.lower_ in _LOOSE and token.i > verb.i and last >= end
    return token.dep_ == "advcl" and token.i > verb.i and _only_tells(token)


def _opens_loosely(token: Token, verb: Token, subject: Token | None) -> bool:
    """Whether a token heads what stands before the subject, parted by a comma, and may go."""
    if token.head.i != verb.i or subject is None or token.i > subject.i:
        return False
    last = token.right_edge.i
    is_apart = last + 1 < subject.left_edge.i + 1 and token.doc[last + 1].text == ","
    if token.dep_ == "advcl":
        return is_apart and _only_tells(token)
    return token.dep_ == "prep" and is_apart and token.lower_ in _OPENING


def _only_tells(verb: Token) -> bool:
    """Whether a clause tells another fact: "if" and "until" limit the first one."""
    if verb.lemma_.lower() in SPEAKING:
        return False
    marks = [child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}]
    is_plain = verb.tag_ == "VBG" and not [one for one in marks if one in {"if", "when"}]
    return set(marks[:1]) <= _TELLING if marks and not is_plain else is_plain


def _is_second_deed(token: Token, verb: Token) -> bool:
    """Whether "and did B" follows on "did A" that is whole without it."""
    if token.head.i != verb.i or token.pos_ not in {"VERB", "AUX"} or own_subject(token):
        return False
    joint = next((one for one in verb.children if one.dep_ == "cc"), None)
    if joint is None or joint.lower_ not in {"and", "but"} or joint.i > token.i:
        return False
    return any(verb.i < child.i < joint.i and not child.is_punct for child in verb.children)


def names_a_bare_noun(token: Token, nouns: Collection[str]) -> bool:
    """Whether an apposition to a noun of these tags cannot go: "art student, Angela Barnett"."""
    noun = token.head
    is_bare = not any(child.dep_ in {"det", "poss", "nummod"} for child in noun.children)
    return token.dep_ == "appos" and noun.tag_ in nouns and is_bare


def independent_beside(verb: Token) -> Sequence[Token]:
    """The verbs of the other main clauses, with subjects of their own, that follow on this one."""
    return [
        child
        for child in verb.children
        if child.dep_ in _INDEPENDENT and child.i > verb.i and own_subject(child) is not None
    ]


def is_another_deed(verb: Token) -> bool:
    """Whether a verb says one thing more of a subject that it does not repeat."""
    if verb.dep_ == "relcl":
        return is_finite(verb)
    is_second = verb.dep_ == "conj" and own_subject(verb) is None and verb.head.dep_ == "ROOT"
    return is_second and is_finite(verb)


def is_main(verb: Token) -> bool:
    """Whether a verb heads a sentence, or a main clause of its own beside the one that does."""
    if verb.dep_ == "ROOT":
        return own_subject(verb) is not None
    return verb.dep_ in _INDEPENDENT and own_subject(verb) is not None and is_main(verb.head)


def is_finite(verb: Token) -> bool:
    """Whether a verb or its auxiliary shows a tense."""
    helpers = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or bool(helpers & {"VBD", "VBZ", "VBP", "MD"})


def own_subject(verb: Token) -> Token | None:
    """The one subject that hangs on this verb itself."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return subjects[0] if len(subjects) == 1 else None
