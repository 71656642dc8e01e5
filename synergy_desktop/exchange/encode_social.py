"""The social policy into the values of an interchange file."""

from typing import Any

from synergy_desktop.domain.social_policy import IndicatorTable, SocialItem, SocialPolicy, Territory
from synergy_desktop.exchange.encode_sittings import said

Json = dict[str, Any]


def policy(value: SocialPolicy | None) -> Json | None:
    """Describe a declaration or a projection; what says nothing is left out."""
    if value is None:
        return None
    return {
        "title": value.title,
        **said(
            {
                "introduction": value.introduction,
                "axes": list(map(_item, value.axes)),
                "conclusion": value.conclusion,
                "tables": list(map(_table, value.tables)),
            }
        ),
    }


def _item(value: SocialItem) -> Json:
    return {
        "title": value.title,
        **said(
            {
                "body": value.body,
                "objectives": list(value.objectives),
                "axis": value.axis,
                "children": list(map(_item, value.children)),
            }
        ),
    }


def _table(value: IndicatorTable) -> Json:
    return {
        "title": value.title,
        **said({"unit": value.unit, "source": value.source}),
        "years": [year.label for year in value.years],
        "territories": list(map(_territory, value.territories)),
    }


def _territory(value: Territory) -> Json:
    return {"name": value.name, "figures": [figure or None for figure in value.figures]}
