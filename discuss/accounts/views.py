"""A person's own pages."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.accounts import actions
from discuss.accounts.forms import AccountForm
from discuss.extensions import db
from discuss.permissions import require
from discuss.web.redirects import back
from discuss.web.templating import THEME_COOKIE, THEMES
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("accounts", __name__)

YEAR = 365 * 24 * 3600


@blueprint.route("/account", methods=["GET", "POST"])
def show() -> str | Response:
    """Show and change one's own account."""
    require(current_viewer(), "site.account")
    form = AccountForm(obj=current_person())
    if form.validate_on_submit():
        actions.rename_user(current_person(), form.name.data)
        db.session.commit()
        flash(_("Saved."), "success")
        return redirect(url_for("accounts.show"))
    return render_template("accounts/show.html", form=form)


@blueprint.post("/theme")
def choose_theme() -> Response:
    """Remember light, dark or the device's choice, in a cookie of this browser."""
    answer = redirect(back())
    theme = request.form.get("theme", "")
    if theme in THEMES:
        answer.set_cookie(THEME_COOKIE, theme, max_age=YEAR, samesite="Lax", httponly=True)
    return answer
