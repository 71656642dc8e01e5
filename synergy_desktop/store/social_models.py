"""The tables of the social policy as peewee models."""

import peewee

from synergy_desktop.store.rows import ListField, RankedRow, Row


class SocialPolicyRow(Row):
    """The declaration of social policy (no report), or the projection of one year."""

    report_id = peewee.TextField(null=True)
    title = peewee.TextField(default="")
    introduction = peewee.TextField(default="")
    conclusion = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "social_policy"


class SocialItemRow(RankedRow):
    """An axis (``item_id`` None), or a measure or sub-measure under another item.

    ``objectives`` and ``axis_id`` name rows that may be gone.
    """

    policy_id = peewee.TextField()
    item_id = peewee.TextField(null=True)
    title = peewee.TextField(default="")
    body = peewee.TextField(default="")
    objectives = ListField(default=())
    axis_id = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "social_item"


class SocialTableRow(RankedRow):
    """An indicator by territory and year."""

    policy_id = peewee.TextField()
    title = peewee.TextField(default="")
    unit = peewee.TextField(default="")
    source = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "social_table"


class SocialYearRow(RankedRow):
    """A column of a table of indicators."""

    table_id = peewee.TextField()
    label = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "social_year"


class SocialTerritoryRow(RankedRow):
    """A row of a table of indicators."""

    table_id = peewee.TextField()
    name = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "social_territory"


class SocialFigureRow(Row):
    """What an indicator is worth in one territory and one year."""

    territory_id = peewee.TextField()
    year_id = peewee.TextField()
    figure = peewee.TextField()

    class Meta:
        """Name of the table."""

        table_name = "social_figure"


SOCIAL_TABLES: tuple[type[Row], ...] = (
    SocialPolicyRow,
    SocialItemRow,
    SocialTableRow,
    SocialYearRow,
    SocialTerritoryRow,
    SocialFigureRow,
)
"""The tables of the social policy, parents first."""
