"""short answers, things to put in order, and what the quiz writer left out"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

# Until now every question was a choice.
ONE_THING_IS_RIGHT = """
(key IS NOT NULL AND json_array_length(accepted) = 0 AND json_array_length(right_order) = 0)
OR (key IS NULL AND json_array_length(accepted) > 0 AND json_array_length(right_order) = 0
    AND json_array_length(options) = 0)
OR (key IS NULL AND json_array_length(accepted) = 0 AND json_array_length(right_order) > 0
    AND json_array_length(right_order) = json_array_length(options))
"""


def upgrade() -> None:
    empty = sa.text("'[]'")
    with op.batch_alter_table('quiz', schema=None) as batch_op:
        batch_op.add_column(sa.Column('left_out', sa.JSON(), server_default=empty, nullable=False))

    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.add_column(sa.Column('text', sa.String(length=200), server_default='', nullable=False))
        batch_op.add_column(sa.Column('placed', sa.JSON(), server_default=empty, nullable=False))

    with op.batch_alter_table('question_version', schema=None) as batch_op:
        batch_op.add_column(sa.Column('accepted', sa.JSON(), server_default=empty, nullable=False))
        batch_op.add_column(sa.Column('right_order', sa.JSON(), server_default=empty, nullable=False))
        batch_op.alter_column('key', existing_type=sa.Integer(), nullable=True)
        batch_op.create_check_constraint(op.f('ck_question_version_one_thing_is_right'), ONE_THING_IS_RIGHT)


def downgrade() -> None:
    raise NotImplementedError("Migrations go forward; restore a backup to go back.")
