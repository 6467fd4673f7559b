<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
  <context>
    <name>AboutCard</name>
    <message>
      <source>Free software under the MIT licence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PayAid Desktop {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your data</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AddStock</name>
    <message>
      <source>Broken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Came in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quantity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type how many.</source>
      <translation type="unfinished" />
    </message>
  </context>
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
    <name>BackupCard</name>
    <message numerus="yes">
      <source>%n day(s) old</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check of the books</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy to another folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not checked since the program was started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is changed if you stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no backup yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>•••••• Opens a backup on another computer. Keep it on paper.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BackupWork</name>
    <message numerus="yes">
      <source>%n thing(s) to look at</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Checking the books</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied and proven: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the books to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copying the books</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole: the file, the books, the audit log and the search agree</source>
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
    <name>BillCards</name>
    <message>
      <source>Add the PDF by hand: PayAid shows you where it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send to customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show UPI QR</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BillEditing</name>
    <message>
      <source>Choose an item for “{text}” with Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No item has “{text}”. Alt C makes it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BillFields</name>
    <message>
      <source>Customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customer name, phone or GSTIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place of supply</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BillLayout</name>
    <message>
      <source>About this bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the printer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This bill could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn into invoice</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BillPage</name>
    <message>
      <source>no printer chosen yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BillPreview</name>
    <message>
      <source>Bill preview</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BillWords</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Became {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begun as a draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bill of supply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit note over {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Debit note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Debit note over {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivery challan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoiced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left to use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
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
      <source>Paid in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proforma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To collect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpaid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an invoice in draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed only by a credit note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>due {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in cash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made {day} {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made {day} {time} by {who}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number {number} given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>valid until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} paid back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} used</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BoardBar</name>
    <message>
      <source>All open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing this month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No next step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search deals or contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won this month</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BusinessCard</name>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area or landmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As printed on your bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the foot of bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Business name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Composition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decides CGST + SGST or IGST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST registration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GSTIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HSN codes then need 6 digits on bills.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last year's turnover was above 5 crore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legal name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No bill is dated before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the registration, where it differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PAN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PIN code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registered since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regular GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown on bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who signs</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BusinessView</name>
    <message>
      <source>15 characters, as on your registration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A GSTIN has 15 characters; this one has {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A1 and the year follow by themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As printed on your bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bill numbers start with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Business name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Composition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue from your old book</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decides CGST + SGST or IGST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST registration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GSTIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it empty if you have none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number is well formed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Optional. Money goes to your bank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regular GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown on bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UPI ID for the payment QR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {all} characters</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CancelDialog</name>
    <message>
      <source>Cancel it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say why in a few words. It stays on the paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number stays used, and the paper says that it is cancelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number stays used. Goods go back into stock, and money that was paid for it stays on the customer's account.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number stays used. What the note changed is as it was before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it settled is due again. The receipt keeps its number, and both stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrong customer, typed twice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} is cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} is taken back</source>
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
      <source>Find setting</source>
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
    <name>ContactFigures</name>
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
      <source>%n day(s) ago</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Bought this year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pays in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To collect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You owe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no bill paid in a year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none this year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is late</source>
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
      <source>on average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to their credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bills}, last {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bills}, {credit} on account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} % used</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ContactHead</name>
    <message>
      <source>Back to contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statement</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ContactPage</name>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This contact could not be read.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ContactPicker</name>
    <message>
      <source>Choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No contact matches</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ContactRows</name>
    <message>
      <source>Customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GSTIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lead score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You owe {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>you owe {amount}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ContactTabs</name>
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
      <source>Bill {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bills and payments of these days would stand here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit note {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Debit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Debit note {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
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
      <source>How</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in this period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening balance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Particulars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment by UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment by bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment by card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment by cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment in cash</source>
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
      <source>Quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refund by UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refund by bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refund by card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refund by cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refund in cash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To collect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You owe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>brought forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>due {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paid in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>receipt {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>taken over when the books began</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} Cr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} Dr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} – {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{payment}, taken back</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ContactView</name>
    <message>
      <source>About this contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GSTIN {gstin}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here twice?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no phone, email or GSTIN yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has the same GSTIN.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has the same email address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has the same phone number.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ContactsPage</name>
    <message numerus="yes">
      <source>%n contact(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n owe(s) something</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Add as new contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add somebody by name and phone. You can also add customers while you write a bill.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a part of the name, the phone number or the town.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No contact is of this kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No contact matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search name, phone, GSTIN, town…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Showing {here} of {all} — more load as you scroll</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The contacts could not be read from this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To collect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your customers stand here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CopyWords</name>
    <message>
      <source>Duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Original</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Triplicate</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CreditNotesPage</name>
    <message numerus="yes">
      <source>%n credit note(s)</source>
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
      <source>Credit notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No credit notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search number, customer, item, ₹…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When goods come back or a price was too high, open the bill and press Alt F6. The note takes the tax back too.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CustomerSearch</name>
    <message>
      <source>Customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is called that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who pays? Name, phone, GSTIN…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DayEntry</name>
    <message>
      <source>Type a day such as 18-07-2026.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Deals</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Negotiation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qualified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lost {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no day yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>won {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}, today</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DealsPage</name>
    <message numerus="yes">
      <source>%n open</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Board of deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl N adds a deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a part of the title or of the contact's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No deal matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note a big order while it is only talk, and what to do next. Ctrl → moves it on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Q writes the quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sales that may come stand here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Talked to, and able to buy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Talking about price and day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The deals could not be read from this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>W moves a deal here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>likely {amount} after chance of winning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>was in {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is with {name} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is won</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” removed</source>
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
    <name>Details</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days to pay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivery address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GSTIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening balance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PAN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
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
    <name>DocumentListPage</name>
    <message>
      <source>Total of list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a draft</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DocumentRows</name>
    <message>
      <source>Amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit note</source>
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
      <source>Expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Valid until</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EditorPage</name>
    <message>
      <source>Draft invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft kept on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft not kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoice no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No customer has “{text}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No terms on the bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No terms on this bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has “{text}”. {keys} adds them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other terms…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new customer “{text}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new item “{text}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>type quantity first</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EditorView</name>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bill preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on the bill (optional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save &amp;&amp; new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save &amp;&amp; print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rate, discount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>repeat line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undo</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EditorWords</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Bill of supply {number} saved on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoice {number} saved on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New customer? Press Alt C. For a cash sale, just press Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No lines yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotation {number} saved on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a day such as 18, 18/7 or 18-07-2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has {amount} with you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no GSTIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no tax on this bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes {amount} of {limit} limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tax} (another state)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tax} (export or SEZ)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tax} (same state)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Entry</name>
    <message>
      <source>Saved</source>
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
    <name>ExportDialog</name>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder for the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} written</source>
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
    <name>Finishing</name>
    <message>
      <source>Draft kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give back {amount}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing you typed is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This bill is NOT saved. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not saved yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type an item first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You find it in the list, under Draft.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HabitsView</name>
    <message>
      <source>All of this can be changed in Settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl A saves and Enter goes to the next field, as in TallyPrime.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Function keys mean what they mean in TallyPrime.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys like</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Like this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
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
      <source>none last {weekday}</source>
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
    <name>ImportView</name>
    <message numerus="yes">
      <source>%n problem(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s), all of them can be taken</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel or CSV file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HSN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is kept if you stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that cannot be taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first row names the columns: name, price, GST rate, HSN, stock…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Understood: {columns}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>correct the file, then choose it again</source>
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
      <source>Balance</source>
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
      <source>Make your first invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New invoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here yet</source>
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
      <source>Search number, customer, item, ₹…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a customer, type items, press Ctrl S. It is saved on this computer at once — no internet needed.</source>
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
    <name>KeyKeeper</name>
    <message>
      <source>Copied. Paste it where only you can read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept in {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KeyView</name>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your books are locked with a key that this computer keeps. If the computer breaks or is stolen, this paper opens your backup on another one. Nobody else has it, not even we.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KeyboardCard</name>
    <message>
      <source>All keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys like</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tally: Ctrl A saves and Enter goes to the next field.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>It has no number yet. A draft waits in the list until you go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep as draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep typing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep what you typed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Throw away</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LevelsChart</name>
    <message>
      <source>Stock over 30 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep at least {quantity}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LineCells</name>
    <message>
      <source>Type a number above zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a number, such as 2 or 12.50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type at most {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type at most {places} decimals.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LineDelegate</name>
    <message>
      <source>Type item name, code, or scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}, line {number}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LineGrid</name>
    <message>
      <source>Lines of the bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No item has “{text}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type an item, or press Ctrl Del to remove the line.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LineModel</name>
    <message>
      <source>Amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Disc %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HSN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rate</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LineRows</name>
    <message>
      <source>below cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only {left} left</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a part of the number, the customer's name, an item or an amount.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row has what is chosen above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing matches “{text}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Selected: {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Showing {here} of {all} — more load as you scroll</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list could not be read from this computer</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LookCard</name>
    <message>
      <source>Applies at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bills are printed in English, as the law has it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Like this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On top of the system's own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LostDialog</name>
    <message>
      <source>Bought elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It leaves the board; you can undo that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not needed any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too dear, bought elsewhere…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why was it lost?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Making</name>
    <message>
      <source>Exempt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GSTIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HSN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nil rated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only of registered businesses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message>
      <source>Bills, payments, deals and addresses of both will stand with the one that stays. What only the other one has is taken over. This cannot be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the other one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make one contact of two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>goes into it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” went into “{kept}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Mishaps</name>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is written down in {file}. Send it to who looks after your PayAid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a fault of PayAid, not yours. What was saved is safe; go on working.</source>
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
    <name>MoreFields</name>
    <message>
      <source>5% or 250</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discount after tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discount on the bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other charges, after tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rates include tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reverse charge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terms at the foot of the bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The buyer pays the tax (reverse charge)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a percentage such as 5%, or rupees.</source>
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
    <name>NoteDialog</name>
    <message>
      <source>Add a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type what is to be remembered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Will pay half by Friday</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do something with {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New invoice for {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here is called that. Try fewer letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record payment from {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search or go to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>amounts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bill no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bill numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>commands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>commands only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>part paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unpaid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>you owe {amount}</source>
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
    <name>PaymentDialog</name>
    <message>
      <source>A bill gets more than is owed on it. Lower its share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cash sale takes no more than is owed on it: {due}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Receipt {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Receipt {number} saved on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save &amp; print receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved on this computer first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bills get more than was received. Lower a share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a day such as 18-07-2026 or 18/7.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type how much was received.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes {amount}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PaymentRows</name>
    <message>
      <source>Amount</source>
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
      <source>How</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reversal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} on account</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PaymentView</name>
    <message>
      <source>12-digit UTR (optional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>18-07-2026</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alt 1–5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount received</source>
      <translation type="unfinished" />
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
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cheque number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date on the cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is owed after this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set against bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slip number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfer number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTR / reference</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>in %n bill(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>newest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>oldest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>optional</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>owes {amount} {bills}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this bill first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} is still owed after this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} on account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} stays on account as an advance</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PaymentsCard</name>
    <message>
      <source>Account name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bank account on bills</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Branch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: the usual limit of UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IFSC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No code above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The code on bills pays to it. Money goes to your bank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UPI ID</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PaymentsPage</name>
    <message numerus="yes">
      <source>%n receipt(s)</source>
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
      <source>No money recorded yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in these days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press F6 on a bill that was paid. The amount is filled in, and the customer can scan a UPI code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search receipt, customer, reference…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} received</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PeriodDialog</name>
    <message>
      <source>01-04-2026</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>18, 18/7 or −1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Periods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day lies before the first one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a day such as 18-07-2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which days?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before the first day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>t for today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>t is today</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Periods</name>
    <message>
      <source>All days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last 7 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until {day}</source>
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
    <name>Preview</name>
    <message>
      <source>Never repeats, never skips. Starts again each April.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your bill will look like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your first bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of 16 characters</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PrintActs</name>
    <message>
      <source>Choose a printer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was not printed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} sent to the printer</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PrintDialog</name>
    <message>
      <source>Copies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder for the PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF to a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System dialog…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer knows no printer. You can keep the paper as a PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draft</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PrintingCard</name>
    <message>
      <source>Alt P prints there without asking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask each time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Original, duplicate and triplicate, as the law names them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printer</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductForm</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save and new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” saved</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductFormView</name>
    <message>
      <source>A well-formed code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Barcodes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cess %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HSN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In stock now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep at least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made from the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SAC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan here; several with a comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tells you to buy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductImport</name>
    <message numerus="yes">
      <source>%n product(s) imported</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) to look at</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Import %n product(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Import products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductRows</name>
    <message>
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HSN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>service</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductSide</name>
    <message>
      <source>Add stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last movements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Margin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sold out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{unit} in stock</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductWords</name>
    <message>
      <source>Bill cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bought</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Broken or lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Came back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivery cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exempt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GST {rate}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HSN {code}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nil</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SAC {code}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taxable</source>
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
      <source>gone today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no barcode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not sold lately</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sells slowly</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductsPage</name>
    <message>
      <source>New product with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No stock is kept of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The products could not be read from this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{quantity} of “{name}” on hand now</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProductsView</name>
    <message numerus="yes">
      <source>%n item(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Add as new product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add what you sell by name and price, or bring all of it from a file. You can also add items while you write a bill.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring items from Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a part of the name, the code, the HSN or the barcode.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No HSN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No product is of this sort.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No product matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search name, code, HSN or scan a barcode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Services</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your items stand here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{here} of {all} · more load as you scroll</source>
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
    <name>QrDialog</name>
    <message>
      <source>Money came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} for {number}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QrPanel</name>
    <message>
      <source>Copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customer scans to pay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No code to scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PayAid cannot see your bank. Save only after your phone or soundbox confirms the money.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UPI QR code</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QuickLook</name>
    <message>
      <source>Close the quick look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The paper</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QuotationEditorPage</name>
    <message>
      <source>Draft quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotation no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Valid for</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QuotationsPage</name>
    <message numerus="yes">
      <source>%n quotation(s)</source>
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
      <source>Issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make your first quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New quotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offer prices before you sell. When the customer says yes, Alt I turns it into an invoice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search number, customer, item, ₹…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>No internet needed. No account needed. Everything you type stays on this computer until you choose to connect a server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start billing in about two minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {now} of {all}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Received</name>
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
      <source>How it was paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UPI</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecoveryKey</name>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It opens your backup when this computer breaks. It is in Settings too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep your recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These books are not locked, so they have no recovery key.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RemovingContacts</name>
    <message>
      <source>Its bills keep it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” removed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RemovingProducts</name>
    <message>
      <source>Its bills keep it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” removed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RestoreView</name>
    <message>
      <source>54 characters, as printed. Case, blanks and dashes do not matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is none in the usual folder</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Restoring</name>
    <message>
      <source>Backups ({pattern})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It becomes the shop of this computer. The backup itself stays where it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep things as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking whether it is whole…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore a backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This backup cannot be restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer does not have its key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was entered after it was made is not in it. The shop that is here now is kept aside, not deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: this backup is whole and opens.</source>
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
    <name>SendDialog</name>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words are typed in for you. Add the PDF by hand: no program can do that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose the person in WhatsApp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>into the folder of the papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>type the address in the letter</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SendStatement</name>
    <message>
      <source>Add the PDF by hand: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the statement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statement saved as PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The PDF is ready: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words are typed in for you. Add the PDF by hand: no program can do that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer has no program for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>into the folder of the papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} · closes with {balance}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{program} is open with the words</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sending</name>
    <message>
      <source>Add the PDF by hand: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The PDF is ready: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The letter is open in your mail program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer has no program for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WhatsApp is open with the words</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SeriesCard</name>
    <message>
      <source>A new look begins on 1 April.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the foot of every bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begins with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bills of supply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Debit notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivery challans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment vouchers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proforma invoices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Receipts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round totals to whole rupees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference stands on the bill as round off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Typed prices include tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unless a bill says otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}: begins with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}: between the parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}: digits</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingUp</name>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes show at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How you like to work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the key in a file here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys like Tally, theme, language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the first bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name, GSTIN, state, bill numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not set up yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the name is needed now. The rest can wait.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opens your backup on another computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print it or keep it as a file. It is also in Settings, under Backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip everything, just let me bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {now} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your books are locked with a key, and this computer has no safe place for it. It can lie in a file beside the books: then whoever copies the whole folder can read them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your business</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your recovery key</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>About &amp; licences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bills &amp; numbering</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Business &amp; GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look &amp; language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payments &amp; UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>back up restore integrity check folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keys profile tally shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name legal gstin pan state scheme registration address phone email signatory turnover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>printer copies paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>series prefix separator digits first number terms round off prices include tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>theme dark light text size scale hindi english</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>upi id qr limit bank account ifsc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>version licence data folder log</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Changes are saved as you make them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no setting for “{text}”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SharesGrid</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Balance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening balance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pay now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pay now for {number}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and %n more bill(s), in the same order</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>closed</source>
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
      <source>today</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SideColumn</name>
    <message numerus="yes">
      <source>%n open</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Add note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Company name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lead score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No open deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closes {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fact}, not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{score} of {most}</source>
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
    <name>StockCount</name>
    <message numerus="yes">
      <source>%n differ(s) from the books</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) counted</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Book count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the books</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products to count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search name, code or scan a barcode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the number, Enter goes to the next; / searches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type what you counted first.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>stock of %n corrected</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>Suggestions</name>
    <message>
      <source>exempt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nil rated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no GST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sold to them at ₹{price} on {day}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Added to your contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bill {number} for {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Challan {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit note {number} for {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal “{title}” begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal “{title}” came over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal “{title}” changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal “{title}” removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal “{title}”: {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Debit note {number} for {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merged with a duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid back {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid {amount} by UPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid {amount} by bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid {amount} by card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid {amount} by cheque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid {amount} in cash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment of {amount} taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proforma {number} for {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotation {number} for {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} cancelled</source>
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
    <name>TotalsCard</name>
    <message>
      <source>Cess</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discount after tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other charges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tax paid by the buyer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taxable value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without tax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rate} on {value}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TransferDialog</name>
    <message>
      <source>Choose a contact from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give it to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the deal to another contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name, phone or town</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is with {name} now.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TroublePage</name>
    <message>
      <source>54 characters, as printed. Case, blanks and dashes do not matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A newer PayAid wrote these books</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program is using your books</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the other program, or wait until it is done, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder: {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the key store of this computer is locked, unlock it and try again. If this is another computer, type the recovery key from its paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newest PayAid on this computer. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the key in a file here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed. Put it right, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed. Restore the newest backup; the damaged file is kept aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the recovery key first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your books are locked, and their key is not here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your books cannot be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your books cannot be read</source>
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
    <name>WritingProducts</name>
    <message numerus="yes">
      <source>%n product(s) exported</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>_Delegate</name>
    <message>
      <source>Enter</source>
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
