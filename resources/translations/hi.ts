<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
  <context>
    <name>AgeingCard</name>
    <message>
      <source>1–30 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>31–60 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>61–90 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All unpaid invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not due yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over 90 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To collect, by age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bills</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Bars</name>
    <message>
      <source>First sales appear here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{now}, the year before {before}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>Add stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back, close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bill preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give to another contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New customer or item, from inside a field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New of what you are looking at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print, and choose the printer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repeat line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save and print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save and start a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search or go to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search this list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send by WhatsApp or email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn quotation into invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DesktopShell</name>
    <message>
      <source>FY {year}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Dialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErrorState</name>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>{label}, required</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message numerus="yes">
      <source>%n change(s) wait to be sent</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need you</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Backup is fresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backup made and checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep at least {quantity}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No backup yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No server yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup is old</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The figures could not be read from this computer</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The last backup is %n day(s) old: a broken computer would take all bills since.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>There is no backup yet: a lost or broken computer would take all bills.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a copy brings everything back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everything works without it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last save {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no server yet; they go out once there is one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the server did not accept them</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HomeView</name>
    <message>
      <source>Collect today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures of the day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Low stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is late. Customers with overdue bills appear here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing runs short. Products at their reorder level appear here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open overdue invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products that run short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sales today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three steps to the first bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To collect</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HomeWords</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n invoice(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good afternoon, {person}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good evening, {person}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good morning, {person}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to collect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under 1% is late</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>about %n day(s) left</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>as much as last {weekday}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as on {weekday}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everybody has paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>figures are from this computer and include work not sent yet</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>from %n customer(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>gone today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none last {weekday}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not sold lately</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing yet today</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>oldest %n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>other {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sells slowly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sold out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} last {weekday}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent}% above last {weekday}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent}% below last {weekday}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent}% is overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent}% under {weekday}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent}% up on {weekday}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>InvoiceRows</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Balance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpaid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>due today</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>not saved yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paid</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>InvoicesPage</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search number, customer, item, ₹…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Showing {here} of {all} — more load as you scroll</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To collect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpaid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} to collect</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MoneyInput</name>
    <message>
      <source>Check the comma: 12.50 or 1,250?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type an amount of at most 9,999 crore.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type an amount such as 1,250.50, 1.25l or 500+75.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type an amount that is not below zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write l for lakh, cr for crore or k for thousand after a number.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NewShop</name>
    <message>
      <source>A backup takes a second and brings everything back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add what you sell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring items from Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In any order. Each can wait.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep a copy in a safe place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make your first invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One by one, or all of them from a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three steps, and the shop runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a customer, type items, press Ctrl S. No internet is needed.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PasswordInput</name>
    <message>
      <source>Hide password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show password</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Places</name>
    <message>
      <source>Contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {minutes} min left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {seconds} s left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SafeCard</name>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Safe &amp; in sync</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SalesCard</name>
    <message>
      <source>Month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sales by month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sales by month, before tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same month last year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} so far</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search or go to</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Skeleton</name>
    <message>
      <source>Loading</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Spinner</name>
    <message>
      <source>Working</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message numerus="yes">
      <source>%n need you</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to send</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Everything is kept on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not connected to a server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not connected to a server yet — everything works without it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved on this computer {at}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Step</name>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ToastArea</name>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UnsavedBar</name>
    <message>
      <source>Keep editing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Throw away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you typed is not saved.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>formatting</name>
    <message>
      <source>Apr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>April</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Aug</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>August</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dec</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>December</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feb</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>February</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fri</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Friday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>January</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jul</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>July</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>June</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>March</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>May</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Monday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nov</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>November</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Oct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>October</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saturday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>September</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sunday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thursday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tuesday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wednesday</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>sync</name>
    <message>
      <source>needs you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saved here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>trying again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>waiting</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
