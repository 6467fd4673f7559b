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
