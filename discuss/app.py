"""The application factory: configuration, extensions, web, blueprints, and nothing else."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from discuss import accounts, database, logs, paths, web, worker
from discuss.appeals import views as appeals
from discuss.articles import views as articles
from discuss.clubs import views as clubs
from discuss.comments import views as comments
from discuss.config import Settings
from discuss.contests import views as contests
from discuss.decisions import views as decisions
from discuss.discussions import views as discussions
from discuss.exports import views as exports
from discuss.extensions import babel, bootstrap, csrf, db, limiter, mail, migrate
from discuss.flask_config import flask_config
from discuss.imports import views as imports
from discuss.model_requests import views as model_requests
from discuss.moderation import views as moderation
from discuss.notices import views as notices
from discuss.people import views as people
from discuss.questions import views as questions
from discuss.quizzes import views as quizzes
from discuss.reviews import views as reviews
from discuss.search import views as search
from discuss.statistics import views as statistics
from discuss.threads import views as threads
from discuss.writing_requests import views as writing_requests


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application from its settings, by default those of the environment."""
    settings = settings or Settings.from_environment()
    settings.data_path.mkdir(parents=True, exist_ok=True)
    app = Flask(__name__, template_folder=paths.TEMPLATES, static_folder=paths.STATIC)
    app.config.from_mapping(flask_config(settings))
    logs.init_app(app)
    web.init_app(app)
    _bind_extensions(app)
    _register_blueprints(app)
    app.extensions["discuss.queue"] = worker.Queue(app, settings)
    if hops := settings.number("behind_proxies"):
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return app


def _bind_extensions(app: Flask) -> None:
    db.init_app(app)
    with app.app_context():
        database.prepare(db.engine)
    migrate.init_app(app, db, directory=paths.MIGRATIONS)
    babel.init_app(app)
    mail.init_app(app)
    csrf.init_app(app)
    bootstrap.init_app(app)
    limiter.init_app(app)
    accounts.init_app(app)


def _register_blueprints(app: Flask) -> None:
    for views in (
        clubs,
        articles,
        quizzes,
        writing_requests,
        questions,
        statistics,
        exports,
        imports,
        contests,
        reviews,
        model_requests,
        comments,
        discussions,
        threads,
        moderation,
        appeals,
        decisions,
        people,
        notices,
        search,
    ):
        app.register_blueprint(views.blueprint)
