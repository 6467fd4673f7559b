"""Backups proven and put back while no shop is open."""

import pytest

from payaid_desktop.domain.errors import KeystoreError, ValidationError
from payaid_desktop.services.build import open_services
from payaid_desktop.services.recovery import restore, verify
from tests.builders import FixedClock
from tests.shops import make_shop, shop_settings


@pytest.fixture
def backed_up(tmp_path):
    """A backup of a shop, and its recovery key."""
    settings = shop_settings(tmp_path / "old")
    made = make_shop(settings)
    with open_services(settings) as services:
        return services.maintenance.back_up().path, made.recovery_key


def test_a_backup_is_proven_on_another_computer_with_the_recovery_key(tmp_path, backed_up):
    path, key = backed_up
    elsewhere = shop_settings(tmp_path / "new")
    with pytest.raises(KeystoreError):
        verify(elsewhere, path)

    facts = verify(elsewhere, path, recovery_key_text=key.lower())
    assert [name for _, name in facts.tenants] == ["Test Shop"]
    assert not elsewhere.store_path.exists()


def test_a_mistyped_recovery_key_proves_nothing(tmp_path, backed_up):
    path, key = backed_up

    with pytest.raises(ValidationError) as caught:
        verify(shop_settings(tmp_path / "new"), path, recovery_key_text=key[:-1] + "?")
    assert "recoveryKey" in caught.value.details


def test_what_was_proven_with_the_recovery_key_is_restored_with_it(tmp_path, backed_up):
    path, key = backed_up
    elsewhere = shop_settings(tmp_path / "new")
    restore(elsewhere, path, clock=FixedClock(), recovery_key_text=key)

    with open_services(elsewhere) as services:
        assert services.business.get().name == "Test Shop"
