"""Accounts: Flask-Security does registering, signing in and recovering, in our words."""

from flask import Flask
from flask_security import Security, SQLAlchemyUserDatastore

from discuss.accounts import limits, views
from discuss.accounts.forms import RegisterForm, SignInForm
from discuss.accounts.spelling import LowerCaseHandle, LowerCaseMail
from discuss.extensions import db
from discuss.models import SiteRole, User


def init_app(app: Flask) -> None:
    """Bind Flask-Security and our own account pages."""
    datastore = SQLAlchemyUserDatastore(db, User, SiteRole)
    # Made here and not in extensions: ``init_app`` passes over the two classes for spelling.
    Security(
        app,
        datastore,
        login_form=SignInForm,
        register_form=RegisterForm,
        mail_util_cls=LowerCaseMail,
        username_util_cls=LowerCaseHandle,
    )
    app.register_blueprint(views.blueprint)
    limits.init_app(app)
