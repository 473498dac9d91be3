from collections.abc import Callable, Mapping

import pytest
from flask import Flask

from tests.meta.route_table import TABLE, WITHOUT_TOKEN, Row
from tests.meta.scene import Scene
from tests.personas import PERSONAS, Persona

GETS = [row for row in TABLE if row.method == "GET"]
POSTS = [row for row in TABLE if row.method == "POST"]


def statuses(row: Row) -> dict[str, int]:
    return dict(zip(PERSONAS, map(int, row.statuses.split()), strict=True))


REFUSED = {403, 404}
"""What changes nothing, so that the next persona meets the same scene."""


def ask(row: Row, scene: Scene, persona: Persona) -> int:
    form = {name: scene.fill(text) for name, text in row.form.items()}
    data = {"csrf_token": persona.token, **form} if row.method == "POST" else None
    answer = persona.client.open(scene.fill(row.url), method=row.method, data=data)
    answer.close()
    return answer.status_code


def test_a_page_is_for_exactly_these_people(scene: Scene, cast: Mapping[str, Persona]) -> None:
    answers = {
        str(row): {name: ask(row, scene, persona) for name, persona in cast.items()} for row in GETS
    }
    assert answers == {str(row): statuses(row) for row in GETS}


@pytest.mark.parametrize("row", POSTS, ids=str)
def test_a_form_is_for_exactly_these_people(
    row: Row, scene: Scene, cast: Mapping[str, Persona], begin_again: Callable[[], None]
) -> None:
    answers = {}
    for name, persona in cast.items():
        answers[name] = ask(row, scene, persona)
        if answers[name] not in REFUSED:
            begin_again()
    assert answers == statuses(row)


def test_a_form_without_its_token_is_refused(scene: Scene, cast: Mapping[str, Persona]) -> None:
    administrator = cast["administrator"].client
    for row in POSTS:
        if not row.url.startswith(WITHOUT_TOKEN):
            answer = administrator.post(scene.fill(row.url), data=row.form)
            assert answer.status_code == 400, str(row)


def test_every_route_is_in_the_table_and_every_row_has_a_route(app: Flask, scene: Scene) -> None:
    adapter = app.url_map.bind("localhost")
    written = {
        (adapter.match(scene.fill(row.url), method=row.method)[0], row.method) for row in TABLE
    }
    present = {
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert written == present
