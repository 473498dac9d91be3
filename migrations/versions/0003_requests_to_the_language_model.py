"""requests to the language model, and their word in the log of decisions"""

import sqlalchemy as sa
from alembic import op
import discuss.extensions

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

ACTIONS = ('comment.hide', 'comment.restore', 'comment.keep', 'question.drop', 'question.take_back', 'quiz.approve', 'quiz.ask_model', 'article.publish', 'article.withdraw', 'member.role', 'member.remove')

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
    op.create_table('model_request',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('quiz_id', sa.Integer(), nullable=False),
    sa.Column('asked_by_id', sa.Integer(), nullable=False),
    sa.Column('host', sa.String(length=300), nullable=False),
    sa.Column('model', sa.String(length=200), nullable=False),
    sa.Column('status', sa.Enum('waiting', 'asking', 'done', 'failed', name='requeststatus', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('started_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['asked_by_id'], ['user.id'], name=op.f('fk_model_request_asked_by_id_user')),
    sa.ForeignKeyConstraint(['quiz_id'], ['quiz.id'], name=op.f('fk_model_request_quiz_id_quiz'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_model_request'))
    )
    with op.batch_alter_table('model_request', schema=None) as batch_op:
        batch_op.create_index('ix_model_request_quiz', ['quiz_id', 'id'], unique=False)
        batch_op.create_index('uq_model_request_open', ['quiz_id'], unique=True, sqlite_where=sa.text("status IN ('waiting', 'asking')"), postgresql_where=sa.text("status IN ('waiting', 'asking')"))

    if op.get_bind().dialect.name == 'sqlite':
        with op.batch_alter_table('log_entry', copy_from=log_entry(), recreate='always'):
            pass
        for statement in APPEND_ONLY:
            op.execute(statement)
    else:
        words = ', '.join(f"'{word}'" for word in ACTIONS)
        op.drop_constraint(op.f('ck_log_entry_logaction'), 'log_entry', type_='check')
        op.create_check_constraint(op.f('ck_log_entry_logaction'), 'log_entry', f'action IN ({words})')


def log_entry() -> sa.Table:
    """The log as it shall be: what SQLite's copy of the table is made from."""
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
