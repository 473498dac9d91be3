from discuss.domain.errors import NotAllowedError, NotFoundError, RefusedError


def test_a_refusal_says_its_values_and_keeps_its_key_for_translation() -> None:
    error = RefusedError("There is no account %(name)s.", name="x")
    assert str(error) == "There is no account x."
    assert error.message == "There is no account %(name)s."


def test_a_percent_sign_without_values_stays() -> None:
    assert str(RefusedError("100 % right")) == "100 % right"


def test_every_refusal_is_a_sentence() -> None:
    for error in (NotFoundError(), NotAllowedError()):
        assert str(error).endswith(".")
