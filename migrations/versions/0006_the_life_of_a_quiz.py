"""the life of a quiz"""

import sqlalchemy as sa
from alembic import op
import discuss.extensions

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

# Written out for the reason that 0004 gives.
NEW_COLUMNS = (
    "answer ADD COLUMN shown_order JSON DEFAULT '[]' NOT NULL",
    "answer ADD COLUMN settled_at {moment}",
    "club ADD COLUMN approves_quizzes BOOLEAN DEFAULT false NOT NULL",
    "question ADD COLUMN written_by_id INTEGER"
    ' CONSTRAINT fk_question_written_by_id_user REFERENCES "user" (id)',
    "question ADD COLUMN is_suggested BOOLEAN DEFAULT false NOT NULL",
    "question ADD COLUMN voided_at {moment}",
    "question_version ADD COLUMN also_right JSON DEFAULT '[]' NOT NULL",
    "question_version ADD COLUMN is_ruling BOOLEAN DEFAULT false NOT NULL",
    "quiz ADD COLUMN attempts_allowed INTEGER",
    "quiz ADD COLUMN feedback VARCHAR(40) DEFAULT 'at_end' NOT NULL"
    " CONSTRAINT ck_quiz_feedback CHECK (feedback IN ('at_once', 'at_end', 'after_close'))",
    "quiz ADD COLUMN closes_at {moment}",
    "quiz ADD COLUMN shuffles BOOLEAN DEFAULT false NOT NULL",
    "quiz ADD COLUMN draws INTEGER",
)
SETTLED_BEFORE = """
UPDATE answer SET settled_at =
    (SELECT submitted_at FROM attempt WHERE attempt.id = answer.attempt_id)
"""


def upgrade() -> None:
    op.create_table('review_card',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user_id', sa.Integer(), nullable=False),
    sa.Column('question_id', sa.Integer(), nullable=False),
    sa.Column('card', sa.JSON(), nullable=False),
    sa.Column('due_at', discuss.extensions.UtcDateTime(timezone=True), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('reviewed_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_review_card_question_id_question'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_review_card_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_review_card')),
    sa.UniqueConstraint('user_id', 'question_id', name=op.f('uq_review_card_user_id_question_id'))
    )
    with op.batch_alter_table('review_card', schema=None) as batch_op:
        batch_op.create_index('ix_review_card_due', ['user_id', 'due_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_review_card_question_id'), ['question_id'], unique=False)

    op.create_table('contest',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('question_id', sa.Integer(), nullable=False),
    sa.Column('answer_id', sa.Integer(), nullable=False),
    sa.Column('by_id', sa.Integer(), nullable=False),
    sa.Column('status', sa.Enum('open', 'upheld', 'amended', 'void', name='conteststatus', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.Column('decided_at', discuss.extensions.UtcDateTime(timezone=True), nullable=True),
    sa.Column('decided_by_id', sa.Integer(), nullable=True),
    sa.Column('decision', sa.Text(), server_default='', nullable=False),
    sa.Column('new_version_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['answer_id'], ['answer.id'], name=op.f('fk_contest_answer_id_answer'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['by_id'], ['user.id'], name=op.f('fk_contest_by_id_user'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['decided_by_id'], ['user.id'], name=op.f('fk_contest_decided_by_id_user')),
    sa.ForeignKeyConstraint(['new_version_id'], ['question_version.id'], name=op.f('fk_contest_new_version_id_question_version')),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_contest_question_id_question'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contest')),
    sa.UniqueConstraint('answer_id', name=op.f('uq_contest_answer_id'))
    )
    with op.batch_alter_table('contest', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contest_by_id'), ['by_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_contest_decided_by_id'), ['decided_by_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_contest_new_version_id'), ['new_version_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_contest_question_id'), ['question_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_contest_status'), ['status'], unique=False)

    op.create_table('contest_message',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('submission', sa.String(length=40), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('body_html', sa.Text(), nullable=False),
    sa.Column('created_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['user.id'], name=op.f('fk_contest_message_author_id_user'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contest_id'], ['contest.id'], name=op.f('fk_contest_message_contest_id_contest'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contest_message')),
    sa.UniqueConstraint('author_id', 'submission', name=op.f('uq_contest_message_author_id_submission'))
    )
    with op.batch_alter_table('contest_message', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contest_message_contest_id'), ['contest_id'], unique=False)

    op.create_table('regrade',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('answer_id', sa.Integer(), nullable=False),
    sa.Column('was_right', sa.Boolean(), nullable=True),
    sa.Column('is_right', sa.Boolean(), nullable=True),
    sa.Column('made_at', discuss.extensions.UtcDateTime(timezone=True), server_default=sa.text('(CURRENT_TIMESTAMP)'), nullable=False),
    sa.ForeignKeyConstraint(['answer_id'], ['answer.id'], name=op.f('fk_regrade_answer_id_answer'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contest_id'], ['contest.id'], name=op.f('fk_regrade_contest_id_contest'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regrade')),
    sa.UniqueConstraint('contest_id', 'answer_id', name=op.f('uq_regrade_contest_id_answer_id'))
    )
    with op.batch_alter_table('regrade', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_regrade_answer_id'), ['answer_id'], unique=False)

    moment = 'DATETIME' if op.get_bind().dialect.name == 'sqlite' else 'TIMESTAMP WITH TIME ZONE'
    for column in NEW_COLUMNS:
        op.execute(f'ALTER TABLE {column}'.replace('{moment}', moment))
    op.execute(SETTLED_BEFORE)
    op.create_index('ix_question_written_by_id', 'question', ['written_by_id'])
    op.create_index('ix_quiz_requested_by_id', 'quiz', ['requested_by_id'])


def downgrade() -> None:
    raise NotImplementedError("Migrations go forward; restore a backup to go back.")
