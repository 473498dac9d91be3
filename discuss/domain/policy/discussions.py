"""What one may do in a discussion: write at this moment, and change its prompts."""

from typing import Any

from discuss.domain.gates import Situation, obstacles
from discuss.domain.policy.articles import leads_article, sees_discussion
from discuss.domain.viewer import Viewer


def may_write_now(_viewer: Viewer, situation: Situation) -> bool:
    """Nothing refuses a comment of the person whose situation it is; it may have to wait."""
    return not any(obstacle.is_refusal for obstacle in obstacles(situation))


def sees_prompt(viewer: Viewer, prompt: Any) -> bool:
    """Who sees the discussion sees its prompts."""
    return sees_discussion(viewer, prompt.article)


def leads_prompt(viewer: Viewer, prompt: Any) -> bool:
    """Leaders change the prompts."""
    return leads_article(viewer, prompt.article)
