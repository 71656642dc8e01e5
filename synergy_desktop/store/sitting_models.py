"""The tables of the sittings and of the amendments as peewee models."""

import peewee

from synergy_desktop.store.rows import RankedRow, Row


class SittingRow(RankedRow):
    """A sitting of one year's procedure."""

    report_id = peewee.TextField()
    body = peewee.TextField()
    date = peewee.TextField(null=True)
    place = peewee.TextField(default="")
    convened = peewee.TextField(default="")
    opened = peewee.TextField(default="")
    closed = peewee.TextField(default="")
    presiding = peewee.TextField(default="")
    current_point = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "sitting"


class MemberRow(RankedRow):
    """Someone called to a sitting."""

    sitting_id = peewee.TextField()
    council = peewee.TextField()
    name = peewee.TextField(default="")
    party = peewee.TextField(default="")
    function = peewee.TextField(default="")
    presence = peewee.TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "member"


class PointRow(RankedRow):
    """A point of a sitting's agenda."""

    sitting_id = peewee.TextField()
    title = peewee.TextField(default="")
    notes = peewee.TextField(default="")
    outcome = peewee.TextField(null=True)
    outcome_note = peewee.TextField(default="")
    opened = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "agenda_point"


class SlideRow(RankedRow):
    """What is projected while a point is dealt with."""

    point_id = peewee.TextField()
    kind = peewee.TextField()
    target = peewee.TextField(default="")
    text = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "slide"


class MovementRow(RankedRow):
    """Someone who came in or left after the roll call."""

    member_id = peewee.TextField()
    kind = peewee.TextField()
    point_id = peewee.TextField(default="")
    time = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "movement"


class AmendmentRow(RankedRow):
    """A change that is proposed, and what has become of it."""

    report_id = peewee.TextField()
    sitting_id = peewee.TextField(default="")
    point_id = peewee.TextField(default="")
    number = peewee.IntegerField()
    title = peewee.TextField(default="")
    proposer = peewee.TextField(default="")
    reason = peewee.TextField(default="")
    state = peewee.TextField(default="proposed")

    class Meta:
        """Name of the table."""

        table_name = "amendment"


class AmendedCellRow(RankedRow):
    """A cell that an amendment changes once it is adopted."""

    amendment_id = peewee.TextField()
    table_name = peewee.TextField()
    row_id = peewee.TextField()
    column_name = peewee.TextField()
    operation = peewee.TextField()
    before = peewee.BareField(null=True)
    after = peewee.BareField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "amended_cell"


class VoteRow(RankedRow):
    """A vote of one council."""

    sitting_id = peewee.TextField()
    council = peewee.TextField()
    point_id = peewee.TextField(default="")
    amendment_id = peewee.TextField(default="")
    subject = peewee.TextField(default="")
    manner = peewee.TextField()
    secret = peewee.BooleanField(default=False)
    present = peewee.IntegerField(default=0)
    in_favour = peewee.IntegerField(default=0)
    against = peewee.IntegerField(default=0)
    abstentions = peewee.IntegerField(default=0)
    time = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "vote"


class VoteLineRow(RankedRow):
    """How one member or one group voted."""

    vote_id = peewee.TextField()
    member_id = peewee.TextField(default="")
    party = peewee.TextField(default="")
    in_favour = peewee.IntegerField(default=0)
    against = peewee.IntegerField(default=0)
    abstentions = peewee.IntegerField(default=0)

    class Meta:
        """Name of the table."""

        table_name = "vote_line"


class ProjectionRow(Row):
    """What the projector shows; not a content, so that undo and the journal pass it by."""

    state = peewee.TextField(default="{}")

    class Meta:
        """Name of the table."""

        table_name = "projection"


SITTING_TABLES: tuple[type[Row], ...] = (
    SittingRow,
    MemberRow,
    PointRow,
    SlideRow,
    MovementRow,
    AmendmentRow,
    AmendedCellRow,
    VoteRow,
    VoteLineRow,
)
"""The tables that people change, parents first."""
