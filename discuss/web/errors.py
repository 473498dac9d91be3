"""Error pages: what happened and what to do, in the same design as every page."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from flask import Flask, current_app, g, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_login import AnonymousUserMixin
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from discuss.domain.errors import DiscussError, NotAllowedError, NotFoundError
from discuss.domain.viewer import ANONYMOUS
from discuss.extensions import db
from discuss.web.templating import deadline, duration
from discuss.web.viewer import current_viewer

Answer = tuple[str, int]


def words(error: DiscussError) -> str:
    """A refusal in the person's language."""
    return say(error.message, error.values)


def say(message: str, values: Mapping[str, object]) -> str:
    """A sentence in the person's language, with moments and waits as people say them."""
    text: str = _(message, **{name: _spoken(value) for name, value in values.items()})
    return text


def _spoken(value: object) -> object:
    if isinstance(value, datetime):
        return deadline(value)
    return duration(value.total_seconds()) if isinstance(value, timedelta) else value


def init_app(app: Flask) -> None:
    """Answer every kind of refusal with a page."""
    app.register_error_handler(NotFoundError, _not_found)
    app.register_error_handler(NotAllowedError, _not_allowed)
    app.register_error_handler(DiscussError, _refused)
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _crash)


def _page(status: int, title: str, text: str) -> Answer:
    return render_template("errors/error.html", title=title, text=text, status=status), status


def _not_found(error: NotFoundError) -> Answer:
    return _page(404, _("Not found"), words(error))


def _not_allowed(error: NotAllowedError) -> Answer | Response:
    if current_viewer().is_anonymous:
        back = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("security.login", next=back))
    return _page(403, _("Not allowed"), words(error))


def _refused(error: DiscussError) -> Answer:
    db.session.rollback()
    return _page(409, _("That did not work"), words(error))


def _stale_form(_error: CSRFError) -> Answer:
    return _page(
        400,
        _("This form is too old"),
        _(
            "For your safety a form works for a limited time and while you stay signed in. "
            "Go back, reload the page and send it again; your browser keeps what you typed."
        ),
    )


_TEXTS = {
    400: "The request could not be understood. Go back and try again.",
    404: "There is nothing here, or you may not see it.",
    405: "This address does not take that kind of request.",
    413: "This is too large. An article may have 2 MB, a form less.",
    429: "Too many tries in a short time. Wait a minute, then try again.",
}


def _http_error(error: HTTPException) -> Answer | HTTPException:
    status = error.code or 500
    if status < 400:
        return error
    text = _TEXTS.get(status)
    return _page(status, _(error.name), _(text) if text else _(error.description or ""))


def _crash(error: Exception) -> Answer:
    current_app.logger.exception("unhandled error", exc_info=error)
    db.session.rollback()
    title = _("Something broke")
    text = _("The fault is ours and it has been noted. What you had saved before is safe.")
    try:
        return _page(500, title, text)
    except Exception:
        # The database may be what broke: then nobody can be looked up for the page's header.
        g.viewer, g._login_user = ANONYMOUS, AnonymousUserMixin()
        return _page(500, title, text)
