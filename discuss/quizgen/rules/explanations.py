"""Explanations: what each rule looked for, in a leader's words."""

EXPLANATIONS = {
    "who did it": "The sentence says who did something; the question asks for them.",
    "who was it done to": "The sentence says to whom something was done.",
    "who or which was it done to": "The sentence says whom or which country it was done to.",
    "who reported it": "The sentence says who announced or said something.",
    "what was reported": "The sentence says what somebody announced.",
    "what was done": "The sentence says what something was done to.",
    "what was agreed": "The sentence says what somebody agreed or promised to do.",
    "what it was": "The sentence says what did something or had something done to it.",
    "why": "The sentence gives a reason.",
    "when": "The sentence gives a date or a year.",
    "where": "The sentence says in which place it happened.",
    "how many": "The sentence counts something.",
    "how much": "The sentence gives an amount of money.",
    "what percentage": "The sentence gives a percentage.",
    "how long": "The sentence says how long something lasted.",
    "who said these words": "The sentence quotes somebody who is named.",
    "who holds the role": "The sentence says who holds an office.",
    "which role": "The sentence says which office somebody holds.",
    "which profession": "The sentence says what somebody does for a living.",
    "where one belongs": "The sentence says to which organisation somebody belongs.",
    "what is missing": "A number, an amount or a date was left out of the sentence.",
    "which order": "The article gives the times of several events.",
    "what is true": "The sentence is told as it is: the statement is true.",
    "what is false": "One detail of the sentence was changed: the statement is false.",
}
"""By the name of the rule, what it found in the evidence sentence."""
