import pytest

from payaid_desktop.domain.errors import NotFoundError, ValidationError
from payaid_desktop.services.configuration import SettingsService
from payaid_desktop.store.paging import PageRequest


def test_a_setting_is_kept(acts):
    before = SettingsService(acts).get("paper.copies")
    SettingsService(acts).set("paper.copies", 1)
    SettingsService(acts).set("paper.copies", 2)

    assert before is None
    assert SettingsService(acts).get("paper.copies") == 2
    assert SettingsService(acts).all() == {"paper.copies": 2}


@pytest.mark.parametrize("value", [0, 4, -1, True, "2", 2.0, None, [], {}, 10**30])
def test_a_value_that_a_setting_cannot_have_is_refused(quick_acts, value):
    with pytest.raises(ValidationError) as refused:
        SettingsService(quick_acts).set("paper.copies", value)

    assert list(refused.value.details) == ["paper.copies"]
    assert SettingsService(quick_acts).all() == {}


@pytest.mark.parametrize(
    "key", ["", "no.such", "paper.copies ", "PAPER.COPIES", "\x00", "'; DROP TABLE settings; --"]
)
def test_an_unknown_setting_is_not_found(quick_acts, key):
    with pytest.raises(NotFoundError):
        SettingsService(quick_acts).get(key)
    with pytest.raises(NotFoundError):
        SettingsService(quick_acts).set(key, 1)


def test_a_setting_is_audited_with_what_it_was(quick_acts):
    SettingsService(quick_acts).set("paper.copies", 1)
    SettingsService(quick_acts).set("paper.copies", 3)

    with quick_acts.read() as view:
        record = view.audit.page(PageRequest(1)).items[0]
    assert (record.action, record.entity_id) == ("setting.patch", "paper.copies")
    assert (record.before, record.after) == ('{"value":1}', '{"value":3}')
