from datetime import timedelta

import pytest

from discuss.domain.vocabulary import LogAction, Role
from discuss.models import Article, Club, Invitation, LogEntry, Membership
from tests import factories
from tests.personas import Persona, World
from tests.store import Store


def role_of(store: Store, club: Club, persona: Persona) -> Role:
    return store.one(Membership, club_id=club.id, user_id=persona.user.id).role


class TestFrontPage:
    def test_anonymous_is_told_what_to_do(self, anonymous: Persona) -> None:
        page = anonymous.get("/")
        assert page.has('main a[href="/sign-in"]')
        assert "Readers of Marlow" not in page.text

    def test_stranger_is_told_how_to_get_into_a_club(self, stranger: Persona) -> None:
        assert "invitation" in stranger.get("/").words()

    def test_student_sees_the_clubs_newest_articles(
        self, student: Persona, article: Article
    ) -> None:
        page = student.get("/")
        assert page.words(".card-title") == article.title
        assert page.words(".front-clubs li") == "Readers of Marlow"

    def test_student_does_not_see_drafts_or_other_clubs(
        self, student: Persona, draft: Article, store: Store, world: World
    ) -> None:
        factories.make_article(store, world.other_club, world.users["other_leader"])
        assert not student.get("/").has(".card-title")

    def test_anonymous_sees_articles_of_an_open_club(
        self, anonymous: Persona, store: Store, world: World, article: Article
    ) -> None:
        store.change(world.club, is_open=True)
        assert anonymous.get("/").words(".card-title") == article.title


class TestCreating:
    def test_administrator_creates_a_club_and_leads_it(
        self, administrator: Persona, store: Store
    ) -> None:
        page = administrator.submit("/clubs/new", {"name": "Chess & Go", "description": "Games."})
        assert page.url == "/clubs/chess-go"
        club = store.one(Club, slug="chess-go")
        assert role_of(store, club, administrator) is Role.LEADER
        assert not club.is_open

    @pytest.mark.parametrize("name", ["", "   ", "x" * 121])
    def test_administrator_keeps_the_typed_text_when_the_name_is_wrong(
        self, administrator: Persona, store: Store, name: str
    ) -> None:
        page = administrator.submit("/clubs/new", {"name": name, "description": "All about it."})
        assert page.errors
        assert page.value("description").strip() == "All about it."
        assert store.count(Club) == 2

    def test_administrator_is_told_that_a_name_is_taken(
        self, administrator: Persona, store: Store
    ) -> None:
        page = administrator.submit("/clubs/new", {"name": "Readers!"})
        assert "already" in page.words()
        assert store.count(Club) == 2

    @pytest.mark.parametrize("name", ["New", "???", "日本", "<script>alert(1)</script>"])
    def test_a_club_with_any_name_has_an_address_that_works(
        self, administrator: Persona, name: str
    ) -> None:
        page = administrator.submit("/clubs/new", {"name": name})
        assert page.heading == name


class TestMembers:
    def test_student_sees_the_members_and_cannot_change_them(self, student: Persona) -> None:
        page = student.get("/clubs/readers/members")
        assert len(page.all(".member")) == 4
        assert not page.has("main form")

    def test_leader_gives_a_member_another_role_and_it_is_logged(
        self, leader: Persona, student: Persona, store: Store, world: World
    ) -> None:
        url = f"/clubs/readers/members/{student.user.id}/role"
        page = leader.submit(url, {"role": "moderator"})
        assert "new role" in page.messages
        assert role_of(store, world.club, student) is Role.MODERATOR
        entry = store.one(LogEntry)
        assert entry.action is LogAction.MEMBER_ROLE
        assert (entry.details["before"], entry.details["after"]) == ("student", "moderator")
        assert (entry.actor_id, entry.subject_id) == (leader.user.id, student.user.id)

    @pytest.mark.parametrize("role", ["", "administrator", "LEADER", "x" * 10_000])
    def test_leader_cannot_give_a_role_that_does_not_exist(
        self, leader: Persona, student: Persona, store: Store, world: World, role: str
    ) -> None:
        page = leader.submit(f"/clubs/readers/members/{student.user.id}/role", {"role": role})
        assert "Choose one of the roles" in page.messages
        assert role_of(store, world.club, student) is Role.STUDENT

    def test_leader_does_not_change_the_own_role(
        self, leader: Persona, store: Store, world: World
    ) -> None:
        page = leader.submit(f"/clubs/readers/members/{leader.user.id}/role", {"role": "student"})
        assert page.status == 403
        assert role_of(store, world.club, leader) is Role.LEADER

    def test_leader_removes_a_member_whose_comments_stay(
        self, leader: Persona, student: Persona, article: Article, comment: object, store: Store
    ) -> None:
        leader.submit(f"/clubs/readers/members/{student.user.id}/remove")
        assert student.get("/clubs/readers").status == 404
        assert store.one(LogEntry).action is LogAction.MEMBER_REMOVE
        page = leader.get(f"/clubs/readers/articles/{article.slug}")
        assert page.words(".comment-author") == "Student"

    def test_leader_cannot_change_somebody_who_is_not_a_member(
        self, leader: Persona, stranger: Persona
    ) -> None:
        url = f"/clubs/readers/members/{stranger.user.id}/role"
        assert leader.submit(url, {"role": "leader"}).status == 404

    def test_leader_cannot_change_another_clubs_members(
        self, leader: Persona, other_leader: Persona
    ) -> None:
        url = f"/clubs/others/members/{other_leader.user.id}/remove"
        assert leader.submit(url).status == 404

    def test_moderator_who_became_a_student_is_no_moderator_at_once(
        self, leader: Persona, moderator: Persona
    ) -> None:
        assert moderator.get("/clubs/readers/queue").status == 200
        leader.submit(f"/clubs/readers/members/{moderator.user.id}/role", {"role": "student"})
        assert moderator.get("/clubs/readers/queue").status == 403


class TestInvitations:
    @pytest.fixture
    def invitation(self, store: Store, world: World) -> Invitation:
        return factories.make_invitation(store, world.club, world.users["leader"])

    @pytest.fixture
    def expired(self, store: Store, world: World) -> Invitation:
        past = timedelta(seconds=-1)
        return factories.make_invitation(store, world.club, world.users["leader"], lasts=past)

    def test_leader_makes_a_link_with_which_a_stranger_joins(
        self, leader: Persona, stranger: Persona, store: Store, world: World
    ) -> None:
        page = leader.submit("/clubs/readers/invitations")
        link = page.words(".invitation code")
        page = stranger.submit(
            link.removeprefix("http://localhost").removeprefix("http://127.0.0.1:8000")
        )
        assert page.heading == "Readers of Marlow"
        assert role_of(store, world.club, stranger) is Role.STUDENT

    def test_anonymous_is_shown_the_club_and_the_way_to_an_account(
        self, anonymous: Persona, invitation: Invitation
    ) -> None:
        page = anonymous.get(f"/join/{invitation.code}")
        assert page.heading == "Join Readers of Marlow"
        assert page.has(f'a[href="/register?next=/join/{invitation.code}"]')
        assert not page.has("main form")

    def test_joining_twice_makes_one_membership(
        self, stranger: Persona, invitation: Invitation, store: Store
    ) -> None:
        stranger.submit(f"/join/{invitation.code}")
        stranger.submit(f"/join/{invitation.code}")
        assert store.count(Membership, user_id=stranger.user.id) == 1

    def test_moderator_who_opens_an_invitation_stays_moderator(
        self, moderator: Persona, invitation: Invitation, store: Store, world: World
    ) -> None:
        moderator.submit(f"/join/{invitation.code}")
        assert role_of(store, world.club, moderator) is Role.MODERATOR

    def test_an_expired_link_leads_nowhere(
        self, stranger: Persona, expired: Invitation, store: Store
    ) -> None:
        assert stranger.get(f"/join/{expired.code}").status == 404
        assert stranger.submit(f"/join/{expired.code}").status == 404
        assert store.count(Membership, user_id=stranger.user.id) == 0

    def test_leader_is_shown_good_links_only(
        self, leader: Persona, invitation: Invitation, expired: Invitation
    ) -> None:
        page = leader.get("/clubs/readers/members")
        assert page.words(".invitation code").endswith(invitation.code)

    def test_student_is_shown_no_link(self, student: Persona, invitation: Invitation) -> None:
        assert invitation.code not in student.get("/clubs/readers/members").text

    @pytest.mark.parametrize("code", ["x", "'; DROP TABLE club; --", "x" * 5000, "%00"])
    def test_a_made_up_code_leads_nowhere(self, stranger: Persona, code: str) -> None:
        assert stranger.get(f"/join/{code}").status == 404
