"""The tables of ``db/schema.sql`` as peewee models.

The models are bound to no database: a query is run by the dossier that it is meant for.
"""

import peewee

from synergy_desktop.store.rows import ListField, RankedRow, Row
from synergy_desktop.store.sitting_models import SITTING_TABLES
from synergy_desktop.store.social_models import SOCIAL_TABLES


class DossierRow(Row):
    """The single row that holds what is said once for the whole dossier."""

    legislature = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "dossier"


class InstitutionRow(Row):
    """The commune (id "commune") and its CPAS (id "cpas")."""

    nature = peewee.TextField(default="")
    name = peewee.TextField(default="")
    address = peewee.TextField(default="")
    director_general = peewee.TextField(default="")
    head = peewee.TextField(default="")
    financial_director = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "institution"


class PictureRow(Row):
    """A picture, named by what it holds; not a content, so that the journal passes it by."""

    media_type = peewee.TextField()
    width = peewee.IntegerField()
    height = peewee.IntegerField()
    data = peewee.BlobField()

    class Meta:
        """Name of the table."""

        table_name = "picture"


class LogoRow(Row):
    """The logo of the commune (id "commune") or of its CPAS (id "cpas"): the id of a picture."""

    picture = peewee.TextField()

    class Meta:
        """Name of the table."""

        table_name = "logo"


class ReportRow(RankedRow):
    """One year's report and the dates of its procedure."""

    year = peewee.TextField()
    management_committees = peewee.TextField(null=True)
    concertation = peewee.TextField(null=True)
    concertation_amended = peewee.BooleanField(null=True)
    financial_opinion_date = peewee.TextField(null=True)
    financial_opinion = peewee.TextField(default="")
    joint_council = peewee.TextField(null=True)
    commune_adoption = peewee.TextField(null=True)
    cpas_adoption = peewee.TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "report"


class ServiceRow(RankedRow):
    """A service of one year's report; ``assessed`` says whether it has a matrix."""

    report_id = peewee.TextField()
    name = peewee.TextField(default="")
    support = peewee.TextField(null=True)
    assessed = peewee.BooleanField(default=False)

    class Meta:
        """Name of the table."""

        table_name = "service"


class AssessmentRow(Row):
    """The level and the note of one register of one service."""

    service_id = peewee.TextField()
    register = peewee.TextField()
    level = peewee.IntegerField(null=True)
    note = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "assessment"


class SynergyRow(RankedRow):
    """One row of a service's table of synergies."""

    service_id = peewee.TextField()
    status = peewee.TextField()
    title = peewee.TextField(default="")
    objective_text = peewee.TextField(default="")
    objective_kinds = ListField(default=())
    objective_as_above = peewee.BooleanField(default=False)
    mode = ListField(default=())
    pilot = ListField(default=())
    responsible = ListField(default=())
    results_text = peewee.TextField(default="")
    results_as_above = peewee.BooleanField(default=False)
    means_human = peewee.BooleanField(default=False)
    means_financial = peewee.BooleanField(default=False)
    means_logistic = peewee.BooleanField(default=False)
    means_text = peewee.TextField(default="")
    expected_result = peewee.TextField(default="")
    deadline = peewee.TextField(default="")
    actions = ListField(default=())

    class Meta:
        """Name of the table."""

        table_name = "synergy"


class PastScoreRow(RankedRow):
    """The overall figures of an earlier year."""

    report_id = peewee.TextField()
    year = peewee.TextField()
    support_points = peewee.IntegerField(null=True)
    support_out_of = peewee.IntegerField(null=True)
    other_points = peewee.IntegerField(null=True)
    other_out_of = peewee.IntegerField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "past_score"


class AwardedCountRow(RankedRow):
    """How many contracts one side awarded in one year."""

    report_id = peewee.TextField()
    by = peewee.TextField()
    year = peewee.IntegerField()
    count = peewee.IntegerField()
    note = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "awarded_count"


class ContractRow(RankedRow):
    """A joint contract, or (``joint`` false) one that could become joint."""

    report_id = peewee.TextField()
    joint = peewee.BooleanField()
    title = peewee.TextField(default="")
    kind = peewee.TextField(null=True)
    procedures = ListField(default=())
    amount = peewee.IntegerField(null=True)
    award_date = peewee.TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "contract"


class TextRow(RankedRow):
    """A chapter that the user has written."""

    report_id = peewee.TextField()
    key = peewee.TextField()
    title = peewee.TextField(default="")
    body = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "text"


class PlanRow(RankedRow):
    """A strategic plan."""

    institution = peewee.TextField()
    title = peewee.TextField(default="")
    legislature = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "plan"


class PlanNodeRow(RankedRow):
    """A node of a strategic plan; ``parent_id`` is None at the top.

    ``also_under`` holds the ids of the further operational objectives that an action stands under.
    """

    plan_id = peewee.TextField()
    parent_id = peewee.TextField(null=True)
    kind = peewee.TextField()
    code = peewee.TextField(default="")
    title = peewee.TextField(default="")
    nature = peewee.TextField(null=True)
    political_lead = peewee.TextField(default="")
    service = peewee.TextField(default="")
    agent = peewee.TextField(default="")
    deadline = peewee.TextField(default="")
    carrier = peewee.TextField(default="")
    partners = peewee.TextField(default="")
    reserve = peewee.TextField(default="")
    note = peewee.TextField(default="")
    state = peewee.TextField(null=True)
    progress = peewee.IntegerField(null=True)
    health = peewee.TextField(null=True)
    health_note = peewee.TextField(default="")
    sdgs = ListField(default=())
    also_under = ListField(default=())
    staff = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "plan_node"


class BudgetLineRow(RankedRow):
    """Money set aside for a node of a plan."""

    node_id = peewee.TextField()
    service = peewee.TextField(default="ordinary")
    year = peewee.IntegerField(null=True)
    funder = peewee.TextField(default="")
    amount = peewee.IntegerField(null=True)
    article = peewee.TextField(default="")
    label = peewee.TextField(default="")
    note = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "budget_line"


class IndicatorRow(RankedRow):
    """What a node of a plan is measured by."""

    node_id = peewee.TextField()
    title = peewee.TextField(default="")
    target = peewee.TextField(default="")
    reached = peewee.TextField(default="")

    class Meta:
        """Name of the table."""

        table_name = "indicator"


class LearntWordRow(Row):
    """A word that the spelling of the dossier lets pass."""

    word = peewee.TextField()

    class Meta:
        """Name of the table."""

        table_name = "learnt_word"


CONTENT: tuple[type[Row], ...] = (
    DossierRow,
    InstitutionRow,
    LogoRow,
    ReportRow,
    ServiceRow,
    AssessmentRow,
    SynergyRow,
    PastScoreRow,
    AwardedCountRow,
    ContractRow,
    TextRow,
    PlanRow,
    PlanNodeRow,
    BudgetLineRow,
    IndicatorRow,
    LearntWordRow,
    *SITTING_TABLES,
    *SOCIAL_TABLES,
)
"""The tables that people change, parents first: each of their cells is journalled."""

MODEL_OF_TABLE: dict[str, type[Row]] = {model._meta.table_name: model for model in CONTENT}
"""The models by the names of their tables."""
