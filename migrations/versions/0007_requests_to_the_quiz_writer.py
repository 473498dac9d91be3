"""requests to the quiz writer, and their words in the log of decisions"""

import sqlalchemy as sa
from alembic import op
import discuss.extensions

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

ACTIONS = (
    'comment.hold', 'comment.approve', 'comment.keep', 'comment.return', 'comment.hide',
    'comment.restore', 'comment.remove', 'comment.feature', 'comment.unfeature',
    'decision.undo', 'appeal.uphold', 'appeal.overturn', 'thread.lock', 'thread.unlock',
    'thread.move', 'thread.split', 'thread.merge', 'person.note', 'person.warn', 'person.slow',
    'person.silence', 'person.suspend', 'person.end', 'article.discussion', 'article.prompt',
    'gate.waive', 'club.rules', 'question.add', 'question.edit', 'question.approve',
    'question.uphold', 'question.amend', 'question.void', 'question.drop', 'question.take_back',
    'question.replace', 'quiz.approve', 'quiz.ask_model', 'quiz.settings', 'quiz.write_more',
    'article.publish', 'article.withdraw', 'member.role', 'member.remove',
)
OPEN = 'finished_at IS NULL'
OPEN_MORE = 'finished_at IS NULL AND replaces_id IS NULL'

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
    op.create_table('writing_request',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('quiz_id', sa.Integer(), nullable=False),
    sa.Column('asked_by_id', sa.Integer(), nullable=False),
    sa.Column('replaces_id', sa.Integer(), nullable=True),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('kinds', sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('found', sa.Integer(), server_default='0', nullable=False),
    sa.Column('note', sa.Text(), server_default='', nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('finished_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['asked_by_id'], ['user.id'], name=op.f('fk_writing_request_asked_by_id_user')),
    sa.ForeignKeyConstraint(['quiz_id'], ['quiz.id'], name=op.f('fk_writing_request_quiz_id_quiz'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['replaces_id'], ['question.id'], name=op.f('fk_writing_request_replaces_id_question'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_writing_request'))
    )
    op.create_index(op.f('ix_writing_request_asked_by_id'), 'writing_request', ['asked_by_id'])
    op.create_index(op.f('ix_writing_request_replaces_id'), 'writing_request', ['replaces_id'])
    op.create_index('ix_writing_request_quiz', 'writing_request', ['quiz_id', 'id'])
    op.create_index('uq_writing_request_more', 'writing_request', ['quiz_id'], unique=True, sqlite_where=sa.text(OPEN_MORE), postgresql_where=sa.text(OPEN_MORE))
    op.create_index('uq_writing_request_replaces', 'writing_request', ['replaces_id'], unique=True, sqlite_where=sa.text(OPEN), postgresql_where=sa.text(OPEN))
    change_log()


def change_log() -> None:
    if op.get_bind().dialect.name == 'sqlite':
        with op.batch_alter_table('log_entry', copy_from=log_entry(), recreate='always'):
            pass
        for statement in APPEND_ONLY:
            op.execute(statement)
    else:
        op.drop_constraint(op.f('ck_log_entry_logaction'), 'log_entry', type_='check')
        op.create_check_constraint(op.f('ck_log_entry_logaction'), 'log_entry', f'action IN {ACTIONS}')


def log_entry() -> sa.Table:
    """The log as it is, but for the actions: what SQLite's copy of the table is made from."""
    return sa.Table('log_entry', sa.MetaData(),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('club_id', sa.Integer(), nullable=False),
    sa.Column('actor_id', sa.Integer(), nullable=True),
    sa.Column('action', sa.Enum(*ACTIONS, name='ck_log_entry_logaction', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('subject_kind', sa.String(length=40), nullable=False),
    sa.Column('subject_id', sa.Integer(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('about_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['about_id'], ['user.id'], name=op.f('fk_log_entry_about_id_user')),
    sa.ForeignKeyConstraint(['actor_id'], ['user.id'], name=op.f('fk_log_entry_actor_id_user')),
    sa.ForeignKeyConstraint(['club_id'], ['club.id'], name=op.f('fk_log_entry_club_id_club')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_log_entry')),
    sa.Index('ix_log_entry_about_id', 'about_id'),
    sa.Index('ix_log_entry_actor_id', 'actor_id'),
    sa.Index('ix_log_entry_club', 'club_id', 'id'),
    sa.Index('ix_log_entry_created_at', 'created_at'),
    sa.Index('ix_log_entry_subject', 'subject_kind', 'subject_id')
    )


def downgrade() -> None:
    raise NotImplementedError("Migrations go forward; restore a backup to go back.")
