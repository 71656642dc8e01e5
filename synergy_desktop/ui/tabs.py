"""Where the window finds each tab; a tab's module is imported when it is first shown."""

from synergy_desktop.ui.tab import Tab, TabName


def tab_class(name: TabName) -> type[Tab]:
    """The class of the tab ``name``."""
    return _LOADERS[name]()


def _dashboard() -> type[Tab]:
    from synergy_desktop.ui.dashboard_tab import DashboardTab

    return DashboardTab


def _planning() -> type[Tab]:
    from synergy_desktop.ui.planning_tab import PlanningTab

    return PlanningTab


def _matrices() -> type[Tab]:
    from synergy_desktop.ui.matrix_tab import MatrixTab

    return MatrixTab


def _summary() -> type[Tab]:
    from synergy_desktop.ui.summary_tab import SummaryTab

    return SummaryTab


def _contracts() -> type[Tab]:
    from synergy_desktop.ui.contracts_tab import ContractsTab

    return ContractsTab


def _plan() -> type[Tab]:
    from synergy_desktop.ui.plan_tab import PlanTab

    return PlanTab


def _social() -> type[Tab]:
    from synergy_desktop.ui.social_tab import SocialTab

    return SocialTab


def _texts() -> type[Tab]:
    from synergy_desktop.ui.texts_tab import TextsTab

    return TextsTab


def _sitting() -> type[Tab]:
    from synergy_desktop.ui.sitting_tab import SittingTab

    return SittingTab


def _report() -> type[Tab]:
    from synergy_desktop.ui.report_tab import ReportTab

    return ReportTab


_LOADERS = {
    TabName.DASHBOARD: _dashboard,
    TabName.PLANNING: _planning,
    TabName.MATRICES: _matrices,
    TabName.SUMMARY: _summary,
    TabName.CONTRACTS: _contracts,
    TabName.PLAN: _plan,
    TabName.SOCIAL: _social,
    TabName.TEXTS: _texts,
    TabName.SITTING: _sitting,
    TabName.REPORT: _report,
}
