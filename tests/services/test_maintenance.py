from pathlib import Path

from payaid_desktop.services.build import open_services
from tests.shops import make_shop, shop_settings


def test_a_shop_that_was_never_backed_up_has_no_last_backup(tmp_path: Path) -> None:
    settings = shop_settings(tmp_path)
    make_shop(settings)
    with open_services(settings) as services:
        assert services.maintenance.last_backup() is None


def test_a_backup_is_told_as_the_last_one(tmp_path: Path) -> None:
    settings = shop_settings(tmp_path)
    make_shop(settings)
    with open_services(settings) as services:
        backup = services.maintenance.back_up()
        assert services.maintenance.last_backup() == backup
