"""Pages of clubs."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.articles import queries as article_queries
from discuss.clock import utcnow
from discuss.clubs import access, actions, queries
from discuss.clubs.forms import ROLE_NAMES, ClubForm, RoleForm, RulesForm
from discuss.clubs.wording import RULE_NAMES
from discuss.comments.markdown import render
from discuss.contests.queries import count_open
from discuss.domain.errors import RefusedError
from discuss.domain.policy import can
from discuss.domain.vocabulary import Role
from discuss.extensions import db
from discuss.moderation.queue import count_waiting
from discuss.permissions import require
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("clubs", __name__)

FRONT_PAGE_ARTICLES = 12


@blueprint.get("/")
def home() -> str:
    """The front page: the viewer's clubs and the newest articles that they may read."""
    viewer = current_viewer()
    newest = article_queries.newest_seen_by(viewer, FRONT_PAGE_ARTICLES)
    return render_template(
        "clubs/home.html",
        clubs=db.session.scalars(queries.clubs_seen_by(viewer)).all(),
        articles=db.session.scalars(newest).all(),
    )


@blueprint.route("/clubs/new", methods=["GET", "POST"])
def create() -> str | Response:
    """Create a club; its maker leads it."""
    require(current_viewer(), "club.create")
    form = ClubForm()
    if form.validate_on_submit():
        try:
            return _create(form)
        except RefusedError as error:
            form.name.errors = [words(error)]
    return render_template("clubs/create.html", form=form)


def _create(form: ClubForm) -> Response:
    club = actions.create_club(
        form.name.data, description=form.description.data, is_open=form.is_open.data
    )
    actions.add_member(club, current_person(), Role.LEADER)
    db.session.commit()
    return redirect(url_for("clubs.show", slug=club.slug))


@blueprint.get("/clubs/<slug>")
def show(slug: str) -> str:
    """A club's page: its articles, drafts too for those who may see them."""
    viewer = current_viewer()
    club = access.load_club(slug, viewer=viewer)
    articles = db.session.scalars(article_queries.articles_of(club, viewer)).all()
    waiting = count_waiting(club) if can(viewer, "club.queue", club) else 0
    contests = count_open(club) if can(viewer, "club.contests", club) else 0
    return render_template(
        "clubs/show.html", club=club, articles=articles, waiting=waiting, contests=contests
    )


@blueprint.get("/clubs/<slug>/members")
def members(slug: str) -> str:
    """Who is in the club; leaders change roles and invite here."""
    viewer = current_viewer()
    club = access.load_club(slug, viewer=viewer, to="club.members")
    return render_template(
        "clubs/members.html",
        club=club,
        memberships=db.session.scalars(queries.members_of(club)).all(),
        invitations=db.session.scalars(queries.invitations_of(club, utcnow())).all(),
        role_names=ROLE_NAMES,
    )


@blueprint.get("/clubs/<slug>/conduct")
def conduct(slug: str) -> str:
    """What the members of the club agreed to, and what the program does by itself."""
    club = access.load_club(slug, viewer=current_viewer())
    return render_template("clubs/conduct.html", club=club, conduct_html=render(club.conduct))


@blueprint.route("/clubs/<slug>/rules", methods=["GET", "POST"])
def rules(slug: str) -> str | Response:
    """The leaders' page of the club's conduct and automatic rules."""
    club = access.load_club(slug, viewer=current_viewer(), to="club.rules")
    form = RulesForm(obj=club)
    if form.validate_on_submit():
        chosen = {name: form[name].data for name in RULE_NAMES}
        actions.change_rules(club, chosen, by=current_person())
        db.session.commit()
        flash(_("Saved, and written into the log."), "success")
        return redirect(url_for("clubs.conduct", slug=slug))
    return render_template("clubs/rules.html", club=club, form=form)


@blueprint.post("/clubs/<slug>/invitations")
def invite(slug: str) -> Response:
    """Make an invitation link."""
    club = access.load_club(slug, viewer=current_viewer(), to="club.manage")
    actions.invite(club, by=current_person())
    db.session.commit()
    flash(_("Here is the link. Whoever has it can join for thirty days."), "success")
    return redirect(url_for("clubs.members", slug=slug))


@blueprint.post("/clubs/<slug>/members/<id:user_id>/role")
def change_role(slug: str, user_id: int) -> Response:
    """Give a member another role."""
    _club, membership = access.load_membership(slug, user_id, viewer=current_viewer())
    form = RoleForm()
    if form.validate_on_submit():
        actions.change_role(membership, Role(form.role.data), by=current_person())
        db.session.commit()
        flash(_("%(name)s has a new role.", name=membership.user.name), "success")
    else:
        flash(_("Choose one of the roles."), "danger")
    return redirect(url_for("clubs.members", slug=slug))


@blueprint.post("/clubs/<slug>/members/<id:user_id>/remove")
def remove_member(slug: str, user_id: int) -> Response:
    """Take a person out of the club."""
    _club, membership = access.load_membership(slug, user_id, viewer=current_viewer())
    name = membership.user.name
    actions.remove_member(membership, by=current_person())
    db.session.commit()
    flash(_("%(name)s is no longer in the club.", name=name), "success")
    return redirect(url_for("clubs.members", slug=slug))


@blueprint.route("/join/<code>", methods=["GET", "POST"])
def join(code: str) -> str | Response:
    """Join a club by its invitation link."""
    invitation = access.load_invitation(code)
    if request.method == "POST":
        require(current_viewer(), "club.join", invitation.club)
        actions.add_member(invitation.club, current_person())
        db.session.commit()
        flash(_("Welcome to %(club)s.", club=invitation.club.name), "success")
        return redirect(url_for("clubs.show", slug=invitation.club.slug))
    return render_template("clubs/join.html", club=invitation.club, code=code)
