"""Forms that are being typed are kept on this computer alone."""

from payaid_desktop.services.forms import Forms
from payaid_desktop.services.records import Records
from payaid_desktop.store.export import export_sqlite
from tests.builders import make_acts


def test_a_kept_form_comes_back_as_it_was_typed(acts):
    forms = Forms(acts)
    forms.keep(forms.new_id(), "invoice", {"customer": "सुनीता", "lines": [{"qty": "2"}]})

    (kept,) = forms.all("invoice")
    assert (kept.kind, kept.content) == (
        "invoice",
        {"customer": "सुनीता", "lines": [{"qty": "2"}]},
    )


def test_keeping_a_form_again_replaces_what_was_kept(acts):
    forms = Forms(acts)
    form_id = forms.new_id()
    forms.keep(form_id, "invoice", {"note": "a"})
    forms.keep(form_id, "invoice", {"note": "b"})

    assert [form.content for form in forms.all()] == [{"note": "b"}]


def test_the_form_that_was_kept_last_stands_first(acts, clock):
    forms = Forms(acts)
    first, second = forms.new_id(), forms.new_id()
    forms.keep(second, "invoice", {})
    clock.advance(seconds=1)
    forms.keep(first, "invoice", {})

    assert [form.id for form in forms.all()] == [first, second]


def test_a_dropped_form_is_gone_and_dropping_it_again_does_nothing(acts):
    forms = Forms(acts)
    form_id = forms.new_id()
    forms.keep(form_id, "invoice", {})
    forms.drop(form_id)
    forms.drop(form_id)

    assert forms.all() == ()


def test_another_shop_in_the_same_store_does_not_see_it(database):
    first, second = (Forms(make_acts(database, name=name)) for name in ("First", "Second"))
    first.keep(first.new_id(), "invoice", {})

    assert second.all() == ()


def test_a_form_is_neither_sent_nor_audited_nor_part_of_the_books(acts):
    records = Records(acts)
    before = (records.state_hash(), records.dump(), records.standing())
    forms = Forms(acts)
    forms.keep(forms.new_id(), "invoice", {"note": "x"})

    assert (records.state_hash(), records.dump(), records.standing()) == before
    assert records.dump().integrity == "ok"


def test_nobody_is_told_that_a_form_was_kept(quick_acts):
    published = quick_acts._publish.changes
    forms = Forms(quick_acts)
    forms.keep(forms.new_id(), "invoice", {})

    assert published == []


def test_an_exported_copy_of_the_books_holds_no_forms(acts, tmp_path):
    forms = Forms(acts)
    path = tmp_path / "copy.sqlite3"
    forms.keep(forms.new_id(), "invoice", {"note": "SECRET-NOTE"})
    export_sqlite(acts.database, path, tenant_id=acts.actor.tenant_id)

    assert b"SECRET-NOTE" not in path.read_bytes()
