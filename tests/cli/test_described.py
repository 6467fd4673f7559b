"""What one thing shows beside its own fields."""


def test_a_contact_shows_why_it_has_its_score(shop):
    contact = shop.contact(email="asha@example.com")

    shown = shop.call("contact.get", id=contact["id"])["data"]

    assert shown["leadScore"] == 10
    assert shown["leadScoreReasons"] == [{"points": 10, "reason": "An e-mail address is known."}]
    assert "e-mail address is known" in shop("contacts", "show", contact["id"]).out


def test_products_show_what_is_on_hand(shop):
    goods = {"name": "Fan", "hsn": "8414", "unitPrice": "1500", "gstRate": "18"}
    fan = shop.call("product.create", **goods, openingStock="2.5")["data"]
    work = shop.call(
        "product.create", name="Repair", kind="service", unitPrice="100", gstRate="18"
    )["data"]

    listed = {each["id"]: each for each in shop.call("product.list")["data"]["items"]}

    assert shop.call("product.get", id=fan["id"])["data"]["onHand"] == "2.5"
    assert (listed[fan["id"]]["onHand"], listed[work["id"]]["onHand"]) == ("2.5", None)


def test_a_quotation_shows_the_invoice_that_it_became(shop):
    contact = shop.contact()
    line = {"description": "Fan", "hsn": "8414", "quantity": "1", "unitPrice": "9", "gstRate": "18"}
    asked = {"contactId": contact["id"], "items": [line]}
    offer = shop.call("quotation.create", **asked, issue=True)["data"]
    assert shop.call("quotation.get", number=offer["number"])["data"]["convertedToId"] is None

    invoice = shop.call("quotation.convert", id=offer["id"])["data"]

    shown = shop.call("quotation.get", id=offer["id"])["data"]
    assert (shown["convertedToId"], invoice["convertedFromId"]) == (invoice["id"], offer["id"])


def test_an_invoice_shows_what_is_due(shop):
    contact = shop.contact()
    bill = shop.invoice("--issue", contactId=contact["id"])
    shop.call("payment.create", contactId=contact["id"], amount="180")

    shown = shop.call("invoice.get", id=bill["id"])["data"]

    assert (shown["total"], shown["due"]) == ("1180.00", "1000.00")


def test_what_a_contact_owes_is_shown_bill_by_bill_with_the_link_that_pays_it(shop):
    shop.call("business.update", upiVpa="shop@upi")
    contact = shop.contact()
    bills = [shop.invoice("--issue", contactId=contact["id"]) for _ in range(2)]

    owed = shop.call("payment.owed", contactId=contact["id"])["data"]
    alone = shop.call("payment.owed", documentId=bills[1]["id"])["data"]

    assert [(each["number"], each["due"]) for each in owed["items"]] == [
        (each["number"], "1180.00") for each in bills
    ]
    assert (owed["owed"], owed["advance"], owed["chosenId"]) == ("2360.00", "0.00", None)
    assert "am=2360.00" in owed["upiLink"]
    assert (alone["chosenId"], "am=1180.00" in alone["upiLink"]) == (bills[1]["id"], True)
    assert bills[0]["number"] in shop("payments", "owed", "--contact", contact["id"]).out


def test_owed_wants_a_contact_or_a_bill(shop):
    ran = shop("payments", "owed")

    assert ran.code == 3
    assert 'either "contactId" or "documentId"' in ran.err


def test_a_contact_shows_what_happened(shop):
    contact = shop.contact()
    shop.invoice("--issue", contactId=contact["id"])

    items = shop.call("contact.timeline", id=contact["id"])["data"]["items"]

    assert [each["act"] for each in items] == ["invoice.issue", "contact.create"]
    assert "invoice.issue" in shop("contacts", "timeline", contact["id"]).out
