<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>BackupCard</name>
    <message numerus="yes">
      <source>%n day(s) old</source>
      <translation>
        <numerusform>%n day old</numerusform>
        <numerusform>%n days old</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BackupWork</name>
    <message numerus="yes">
      <source>%n thing(s) to look at</source>
      <translation>
        <numerusform>%n thing to look at</numerusform>
        <numerusform>%n things to look at</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BillWords</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n day late</numerusform>
        <numerusform>%n days late</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ComputersList</name>
    <message numerus="yes">
      <source>%n act(s) of it wait for you</source>
      <translation>
        <numerusform>%n act of it waits for you</numerusform>
        <numerusform>%n acts of it wait for you</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ContactFigures</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation>
        <numerusform>%n bill</numerusform>
        <numerusform>%n bills</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>oldest %n day(s)</source>
      <translation>
        <numerusform>oldest %n day</numerusform>
        <numerusform>oldest %n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ContactTabs</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n day late</numerusform>
        <numerusform>%n days late</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ContactsPage</name>
    <message numerus="yes">
      <source>%n contact(s)</source>
      <translation>
        <numerusform>%n contact</numerusform>
        <numerusform>%n contacts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n owe(s) something</source>
      <translation>
        <numerusform>%n owes something</numerusform>
        <numerusform>%n owe something</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CreditNotesPage</name>
    <message numerus="yes">
      <source>%n credit note(s)</source>
      <translation>
        <numerusform>%n credit note</numerusform>
        <numerusform>%n credit notes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Deals</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n day late</numerusform>
        <numerusform>%n days late</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DealsPage</name>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n open</numerusform>
        <numerusform>%n open</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Details</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EditorWords</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s)</source>
      <translation>
        <numerusform>%n line</numerusform>
        <numerusform>%n lines</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message numerus="yes">
      <source>%n change(s) wait to be sent</source>
      <translation>
        <numerusform>%n change waits to be sent</numerusform>
        <numerusform>%n changes wait to be sent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s)</source>
      <translation>
        <numerusform>%n item</numerusform>
        <numerusform>%n items</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need you</source>
      <translation>
        <numerusform>%n needs you</numerusform>
        <numerusform>%n need you</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The last backup is %n day(s) old: a broken computer would take all bills since.</source>
      <translation>
        <numerusform>The last backup is %n day old: a broken computer would take all bills since.</numerusform>
        <numerusform>The last backup is %n days old: a broken computer would take all bills since.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HomeWords</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation>
        <numerusform>%n bill</numerusform>
        <numerusform>%n bills</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n invoice(s)</source>
      <translation>
        <numerusform>%n invoice</numerusform>
        <numerusform>%n invoices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>from %n customer(s)</source>
      <translation>
        <numerusform>from %n customer</numerusform>
        <numerusform>from %n customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>oldest %n day(s)</source>
      <translation>
        <numerusform>oldest %n day</numerusform>
        <numerusform>oldest %n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportView</name>
    <message numerus="yes">
      <source>%n problem(s)</source>
      <translation>
        <numerusform>%n problem</numerusform>
        <numerusform>%n problems</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s), all of them can be taken</source>
      <translation>
        <numerusform>%n product, all of them can be taken</numerusform>
        <numerusform>%n products, all of them can be taken</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>InvoiceRows</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n day late</numerusform>
        <numerusform>%n days late</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %n day</numerusform>
        <numerusform>in %n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>InvoicesPage</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation>
        <numerusform>%n bill</numerusform>
        <numerusform>%n bills</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Outgoing</name>
    <message numerus="yes">
      <source>after %n tries</source>
      <translation>
        <numerusform>after %n try</numerusform>
        <numerusform>after %n tries</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PaymentView</name>
    <message numerus="yes">
      <source>in %n bill(s)</source>
      <translation>
        <numerusform>in %n bill</numerusform>
        <numerusform>in %n bills</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PaymentsPage</name>
    <message numerus="yes">
      <source>%n receipt(s)</source>
      <translation>
        <numerusform>%n receipt</numerusform>
        <numerusform>%n receipts</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ProductImport</name>
    <message numerus="yes">
      <source>%n product(s) imported</source>
      <translation>
        <numerusform>%n product imported</numerusform>
        <numerusform>%n products imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) to look at</source>
      <translation>
        <numerusform>%n thing to look at</numerusform>
        <numerusform>%n things to look at</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Import %n product(s)</source>
      <translation>
        <numerusform>Import %n product</numerusform>
        <numerusform>Import %n products</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ProductWords</name>
    <message numerus="yes">
      <source>about %n day(s) left</source>
      <translation>
        <numerusform>about %n day left</numerusform>
        <numerusform>about %n days left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ProductsView</name>
    <message numerus="yes">
      <source>%n item(s)</source>
      <translation>
        <numerusform>%n item</numerusform>
        <numerusform>%n items</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>QuotationsPage</name>
    <message numerus="yes">
      <source>%n quotation(s)</source>
      <translation>
        <numerusform>%n quotation</numerusform>
        <numerusform>%n quotations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SharesGrid</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n day late</numerusform>
        <numerusform>%n days late</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more bill(s), in the same order</source>
      <translation>
        <numerusform>and %n more bill, in the same order</numerusform>
        <numerusform>and %n more bills, in the same order</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %n day</numerusform>
        <numerusform>in %n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SideColumn</name>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n open</numerusform>
        <numerusform>%n open</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message numerus="yes">
      <source>%n need you</source>
      <translation>
        <numerusform>%n needs you</numerusform>
        <numerusform>%n need you</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to send</source>
      <translation>
        <numerusform>%n to send</numerusform>
        <numerusform>%n to send</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation>
        <numerusform>%n waiting</numerusform>
        <numerusform>%n waiting</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StockCount</name>
    <message numerus="yes">
      <source>%n differ(s) from the books</source>
      <translation>
        <numerusform>%n differs from the books</numerusform>
        <numerusform>%n differ from the books</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) counted</source>
      <translation>
        <numerusform>%n product counted</numerusform>
        <numerusform>%n products counted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>stock of %n corrected</source>
      <translation>
        <numerusform>stock of %n corrected</numerusform>
        <numerusform>stock of %n corrected</numerusform>
      </translation>
    </message>
  </context>
</TS>
