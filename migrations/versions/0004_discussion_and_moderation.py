"""discussion and moderation"""

import sqlalchemy as sa
from alembic import op
import discuss.extensions

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

STATES = ('visible', 'waiting', 'hidden', 'returned', 'removed', 'deleted')
HOLDS = ('newcomer', 'word', 'links', 'repeated', 'reports', 'quiz', 'resubmitted')
ACTIONS = (
    'comment.hold', 'comment.approve', 'comment.keep', 'comment.return', 'comment.hide',
    'comment.restore', 'comment.remove', 'comment.feature', 'comment.unfeature',
    'decision.undo', 'appeal.uphold', 'appeal.overturn', 'thread.lock', 'thread.unlock',
    'thread.move', 'thread.split', 'thread.merge', 'person.note', 'person.warn', 'person.slow',
    'person.silence', 'person.suspend', 'person.end', 'article.discussion', 'article.prompt',
    'gate.waive', 'club.rules', 'question.add', 'question.edit', 'question.approve',
    'question.uphold', 'question.amend', 'question.void', 'question.drop', 'question.take_back', 'quiz.approve',
    'quiz.ask_model', 'quiz.settings', 'article.publish', 'article.withdraw', 'member.role', 'member.remove',
)

NOTICE_IS_TALK = "kind IN ('reply', 'mention', 'thread')"
A_PASSAGE_IS_WHOLE = """
(passage_start IS NULL AND passage_end IS NULL AND passage_text = '')
OR (passage_start >= 0 AND passage_end > passage_start AND passage_text <> '')
"""

# Written out, because a column that is added in a batch would have SQLite copy the table by what
# it says of itself, and it says nothing of its checks.
NEW_COLUMNS = (
    "article ADD COLUMN gate VARCHAR(40) DEFAULT 'off' NOT NULL"
    " CONSTRAINT ck_article_gate CHECK (gate IN ('off', 'soft', 'hard'))",
    "article ADD COLUMN is_write_first BOOLEAN DEFAULT false NOT NULL",
    "article ADD COLUMN hides_names BOOLEAN DEFAULT false NOT NULL",
    "article ADD COLUMN comments_close_at {moment}",
    "article ADD COLUMN slow_seconds INTEGER DEFAULT 0 NOT NULL",
    "article ADD COLUMN slow_reason VARCHAR(300) DEFAULT '' NOT NULL",
    "article ADD COLUMN slow_by_id INTEGER"
    ' CONSTRAINT fk_article_slow_by_id_user REFERENCES "user" (id)',
    "club ADD COLUMN conduct TEXT DEFAULT '' NOT NULL",
    "club ADD COLUMN newcomer_comments INTEGER DEFAULT 0 NOT NULL",
    "club ADD COLUMN held_words TEXT DEFAULT '' NOT NULL",
    "club ADD COLUMN links_allowed INTEGER DEFAULT 3 NOT NULL",
    "club ADD COLUMN holds_repeats BOOLEAN DEFAULT true NOT NULL",
    "club ADD COLUMN reports_to_hide INTEGER DEFAULT 3 NOT NULL",
    "club ADD COLUMN slows_heat BOOLEAN DEFAULT true NOT NULL",
)
THREADS_OF_BEFORE = """
WITH RECURSIVE tree(id, root) AS (
    SELECT id, id FROM comment WHERE parent_id IS NULL
    UNION ALL
    SELECT comment.id, tree.root FROM comment JOIN tree ON comment.parent_id = tree.id
)
UPDATE comment SET thread_id = (SELECT root FROM tree WHERE tree.id = comment.id)
WHERE parent_id IS NOT NULL
"""

# A copied table loses its triggers.
APPEND_ONLY = [
    """
    CREATE TRIGGER log_entry_is_append_only_update BEFORE UPDATE ON log_entry
    BEGIN SELECT RAISE(ABORT, 'the log of decisions is append-only'); END
    """,
    """
    CREATE TRIGGER log_entry_is_append_only_delete BEFORE DELETE ON log_entry
    BEGIN SELECT RAISE(ABORT, 'the log of decisions is append-only'); END
    """,
]


def upgrade() -> None:
    op.create_table('notice_settings',
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('mail', sa.Enum('at_once', 'daily', 'never', name='mailpace', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('muted', sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('digest_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_notice_settings_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', name=op.f('pk_notice_settings'))
    )
    op.create_table('sanction',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('club_id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Enum('note', 'warning', 'slow', 'silence', 'suspend', name='sanctionkind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('slow_seconds', sa.Integer(), nullable=False),
    sa.Column('made_by_id', sa.Integer(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('until', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.Column('acknowledged_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.Column('ended_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['club_id'], ['club.id'], name=op.f('fk_sanction_club_id_club'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['made_by_id'], ['user.id'], name=op.f('fk_sanction_made_by_id_user')),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_sanction_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sanction'))
    )
    with op.batch_alter_table('sanction', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sanction_club_id'), ['club_id'], unique=False)
        batch_op.create_index('ix_sanction_user', ['user_id', 'club_id'], unique=False)

    op.create_table('gate_waiver',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('article_id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('made_by_id', sa.Integer(), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_gate_waiver_article_id_article'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['made_by_id'], ['user.id'], name=op.f('fk_gate_waiver_made_by_id_user')),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_gate_waiver_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gate_waiver')),
    sa.UniqueConstraint('article_id', 'user_id', name=op.f('uq_gate_waiver_article_id_user_id'))
    )
    with op.batch_alter_table('gate_waiver', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_gate_waiver_user_id'), ['user_id'], unique=False)

    op.create_table('prompt',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('article_id', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('made_by_id', sa.Integer(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('closed_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_prompt_article_id_article'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['made_by_id'], ['user.id'], name=op.f('fk_prompt_made_by_id_user')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_prompt'))
    )
    with op.batch_alter_table('prompt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_prompt_article_id'), ['article_id'], unique=False)

    op.create_table('visit',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('article_id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('seen_at', discuss.extensions.UtcDateTime(timezone=True), nullable=False),
    sa.Column('seen_before_at', discuss.extensions.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_visit_article_id_article'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_visit_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_visit')),
    sa.UniqueConstraint('article_id', 'user_id', name=op.f('uq_visit_article_id_user_id'))
    )
    with op.batch_alter_table('visit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_visit_user_id'), ['user_id'], unique=False)

    op.create_table('appeal',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('comment_id', sa.Integer(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('decided_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.Column('decided_by_id', sa.Integer(), nullable=True),
    sa.Column('is_upheld', sa.Boolean(), nullable=True),
    sa.Column('answer', sa.Text(), server_default='', nullable=False),
    sa.ForeignKeyConstraint(['comment_id'], ['comment.id'], name=op.f('fk_appeal_comment_id_comment'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['decided_by_id'], ['user.id'], name=op.f('fk_appeal_decided_by_id_user')),
    sa.ForeignKeyConstraint(['decision_id'], ['log_entry.id'], name=op.f('fk_appeal_decision_id_log_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_appeal')),
    sa.UniqueConstraint('decision_id', name=op.f('uq_appeal_decision_id'))
    )
    with op.batch_alter_table('appeal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_appeal_comment_id'), ['comment_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_appeal_decided_at'), ['decided_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_appeal_decided_by_id'), ['decided_by_id'], unique=False)

    op.create_table('claim',
    sa.Column('comment_id', sa.Integer(), nullable=False),
    sa.Column('by_id', sa.Integer(), nullable=False),
    sa.Column('until', discuss.extensions.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['by_id'], ['user.id'], name=op.f('fk_claim_by_id_user'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['comment_id'], ['comment.id'], name=op.f('fk_claim_comment_id_comment'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('comment_id', name=op.f('pk_claim'))
    )
    with op.batch_alter_table('claim', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_claim_by_id'), ['by_id'], unique=False)

    op.create_table('endorsement',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('comment_id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.ForeignKeyConstraint(['comment_id'], ['comment.id'], name=op.f('fk_endorsement_comment_id_comment'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_endorsement_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_endorsement')),
    sa.UniqueConstraint('comment_id', 'user_id', name=op.f('uq_endorsement_comment_id_user_id'))
    )
    with op.batch_alter_table('endorsement', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_endorsement_user_id'), ['user_id'], unique=False)

    op.create_table('following',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('thread_id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('is_on', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['thread_id'], ['comment.id'], name=op.f('fk_following_thread_id_comment'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_following_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_following')),
    sa.UniqueConstraint('thread_id', 'user_id', name=op.f('uq_following_thread_id_user_id'))
    )
    with op.batch_alter_table('following', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_following_user_id'), ['user_id'], unique=False)

    op.create_table('notice',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Enum('reply', 'mention', 'thread', 'decision', 'appeal', 'sanction', 'contest', name='noticekind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('club_id', sa.Integer(), nullable=False),
    sa.Column('comment_id', sa.Integer(), nullable=True),
    sa.Column('details', sa.JSON(), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), nullable=False),
    sa.Column('due_at', discuss.extensions.UtcDateTime(timezone=True), nullable=False),
    sa.Column('read_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.Column('mailed_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['club_id'], ['club.id'], name=op.f('fk_notice_club_id_club'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['comment_id'], ['comment.id'], name=op.f('fk_notice_comment_id_comment'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_notice_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice'))
    )
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notice_club_id'), ['club_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_notice_comment_id'), ['comment_id'], unique=False)
        batch_op.create_index('ix_notice_unmailed', ['mailed_at', 'due_at'], unique=False)
        batch_op.create_index('ix_notice_user', ['user_id', 'due_at'], unique=False)
        batch_op.create_index('uq_notice_talk', ['user_id', 'comment_id'], unique=True, sqlite_where=sa.text(NOTICE_IS_TALK), postgresql_where=sa.text(NOTICE_IS_TALK))

    moment = 'DATETIME' if op.get_bind().dialect.name == 'sqlite' else 'TIMESTAMP WITH TIME ZONE'
    for column in NEW_COLUMNS:
        op.execute(f'ALTER TABLE {column}'.replace('{moment}', moment))
    change_reports()
    change_comments()
    change_log()


def change_reports() -> None:
    with op.batch_alter_table('report', copy_from=report()) as batch_op:
        batch_op.add_column(sa.Column('decision_id', sa.Integer(), nullable=True))
        batch_op.drop_constraint(op.f('uq_report_comment_id_reporter_id'), type_='unique')
        batch_op.create_foreign_key(op.f('fk_report_decision_id_log_entry'), 'log_entry', ['decision_id'], ['id'])
        batch_op.create_index(op.f('ix_report_comment_id'), ['comment_id'])
        batch_op.create_index(op.f('ix_report_decision_id'), ['decision_id'])
    # By itself: within the batch the condition would be lost on SQLite.
    is_open = sa.text('decided_at IS NULL')
    op.create_index('uq_report_open', 'report', ['comment_id', 'reporter_id'], unique=True, sqlite_where=is_open, postgresql_where=is_open)


def report() -> sa.Table:
    """Reports as they are: what SQLite's copy of the table is made from."""
    return sa.Table('report', sa.MetaData(),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('comment_id', sa.Integer(), nullable=False),
    sa.Column('reporter_id', sa.Integer(), nullable=False),
    sa.Column('reason', sa.Enum('off_topic', 'personal_attack', 'spam', 'not_in_article', 'private_information', 'other', name='ck_report_reportreason', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('note', sa.String(length=1000), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('decided_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['comment_id'], ['comment.id'], name=op.f('fk_report_comment_id_comment'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['reporter_id'], ['user.id'], name=op.f('fk_report_reporter_id_user')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report')),
    sa.UniqueConstraint('comment_id', 'reporter_id', name=op.f('uq_report_comment_id_reporter_id')),
    sa.Index('ix_report_decided_at', 'decided_at'),
    sa.Index('ix_report_reporter_id', 'reporter_id')
    )


def change_comments() -> None:
    with op.batch_alter_table('comment', copy_from=comment(), recreate='auto') as batch_op:
        if op.get_bind().dialect.name != 'sqlite':
            batch_op.drop_constraint(op.f('ck_comment_commentstate'), type_='check')
            batch_op.create_check_constraint(op.f('ck_comment_commentstate'), f'state IN {STATES}')
        batch_op.add_column(sa.Column('prompt_id', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('thread_id', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('held_for', sa.Enum(*HOLDS, name='holdreason', native_enum=False, create_constraint=False, length=40), nullable=True))
        batch_op.add_column(sa.Column('held_note', sa.String(length=200), server_default='', nullable=False))
        batch_op.add_column(sa.Column('passage_anchor', sa.String(length=20), server_default='', nullable=False))
        batch_op.add_column(sa.Column('passage_start', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('passage_end', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('passage_text', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('passage_changed_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('shown_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('locked_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('lock_reason', sa.String(length=500), server_default='', nullable=False))
        batch_op.add_column(sa.Column('moved_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('moved_from', sa.String(length=300), server_default='', nullable=False))
        batch_op.add_column(sa.Column('moved_from_id', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('featured_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True))
        batch_op.create_check_constraint(op.f('ck_comment_holdreason'), f'held_for IN {HOLDS}')
        batch_op.create_check_constraint(op.f('ck_comment_a_passage_is_whole'), A_PASSAGE_IS_WHOLE)
        batch_op.create_foreign_key(op.f('fk_comment_thread_id_comment'), 'comment', ['thread_id'], ['id'])
        batch_op.create_foreign_key(op.f('fk_comment_prompt_id_prompt'), 'prompt', ['prompt_id'], ['id'])
        batch_op.create_foreign_key(op.f('fk_comment_moved_from_id_comment'), 'comment', ['moved_from_id'], ['id'], ondelete='SET NULL')
        batch_op.create_index(op.f('ix_comment_moved_from_id'), ['moved_from_id'])
        batch_op.create_index(op.f('ix_comment_prompt_id'), ['prompt_id'])
        batch_op.create_index('ix_comment_shown', ['article_id', 'shown_at'])
        batch_op.create_index('ix_comment_state', ['state', 'article_id'])
        batch_op.create_index(op.f('ix_comment_thread_id'), ['thread_id'])
    op.execute(THREADS_OF_BEFORE)
    op.execute('UPDATE comment SET shown_at = created_at')


def comment() -> sa.Table:
    """Comments as they are, but for the states: what SQLite's copy of the table is made from."""
    return sa.Table('comment', sa.MetaData(),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('article_id', sa.Integer(), nullable=False),
    sa.Column('parent_id', sa.Integer(), nullable=True),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('submission', sa.String(length=40), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('body_html', sa.Text(), nullable=False),
    sa.Column('state', sa.Enum(*STATES, name='ck_comment_commentstate', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('edited_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_comment_article_id_article'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['author_id'], ['user.id'], name=op.f('fk_comment_author_id_user')),
    sa.ForeignKeyConstraint(['parent_id'], ['comment.id'], name=op.f('fk_comment_parent_id_comment')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_comment')),
    sa.UniqueConstraint('author_id', 'submission', name=op.f('uq_comment_author_id_submission')),
    sa.Index('ix_comment_article', 'article_id', 'parent_id'),
    sa.Index('ix_comment_author_id', 'author_id'),
    sa.Index('ix_comment_parent_id', 'parent_id')
    )


def change_log() -> None:
    is_sqlite = op.get_bind().dialect.name == 'sqlite'
    with op.batch_alter_table('log_entry', copy_from=log_entry()) as batch_op:
        if not is_sqlite:
            batch_op.drop_constraint(op.f('ck_log_entry_logaction'), type_='check')
            batch_op.create_check_constraint(op.f('ck_log_entry_logaction'), f'action IN {ACTIONS}')
        batch_op.add_column(sa.Column('about_id', sa.Integer(), nullable=True))
        batch_op.alter_column('actor_id', existing_type=sa.INTEGER(), nullable=True)
        batch_op.create_index(op.f('ix_log_entry_about_id'), ['about_id'])
        batch_op.create_index(op.f('ix_log_entry_actor_id'), ['actor_id'])
        batch_op.create_foreign_key(op.f('fk_log_entry_about_id_user'), 'user', ['about_id'], ['id'])
    for statement in APPEND_ONLY if is_sqlite else ():
        op.execute(statement)


def log_entry() -> sa.Table:
    """The log as it is, but for the actions: what SQLite's copy of the table is made from."""
    return sa.Table('log_entry', sa.MetaData(),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('club_id', sa.Integer(), nullable=False),
    sa.Column('actor_id', sa.Integer(), nullable=False),
    sa.Column('action', sa.Enum(*ACTIONS, name='ck_log_entry_logaction', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('subject_kind', sa.String(length=40), nullable=False),
    sa.Column('subject_id', sa.Integer(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.ForeignKeyConstraint(['actor_id'], ['user.id'], name=op.f('fk_log_entry_actor_id_user')),
    sa.ForeignKeyConstraint(['club_id'], ['club.id'], name=op.f('fk_log_entry_club_id_club')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_log_entry')),
    sa.Index('ix_log_entry_club', 'club_id', 'id'),
    sa.Index('ix_log_entry_created_at', 'created_at'),
    sa.Index('ix_log_entry_subject', 'subject_kind', 'subject_id')
    )


def downgrade() -> None:
    raise NotImplementedError("Migrations go forward; restore a backup to go back.")
