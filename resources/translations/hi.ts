<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
  <context>
    <name>AboutCard</name>
    <message>
      <source>Free software under the MIT licence.</source>
      <translation>MIT लाइसेंस वाला मुफ़्त, खुला सॉफ़्टवेयर।</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>लाइसेंस</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>लॉग</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>फ़ोल्डर खोलें</translation>
    </message>
    <message>
      <source>Open the log</source>
      <translation>लॉग खोलें</translation>
    </message>
    <message>
      <source>PayAid Desktop {version}</source>
      <translation>PayAid Desktop {version}</translation>
    </message>
    <message>
      <source>Your data</source>
      <translation>आपका डेटा</translation>
    </message>
  </context>
  <context>
    <name>AddStock</name>
    <message>
      <source>Broken</source>
      <translation>टूटा</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>आया</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>गिना</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>नोट</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>मात्रा</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>वजह</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>सहेजें</translation>
    </message>
    <message>
      <source>Type how many.</source>
      <translation>मात्रा लिखें।</translation>
    </message>
  </context>
  <context>
    <name>AgeingCard</name>
    <message>
      <source>1–30 days</source>
      <translation>1–30 दिन</translation>
    </message>
    <message>
      <source>31–60 days</source>
      <translation>31–60 दिन</translation>
    </message>
    <message>
      <source>61–90 days</source>
      <translation>61–90 दिन</translation>
    </message>
    <message>
      <source>All</source>
      <translation>सब</translation>
    </message>
    <message>
      <source>All unpaid invoices</source>
      <translation>सब बाकी बिल</translation>
    </message>
    <message>
      <source>Not due yet</source>
      <translation>अभी देय नहीं</translation>
    </message>
    <message>
      <source>Over 90 days</source>
      <translation>90 दिन से ज़्यादा</translation>
    </message>
    <message>
      <source>To collect, by age</source>
      <translation>लेना बाकी, दिन अनुसार</translation>
    </message>
    <message>
      <source>amount</source>
      <translation>रकम</translation>
    </message>
    <message>
      <source>bills</source>
      <translation>बिल</translation>
    </message>
  </context>
  <context>
    <name>BackupCard</name>
    <message numerus="yes">
      <source>%n day(s) old</source>
      <translation>
        <numerusform>%n दिन पुराना</numerusform>
        <numerusform>%n दिन पुराना</numerusform>
      </translation>
    </message>
    <message>
      <source>A second copy</source>
      <translation>दूसरी प्रति</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>अभी बैकअप लें</translation>
    </message>
    <message>
      <source>Check now</source>
      <translation>अभी जाँचें</translation>
    </message>
    <message>
      <source>Check of the books</source>
      <translation>बही की जाँच</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>फ़ोल्डर चुनें…</translation>
    </message>
    <message>
      <source>Fresh</source>
      <translation>ताज़ा</translation>
    </message>
    <message>
      <source>Needed</source>
      <translation>ज़रूरी</translation>
    </message>
    <message>
      <source>No second copy any more</source>
      <translation>अब दूसरी प्रति नहीं</translation>
    </message>
    <message>
      <source>Not checked since the program was started</source>
      <translation>प्रोग्राम खुलने के बाद जाँच नहीं हुई</translation>
    </message>
    <message>
      <source>Nothing is changed if you stop</source>
      <translation>बीच में रोकें तो कुछ नहीं बदलेगा</translation>
    </message>
    <message>
      <source>On a disk that is not in this computer, in case the computer is lost</source>
      <translation>किसी ऐसी डिस्क पर जो इस कंप्यूटर में न हो, ताकि कंप्यूटर खो जाने पर भी बचे</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>फ़ोल्डर खोलें</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>वापस लाएँ…</translation>
    </message>
    <message>
      <source>Show…</source>
      <translation>दिखाएँ…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>रोकें</translation>
    </message>
    <message>
      <source>There is no backup yet</source>
      <translation>अभी कोई बैकअप नहीं</translation>
    </message>
    <message>
      <source>•••••• Opens a backup on another computer. Keep it on paper.</source>
      <translation>•••••• दूसरे कंप्यूटर पर बैकअप खोलती है। कागज़ पर लिखकर रखें।</translation>
    </message>
  </context>
  <context>
    <name>BackupWork</name>
    <message numerus="yes">
      <source>%n thing(s) to look at</source>
      <translation>
        <numerusform>%n बात देखनी है</numerusform>
        <numerusform>%n बातें देखनी हैं</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking the books</source>
      <translation>बही की जाँच हो रही है</translation>
    </message>
    <message>
      <source>Copied and proven: {file}</source>
      <translation>कॉपी हुई और जाँची गई: {file}</translation>
    </message>
    <message>
      <source>Copied and proven: {file}. The second copy was not made: {why}</source>
      <translation>प्रति बनी और जाँची गई: {file}। दूसरी प्रति नहीं बनी: {why}</translation>
    </message>
    <message>
      <source>Copied twice and proven: {file}</source>
      <translation>दो प्रतियाँ बनीं और जाँची गईं: {file}</translation>
    </message>
    <message>
      <source>Copy every backup to</source>
      <translation>हर बैकअप यहाँ भी कॉपी करें</translation>
    </message>
    <message>
      <source>Copying the books</source>
      <translation>बही की कॉपी हो रही है</translation>
    </message>
    <message>
      <source>Whole: the file, the books, the audit log and the search agree</source>
      <translation>सब ठीक: फ़ाइल, बही, ऑडिट लॉग और खोज आपस में मिलते हैं</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Back up now</source>
      <translation>अभी बैकअप लें</translation>
    </message>
  </context>
  <context>
    <name>Bars</name>
    <message>
      <source>First sales appear here</source>
      <translation>पहली बिक्री यहाँ दिखेगी</translation>
    </message>
    <message>
      <source>{now}, the year before {before}</source>
      <translation>{now}, पिछले साल {before}</translation>
    </message>
  </context>
  <context>
    <name>BillActs</name>
    <message>
      <source>A draft is not sent</source>
      <translation>ड्राफ़्ट भेजा नहीं जाता</translation>
    </message>
    <message>
      <source>Issue it first.</source>
      <translation>पहले इसे जारी करें।</translation>
    </message>
    <message>
      <source>Only a draft can be removed</source>
      <translation>केवल ड्राफ़्ट हटाया जा सकता है</translation>
    </message>
    <message>
      <source>{keys} cancels what was issued.</source>
      <translation>जारी किया हुआ {keys} से रद्द होता है।</translation>
    </message>
    <message>
      <source>{kind} {number} saved on this computer</source>
      <translation>{kind} {number} इस कंप्यूटर पर सहेजा</translation>
    </message>
  </context>
  <context>
    <name>BillCards</name>
    <message>
      <source>Add the PDF by hand: PayAid shows you where it is.</source>
      <translation>PDF खुद जोड़ें: PayAid दिखाएगा कि वह कहाँ है।</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>History</source>
      <translation>इतिहास</translation>
    </message>
    <message>
      <source>Open {number}</source>
      <translation>{number} खोलें</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Send to customer</source>
      <translation>ग्राहक को भेजें</translation>
    </message>
    <message>
      <source>Show UPI QR</source>
      <translation>UPI QR दिखाएँ</translation>
    </message>
  </context>
  <context>
    <name>BillEditing</name>
    <message>
      <source>Choose an item for “{text}” with Enter.</source>
      <translation>“{text}” के लिए Enter से सामान चुनें।</translation>
    </message>
    <message>
      <source>No item has “{text}”. Alt C makes it.</source>
      <translation>“{text}” वाला कोई सामान नहीं। Alt C से बनाएँ।</translation>
    </message>
  </context>
  <context>
    <name>BillFields</name>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Customer name, phone or GSTIN</source>
      <translation>ग्राहक का नाम, फ़ोन या GSTIN</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख</translation>
    </message>
    <message>
      <source>Place of supply</source>
      <translation>सप्लाई का राज्य</translation>
    </message>
  </context>
  <context>
    <name>BillLayout</name>
    <message>
      <source>About this bill</source>
      <translation>इस बिल के बारे में</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>पीछे</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Choose the printer</source>
      <translation>प्रिंटर चुनें</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>कॉपी</translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>ब्योरा</translation>
    </message>
    <message>
      <source>Issue</source>
      <translation>जारी करें</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>कागज़</translation>
    </message>
    <message>
      <source>Payment</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>प्रिंट</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>दिखाएँ</translation>
    </message>
    <message>
      <source>The paper</source>
      <translation>कागज़</translation>
    </message>
    <message>
      <source>This bill could not be read</source>
      <translation>यह बिल पढ़ा नहीं जा सका</translation>
    </message>
    <message>
      <source>Turn into invoice</source>
      <translation>बिल बनाएँ</translation>
    </message>
  </context>
  <context>
    <name>BillPage</name>
    <message>
      <source>no printer chosen yet</source>
      <translation>प्रिंटर अभी नहीं चुना</translation>
    </message>
  </context>
  <context>
    <name>BillPreview</name>
    <message>
      <source>Bill preview</source>
      <translation>बिल की झलक</translation>
    </message>
  </context>
  <context>
    <name>BillWords</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n दिन देर</numerusform>
        <numerusform>%n दिन देर</numerusform>
      </translation>
    </message>
    <message>
      <source>Became {number}</source>
      <translation>{number} बना</translation>
    </message>
    <message>
      <source>Begun as a draft</source>
      <translation>ड्राफ़्ट से शुरू</translation>
    </message>
    <message>
      <source>Bill of supply</source>
      <translation>बिल ऑफ़ सप्लाई</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit note over {amount}</source>
      <translation>{amount} का क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Debit note</source>
      <translation>डेबिट नोट</translation>
    </message>
    <message>
      <source>Debit note over {amount}</source>
      <translation>{amount} का डेबिट नोट</translation>
    </message>
    <message>
      <source>Delivery challan</source>
      <translation>डिलीवरी चालान</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>समय बीता</translation>
    </message>
    <message>
      <source>From {number}</source>
      <translation>{number} से</translation>
    </message>
    <message>
      <source>Given back</source>
      <translation>लौटाया</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Invoiced</source>
      <translation>बिल बना</translation>
    </message>
    <message>
      <source>Left to use</source>
      <translation>बचा हुआ</translation>
    </message>
    <message>
      <source>Offered</source>
      <translation>पेशकश</translation>
    </message>
    <message>
      <source>On account</source>
      <translation>खाते में</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खुला</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>बकाया</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>चुकता</translation>
    </message>
    <message>
      <source>Paid in full</source>
      <translation>पूरा चुकता</translation>
    </message>
    <message>
      <source>Part paid</source>
      <translation>आंशिक</translation>
    </message>
    <message>
      <source>Proforma</source>
      <translation>प्रोफ़ॉर्मा</translation>
    </message>
    <message>
      <source>Quotation</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Saved on this computer</source>
      <translation>इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>To collect</source>
      <translation>लेना बाकी</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>कुल</translation>
    </message>
    <message>
      <source>Unpaid</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>Used</source>
      <translation>लगाया</translation>
    </message>
    <message>
      <source>an invoice in draft</source>
      <translation>ड्राफ़्ट बिल</translation>
    </message>
    <message>
      <source>by UPI</source>
      <translation>UPI से</translation>
    </message>
    <message>
      <source>by bank</source>
      <translation>बैंक से</translation>
    </message>
    <message>
      <source>by card</source>
      <translation>कार्ड से</translation>
    </message>
    <message>
      <source>by cheque</source>
      <translation>चेक से</translation>
    </message>
    <message>
      <source>changed only by a credit note</source>
      <translation>सिर्फ़ क्रेडिट नोट से बदलेगा</translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation>देय {day}</translation>
    </message>
    <message>
      <source>in cash</source>
      <translation>नकद</translation>
    </message>
    <message>
      <source>made {day} {time}</source>
      <translation>{day} {time} पर बना</translation>
    </message>
    <message>
      <source>made {day} {time} by {who}</source>
      <translation>{day} {time} पर {who} ने बनाया</translation>
    </message>
    <message>
      <source>number {number} given</source>
      <translation>नंबर {number} दिया</translation>
    </message>
    <message>
      <source>today</source>
      <translation>आज</translation>
    </message>
    <message>
      <source>valid until {day}</source>
      <translation>{day} तक मान्य</translation>
    </message>
    <message>
      <source>{amount} paid back</source>
      <translation>{amount} लौटाया</translation>
    </message>
    <message>
      <source>{amount} received {how}</source>
      <translation>{amount} मिला {how}</translation>
    </message>
    <message>
      <source>{amount} settled by credit</source>
      <translation>{amount} क्रेडिट से चुकता</translation>
    </message>
    <message>
      <source>{amount} used</source>
      <translation>{amount} लगाया</translation>
    </message>
  </context>
  <context>
    <name>BoardBar</name>
    <message>
      <source>All</source>
      <translation>सभी</translation>
    </message>
    <message>
      <source>Closing this month</source>
      <translation>इस महीने पूरे होंगे</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>टूटे</translation>
    </message>
    <message>
      <source>No next step</source>
      <translation>अगला कदम नहीं</translation>
    </message>
    <message>
      <source>Search deals or contacts</source>
      <translation>सौदे या संपर्क खोजें</translation>
    </message>
    <message>
      <source>Won this month</source>
      <translation>इस महीने पक्के</translation>
    </message>
  </context>
  <context>
    <name>BusinessCard</name>
    <message>
      <source>Address</source>
      <translation>पता</translation>
    </message>
    <message>
      <source>Area or landmark</source>
      <translation>इलाका या पास की जगह</translation>
    </message>
    <message>
      <source>As printed on your bills</source>
      <translation>जैसा आपके बिल पर छपता है</translation>
    </message>
    <message>
      <source>At the foot of bills</source>
      <translation>बिल के नीचे</translation>
    </message>
    <message>
      <source>At the foot of bills, where somebody would sign</source>
      <translation>बिल के नीचे, हस्ताक्षर की जगह</translation>
    </message>
    <message>
      <source>At the head of bills. PNG or JPEG, up to 512 KB</source>
      <translation>बिल के ऊपर। PNG या JPEG, 512 KB तक</translation>
    </message>
    <message>
      <source>Business name</source>
      <translation>कारोबार का नाम</translation>
    </message>
    <message>
      <source>City</source>
      <translation>शहर</translation>
    </message>
    <message>
      <source>Composition</source>
      <translation>कंपोज़िशन</translation>
    </message>
    <message>
      <source>Decides CGST + SGST or IGST</source>
      <translation>इसी से CGST + SGST या IGST तय होता है</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>GST registration</source>
      <translation>GST रजिस्ट्रेशन</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>HSN codes then need 6 digits on bills.</source>
      <translation>तब बिल पर HSN कोड 6 अंकों का चाहिए।</translation>
    </message>
    <message>
      <source>Last year's turnover was above 5 crore</source>
      <translation>पिछले साल का टर्नओवर 5 करोड़ से ऊपर था</translation>
    </message>
    <message>
      <source>Legal name</source>
      <translation>कानूनी नाम</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>लोगो</translation>
    </message>
    <message>
      <source>No bill is dated before</source>
      <translation>इससे पहले की तारीख का बिल नहीं</translation>
    </message>
    <message>
      <source>Not registered</source>
      <translation>रजिस्टर्ड नहीं</translation>
    </message>
    <message>
      <source>On the registration, where it differs</source>
      <translation>रजिस्ट्रेशन वाला, अगर अलग हो</translation>
    </message>
    <message>
      <source>PAN</source>
      <translation>PAN</translation>
    </message>
    <message>
      <source>PIN code</source>
      <translation>पिन कोड</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Registered since</source>
      <translation>कब से रजिस्टर्ड</translation>
    </message>
    <message>
      <source>Regular GST</source>
      <translation>रेगुलर GST</translation>
    </message>
    <message>
      <source>Shown on bills</source>
      <translation>बिल पर दिखता है</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>हस्ताक्षर</translation>
    </message>
    <message>
      <source>State</source>
      <translation>राज्य</translation>
    </message>
    <message>
      <source>Who signs</source>
      <translation>साइन कौन करे</translation>
    </message>
  </context>
  <context>
    <name>BusinessView</name>
    <message>
      <source>15 characters, as on your registration</source>
      <translation>15 अक्षर, जैसे रजिस्ट्रेशन पर हैं</translation>
    </message>
    <message>
      <source>A GSTIN has 15 characters; this one has {count}.</source>
      <translation>GSTIN में 15 अक्षर होते हैं; इसमें {count} हैं।</translation>
    </message>
    <message>
      <source>A1 and the year follow by themselves</source>
      <translation>A1 और साल अपने आप जुड़ेंगे</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>पता</translation>
    </message>
    <message>
      <source>As printed on your bills</source>
      <translation>जैसा आपके बिल पर छपता है</translation>
    </message>
    <message>
      <source>Bill numbers start with</source>
      <translation>बिल नंबर की शुरुआत</translation>
    </message>
    <message>
      <source>Business name</source>
      <translation>कारोबार का नाम</translation>
    </message>
    <message>
      <source>Composition</source>
      <translation>कंपोज़िशन</translation>
    </message>
    <message>
      <source>Continue from your old book</source>
      <translation>पुरानी बही से आगे बढ़ें</translation>
    </message>
    <message>
      <source>Decides CGST + SGST or IGST</source>
      <translation>इसी से CGST + SGST या IGST तय होता है</translation>
    </message>
    <message>
      <source>First number</source>
      <translation>पहला नंबर</translation>
    </message>
    <message>
      <source>GST registration</source>
      <translation>GST रजिस्ट्रेशन</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>Leave it empty if you have none</source>
      <translation>न हो तो खाली छोड़ें</translation>
    </message>
    <message>
      <source>Not registered</source>
      <translation>रजिस्टर्ड नहीं</translation>
    </message>
    <message>
      <source>Optional. Money goes to your bank.</source>
      <translation>ज़रूरी नहीं। पैसा आपके बैंक में जाता है।</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Regular GST</source>
      <translation>रेगुलर GST</translation>
    </message>
    <message>
      <source>Shown on bills</source>
      <translation>बिल पर दिखता है</translation>
    </message>
    <message>
      <source>State</source>
      <translation>राज्य</translation>
    </message>
    <message>
      <source>UPI ID for the payment QR</source>
      <translation>भुगतान QR के लिए UPI ID</translation>
    </message>
    <message>
      <source>{count} of {all} characters</source>
      <translation>{all} में से {count} अक्षर</translation>
    </message>
  </context>
  <context>
    <name>CancelDialog</name>
    <message>
      <source>Cancel it</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Cancel {number}</source>
      <translation>{number} रद्द करें</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>रहने दें</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>वजह</translation>
    </message>
    <message>
      <source>Say why in a few words. It stays on the paper.</source>
      <translation>थोड़े शब्दों में वजह लिखें। यह कागज़ पर रहेगी।</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>वापस लें</translation>
    </message>
    <message>
      <source>Take back {number}</source>
      <translation>{number} वापस लें</translation>
    </message>
    <message>
      <source>The number stays used, and the paper says that it is cancelled.</source>
      <translation>यह नंबर दोबारा नहीं मिलेगा, और कागज़ पर लिखा रहेगा कि यह रद्द है।</translation>
    </message>
    <message>
      <source>The number stays used. Goods go back into stock, and money that was paid for it stays on the customer's account.</source>
      <translation>यह नंबर दोबारा नहीं मिलेगा। सामान स्टॉक में वापस जाएगा, और इसके लिए मिला पैसा ग्राहक के खाते में रहेगा।</translation>
    </message>
    <message>
      <source>The number stays used. What the note changed is as it was before.</source>
      <translation>यह नंबर दोबारा नहीं मिलेगा। नोट ने जो बदला था, वह पहले जैसा हो जाएगा।</translation>
    </message>
    <message>
      <source>What it settled is due again. The receipt keeps its number, and both stay.</source>
      <translation>इससे जो चुकता हुआ था, वह फिर देय होगा। रसीद का नंबर वही रहेगा, और दोनों बने रहेंगे।</translation>
    </message>
    <message>
      <source>Wrong customer, typed twice…</source>
      <translation>गलत ग्राहक, दो बार लिखा…</translation>
    </message>
    <message>
      <source>{number} is cancelled</source>
      <translation>{number} रद्द हुआ</translation>
    </message>
    <message>
      <source>{number} is taken back</source>
      <translation>{number} वापस लिया गया</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>Add stock</source>
      <translation>स्टॉक जोड़ें</translation>
    </message>
    <message>
      <source>Again</source>
      <translation>फिर से</translation>
    </message>
    <message>
      <source>All from the left side</source>
      <translation>सब बाईं ओर से</translation>
    </message>
    <message>
      <source>All from the right side</source>
      <translation>सब दाईं ओर से</translation>
    </message>
    <message>
      <source>Back, close</source>
      <translation>पीछे, बंद करें</translation>
    </message>
    <message>
      <source>Bank</source>
      <translation>बैंक</translation>
    </message>
    <message>
      <source>Bill preview</source>
      <translation>बिल की झलक</translation>
    </message>
    <message>
      <source>Cancel bill</source>
      <translation>बिल रद्द करें</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>कार्ड</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>नकद</translation>
    </message>
    <message>
      <source>Cheque</source>
      <translation>चेक</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>संपर्क</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>कॉपी</translation>
    </message>
    <message>
      <source>Copy bill</source>
      <translation>बिल कॉपी करें</translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit notes</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख</translation>
    </message>
    <message>
      <source>Deals</source>
      <translation>सौदे</translation>
    </message>
    <message>
      <source>Do not send</source>
      <translation>न भेजें</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>बदलें</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>एक्सपोर्ट</translation>
    </message>
    <message>
      <source>Find setting</source>
      <translation>सेटिंग खोजें</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>पूरा करें</translation>
    </message>
    <message>
      <source>Fix and send, keep the result</source>
      <translation>सुधारकर भेजें, परिणाम रखें</translation>
    </message>
    <message>
      <source>Give to another contact</source>
      <translation>दूसरे संपर्क को दें</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>जाएँ</translation>
    </message>
    <message>
      <source>Go to</source>
      <translation>यहाँ जाएँ</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>होम</translation>
    </message>
    <message>
      <source>In a bill</source>
      <translation>बिल में</translation>
    </message>
    <message>
      <source>In lists</source>
      <translation>सूची में</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Issue draft</source>
      <translation>ड्राफ़्ट जारी करें</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>कुंजियाँ</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>टूटा</translation>
    </message>
    <message>
      <source>Make</source>
      <translation>बनाएँ</translation>
    </message>
    <message>
      <source>More fields</source>
      <translation>और फ़ील्ड</translation>
    </message>
    <message>
      <source>New customer or item, from inside a field</source>
      <translation>फ़ील्ड के अंदर से नया ग्राहक या सामान</translation>
    </message>
    <message>
      <source>New invoice</source>
      <translation>नया बिल</translation>
    </message>
    <message>
      <source>New item</source>
      <translation>नया सामान</translation>
    </message>
    <message>
      <source>New of what you are looking at</source>
      <translation>जो देख रहे हैं, वही नया</translation>
    </message>
    <message>
      <source>New quotation</source>
      <translation>नया कोटेशन</translation>
    </message>
    <message>
      <source>Next record</source>
      <translation>अगला रिकॉर्ड</translation>
    </message>
    <message>
      <source>Next stage</source>
      <translation>अगला चरण</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>विकल्प</translation>
    </message>
    <message>
      <source>Payment</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Payments</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>अवधि</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>झलक</translation>
    </message>
    <message>
      <source>Previous record</source>
      <translation>पिछला रिकॉर्ड</translation>
    </message>
    <message>
      <source>Previous stage</source>
      <translation>पिछला चरण</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>प्रिंट</translation>
    </message>
    <message>
      <source>Print, and choose the printer</source>
      <translation>प्रिंटर चुनकर प्रिंट</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Quick look</source>
      <translation>झटपट देखें</translation>
    </message>
    <message>
      <source>Quotation</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Record payment</source>
      <translation>भुगतान दर्ज करें</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>दोबारा</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>Remove line</source>
      <translation>लाइन हटाएँ</translation>
    </message>
    <message>
      <source>Repeat line</source>
      <translation>लाइन दोहराएँ</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>सहेजें</translation>
    </message>
    <message>
      <source>Save and print</source>
      <translation>सहेजें और प्रिंट</translation>
    </message>
    <message>
      <source>Save and start a new one</source>
      <translation>सहेजकर नया शुरू करें</translation>
    </message>
    <message>
      <source>Search or go to</source>
      <translation>खोजें या जाएँ</translation>
    </message>
    <message>
      <source>Search this list</source>
      <translation>इस सूची में खोजें</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>भेजें</translation>
    </message>
    <message>
      <source>Send again as it is</source>
      <translation>ऐसे ही फिर भेजें</translation>
    </message>
    <message>
      <source>Send by WhatsApp or email</source>
      <translation>WhatsApp या ईमेल से भेजें</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>सेटिंग</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>चरण</translation>
    </message>
    <message>
      <source>Stock count</source>
      <translation>स्टॉक गिनती</translation>
    </message>
    <message>
      <source>Sync and jobs</source>
      <translation>सिंक और काम</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>फिर कोशिश करें</translation>
    </message>
    <message>
      <source>Turn quotation into invoice</source>
      <translation>कोटेशन से बिल बनाएँ</translation>
    </message>
    <message>
      <source>UPI</source>
      <translation>UPI</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>पक्का</translation>
    </message>
  </context>
  <context>
    <name>ComputersList</name>
    <message numerus="yes">
      <source>%n act(s) of it wait for you</source>
      <translation>
        <numerusform>इसका %n काम आपकी प्रतीक्षा में</numerusform>
        <numerusform>इसके %n काम आपकी प्रतीक्षा में</numerusform>
      </translation>
    </message>
    <message>
      <source>Code for another computer</source>
      <translation>दूसरे कंप्यूटर के लिए कोड</translation>
    </message>
    <message>
      <source>Computers of this shop</source>
      <translation>इस दुकान के कंप्यूटर</translation>
    </message>
    <message>
      <source>Let in</source>
      <translation>आने दें</translation>
    </message>
    <message>
      <source>Name of the computer</source>
      <translation>कंप्यूटर का नाम</translation>
    </message>
    <message>
      <source>Shut out</source>
      <translation>बाहर किया गया</translation>
    </message>
    <message>
      <source>Shut out…</source>
      <translation>बाहर करें…</translation>
    </message>
    <message>
      <source>Take none</source>
      <translation>कुछ न लें</translation>
    </message>
    <message>
      <source>Take them</source>
      <translation>ले लें</translation>
    </message>
    <message>
      <source>Takes part</source>
      <translation>जुड़ा है</translation>
    </message>
    <message>
      <source>Type it on the other computer. It is good once.</source>
      <translation>इसे दूसरे कंप्यूटर पर टाइप करें। यह एक बार चलता है।</translation>
    </message>
    <message>
      <source>Waits to be let in</source>
      <translation>अनुमति की प्रतीक्षा में</translation>
    </message>
    <message>
      <source>last seen {when}</source>
      <translation>आख़िरी बार {when}</translation>
    </message>
    <message>
      <source>this computer</source>
      <translation>यह कंप्यूटर</translation>
    </message>
  </context>
  <context>
    <name>ContactFigures</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation>
        <numerusform>%n बिल</numerusform>
        <numerusform>%n बिल</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n दिन</numerusform>
        <numerusform>%n दिन</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n दिन पहले</numerusform>
        <numerusform>%n दिन पहले</numerusform>
      </translation>
    </message>
    <message>
      <source>Bought this year</source>
      <translation>इस साल खरीदा</translation>
    </message>
    <message>
      <source>Credit limit</source>
      <translation>उधार सीमा</translation>
    </message>
    <message>
      <source>Last bill</source>
      <translation>आखिरी बिल</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>बकाया</translation>
    </message>
    <message>
      <source>Pays in</source>
      <translation>चुकाने में</translation>
    </message>
    <message>
      <source>To collect</source>
      <translation>लेना बाकी</translation>
    </message>
    <message>
      <source>You owe</source>
      <translation>आपको देना</translation>
    </message>
    <message>
      <source>all paid</source>
      <translation>सब चुकता</translation>
    </message>
    <message>
      <source>no bill paid in a year</source>
      <translation>साल भर में कोई बिल चुकता नहीं</translation>
    </message>
    <message>
      <source>none this year</source>
      <translation>इस साल कोई नहीं</translation>
    </message>
    <message>
      <source>nothing is late</source>
      <translation>कुछ देर से नहीं</translation>
    </message>
    <message numerus="yes">
      <source>oldest %n day(s)</source>
      <translation>
        <numerusform>सबसे पुराना %n दिन</numerusform>
        <numerusform>सबसे पुराना %n दिन</numerusform>
      </translation>
    </message>
    <message>
      <source>on average</source>
      <translation>औसतन</translation>
    </message>
    <message>
      <source>to their credit</source>
      <translation>उनका जमा</translation>
    </message>
    <message>
      <source>today</source>
      <translation>आज</translation>
    </message>
    <message>
      <source>{bills}, last {day}</source>
      <translation>{bills}, आखिरी {day}</translation>
    </message>
    <message>
      <source>{bills}, {credit} on account</source>
      <translation>{bills}, {credit} खाते में</translation>
    </message>
    <message>
      <source>{n} % used</source>
      <translation>{n} % इस्तेमाल</translation>
    </message>
  </context>
  <context>
    <name>ContactForm</name>
    <message>
      <source>15 characters, if any</source>
      <translation>15 अक्षर, अगर हो</translation>
    </message>
    <message>
      <source>A GSTIN has 15 characters; this one has {n}.</source>
      <translation>GSTIN में 15 अक्षर होते हैं; इसमें {n} हैं।</translation>
    </message>
    <message>
      <source>Abroad</source>
      <translation>विदेश</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>पता</translation>
    </message>
    <message>
      <source>Area or landmark</source>
      <translation>इलाका या पास की जगह</translation>
    </message>
    <message>
      <source>Booked. Correct it with a payment or a note.</source>
      <translation>दर्ज हो चुका। भुगतान या नोट से ठीक करें।</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>कंपनी</translation>
    </message>
    <message>
      <source>Credit limit</source>
      <translation>उधार सीमा</translation>
    </message>
    <message>
      <source>Days to pay</source>
      <translation>भुगतान के दिन</translation>
    </message>
    <message>
      <source>Edit contact</source>
      <translation>संपर्क बदलें</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>House and street</source>
      <translation>मकान और गली</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>प्रकार</translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation>देखें</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>New contact</source>
      <translation>नया संपर्क</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>नोट</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>Opening balance</source>
      <translation>शुरुआती बाकी</translation>
    </message>
    <message>
      <source>PAN {pan}</source>
      <translation>PAN {pan}</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Pincode</source>
      <translation>पिन कोड</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>सहेजें</translation>
    </message>
    <message>
      <source>State</source>
      <translation>राज्य</translation>
    </message>
    <message>
      <source>Town</source>
      <translation>शहर</translation>
    </message>
    <message>
      <source>a bill beyond it warns</source>
      <translation>ज़्यादा के बिल पर चेतावनी</translation>
    </message>
    <message>
      <source>empty: at once</source>
      <translation>खाली: तुरंत</translation>
    </message>
    <message>
      <source>it decides the tax of a bill</source>
      <translation>इसी से बिल का टैक्स तय होता है</translation>
    </message>
    <message>
      <source>the firm of a person</source>
      <translation>व्यक्ति की फ़र्म</translation>
    </message>
    <message>
      <source>“{name}” has this GSTIN already.</source>
      <translation>“{name}” का GSTIN पहले से यही है।</translation>
    </message>
    <message>
      <source>“{name}” has this email address already.</source>
      <translation>“{name}” का ईमेल पता पहले से यही है।</translation>
    </message>
    <message>
      <source>“{name}” has this phone number already.</source>
      <translation>“{name}” का फ़ोन नंबर पहले से यही है।</translation>
    </message>
    <message>
      <source>“{name}” saved on this computer</source>
      <translation>“{name}” इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>− where you owe them</source>
      <translation>− जहाँ आपको देना है</translation>
    </message>
  </context>
  <context>
    <name>ContactHead</name>
    <message>
      <source>Back to contacts</source>
      <translation>संपर्कों पर वापस</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Payment</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>खाता विवरण</translation>
    </message>
  </context>
  <context>
    <name>ContactPage</name>
    <message>
      <source>Edit</source>
      <translation>बदलें</translation>
    </message>
    <message>
      <source>This contact could not be read.</source>
      <translation>यह संपर्क पढ़ा नहीं जा सका।</translation>
    </message>
  </context>
  <context>
    <name>ContactPicker</name>
    <message>
      <source>Choose</source>
      <translation>चुनें</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>ऊपर-नीचे</translation>
    </message>
    <message>
      <source>No contact matches</source>
      <translation>कोई संपर्क नहीं मिला</translation>
    </message>
  </context>
  <context>
    <name>ContactRows</name>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>प्रकार</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>लीड</translation>
    </message>
    <message>
      <source>Lead score</source>
      <translation>लीड स्कोर</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>Owes</source>
      <translation>लेना</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Supplier</source>
      <translation>सप्लायर</translation>
    </message>
    <message>
      <source>You owe {amount}</source>
      <translation>आपको {amount} देना</translation>
    </message>
    <message>
      <source>owes nothing</source>
      <translation>कुछ लेना नहीं</translation>
    </message>
    <message>
      <source>owes {amount}</source>
      <translation>{amount} लेना</translation>
    </message>
    <message>
      <source>you owe {amount}</source>
      <translation>आपको {amount} देना</translation>
    </message>
  </context>
  <context>
    <name>ContactTabs</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n दिन देर</numerusform>
        <numerusform>%n दिन देर</numerusform>
      </translation>
    </message>
    <message>
      <source>All days</source>
      <translation>सभी दिन</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>रकम</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>Bill {number}</source>
      <translation>बिल {number}</translation>
    </message>
    <message>
      <source>Bills</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Bills and payments of these days would stand here.</source>
      <translation>इन दिनों के बिल और भुगतान यहाँ दिखेंगे।</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>जमा</translation>
    </message>
    <message>
      <source>Credit note {number}</source>
      <translation>क्रेडिट नोट {number}</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख</translation>
    </message>
    <message>
      <source>Debit</source>
      <translation>नामे</translation>
    </message>
    <message>
      <source>Debit note {number}</source>
      <translation>डेबिट नोट {number}</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>ब्योरा</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>देय</translation>
    </message>
    <message>
      <source>How</source>
      <translation>कैसे</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>बना</translation>
    </message>
    <message>
      <source>Nothing in this period</source>
      <translation>इस अवधि में कुछ नहीं</translation>
    </message>
    <message>
      <source>Opening balance</source>
      <translation>शुरुआती बाकी</translation>
    </message>
    <message>
      <source>Particulars</source>
      <translation>विवरण</translation>
    </message>
    <message>
      <source>Payment by UPI</source>
      <translation>UPI से भुगतान</translation>
    </message>
    <message>
      <source>Payment by bank</source>
      <translation>बैंक से भुगतान</translation>
    </message>
    <message>
      <source>Payment by card</source>
      <translation>कार्ड से भुगतान</translation>
    </message>
    <message>
      <source>Payment by cheque</source>
      <translation>चेक से भुगतान</translation>
    </message>
    <message>
      <source>Payment in cash</source>
      <translation>नकद भुगतान</translation>
    </message>
    <message>
      <source>Payments</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>अवधि</translation>
    </message>
    <message>
      <source>Quotation</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>रसीद</translation>
    </message>
    <message>
      <source>Refund by UPI</source>
      <translation>UPI से वापसी</translation>
    </message>
    <message>
      <source>Refund by bank</source>
      <translation>बैंक से वापसी</translation>
    </message>
    <message>
      <source>Refund by card</source>
      <translation>कार्ड से वापसी</translation>
    </message>
    <message>
      <source>Refund by cheque</source>
      <translation>चेक से वापसी</translation>
    </message>
    <message>
      <source>Refund in cash</source>
      <translation>नकद वापसी</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>दिखाया</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>खाता विवरण</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>To collect</source>
      <translation>लेना बाकी</translation>
    </message>
    <message>
      <source>You owe</source>
      <translation>आपको देना</translation>
    </message>
    <message>
      <source>brought forward</source>
      <translation>पीछे से लाया</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation>देय {day}</translation>
    </message>
    <message>
      <source>paid in full</source>
      <translation>पूरा चुकता</translation>
    </message>
    <message>
      <source>receipt {number}</source>
      <translation>रसीद {number}</translation>
    </message>
    <message>
      <source>taken over when the books began</source>
      <translation>बही शुरू होते समय लिया</translation>
    </message>
    <message>
      <source>today</source>
      <translation>आज</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>{day} तक</translation>
    </message>
    <message>
      <source>{amount} Cr</source>
      <translation>{amount} जमा</translation>
    </message>
    <message>
      <source>{amount} Dr</source>
      <translation>{amount} नामे</translation>
    </message>
    <message>
      <source>{amount} open</source>
      <translation>{amount} बाकी</translation>
    </message>
    <message>
      <source>{first} – {last}</source>
      <translation>{first} – {last}</translation>
    </message>
    <message>
      <source>{number} cancelled</source>
      <translation>{number} रद्द</translation>
    </message>
    <message>
      <source>{number} taken back</source>
      <translation>{number} वापस लिया</translation>
    </message>
    <message>
      <source>{payment}, taken back</source>
      <translation>{payment}, वापस लिया</translation>
    </message>
  </context>
  <context>
    <name>ContactView</name>
    <message>
      <source>About this contact</source>
      <translation>इस संपर्क के बारे में</translation>
    </message>
    <message>
      <source>GSTIN {gstin}</source>
      <translation>GSTIN {gstin}</translation>
    </message>
    <message>
      <source>Here twice?</source>
      <translation>दो बार है?</translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation>देखें</translation>
    </message>
    <message>
      <source>Merged</source>
      <translation>मिलाया</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>मिलाएँ…</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>हटाया</translation>
    </message>
    <message>
      <source>no phone, email or GSTIN yet</source>
      <translation>अभी फ़ोन, ईमेल या GSTIN नहीं</translation>
    </message>
    <message>
      <source>“{name}” has the same GSTIN.</source>
      <translation>“{name}” का GSTIN भी यही है।</translation>
    </message>
    <message>
      <source>“{name}” has the same email address.</source>
      <translation>“{name}” का ईमेल पता भी यही है।</translation>
    </message>
    <message>
      <source>“{name}” has the same phone number.</source>
      <translation>“{name}” का फ़ोन नंबर भी यही है।</translation>
    </message>
  </context>
  <context>
    <name>ContactsPage</name>
    <message numerus="yes">
      <source>%n contact(s)</source>
      <translation>
        <numerusform>%n संपर्क</numerusform>
        <numerusform>%n संपर्क</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n owe(s) something</source>
      <translation>
        <numerusform>%n से लेना बाकी</numerusform>
        <numerusform>%n से लेना बाकी</numerusform>
      </translation>
    </message>
    <message>
      <source>Add as new contact</source>
      <translation>नया संपर्क जोड़ें</translation>
    </message>
    <message>
      <source>Add somebody by name and phone. You can also add customers while you write a bill.</source>
      <translation>नाम और फ़ोन से किसी को जोड़ें। बिल बनाते समय भी ग्राहक जोड़ सकते हैं।</translation>
    </message>
    <message>
      <source>All</source>
      <translation>सब</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>संपर्क</translation>
    </message>
    <message>
      <source>Customers</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Leads</source>
      <translation>लीड</translation>
    </message>
    <message>
      <source>Look for a part of the name, the phone number or the town.</source>
      <translation>नाम, फ़ोन नंबर या शहर का कोई हिस्सा खोजें।</translation>
    </message>
    <message>
      <source>New contact</source>
      <translation>नया संपर्क</translation>
    </message>
    <message>
      <source>No contact is of this kind.</source>
      <translation>इस प्रकार का कोई संपर्क नहीं।</translation>
    </message>
    <message>
      <source>No contact matches</source>
      <translation>कोई संपर्क नहीं मिला</translation>
    </message>
    <message>
      <source>Nobody here</source>
      <translation>यहाँ कोई नहीं</translation>
    </message>
    <message>
      <source>Owing</source>
      <translation>बाकी वाले</translation>
    </message>
    <message>
      <source>Search name, phone, GSTIN, town…</source>
      <translation>नाम, फ़ोन, GSTIN, शहर खोजें…</translation>
    </message>
    <message>
      <source>Show all contacts</source>
      <translation>सब संपर्क दिखाएँ</translation>
    </message>
    <message>
      <source>Showing {here} of {all} — more load as you scroll</source>
      <translation>{all} में से {here} दिख रहे हैं — नीचे जाने पर और आएँगे</translation>
    </message>
    <message>
      <source>Suppliers</source>
      <translation>सप्लायर</translation>
    </message>
    <message>
      <source>The contacts could not be read from this computer.</source>
      <translation>इस कंप्यूटर से संपर्क पढ़े नहीं जा सके।</translation>
    </message>
    <message>
      <source>To collect</source>
      <translation>लेना बाकी</translation>
    </message>
    <message>
      <source>Your customers stand here</source>
      <translation>आपके ग्राहक यहाँ दिखेंगे</translation>
    </message>
  </context>
  <context>
    <name>CopyWords</name>
    <message>
      <source>Duplicate</source>
      <translation>डुप्लीकेट</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>ओरिजिनल</translation>
    </message>
    <message>
      <source>Triplicate</source>
      <translation>ट्रिप्लीकेट</translation>
    </message>
  </context>
  <context>
    <name>CreditNoteDialog</name>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Choose the bill that something comes back from</source>
      <translation>वह बिल चुनें जिससे कुछ वापस आ रहा है</translation>
    </message>
    <message>
      <source>Credit note for {number}</source>
      <translation>{number} का क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit note {number} saved on this computer</source>
      <translation>क्रेडिट नोट {number} इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>Goods come back</source>
      <translation>सामान वापस</translation>
    </message>
    <message>
      <source>Goods returned</source>
      <translation>सामान वापस आया</translation>
    </message>
    <message>
      <source>Issue credit note</source>
      <translation>क्रेडिट नोट जारी करें</translation>
    </message>
    <message>
      <source>Note comes to</source>
      <translation>नोट की रकम</translation>
    </message>
    <message>
      <source>Only an amount</source>
      <translation>सिर्फ़ रकम</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>Price lowered</source>
      <translation>दाम कम किया</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>प्रिंट</translation>
    </message>
    <message>
      <source>Put the goods back into stock</source>
      <translation>सामान वापस स्टॉक में डालें</translation>
    </message>
    <message>
      <source>Reason, printed on the note</source>
      <translation>वजह, नोट पर छपेगी</translation>
    </message>
    <message>
      <source>Saved on this computer first</source>
      <translation>पहले इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>Say why in a few words.</source>
      <translation>थोड़े शब्दों में वजह लिखें।</translation>
    </message>
    <message>
      <source>Take everything back</source>
      <translation>सब वापस लें</translation>
    </message>
    <message>
      <source>Then press {keys}.</source>
      <translation>फिर {keys} दबाएँ।</translation>
    </message>
    <message>
      <source>Type a number.</source>
      <translation>संख्या लिखें।</translation>
    </message>
    <message>
      <source>Type how much comes back, in at least one line.</source>
      <translation>कम से कम एक लाइन में लिखें कि कितना वापस आया।</translation>
    </message>
    <message>
      <source>What is given back</source>
      <translation>क्या लौटाया</translation>
    </message>
    <message>
      <source>{tax} of it is tax</source>
      <translation>इसमें {tax} टैक्स</translation>
    </message>
  </context>
  <context>
    <name>CreditNotesPage</name>
    <message numerus="yes">
      <source>%n credit note(s)</source>
      <translation>
        <numerusform>%n क्रेडिट नोट</numerusform>
        <numerusform>%n क्रेडिट नोट</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>सब</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Credit notes</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Go to invoices</source>
      <translation>बिल पर जाएँ</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>जारी</translation>
    </message>
    <message>
      <source>No credit notes</source>
      <translation>कोई क्रेडिट नोट नहीं</translation>
    </message>
    <message>
      <source>When goods come back or a price was too high, open the bill and press Alt F6. The note takes the tax back too.</source>
      <translation>सामान वापस आए या दाम ज़्यादा लगा हो, तो बिल खोलकर Alt F6 दबाएँ। नोट टैक्स भी वापस लेता है।</translation>
    </message>
  </context>
  <context>
    <name>CustomerSearch</name>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Customers</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Nobody is called that.</source>
      <translation>इस नाम का कोई नहीं।</translation>
    </message>
    <message>
      <source>Who pays? Name, phone, GSTIN…</source>
      <translation>कौन देगा? नाम, फ़ोन, GSTIN…</translation>
    </message>
  </context>
  <context>
    <name>DayEntry</name>
    <message>
      <source>Type a day such as 18-07-2026.</source>
      <translation>18-07-2026 जैसी तारीख लिखें।</translation>
    </message>
  </context>
  <context>
    <name>DealActs</name>
    <message>
      <source>Undo</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>was in {stage}</source>
      <translation>{stage} में था</translation>
    </message>
    <message>
      <source>“{title}” is lost</source>
      <translation>“{title}” टूट गया</translation>
    </message>
    <message>
      <source>“{title}” is with {name} now</source>
      <translation>“{title}” अब {name} के पास है</translation>
    </message>
    <message>
      <source>“{title}” is won</source>
      <translation>“{title}” पक्का हुआ</translation>
    </message>
    <message>
      <source>“{title}” removed</source>
      <translation>“{title}” हटाया</translation>
    </message>
  </context>
  <context>
    <name>DealForm</name>
    <message>
      <source>1.2l is 1,20,000</source>
      <translation>1.2l यानी 1,20,000</translation>
    </message>
    <message>
      <source>18, 18/8 or +15</source>
      <translation>18, 18/8 या +15</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Choose a contact from the list.</source>
      <translation>सूची से संपर्क चुनें।</translation>
    </message>
    <message>
      <source>Closes on</source>
      <translation>कब पूरा होगा</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>संपर्क</translation>
    </message>
    <message>
      <source>Deal “{title}” saved on this computer</source>
      <translation>सौदा “{title}” इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>Edit deal</source>
      <translation>सौदा बदलें</translation>
    </message>
    <message>
      <source>Name or phone</source>
      <translation>नाम या फ़ोन</translation>
    </message>
    <message>
      <source>New deal</source>
      <translation>नया सौदा</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>अगला कदम</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>नोट</translation>
    </message>
    <message>
      <source>On</source>
      <translation>कब</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>सहेजें</translation>
    </message>
    <message>
      <source>Say in a few words what may be sold.</source>
      <translation>थोड़े शब्दों में लिखें कि क्या बिक सकता है।</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>दिखाएँ</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>चरण</translation>
    </message>
    <message>
      <source>Type a day such as 18-07-2026.</source>
      <translation>18-07-2026 जैसी तारीख लिखें।</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>कीमत</translation>
    </message>
    <message>
      <source>What may be sold</source>
      <translation>क्या बिक सकता है</translation>
    </message>
    <message>
      <source>Why it was won or lost</source>
      <translation>क्यों पक्का हुआ या टूटा</translation>
    </message>
  </context>
  <context>
    <name>DealRows</name>
    <message>
      <source>Closes</source>
      <translation>आख़िरी दिन</translation>
    </message>
    <message>
      <source>Deal</source>
      <translation>सौदा</translation>
    </message>
    <message>
      <source>Lead score</source>
      <translation>लीड स्कोर</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>अगला काम</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>चरण</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>रकम</translation>
    </message>
  </context>
  <context>
    <name>Deals</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n दिन देर</numerusform>
        <numerusform>%n दिन देर</numerusform>
      </translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>टूटा</translation>
    </message>
    <message>
      <source>Negotiation</source>
      <translation>मोलभाव</translation>
    </message>
    <message>
      <source>New</source>
      <translation>नया</translation>
    </message>
    <message>
      <source>Proposal</source>
      <translation>प्रस्ताव</translation>
    </message>
    <message>
      <source>Qualified</source>
      <translation>परखा हुआ</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>पक्का</translation>
    </message>
    <message>
      <source>lost {day}</source>
      <translation>टूटा {day}</translation>
    </message>
    <message>
      <source>no day yet</source>
      <translation>तारीख अभी नहीं</translation>
    </message>
    <message>
      <source>won {day}</source>
      <translation>पक्का {day}</translation>
    </message>
    <message>
      <source>{day}, today</source>
      <translation>{day}, आज</translation>
    </message>
  </context>
  <context>
    <name>DealsPage</name>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n खुला</numerusform>
        <numerusform>%n खुले</numerusform>
      </translation>
    </message>
    <message>
      <source>Board</source>
      <translation>बोर्ड</translation>
    </message>
    <message>
      <source>Board of deals</source>
      <translation>सौदों का बोर्ड</translation>
    </message>
    <message>
      <source>Ctrl N adds a deal</source>
      <translation>Ctrl N से सौदा जोड़ें</translation>
    </message>
    <message>
      <source>Deals</source>
      <translation>सौदे</translation>
    </message>
    <message>
      <source>List</source>
      <translation>सूची</translation>
    </message>
    <message>
      <source>List of deals</source>
      <translation>सौदों की सूची</translation>
    </message>
    <message>
      <source>Look for a part of the title or of the contact's name.</source>
      <translation>सौदे या संपर्क के नाम का कोई हिस्सा खोजें।</translation>
    </message>
    <message>
      <source>New deal</source>
      <translation>नया सौदा</translation>
    </message>
    <message>
      <source>No deal matches</source>
      <translation>कोई सौदा नहीं मिला</translation>
    </message>
    <message>
      <source>Note a big order while it is only talk, and what to do next. Ctrl → moves it on.</source>
      <translation>बड़े ऑर्डर की बात चलते ही लिख लें, और यह भी कि आगे क्या करना है। Ctrl → से आगे बढ़ता है।</translation>
    </message>
    <message>
      <source>Q writes the quotation</source>
      <translation>Q से कोटेशन बनाएँ</translation>
    </message>
    <message>
      <source>Sales that may come stand here</source>
      <translation>जो बिक्री हो सकती है, वह यहाँ दिखेगी</translation>
    </message>
    <message>
      <source>Show all deals</source>
      <translation>सब सौदे दिखाएँ</translation>
    </message>
    <message>
      <source>Shown as</source>
      <translation>कैसे दिखे</translation>
    </message>
    <message>
      <source>Talked to, and able to buy</source>
      <translation>बात हुई, और खरीद सकते हैं</translation>
    </message>
    <message>
      <source>Talking about price and day</source>
      <translation>दाम और दिन की बात चल रही है</translation>
    </message>
    <message>
      <source>The deals could not be read from this computer.</source>
      <translation>इस कंप्यूटर से सौदे पढ़े नहीं जा सके।</translation>
    </message>
    <message>
      <source>W moves a deal here</source>
      <translation>W से सौदा यहाँ आता है</translation>
    </message>
    <message>
      <source>likely {amount} after chance of winning</source>
      <translation>जीतने की उम्मीद से करीब {amount}</translation>
    </message>
  </context>
  <context>
    <name>Desktop</name>
    <message>
      <source>The fault is written down in the log.</source>
      <translation>गड़बड़ी लॉग में लिख दी गई है।</translation>
    </message>
  </context>
  <context>
    <name>DesktopShell</name>
    <message>
      <source>Ask the owner or a manager.</source>
      <translation>मालिक या मैनेजर से कहें।</translation>
    </message>
    <message>
      <source>FY {year}</source>
      <translation>वर्ष {year}</translation>
    </message>
    <message>
      <source>This is not yours to do here</source>
      <translation>यह काम यहाँ आपका नहीं है</translation>
    </message>
  </context>
  <context>
    <name>Details</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n दिन</numerusform>
        <numerusform>%n दिन</numerusform>
      </translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>बिल का पता</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>कंपनी</translation>
    </message>
    <message>
      <source>Credit limit</source>
      <translation>उधार सीमा</translation>
    </message>
    <message>
      <source>Days to pay</source>
      <translation>भुगतान के दिन</translation>
    </message>
    <message>
      <source>Delivery address</source>
      <translation>डिलीवरी का पता</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>ब्यौरा</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>प्रकार</translation>
    </message>
    <message>
      <source>Opening balance</source>
      <translation>शुरुआती बाकी</translation>
    </message>
    <message>
      <source>PAN</source>
      <translation>PAN</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>State</source>
      <translation>राज्य</translation>
    </message>
    <message>
      <source>at once</source>
      <translation>तुरंत</translation>
    </message>
    <message>
      <source>none</source>
      <translation>नहीं</translation>
    </message>
  </context>
  <context>
    <name>Dialog</name>
    <message>
      <source>Close</source>
      <translation>बंद करें</translation>
    </message>
  </context>
  <context>
    <name>DocumentListPage</name>
    <message>
      <source>Nothing here yet</source>
      <translation>अभी यहाँ कुछ नहीं</translation>
    </message>
    <message>
      <source>Search number, customer, item, ₹…</source>
      <translation>नंबर, ग्राहक, सामान, ₹ खोजें…</translation>
    </message>
    <message>
      <source>Total of list</source>
      <translation>सूची का कुल</translation>
    </message>
    <message>
      <source>a draft</source>
      <translation>एक ड्राफ़्ट</translation>
    </message>
  </context>
  <context>
    <name>DocumentRows</name>
    <message>
      <source>Amount</source>
      <translation>रकम</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>समय बीता</translation>
    </message>
    <message>
      <source>Given back</source>
      <translation>लौटाया</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>जारी</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खुला</translation>
    </message>
    <message>
      <source>Quotation</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>कब तक मान्य</translation>
    </message>
  </context>
  <context>
    <name>EditorPage</name>
    <message>
      <source>Draft invoice</source>
      <translation>ड्राफ़्ट बिल</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>देय</translation>
    </message>
    <message>
      <source>Invoice no.</source>
      <translation>बिल नं.</translation>
    </message>
    <message>
      <source>New invoice</source>
      <translation>नया बिल</translation>
    </message>
    <message>
      <source>No customer has “{text}”</source>
      <translation>“{text}” नाम का कोई ग्राहक नहीं</translation>
    </message>
    <message>
      <source>Nobody has “{text}”. {keys} adds them.</source>
      <translation>“{text}” किसी का नहीं। {keys} से जोड़ें।</translation>
    </message>
    <message>
      <source>Save invoice</source>
      <translation>बिल सहेजें</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>चुनें</translation>
    </message>
    <message>
      <source>new customer “{text}”</source>
      <translation>नया ग्राहक “{text}”</translation>
    </message>
    <message>
      <source>new item “{text}”</source>
      <translation>नया सामान “{text}”</translation>
    </message>
    <message>
      <source>take</source>
      <translation>लें</translation>
    </message>
    <message>
      <source>type quantity first</source>
      <translation>पहले मात्रा लिखें</translation>
    </message>
  </context>
  <context>
    <name>EditorView</name>
    <message>
      <source>Back</source>
      <translation>पीछे</translation>
    </message>
    <message>
      <source>Bill preview</source>
      <translation>बिल की झलक</translation>
    </message>
    <message>
      <source>Draft kept</source>
      <translation>ड्राफ़्ट रखा</translation>
    </message>
    <message>
      <source>Draft kept on this computer</source>
      <translation>ड्राफ़्ट इस कंप्यूटर पर रखा</translation>
    </message>
    <message>
      <source>Draft not kept</source>
      <translation>ड्राफ़्ट नहीं रखा</translation>
    </message>
    <message>
      <source>Note on the bill (optional)</source>
      <translation>बिल पर नोट (ज़रूरी नहीं)</translation>
    </message>
    <message>
      <source>Save &amp;&amp; new</source>
      <translation>सहेजें &amp;&amp; नया</translation>
    </message>
    <message>
      <source>Save &amp;&amp; print</source>
      <translation>सहेजें &amp;&amp; प्रिंट</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>शर्तें</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>कुल</translation>
    </message>
    <message>
      <source>Totals</source>
      <translation>जोड़</translation>
    </message>
    <message>
      <source>next</source>
      <translation>आगे</translation>
    </message>
    <message>
      <source>rate, discount</source>
      <translation>दर, छूट</translation>
    </message>
    <message>
      <source>remove</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>repeat line</source>
      <translation>लाइन दोहराएँ</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>वापस</translation>
    </message>
  </context>
  <context>
    <name>EditorWords</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n दिन</numerusform>
        <numerusform>%n दिन</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s)</source>
      <translation>
        <numerusform>%n लाइन</numerusform>
        <numerusform>%n लाइनें</numerusform>
      </translation>
    </message>
    <message>
      <source>1 unit</source>
      <translation>1 नग</translation>
    </message>
    <message>
      <source>Bill of supply {number} saved on this computer</source>
      <translation>बिल ऑफ़ सप्लाई {number} इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>Cash sale to {name}</source>
      <translation>{name} को नकद बिक्री</translation>
    </message>
    <message>
      <source>Invoice {number} saved on this computer</source>
      <translation>बिल {number} इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>New customer? Press Alt C. For a cash sale, just press Enter.</source>
      <translation>नया ग्राहक? Alt C दबाएँ। नकद बिक्री के लिए बस Enter दबाएँ।</translation>
    </message>
    <message>
      <source>No lines yet</source>
      <translation>अभी लाइन नहीं</translation>
    </message>
    <message>
      <source>Quotation {number} saved on this computer</source>
      <translation>कोटेशन {number} इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>Type a day such as 18, 18/7 or 18-07-2026.</source>
      <translation>तारीख लिखें, जैसे 18, 18/7 या 18-07-2026।</translation>
    </message>
    <message>
      <source>has {amount} with you</source>
      <translation>आपके पास {amount} जमा</translation>
    </message>
    <message>
      <source>no GSTIN</source>
      <translation>GSTIN नहीं</translation>
    </message>
    <message>
      <source>no tax on this bill</source>
      <translation>इस बिल पर टैक्स नहीं</translation>
    </message>
    <message>
      <source>owes {amount}</source>
      <translation>{amount} लेना बाकी</translation>
    </message>
    <message>
      <source>owes {amount} of {limit} limit</source>
      <translation>{amount} लेना बाकी, सीमा {limit}</translation>
    </message>
    <message>
      <source>same day</source>
      <translation>उसी दिन</translation>
    </message>
    <message>
      <source>{count} units</source>
      <translation>{count} यूनिट</translation>
    </message>
    <message>
      <source>{tax} (another state)</source>
      <translation>{tax} (दूसरा राज्य)</translation>
    </message>
    <message>
      <source>{tax} (export or SEZ)</source>
      <translation>{tax} (एक्सपोर्ट या SEZ)</translation>
    </message>
    <message>
      <source>{tax} (same state)</source>
      <translation>{tax} (वही राज्य)</translation>
    </message>
  </context>
  <context>
    <name>Entry</name>
    <message>
      <source>Saved</source>
      <translation>सहेजा</translation>
    </message>
  </context>
  <context>
    <name>ErrorState</name>
    <message>
      <source>Details</source>
      <translation>ब्यौरा</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>फिर करें</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n लाइन</numerusform>
        <numerusform>%n लाइनें</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>चुनें…</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>एक्सपोर्ट</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>फ़ोल्डर</translation>
    </message>
    <message>
      <source>Folder for the file</source>
      <translation>फ़ाइल का फ़ोल्डर</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>फ़ॉर्मेट</translation>
    </message>
    <message>
      <source>Name a folder.</source>
      <translation>फ़ोल्डर का नाम लिखें।</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>फ़ोल्डर दिखाएँ</translation>
    </message>
    <message>
      <source>{name} written</source>
      <translation>{name} बन गई</translation>
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>{label}, required</source>
      <translation>{label}, ज़रूरी</translation>
    </message>
  </context>
  <context>
    <name>FiguresBar</name>
    <message>
      <source>need you</source>
      <translation>पर ध्यान दें</translation>
    </message>
    <message>
      <source>sending now</source>
      <translation>अभी भेजे जा रहे</translation>
    </message>
    <message>
      <source>sent today</source>
      <translation>आज भेजे गए</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>भेजना बाकी</translation>
    </message>
  </context>
  <context>
    <name>Finishing</name>
    <message>
      <source>Draft kept</source>
      <translation>ड्राफ़्ट रखा</translation>
    </message>
    <message>
      <source>Give back {amount}.</source>
      <translation>{amount} लौटाएँ।</translation>
    </message>
    <message>
      <source>Nothing you typed is lost.</source>
      <translation>आपका लिखा कुछ नहीं खोया।</translation>
    </message>
    <message>
      <source>Open settings</source>
      <translation>सेटिंग खोलें</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>प्रिंट</translation>
    </message>
    <message>
      <source>This bill is NOT saved. {reason}</source>
      <translation>यह बिल सहेजा नहीं गया। {reason}</translation>
    </message>
    <message>
      <source>This is not saved yet.</source>
      <translation>यह अभी सहेजा नहीं है।</translation>
    </message>
    <message>
      <source>Type an item first.</source>
      <translation>पहले सामान लिखें।</translation>
    </message>
    <message>
      <source>You find it in the list, under Draft.</source>
      <translation>यह सूची में ड्राफ़्ट में मिलेगा।</translation>
    </message>
  </context>
  <context>
    <name>Gstin</name>
    <message>
      <source>Number is well formed</source>
      <translation>नंबर सही बना है</translation>
    </message>
  </context>
  <context>
    <name>HabitsView</name>
    <message>
      <source>All of this can be changed in Settings.</source>
      <translation>यह सब सेटिंग में बदला जा सकता है।</translation>
    </message>
    <message>
      <source>Ctrl A saves too, and Enter goes to the next field of a form.</source>
      <translation>Ctrl A से भी सहेजा जाता है, और Enter फ़ॉर्म की अगली जगह पर ले जाता है।</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>गहरा</translation>
    </message>
    <message>
      <source>Function keys mean what they mean in TallyPrime.</source>
      <translation>F वाली कुंजियाँ वही करती हैं जो TallyPrime में करती हैं।</translation>
    </message>
    <message>
      <source>Keys like</source>
      <translation>कुंजियों का ढंग</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>भाषा</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>हल्का</translation>
    </message>
    <message>
      <source>Like this computer</source>
      <translation>कंप्यूटर जैसा</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>अक्षर साइज़</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>थीम</translation>
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message numerus="yes">
      <source>%n change(s) wait to be sent</source>
      <translation>
        <numerusform>%n बदलाव भेजना बाकी</numerusform>
        <numerusform>%n बदलाव भेजने बाकी</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s)</source>
      <translation>
        <numerusform>%n सामान</numerusform>
        <numerusform>%n सामान</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need you</source>
      <translation>
        <numerusform>%n पर ध्यान दें</numerusform>
        <numerusform>%n पर ध्यान दें</numerusform>
      </translation>
    </message>
    <message>
      <source>Backup is fresh</source>
      <translation>बैकअप ताज़ा है</translation>
    </message>
    <message>
      <source>Backup made and checked</source>
      <translation>बैकअप बना और जाँचा गया</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>होम</translation>
    </message>
    <message>
      <source>Keep at least {quantity}</source>
      <translation>कम से कम {quantity} रखें</translation>
    </message>
    <message>
      <source>New invoice</source>
      <translation>नया बिल</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>अभी बैकअप नहीं</translation>
    </message>
    <message>
      <source>No server yet</source>
      <translation>अभी सर्वर नहीं</translation>
    </message>
    <message>
      <source>On this computer</source>
      <translation>इस कंप्यूटर पर</translation>
    </message>
    <message>
      <source>Record payment</source>
      <translation>भुगतान दर्ज करें</translation>
    </message>
    <message>
      <source>Saved on this computer</source>
      <translation>इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>Sync and jobs says why</source>
      <translation>“सिंक और काम” बताता है क्यों</translation>
    </message>
    <message>
      <source>The backup is old</source>
      <translation>बैकअप पुराना है</translation>
    </message>
    <message>
      <source>The figures could not be read from this computer</source>
      <translation>इस कंप्यूटर से आँकड़े पढ़े नहीं जा सके</translation>
    </message>
    <message numerus="yes">
      <source>The last backup is %n day(s) old: a broken computer would take all bills since.</source>
      <translation>
        <numerusform>पिछला बैकअप %n दिन पुराना है: कंप्यूटर खराब हुआ तो उसके बाद के सारे बिल चले जाएँगे।</numerusform>
        <numerusform>पिछला बैकअप %n दिन पुराना है: कंप्यूटर खराब हुआ तो उसके बाद के सारे बिल चले जाएँगे।</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no backup yet: a lost or broken computer would take all bills.</source>
      <translation>अभी कोई बैकअप नहीं है: कंप्यूटर खोया या खराब हुआ तो सारे बिल चले जाएँगे।</translation>
    </message>
    <message>
      <source>a copy brings everything back</source>
      <translation>एक कॉपी से सब वापस आ जाता है</translation>
    </message>
    <message>
      <source>everything works without it</source>
      <translation>इसके बिना भी सब चलता है</translation>
    </message>
    <message>
      <source>last save {time}</source>
      <translation>आखिरी बार {time}</translation>
    </message>
    <message>
      <source>no server yet; they go out once there is one</source>
      <translation>अभी सर्वर नहीं है; सर्वर आने पर चले जाएँगे</translation>
    </message>
  </context>
  <context>
    <name>HomeView</name>
    <message>
      <source>Collect today</source>
      <translation>आज लेना है</translation>
    </message>
    <message>
      <source>Figures of the day</source>
      <translation>आज के आँकड़े</translation>
    </message>
    <message>
      <source>Low stock</source>
      <translation>कम स्टॉक</translation>
    </message>
    <message>
      <source>Nobody is late. Customers with overdue bills appear here.</source>
      <translation>किसी की देर नहीं है। जिन ग्राहकों के बिल में देर है, वे यहाँ दिखेंगे।</translation>
    </message>
    <message>
      <source>Nothing runs short. Products at their reorder level appear here.</source>
      <translation>कुछ कम नहीं है। जिस सामान को मँगाने का समय हो, वह यहाँ दिखेगा।</translation>
    </message>
    <message>
      <source>Open overdue invoices</source>
      <translation>देर वाले बिल खोलें</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>बकाया (देर)</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Products that run short</source>
      <translation>जो सामान कम है</translation>
    </message>
    <message>
      <source>Received today</source>
      <translation>आज मिला</translation>
    </message>
    <message>
      <source>Record payment</source>
      <translation>भुगतान दर्ज करें</translation>
    </message>
    <message>
      <source>Sales today</source>
      <translation>आज की बिक्री</translation>
    </message>
    <message>
      <source>Stock count</source>
      <translation>स्टॉक गिनती</translation>
    </message>
    <message>
      <source>Three steps to the first bill</source>
      <translation>पहले बिल तक तीन कदम</translation>
    </message>
    <message>
      <source>To collect</source>
      <translation>लेना बाकी</translation>
    </message>
  </context>
  <context>
    <name>HomeWords</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation>
        <numerusform>%n बिल</numerusform>
        <numerusform>%n बिल</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n दिन</numerusform>
        <numerusform>%n दिन</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n invoice(s)</source>
      <translation>
        <numerusform>%n बिल</numerusform>
        <numerusform>%n बिल</numerusform>
      </translation>
    </message>
    <message>
      <source>Bank</source>
      <translation>बैंक</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>कार्ड</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>नकद</translation>
    </message>
    <message>
      <source>Cheque</source>
      <translation>चेक</translation>
    </message>
    <message>
      <source>Good afternoon, {person}</source>
      <translation>नमस्ते, {person}</translation>
    </message>
    <message>
      <source>Good evening, {person}</source>
      <translation>शुभ संध्या, {person}</translation>
    </message>
    <message>
      <source>Good morning, {person}</source>
      <translation>सुप्रभात, {person}</translation>
    </message>
    <message>
      <source>Nothing is overdue</source>
      <translation>किसी की देर नहीं</translation>
    </message>
    <message>
      <source>Nothing to collect</source>
      <translation>कुछ लेना बाकी नहीं</translation>
    </message>
    <message>
      <source>UPI</source>
      <translation>UPI</translation>
    </message>
    <message>
      <source>Under 1% is late</source>
      <translation>1% से कम में देर</translation>
    </message>
    <message>
      <source>as much as last {weekday}</source>
      <translation>पिछले {weekday} जितना</translation>
    </message>
    <message>
      <source>as on {weekday}</source>
      <translation>{weekday} जितना</translation>
    </message>
    <message>
      <source>everybody has paid</source>
      <translation>सबने चुका दिया</translation>
    </message>
    <message>
      <source>figures are from this computer and include work not sent yet</source>
      <translation>आँकड़े इसी कंप्यूटर के हैं, जो काम भेजना बाकी है वह भी इनमें है</translation>
    </message>
    <message numerus="yes">
      <source>from %n customer(s)</source>
      <translation>
        <numerusform>%n ग्राहक से</numerusform>
        <numerusform>%n ग्राहकों से</numerusform>
      </translation>
    </message>
    <message>
      <source>none last {weekday}</source>
      <translation>पिछले {weekday} कुछ नहीं</translation>
    </message>
    <message>
      <source>nothing is late</source>
      <translation>कोई देर नहीं</translation>
    </message>
    <message>
      <source>nothing yet today</source>
      <translation>आज अभी कुछ नहीं</translation>
    </message>
    <message numerus="yes">
      <source>oldest %n day(s)</source>
      <translation>
        <numerusform>सबसे पुराना %n दिन</numerusform>
        <numerusform>सबसे पुराना %n दिन</numerusform>
      </translation>
    </message>
    <message>
      <source>other {amount}</source>
      <translation>अन्य {amount}</translation>
    </message>
    <message>
      <source>sold out</source>
      <translation>सब बिक गया</translation>
    </message>
    <message>
      <source>{amount} last {weekday}</source>
      <translation>पिछले {weekday} {amount}</translation>
    </message>
    <message>
      <source>{percent}% above last {weekday}</source>
      <translation>पिछले {weekday} से {percent}% ज़्यादा</translation>
    </message>
    <message>
      <source>{percent}% below last {weekday}</source>
      <translation>पिछले {weekday} से {percent}% कम</translation>
    </message>
    <message>
      <source>{percent}% is overdue</source>
      <translation>{percent}% में देर</translation>
    </message>
    <message>
      <source>{percent}% under {weekday}</source>
      <translation>{weekday} से {percent}% कम</translation>
    </message>
    <message>
      <source>{percent}% up on {weekday}</source>
      <translation>{weekday} से {percent}% ज़्यादा</translation>
    </message>
  </context>
  <context>
    <name>ImportView</name>
    <message numerus="yes">
      <source>%n problem(s)</source>
      <translation>
        <numerusform>%n गलती</numerusform>
        <numerusform>%n गलतियाँ</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s), all of them can be taken</source>
      <translation>
        <numerusform>%n सामान, सब लिया जा सकता है</numerusform>
        <numerusform>%n सामान, सब लिए जा सकते हैं</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>चुनें…</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>कॉलम</translation>
    </message>
    <message>
      <source>Excel or CSV file</source>
      <translation>Excel या CSV फ़ाइल</translation>
    </message>
    <message>
      <source>GST %</source>
      <translation>GST %</translation>
    </message>
    <message>
      <source>HSN</source>
      <translation>HSN</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>Nothing is kept if you stop</source>
      <translation>बीच में रोकें तो कुछ नहीं रखा जाएगा</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>दाम</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>लाइन</translation>
    </message>
    <message>
      <source>Rows that cannot be taken</source>
      <translation>जो लाइनें नहीं ली जा सकतीं</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>स्टॉक</translation>
    </message>
    <message>
      <source>The first row names the columns: name, price, GST rate, HSN, stock…</source>
      <translation>पहली लाइन में कॉलम के नाम अंग्रेज़ी में: name, price, GST rate, HSN, stock…</translation>
    </message>
    <message>
      <source>The first rows</source>
      <translation>पहली लाइनें</translation>
    </message>
    <message>
      <source>Understood: {columns}</source>
      <translation>समझा: {columns}</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>गलती क्या है</translation>
    </message>
    <message>
      <source>correct the file, then choose it again</source>
      <translation>फ़ाइल ठीक करें, फिर दोबारा चुनें</translation>
    </message>
  </context>
  <context>
    <name>InvoiceRows</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n दिन देर</numerusform>
        <numerusform>%n दिन देर</numerusform>
      </translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>रकम</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>देय</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>बकाया (देर)</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>चुकता</translation>
    </message>
    <message>
      <source>Part paid</source>
      <translation>आंशिक</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>Unpaid</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>due today</source>
      <translation>आज देय</translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>%n दिन में</numerusform>
        <numerusform>%n दिन में</numerusform>
      </translation>
    </message>
    <message>
      <source>not saved yet</source>
      <translation>अभी सहेजा नहीं</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>चुकता</translation>
    </message>
  </context>
  <context>
    <name>InvoicesPage</name>
    <message numerus="yes">
      <source>%n bill(s)</source>
      <translation>
        <numerusform>%n बिल</numerusform>
        <numerusform>%n बिल</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>सभी</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Make your first invoice</source>
      <translation>अपना पहला बिल बनाएँ</translation>
    </message>
    <message>
      <source>New invoice</source>
      <translation>नया बिल</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>बकाया (देर)</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>चुकता</translation>
    </message>
    <message>
      <source>Part paid</source>
      <translation>आंशिक</translation>
    </message>
    <message>
      <source>Type a customer, type items, press Ctrl S. It is saved on this computer at once — no internet needed.</source>
      <translation>ग्राहक लिखें, सामान लिखें, Ctrl S दबाएँ। बिल तुरंत इस कंप्यूटर पर सहेजा जाता है — इंटरनेट नहीं चाहिए।</translation>
    </message>
    <message>
      <source>Unpaid</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>{amount} to collect</source>
      <translation>{amount} लेना बाकी</translation>
    </message>
  </context>
  <context>
    <name>JobPanel</name>
    <message>
      <source>Copy details for support</source>
      <translation>सहायता के लिए विवरण कॉपी करें</translation>
    </message>
    <message>
      <source>Do not send</source>
      <translation>न भेजें</translation>
    </message>
    <message>
      <source>Fix and send again</source>
      <translation>सुधारकर फिर भेजें</translation>
    </message>
    <message>
      <source>To</source>
      <translation>कब तक</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>क्या हुआ</translation>
    </message>
  </context>
  <context>
    <name>Joining</name>
    <message>
      <source>Back</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>जुड़ें</translation>
    </message>
    <message>
      <source>Join a shop</source>
      <translation>किसी दुकान से जुड़ें</translation>
    </message>
    <message>
      <source>Joining…</source>
      <translation>जुड़ रहे हैं…</translation>
    </message>
    <message>
      <source>Keep the key in a file here</source>
      <translation>कुंजी यहाँ फ़ाइल में रखें</translation>
    </message>
    <message>
      <source>The shop's books come from its server, and what you do here goes there.</source>
      <translation>दुकान की बहियाँ उसके सर्वर से आती हैं, और आप यहाँ जो करते हैं वह वहाँ जाता है।</translation>
    </message>
  </context>
  <context>
    <name>KeyCard</name>
    <message>
      <source>Choose in a list</source>
      <translation>सूची में चुनें</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>बंद करें</translation>
    </message>
    <message>
      <source>Find a key</source>
      <translation>कुंजी खोजें</translation>
    </message>
    <message>
      <source>Function keys mean what they mean in TallyPrime.</source>
      <translation>F वाली कुंजियाँ वही करती हैं जो TallyPrime में करती हैं।</translation>
    </message>
    <message>
      <source>How it was paid</source>
      <translation>भुगतान कैसे हुआ</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>कुंजियाँ</translation>
    </message>
    <message>
      <source>Keys like</source>
      <translation>कुंजियों का ढंग</translation>
    </message>
    <message>
      <source>Keys of PayAid</source>
      <translation>PayAid की कुंजियाँ</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>ऊपर-नीचे</translation>
    </message>
    <message>
      <source>No key does that. Ctrl K finds everything that can be done.</source>
      <translation>ऐसी कोई कुंजी नहीं। जो भी हो सकता है, Ctrl K से मिलेगा।</translation>
    </message>
    <message>
      <source>Pages in the side bar</source>
      <translation>साइड बार के पन्ने</translation>
    </message>
    <message>
      <source>Print this card</source>
      <translation>कार्ड प्रिंट करें</translation>
    </message>
    <message>
      <source>Quantity first</source>
      <translation>पहले मात्रा</translation>
    </message>
    <message>
      <source>Status filters</source>
      <translation>स्थिति के फ़िल्टर</translation>
    </message>
    <message>
      <source>Take and go on</source>
      <translation>लें और आगे बढ़ें</translation>
    </message>
    <message>
      <source>Tally keys: Ctrl A saves too, Enter moves in every form. Everything else stays the same.</source>
      <translation>Tally की कुंजियाँ: Ctrl A से भी सहेजा जाता है, Enter हर फ़ॉर्म में आगे ले जाता है। बाक़ी सब वैसा ही।</translation>
    </message>
    <message>
      <source>To rate, discount</source>
      <translation>दर, छूट पर</translation>
    </message>
    <message>
      <source>hold: the keys of where you are</source>
      <translation>दबाए रखें: जहाँ हैं वहाँ की कुंजियाँ</translation>
    </message>
    <message>
      <source>shows this card anywhere</source>
      <translation>से यह कार्ड कहीं भी खुलता है</translation>
    </message>
  </context>
  <context>
    <name>KeyKeeper</name>
    <message>
      <source>Copied. Paste it where only you can read it.</source>
      <translation>कॉपी हुई। वहाँ पेस्ट करें जहाँ सिर्फ़ आप पढ़ सकें।</translation>
    </message>
    <message>
      <source>Keep the recovery key</source>
      <translation>रिकवरी कुंजी सँभालें</translation>
    </message>
    <message>
      <source>Kept in {path}</source>
      <translation>{path} में रखी</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>प्रिंटर को भेजी।</translation>
    </message>
  </context>
  <context>
    <name>KeyView</name>
    <message>
      <source>Copy</source>
      <translation>कॉपी</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>प्रिंट…</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
      <source>Save as a file…</source>
      <translation>फ़ाइल में सहेजें…</translation>
    </message>
    <message>
      <source>Your books are locked with a key that this computer keeps. If the computer breaks or is stolen, this paper opens your backup on another one. Nobody else has it, not even we.</source>
      <translation>आपका हिसाब एक कुंजी से बंद है, जो इस कंप्यूटर में रहती है। कंप्यूटर खराब या चोरी हो जाए, तो इस कागज़ से आपका बैकअप दूसरे कंप्यूटर पर खुलेगा। यह और किसी के पास नहीं है, हमारे पास भी नहीं।</translation>
    </message>
  </context>
  <context>
    <name>KeyboardCard</name>
    <message>
      <source>All keys</source>
      <translation>सभी कुंजियाँ</translation>
    </message>
    <message>
      <source>Keys like</source>
      <translation>कुंजियों का ढंग</translation>
    </message>
    <message>
      <source>Tally: Ctrl A saves too, and Enter goes to the next field of a form.</source>
      <translation>Tally: Ctrl A से भी सहेजा जाता है, और Enter फ़ॉर्म की अगली जगह पर ले जाता है।</translation>
    </message>
  </context>
  <context>
    <name>KeysHere</name>
    <message>
      <source>Keys here</source>
      <translation>यहाँ की कुंजियाँ</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>It has no number yet. A draft waits in the list until you go on.</source>
      <translation>इसका नंबर अभी नहीं बना। जब तक आप आगे न बढ़ें, ड्राफ़्ट सूची में रहेगा।</translation>
    </message>
    <message>
      <source>Keep as draft</source>
      <translation>ड्राफ़्ट रखें</translation>
    </message>
    <message>
      <source>Keep typing</source>
      <translation>लिखते रहें</translation>
    </message>
    <message>
      <source>Keep what you typed?</source>
      <translation>जो लिखा है, उसे रखें?</translation>
    </message>
    <message>
      <source>Throw away</source>
      <translation>हटाएँ</translation>
    </message>
  </context>
  <context>
    <name>LevelsChart</name>
    <message>
      <source>Stock over 30 days</source>
      <translation>30 दिन का स्टॉक</translation>
    </message>
    <message>
      <source>keep at least {quantity}</source>
      <translation>कम से कम {quantity} रखें</translation>
    </message>
    <message>
      <source>today</source>
      <translation>आज</translation>
    </message>
  </context>
  <context>
    <name>Licences</name>
    <message>
      <source>Done</source>
      <translation>ठीक है</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>लाइसेंस</translation>
    </message>
  </context>
  <context>
    <name>LineCells</name>
    <message>
      <source>Type a number above zero.</source>
      <translation>शून्य से बड़ी संख्या लिखें।</translation>
    </message>
    <message>
      <source>Type a number, such as 2 or 12.50.</source>
      <translation>संख्या लिखें, जैसे 2 या 12.50।</translation>
    </message>
    <message>
      <source>Type at most {most}.</source>
      <translation>ज़्यादा से ज़्यादा {most} लिखें।</translation>
    </message>
    <message>
      <source>Type at most {places} decimals.</source>
      <translation>दशमलव के बाद ज़्यादा से ज़्यादा {places} अंक लिखें।</translation>
    </message>
  </context>
  <context>
    <name>LineDelegate</name>
    <message>
      <source>Type item name, code, or scan</source>
      <translation>सामान का नाम या कोड लिखें, या स्कैन करें</translation>
    </message>
    <message>
      <source>{column}, line {number}</source>
      <translation>{column}, लाइन {number}</translation>
    </message>
  </context>
  <context>
    <name>LineGrid</name>
    <message>
      <source>Lines of the bill</source>
      <translation>बिल की लाइनें</translation>
    </message>
    <message>
      <source>No item has “{text}”</source>
      <translation>“{text}” नाम का कोई सामान नहीं</translation>
    </message>
    <message>
      <source>Type an item, or press Ctrl Del to remove the line.</source>
      <translation>सामान लिखें, या लाइन हटाने के लिए Ctrl Del दबाएँ।</translation>
    </message>
  </context>
  <context>
    <name>LineModel</name>
    <message>
      <source>Amount</source>
      <translation>रकम</translation>
    </message>
    <message>
      <source>Disc %</source>
      <translation>छूट %</translation>
    </message>
    <message>
      <source>GST</source>
      <translation>GST</translation>
    </message>
    <message>
      <source>HSN</source>
      <translation>HSN</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Next line</source>
      <translation>अगली लाइन</translation>
    </message>
    <message>
      <source>Qty</source>
      <translation>मात्रा</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>दर</translation>
    </message>
  </context>
  <context>
    <name>LineRows</name>
    <message>
      <source>below cost</source>
      <translation>लागत से कम</translation>
    </message>
    <message>
      <source>no stock</source>
      <translation>स्टॉक नहीं</translation>
    </message>
    <message>
      <source>only {left} left</source>
      <translation>सिर्फ़ {left} बचा</translation>
    </message>
  </context>
  <context>
    <name>LinesGrid</name>
    <message>
      <source>Give back</source>
      <translation>लौटाएँ</translation>
    </message>
    <message>
      <source>Gives back</source>
      <translation>कुल लौटेगा</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>बिका</translation>
    </message>
    <message>
      <source>Still out</source>
      <translation>लौट सकता</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>वापस लें</translation>
    </message>
    <message>
      <source>Take back of {item}</source>
      <translation>{item} की वापसी</translation>
    </message>
    <message>
      <source>Worth</source>
      <translation>कीमत</translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n लाइन</numerusform>
        <numerusform>%n लाइनें</numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation>एक्सपोर्ट</translation>
    </message>
    <message>
      <source>Look for a part of the number, the customer's name, an item or an amount.</source>
      <translation>नंबर का हिस्सा, ग्राहक का नाम, सामान या रकम खोजें।</translation>
    </message>
    <message>
      <source>No row has what is chosen above.</source>
      <translation>ऊपर जो चुना है, वैसी कोई लाइन नहीं।</translation>
    </message>
    <message>
      <source>Nothing here</source>
      <translation>यहाँ कुछ नहीं</translation>
    </message>
    <message>
      <source>Nothing matches “{text}”</source>
      <translation>“{text}” जैसा कुछ नहीं मिला</translation>
    </message>
    <message>
      <source>Selected: {number}</source>
      <translation>चुना हुआ: {number}</translation>
    </message>
    <message>
      <source>Show everything</source>
      <translation>सब दिखाएँ</translation>
    </message>
    <message>
      <source>Showing {here} of {all} — more load as you scroll</source>
      <translation>{all} में से {here} दिख रहे हैं — नीचे जाने पर और आएँगे</translation>
    </message>
    <message>
      <source>The list could not be read from this computer</source>
      <translation>इस कंप्यूटर से सूची पढ़ी नहीं जा सकी</translation>
    </message>
  </context>
  <context>
    <name>ListView</name>
    <message>
      <source>More</source>
      <translation>और</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>और छँटनी</translation>
    </message>
  </context>
  <context>
    <name>LookCard</name>
    <message>
      <source>Applies at once.</source>
      <translation>तुरंत लागू होता है।</translation>
    </message>
    <message>
      <source>Bills are printed in English, as the law has it.</source>
      <translation>कानून के अनुसार बिल अंग्रेज़ी में छपते हैं।</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>गहरा</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>भाषा</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>हल्का</translation>
    </message>
    <message>
      <source>Like this computer</source>
      <translation>कंप्यूटर जैसा</translation>
    </message>
    <message>
      <source>On top of the system's own.</source>
      <translation>सिस्टम के अपने साइज़ के ऊपर।</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>अक्षर साइज़</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>थीम</translation>
    </message>
  </context>
  <context>
    <name>LostDialog</name>
    <message>
      <source>Bought elsewhere</source>
      <translation>दूसरी जगह से लिया</translation>
    </message>
    <message>
      <source>It leaves the board; you can undo that.</source>
      <translation>यह बोर्ड से हट जाएगा; आप इसे वापस ला सकते हैं।</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>गया</translation>
    </message>
    <message>
      <source>Mark as lost</source>
      <translation>हाथ से गया मानें</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>जवाब नहीं</translation>
    </message>
    <message>
      <source>Not needed any more</source>
      <translation>अब ज़रूरत नहीं</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>दाम</translation>
    </message>
    <message>
      <source>Too dear, bought elsewhere…</source>
      <translation>महँगा था, दूसरी जगह से लिया…</translation>
    </message>
    <message>
      <source>Why was it lost?</source>
      <translation>सौदा क्यों गया?</translation>
    </message>
  </context>
  <context>
    <name>MailCard</name>
    <message>
      <source>By day, with the bill and what is still to be paid, until it is paid.</source>
      <translation>दिन में, बिल और बाकी रकम के साथ, जब तक भुगतान न हो।</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>ई-मेल</translation>
    </message>
    <message>
      <source>Every night at two; empty: to the shop's address</source>
      <translation>हर रात दो बजे; खाली हो तो दुकान के पते पर</translation>
    </message>
    <message>
      <source>Every so many days</source>
      <translation>इतने दिनों में एक बार</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>रखा गया</translation>
    </message>
    <message>
      <source>Kept in this computer's key store alone</source>
      <translation>केवल इस कंप्यूटर के कुंजी-भंडार में</translation>
    </message>
    <message>
      <source>Letters are from</source>
      <translation>पत्र किससे</translation>
    </message>
    <message>
      <source>Mail server</source>
      <translation>मेल सर्वर</translation>
    </message>
    <message>
      <source>Not set up</source>
      <translation>सेट नहीं है</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>पासवर्ड</translation>
    </message>
    <message>
      <source>Port</source>
      <translation>पोर्ट</translation>
    </message>
    <message>
      <source>Remind customers of bills that are due</source>
      <translation>ग्राहकों को बकाया बिलों की याद दिलाएँ</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>अनुस्मारक</translation>
    </message>
    <message>
      <source>Reminders go by</source>
      <translation>अनुस्मारक कैसे जाएँ</translation>
    </message>
    <message>
      <source>Reports and alerts go to</source>
      <translation>रिपोर्ट और सूचनाएँ किसे</translation>
    </message>
    <message>
      <source>Security</source>
      <translation>सुरक्षा</translation>
    </message>
    <message>
      <source>Send a letter to try it out</source>
      <translation>आज़माने के लिए पत्र भेजें</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>सेट है</translation>
    </message>
    <message>
      <source>Such as smtp.example.com</source>
      <translation>जैसे smtp.example.com</translation>
    </message>
    <message>
      <source>The shop's e-mail address</source>
      <translation>दुकान का ई-मेल पता</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>यूज़र नाम</translation>
    </message>
  </context>
  <context>
    <name>MailWork</name>
    <message>
      <source>PayAid can send mail</source>
      <translation>PayAid मेल भेज सकता है</translation>
    </message>
    <message>
      <source>This letter tries out the mail server of the shop.</source>
      <translation>यह पत्र दुकान के मेल सर्वर को आज़माता है।</translation>
    </message>
  </context>
  <context>
    <name>Making</name>
    <message>
      <source>Exempt</source>
      <translation>करमुक्त</translation>
    </message>
    <message>
      <source>GST</source>
      <translation>GST</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>HSN</source>
      <translation>HSN</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>New customer</source>
      <translation>नया ग्राहक</translation>
    </message>
    <message>
      <source>New item</source>
      <translation>नया सामान</translation>
    </message>
    <message>
      <source>Nil rated</source>
      <translation>शून्य दर</translation>
    </message>
    <message>
      <source>Only of registered businesses</source>
      <translation>सिर्फ़ रजिस्टर्ड कारोबार का</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>दर</translation>
    </message>
    <message>
      <source>Save customer</source>
      <translation>ग्राहक सहेजें</translation>
    </message>
    <message>
      <source>Save item</source>
      <translation>सामान सहेजें</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>यूनिट</translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message>
      <source>Bills, payments, deals and addresses of both will stand with the one that stays. What only the other one has is taken over. This cannot be undone.</source>
      <translation>दोनों के बिल, भुगतान, सौदे और पते उसी के नाम होंगे जो रहेगा। जो सिर्फ़ दूसरे के पास है, वह भी ले लिया जाएगा। यह वापस नहीं हो सकता।</translation>
    </message>
    <message>
      <source>Keep the other one</source>
      <translation>दूसरे को रखें</translation>
    </message>
    <message>
      <source>Make one contact of two</source>
      <translation>दो संपर्कों का एक बनाएँ</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>मिलाएँ</translation>
    </message>
    <message>
      <source>goes into it</source>
      <translation>इसमें मिलेगा</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>रहेगा</translation>
    </message>
    <message>
      <source>“{name}” went into “{kept}”</source>
      <translation>“{name}” अब “{kept}” में मिल गया</translation>
    </message>
  </context>
  <context>
    <name>Mishaps</name>
    <message>
      <source>Copy</source>
      <translation>कॉपी</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>ब्यौरा</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>आगे बढ़ें</translation>
    </message>
    <message>
      <source>It is written down in {file}. Send it to who looks after your PayAid.</source>
      <translation>यह {file} में लिखा है। इसे उन्हें भेजें जो आपका PayAid सँभालते हैं।</translation>
    </message>
    <message>
      <source>Something went wrong</source>
      <translation>कुछ गड़बड़ हुई</translation>
    </message>
    <message>
      <source>This is a fault of PayAid, not yours. What was saved is safe; go on working.</source>
      <translation>यह PayAid की गलती है, आपकी नहीं। जो सहेजा है वह सुरक्षित है; काम करते रहें।</translation>
    </message>
  </context>
  <context>
    <name>MoneyInput</name>
    <message>
      <source>Check the comma: 12.50 or 1,250?</source>
      <translation>कॉमा जाँचें: 12.50 या 1,250?</translation>
    </message>
    <message>
      <source>Type an amount of at most 9,999 crore.</source>
      <translation>ज़्यादा से ज़्यादा 9,999 करोड़ की रकम लिखें।</translation>
    </message>
    <message>
      <source>Type an amount such as 1,250.50, 1.25l or 500+75.</source>
      <translation>रकम लिखें, जैसे 1,250.50, 1.25l या 500+75।</translation>
    </message>
    <message>
      <source>Type an amount that is not below zero.</source>
      <translation>ऐसी रकम लिखें जो शून्य से कम न हो।</translation>
    </message>
    <message>
      <source>Write l for lakh, cr for crore or k for thousand after a number.</source>
      <translation>संख्या के बाद लाख के लिए l, करोड़ के लिए cr या हज़ार के लिए k लिखें।</translation>
    </message>
  </context>
  <context>
    <name>MoreFields</name>
    <message>
      <source>5% or 250</source>
      <translation>5% या 250</translation>
    </message>
    <message>
      <source>Discount after tax</source>
      <translation>टैक्स के बाद छूट</translation>
    </message>
    <message>
      <source>Discount on the bill</source>
      <translation>बिल पर छूट</translation>
    </message>
    <message>
      <source>More fields</source>
      <translation>और खाने</translation>
    </message>
    <message>
      <source>Name on the bill</source>
      <translation>बिल पर नाम</translation>
    </message>
    <message>
      <source>Other charges, after tax</source>
      <translation>दूसरे खर्च, टैक्स के बाद</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Rates include tax</source>
      <translation>दर में टैक्स शामिल</translation>
    </message>
    <message>
      <source>Reverse charge</source>
      <translation>रिवर्स चार्ज</translation>
    </message>
    <message>
      <source>Take</source>
      <translation>ठीक है</translation>
    </message>
    <message>
      <source>Terms at the foot of the bill</source>
      <translation>बिल के नीचे की शर्तें</translation>
    </message>
    <message>
      <source>The buyer pays the tax (reverse charge)</source>
      <translation>टैक्स खरीदार देगा (रिवर्स चार्ज)</translation>
    </message>
    <message>
      <source>Type a percentage such as 5%, or rupees.</source>
      <translation>प्रतिशत लिखें, जैसे 5%, या रुपये।</translation>
    </message>
  </context>
  <context>
    <name>NewShop</name>
    <message>
      <source>A backup takes a second and brings everything back.</source>
      <translation>बैकअप में एक सेकंड लगता है और उससे सब वापस आ जाता है।</translation>
    </message>
    <message>
      <source>Add what you sell</source>
      <translation>जो बेचते हैं, वह जोड़ें</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>अभी बैकअप लें</translation>
    </message>
    <message>
      <source>Bring items from Excel</source>
      <translation>Excel से सामान लाएँ</translation>
    </message>
    <message>
      <source>In any order. Each can wait.</source>
      <translation>किसी भी क्रम में। कोई भी बाद में हो सकता है।</translation>
    </message>
    <message>
      <source>Keep a copy in a safe place</source>
      <translation>एक कॉपी सुरक्षित जगह रखें</translation>
    </message>
    <message>
      <source>Make your first invoice</source>
      <translation>अपना पहला बिल बनाएँ</translation>
    </message>
    <message>
      <source>New invoice</source>
      <translation>नया बिल</translation>
    </message>
    <message>
      <source>New product</source>
      <translation>नया सामान</translation>
    </message>
    <message>
      <source>One by one, or all of them from a file.</source>
      <translation>एक-एक करके, या सब एक फ़ाइल से।</translation>
    </message>
    <message>
      <source>Three steps, and the shop runs</source>
      <translation>तीन कदम, और दुकान चालू</translation>
    </message>
    <message>
      <source>Type a customer, type items, press Ctrl S. No internet is needed.</source>
      <translation>ग्राहक लिखें, सामान लिखें, Ctrl S दबाएँ। इंटरनेट नहीं चाहिए।</translation>
    </message>
  </context>
  <context>
    <name>NoteDialog</name>
    <message>
      <source>Add a note</source>
      <translation>नोट जोड़ें</translation>
    </message>
    <message>
      <source>Add note</source>
      <translation>नोट जोड़ें</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>नोट</translation>
    </message>
    <message>
      <source>Type what is to be remembered.</source>
      <translation>जो याद रखना है, वह लिखें।</translation>
    </message>
    <message>
      <source>Will pay half by Friday</source>
      <translation>आधा शुक्रवार तक देंगे</translation>
    </message>
  </context>
  <context>
    <name>Outgoing</name>
    <message>
      <source>Address</source>
      <translation>पता</translation>
    </message>
    <message>
      <source>Begun</source>
      <translation>शुरू हुआ</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>कोड</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>कंपनी</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>कॉपी हुआ</translation>
    </message>
    <message>
      <source>Credit limit</source>
      <translation>उधार सीमा</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Days to pay</source>
      <translation>भुगतान के दिन</translation>
    </message>
    <message>
      <source>Did not go</source>
      <translation>नहीं गया</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>ठीक है</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>Goes to</source>
      <translation>किसे जाता है</translation>
    </message>
    <message>
      <source>HSN</source>
      <translation>HSN</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>रोका हुआ</translation>
    </message>
    <message>
      <source>If the customer paid once, reverse one of the two payments. If really twice, reverse one and take it again on account: it then pays the next bill.</source>
      <translation>अगर ग्राहक ने एक बार भुगतान किया है, तो दोनों भुगतानों में से एक को वापस करें। अगर सचमुच दो बार किया है, तो एक को वापस करके फिर से खाते में लें: उससे अगला बिल चुकेगा।</translation>
    </message>
    <message>
      <source>In {pause}</source>
      <translation>{pause} में</translation>
    </message>
    <message>
      <source>It did not go yet, and is tried again by itself</source>
      <translation>यह अभी नहीं गया, अपने-आप फिर कोशिश होगी</translation>
    </message>
    <message>
      <source>It is being sent right now</source>
      <translation>यह अभी भेजा जा रहा है</translation>
    </message>
    <message>
      <source>It waits until sending goes on, or for one before it</source>
      <translation>भेजना फिर शुरू होने तक, या अपने से पहले वाले के लिए रुका है</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>पंक्तियाँ</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>No</source>
      <translation>नहीं</translation>
    </message>
    <message>
      <source>Not sent: {title}</source>
      <translation>नहीं भेजा गया: {title}</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>नोट</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>अभी</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>PAN</source>
      <translation>PAN</translation>
    </message>
    <message>
      <source>Paid twice</source>
      <translation>दो बार भुगतान</translation>
    </message>
    <message>
      <source>Paste it into your message.</source>
      <translation>इसे अपने संदेश में चिपकाएँ।</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>दाम</translation>
    </message>
    <message>
      <source>Put in the sending list</source>
      <translation>भेजने की सूची में रखा</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>अस्वीकृत</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>हटाया</translation>
    </message>
    <message>
      <source>Saved here</source>
      <translation>यहाँ सहेजा</translation>
    </message>
    <message>
      <source>Saved here. It goes by itself.</source>
      <translation>यहाँ सहेजा है। यह अपने-आप जाता है।</translation>
    </message>
    <message>
      <source>Saved here. It goes to the server by itself when that can be reached.</source>
      <translation>यहाँ सहेजा है। सर्वर मिलते ही यह अपने-आप जाता है।</translation>
    </message>
    <message>
      <source>Send again as it is</source>
      <translation>ऐसे ही फिर भेजें</translation>
    </message>
    <message>
      <source>Sending</source>
      <translation>भेजा जा रहा</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>चरण</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>शर्तें</translation>
    </message>
    <message>
      <source>The result is kept on all computers</source>
      <translation>परिणाम सब कंप्यूटरों पर रखा गया</translation>
    </message>
    <message>
      <source>The server did not accept it</source>
      <translation>सर्वर ने इसे नहीं लिया</translation>
    </message>
    <message>
      <source>The server did not accept this</source>
      <translation>सर्वर ने इसे नहीं लिया</translation>
    </message>
    <message>
      <source>This did not go, and is not tried again by itself</source>
      <translation>यह नहीं गया, और अपने-आप फिर कोशिश नहीं होगी</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>शीर्षक</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>अभी कोशिश करें</translation>
    </message>
    <message>
      <source>Two computers took the money for this bill</source>
      <translation>इस बिल का पैसा दो कंप्यूटरों पर लिया गया</translation>
    </message>
    <message>
      <source>Two versions</source>
      <translation>दो रूप</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>कीमत</translation>
    </message>
    <message>
      <source>When online</source>
      <translation>ऑनलाइन होने पर</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>हाँ</translation>
    </message>
    <message>
      <source>You can undo this for 30 days.</source>
      <translation>आप इसे 30 दिन तक वापस ले सकते हैं।</translation>
    </message>
    <message numerus="yes">
      <source>after %n tries</source>
      <translation>
        <numerusform>%n कोशिश के बाद</numerusform>
        <numerusform>%n कोशिशों के बाद</numerusform>
      </translation>
    </message>
    <message>
      <source>bill of {day}</source>
      <translation>{day} का बिल</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>खाली</translation>
    </message>
    <message>
      <source>from another computer</source>
      <translation>दूसरे कंप्यूटर से</translation>
    </message>
    <message>
      <source>from {device}</source>
      <translation>{device} से</translation>
    </message>
    <message>
      <source>made {time}</source>
      <translation>{time} को बना</translation>
    </message>
    <message>
      <source>not tried yet</source>
      <translation>अभी कोशिश नहीं</translation>
    </message>
    <message>
      <source>saved on this computer</source>
      <translation>इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>since {time}</source>
      <translation>{time} से</translation>
    </message>
    <message>
      <source>try {number}</source>
      <translation>कोशिश {number}</translation>
    </message>
    <message>
      <source>{amount} too much: two computers took the money</source>
      <translation>{amount} ज़्यादा: पैसा दो कंप्यूटरों पर लिया गया</translation>
    </message>
    <message>
      <source>{fields}: changed on two computers</source>
      <translation>{fields}: दो कंप्यूटरों पर बदला</translation>
    </message>
    <message>
      <source>“Do not send” changes nothing in the books. You can undo this for 30 days.</source>
      <translation>“न भेजें” से बहियों में कुछ नहीं बदलता। आप इसे 30 दिन तक वापस ले सकते हैं।</translation>
    </message>
    <message>
      <source>“Do not send” takes this edit back here: it becomes as the server has it. You can undo this for 30 days.</source>
      <translation>“न भेजें” इस बदलाव को यहाँ वापस लेता है: यह सर्वर जैसा हो जाता है। आप इसे 30 दिन तक वापस ले सकते हैं।</translation>
    </message>
  </context>
  <context>
    <name>OutgoingPage</name>
    <message>
      <source>Everything below is saved on this computer. This page shows what has to go.</source>
      <translation>नीचे का सब कुछ इस कंप्यूटर पर सहेजा है। यह पेज दिखाता है कि क्या जाना बाकी है।</translation>
    </message>
    <message>
      <source>Hold sending</source>
      <translation>भेजना रोकें</translation>
    </message>
    <message>
      <source>Needs you  {count}</source>
      <translation>आप देखें  {count}</translation>
    </message>
    <message>
      <source>Nothing waits, nothing needs you</source>
      <translation>कुछ कतार में नहीं, कुछ आपको देखना नहीं</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>फिर भेजें</translation>
    </message>
    <message>
      <source>Server and this computer</source>
      <translation>सर्वर और यह कंप्यूटर</translation>
    </message>
    <message>
      <source>Sync and jobs</source>
      <translation>सिंक और काम</translation>
    </message>
    <message>
      <source>The chosen one</source>
      <translation>चुना हुआ</translation>
    </message>
    <message>
      <source>This cannot be shown</source>
      <translation>यह दिखाया नहीं जा सकता</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>अभी कोशिश करें</translation>
    </message>
    <message>
      <source>Two versions</source>
      <translation>दो रूप</translation>
    </message>
    <message>
      <source>Waiting  {count}</source>
      <translation>कतार में  {count}</translation>
    </message>
    <message>
      <source>What waits and what needs you</source>
      <translation>क्या कतार में है और क्या आपको देखना है</translation>
    </message>
    <message>
      <source>What you do goes to the shop's server and to customers from here, by itself.</source>
      <translation>आप जो करते हैं वह यहाँ से दुकान के सर्वर और ग्राहकों तक अपने-आप जाता है।</translation>
    </message>
    <message>
      <source>connected</source>
      <translation>जुड़ा हुआ</translation>
    </message>
    <message>
      <source>last one {time}</source>
      <translation>आख़िरी {time}</translation>
    </message>
    <message>
      <source>no server</source>
      <translation>सर्वर नहीं</translation>
    </message>
    <message>
      <source>not tried by itself</source>
      <translation>अपने-आप कोशिश नहीं</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>ऑफ़लाइन</translation>
    </message>
    <message>
      <source>oldest: {time}</source>
      <translation>सबसे पुराना: {time}</translation>
    </message>
    <message>
      <source>sending is held</source>
      <translation>भेजना रुका है</translation>
    </message>
    <message>
      <source>sent in this order</source>
      <translation>इसी क्रम में जाते हैं</translation>
    </message>
    <message>
      <source>trying again in {pause}</source>
      <translation>{pause} में फिर कोशिश</translation>
    </message>
    <message>
      <source>{name} was changed on two computers</source>
      <translation>{name} दो कंप्यूटरों पर बदला गया</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Bills</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>संपर्क</translation>
    </message>
    <message>
      <source>Do</source>
      <translation>करें</translation>
    </message>
    <message>
      <source>Do something with {name}</source>
      <translation>{name} के साथ कुछ करें</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>मिला</translation>
    </message>
    <message>
      <source>Go to</source>
      <translation>जाएँ</translation>
    </message>
    <message>
      <source>New invoice for {name}</source>
      <translation>{name} का नया बिल</translation>
    </message>
    <message>
      <source>Nothing here is called that. Try fewer letters.</source>
      <translation>इस नाम का कुछ नहीं है। कम अक्षर लिखकर देखें।</translation>
    </message>
    <message>
      <source>Open {name}</source>
      <translation>{name} खोलें</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Record payment from {name}</source>
      <translation>{name} से भुगतान दर्ज करें</translation>
    </message>
    <message>
      <source>Search or go to</source>
      <translation>खोजें या जाएँ</translation>
    </message>
    <message>
      <source>amount</source>
      <translation>रकम</translation>
    </message>
    <message>
      <source>amounts</source>
      <translation>रकमें</translation>
    </message>
    <message>
      <source>bill no.</source>
      <translation>बिल नं.</translation>
    </message>
    <message>
      <source>bill numbers</source>
      <translation>बिल नंबर</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>चुनें</translation>
    </message>
    <message>
      <source>commands</source>
      <translation>कमांड</translation>
    </message>
    <message>
      <source>commands only</source>
      <translation>सिर्फ़ कमांड</translation>
    </message>
    <message>
      <source>everything</source>
      <translation>सब कुछ</translation>
    </message>
    <message>
      <source>more actions</source>
      <translation>और काम</translation>
    </message>
    <message>
      <source>open</source>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>बकाया (देर)</translation>
    </message>
    <message>
      <source>owes {amount}</source>
      <translation>{amount} लेना बाकी</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>चुकता</translation>
    </message>
    <message>
      <source>part paid</source>
      <translation>आंशिक</translation>
    </message>
    <message>
      <source>settled</source>
      <translation>हिसाब बराबर</translation>
    </message>
    <message>
      <source>unpaid</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>you owe {amount}</source>
      <translation>{amount} देना बाकी</translation>
    </message>
  </context>
  <context>
    <name>PaperPatch</name>
    <message>
      <source>None yet</source>
      <translation>अभी कोई नहीं</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>चुना हुआ</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>अभी कोई नहीं</translation>
    </message>
  </context>
  <context>
    <name>PasswordInput</name>
    <message>
      <source>Hide password</source>
      <translation>पासवर्ड छिपाएँ</translation>
    </message>
    <message>
      <source>Show password</source>
      <translation>पासवर्ड दिखाएँ</translation>
    </message>
  </context>
  <context>
    <name>PaymentDialog</name>
    <message>
      <source>A bill gets more than is owed on it. Lower its share.</source>
      <translation>किसी बिल को उसके बाकी से ज़्यादा मिल रहा है। उसका हिस्सा कम करें।</translation>
    </message>
    <message>
      <source>A cash sale takes no more than is owed on it: {due}.</source>
      <translation>नकद बिक्री में बाकी से ज़्यादा नहीं लिया जाता: {due}।</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Only {advance} is on account.</source>
      <translation>खाते में केवल {advance} है।</translation>
    </message>
    <message>
      <source>Pay money back</source>
      <translation>पैसा लौटाएँ</translation>
    </message>
    <message>
      <source>Payment {number} saved on this computer</source>
      <translation>भुगतान {number} इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>Print it</source>
      <translation>प्रिंट करें</translation>
    </message>
    <message>
      <source>Print receipt</source>
      <translation>रसीद प्रिंट करें</translation>
    </message>
    <message>
      <source>Receipt {number}</source>
      <translation>रसीद {number}</translation>
    </message>
    <message>
      <source>Receipt {number} saved on this computer</source>
      <translation>रसीद {number} इस कंप्यूटर पर सहेजी</translation>
    </message>
    <message>
      <source>Record payment</source>
      <translation>भुगतान दर्ज करें</translation>
    </message>
    <message>
      <source>Save &amp; print receipt</source>
      <translation>सहेजें &amp; रसीद प्रिंट</translation>
    </message>
    <message>
      <source>Save payment</source>
      <translation>भुगतान सहेजें</translation>
    </message>
    <message>
      <source>Saved on this computer first</source>
      <translation>पहले इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
      <source>The bills get more than was received. Lower a share.</source>
      <translation>बिलों में मिली रकम से ज़्यादा बँट रहा है। कोई हिस्सा कम करें।</translation>
    </message>
    <message>
      <source>Type a day such as 18-07-2026 or 18/7.</source>
      <translation>तारीख लिखें, जैसे 18-07-2026 या 18/7।</translation>
    </message>
    <message>
      <source>Type how much was paid back.</source>
      <translation>कितना लौटाया, वह लिखें।</translation>
    </message>
    <message>
      <source>Type how much was received.</source>
      <translation>कितना मिला, वह लिखें।</translation>
    </message>
    <message>
      <source>owes {amount}</source>
      <translation>{amount} लेना बाकी</translation>
    </message>
  </context>
  <context>
    <name>PaymentRows</name>
    <message>
      <source>Amount</source>
      <translation>रकम</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख</translation>
    </message>
    <message>
      <source>How</source>
      <translation>कैसे</translation>
    </message>
    <message>
      <source>Paid out</source>
      <translation>दिया</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>रसीद</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>रेफ़रेंस</translation>
    </message>
    <message>
      <source>Reversal</source>
      <translation>उलटी एंट्री</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>निपटा</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>वापस लिया</translation>
    </message>
    <message>
      <source>{amount} on account</source>
      <translation>{amount} खाते में</translation>
    </message>
  </context>
  <context>
    <name>PaymentView</name>
    <message>
      <source>12-digit UTR (optional)</source>
      <translation>12 अंकों का UTR (ज़रूरी नहीं)</translation>
    </message>
    <message>
      <source>18-07-2026</source>
      <translation>18-07-2026</translation>
    </message>
    <message>
      <source>Alt 1–5</source>
      <translation>Alt 1–5</translation>
    </message>
    <message>
      <source>Amount paid back</source>
      <translation>लौटाई रकम</translation>
    </message>
    <message>
      <source>Amount received</source>
      <translation>मिली रकम</translation>
    </message>
    <message>
      <source>Bank</source>
      <translation>बैंक</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>कार्ड</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>नकद</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>बदलें</translation>
    </message>
    <message>
      <source>Change order</source>
      <translation>क्रम बदलें</translation>
    </message>
    <message>
      <source>Cheque</source>
      <translation>चेक</translation>
    </message>
    <message>
      <source>Cheque number</source>
      <translation>चेक नंबर</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख</translation>
    </message>
    <message>
      <source>Date on the cheque</source>
      <translation>चेक की तारीख</translation>
    </message>
    <message>
      <source>How</source>
      <translation>कैसे</translation>
    </message>
    <message>
      <source>How it was paid</source>
      <translation>भुगतान कैसे हुआ</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>नोट</translation>
    </message>
    <message>
      <source>Nothing is owed after this</source>
      <translation>इसके बाद कुछ बाकी नहीं</translation>
    </message>
    <message>
      <source>Nothing stays on account</source>
      <translation>खाते में कुछ नहीं रहेगा</translation>
    </message>
    <message>
      <source>Pay back</source>
      <translation>लौटाएँ</translation>
    </message>
    <message>
      <source>Receive instead</source>
      <translation>पैसा लें</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>रेफ़रेंस</translation>
    </message>
    <message>
      <source>Set against bills</source>
      <translation>बिलों में लगा</translation>
    </message>
    <message>
      <source>Slip number</source>
      <translation>स्लिप नंबर</translation>
    </message>
    <message>
      <source>Transfer number</source>
      <translation>ट्रांसफ़र नंबर</translation>
    </message>
    <message>
      <source>UPI</source>
      <translation>UPI</translation>
    </message>
    <message>
      <source>UTR / reference</source>
      <translation>UTR / रेफ़रेंस</translation>
    </message>
    <message numerus="yes">
      <source>in %n bill(s)</source>
      <translation>
        <numerusform>%n बिल में</numerusform>
        <numerusform>%n बिलों में</numerusform>
      </translation>
    </message>
    <message>
      <source>newest first</source>
      <translation>नया पहले</translation>
    </message>
    <message>
      <source>oldest first</source>
      <translation>पुराना पहले</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>ज़रूरी नहीं</translation>
    </message>
    <message>
      <source>owes nothing</source>
      <translation>कुछ लेना नहीं</translation>
    </message>
    <message>
      <source>owes {amount} {bills}</source>
      <translation>{bills} {amount} लेना बाकी</translation>
    </message>
    <message>
      <source>this bill first</source>
      <translation>यह बिल पहले</translation>
    </message>
    <message>
      <source>{amount} is still owed after this</source>
      <translation>इसके बाद {amount} बाकी रहेगा</translation>
    </message>
    <message>
      <source>{amount} on account</source>
      <translation>{amount} खाते में</translation>
    </message>
    <message>
      <source>{amount} stays on account</source>
      <translation>खाते में {amount} रहेगा</translation>
    </message>
    <message>
      <source>{amount} stays on account as an advance</source>
      <translation>{amount} खाते में एडवांस रहेगा</translation>
    </message>
  </context>
  <context>
    <name>PaymentsCard</name>
    <message>
      <source>A new bill is settled at once with money paid ahead and with credit notes.</source>
      <translation>नया बिल पहले से जमा रकम और क्रेडिट नोट से तुरंत चुक जाता है।</translation>
    </message>
    <message>
      <source>Account name</source>
      <translation>खाते का नाम</translation>
    </message>
    <message>
      <source>Account number</source>
      <translation>खाता नंबर</translation>
    </message>
    <message>
      <source>Bank</source>
      <translation>बैंक</translation>
    </message>
    <message>
      <source>Bank account on bills</source>
      <translation>बिल पर बैंक खाता</translation>
    </message>
    <message>
      <source>Branch</source>
      <translation>ब्रांच</translation>
    </message>
    <message>
      <source>Empty: the usual limit of UPI</source>
      <translation>खाली: UPI की आम सीमा</translation>
    </message>
    <message>
      <source>IFSC</source>
      <translation>IFSC</translation>
    </message>
    <message>
      <source>No code above</source>
      <translation>इससे ऊपर QR नहीं</translation>
    </message>
    <message>
      <source>The code on bills pays to it</source>
      <translation>बिल के QR का पैसा इसी में आता है</translation>
    </message>
    <message>
      <source>UPI ID</source>
      <translation>UPI ID</translation>
    </message>
    <message>
      <source>Use what a customer has on account</source>
      <translation>ग्राहक के खाते में जमा रकम का उपयोग करें</translation>
    </message>
  </context>
  <context>
    <name>PaymentsPage</name>
    <message numerus="yes">
      <source>%n receipt(s)</source>
      <translation>
        <numerusform>%n रसीद</numerusform>
        <numerusform>%n रसीदें</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>सब</translation>
    </message>
    <message>
      <source>Choose days to see what they come to</source>
      <translation>दिन चुनें तो कुल दिखेगा</translation>
    </message>
    <message>
      <source>No money recorded yet</source>
      <translation>अभी कोई भुगतान दर्ज नहीं</translation>
    </message>
    <message>
      <source>Nothing here yet</source>
      <translation>अभी यहाँ कुछ नहीं</translation>
    </message>
    <message>
      <source>Nothing in these days</source>
      <translation>इन दिनों में कुछ नहीं</translation>
    </message>
    <message>
      <source>Paid out</source>
      <translation>दिया</translation>
    </message>
    <message>
      <source>Payments</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Press F6 on a bill that was paid. The amount is filled in, and the customer can scan a UPI code.</source>
      <translation>जो बिल चुकाया गया, उस पर F6 दबाएँ। रकम भरी मिलेगी, और ग्राहक UPI कोड स्कैन कर सकता है।</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>मिला</translation>
    </message>
    <message>
      <source>Record payment</source>
      <translation>भुगतान दर्ज करें</translation>
    </message>
    <message>
      <source>Search receipt, customer, reference…</source>
      <translation>रसीद, ग्राहक, रेफ़रेंस खोजें…</translation>
    </message>
    <message>
      <source>{amount} received</source>
      <translation>{amount} मिला</translation>
    </message>
  </context>
  <context>
    <name>PeriodDialog</name>
    <message>
      <source>01-04-2026</source>
      <translation>01-04-2026</translation>
    </message>
    <message>
      <source>From</source>
      <translation>कब से</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>अवधि</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>दिखाएँ</translation>
    </message>
    <message>
      <source>To</source>
      <translation>कब तक</translation>
    </message>
    <message>
      <source>Which days?</source>
      <translation>कौन से दिन?</translation>
    </message>
    <message>
      <source>before the first day</source>
      <translation>पहले दिन से पहले</translation>
    </message>
    <message>
      <source>no such day</source>
      <translation>ऐसा कोई दिन नहीं</translation>
    </message>
    <message>
      <source>t for today</source>
      <translation>आज के लिए t</translation>
    </message>
  </context>
  <context>
    <name>Periods</name>
    <message>
      <source>All days</source>
      <translation>सब दिन</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>पिछले 7 दिन</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>पिछला महीना</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>पिछला साल</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>यह महीना</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>यह साल</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>आज</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>{day} से</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>{day} तक</translation>
    </message>
  </context>
  <context>
    <name>PictureEntry</name>
    <message>
      <source>Choose a picture: {what}</source>
      <translation>चित्र चुनें: {what}</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>चुनें…</translation>
    </message>
    <message>
      <source>Pictures ({pattern})</source>
      <translation>चित्र ({pattern})</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>{what}: choose</source>
      <translation>{what}: चुनें</translation>
    </message>
    <message>
      <source>{what}: remove</source>
      <translation>{what}: हटाएँ</translation>
    </message>
  </context>
  <context>
    <name>Places</name>
    <message>
      <source>Contacts</source>
      <translation>संपर्क</translation>
    </message>
    <message>
      <source>Credit notes</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Customers</source>
      <translation>ग्राहक</translation>
    </message>
    <message>
      <source>Deals</source>
      <translation>सौदे</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>होम</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Payments</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Sell</source>
      <translation>बिक्री</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>सेटिंग</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>स्टॉक</translation>
    </message>
    <message>
      <source>Sync and jobs</source>
      <translation>सिंक और काम</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>यह कंप्यूटर</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Never repeats, never skips. Starts again each April.</source>
      <translation>न दोहराता है, न छूटता है। हर अप्रैल फिर से शुरू होता है।</translation>
    </message>
    <message>
      <source>Your bill will look like this</source>
      <translation>आपका बिल ऐसा दिखेगा</translation>
    </message>
    <message>
      <source>Your first bill</source>
      <translation>आपका पहला बिल</translation>
    </message>
    <message>
      <source>{count} of 16 characters</source>
      <translation>16 में से {count} अक्षर</translation>
    </message>
  </context>
  <context>
    <name>PrintActs</name>
    <message>
      <source>Choose a printer</source>
      <translation>प्रिंटर चुनें</translation>
    </message>
    <message>
      <source>It was not printed</source>
      <translation>प्रिंट नहीं हुआ</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>फ़ोल्डर दिखाएँ</translation>
    </message>
    <message>
      <source>{name} saved</source>
      <translation>{name} सहेजी गई</translation>
    </message>
    <message>
      <source>{number} sent to the printer</source>
      <translation>{number} प्रिंटर को भेजा</translation>
    </message>
  </context>
  <context>
    <name>PrintDialog</name>
    <message>
      <source>Copies</source>
      <translation>कॉपी</translation>
    </message>
    <message>
      <source>Folder for the PDF</source>
      <translation>PDF का फ़ोल्डर</translation>
    </message>
    <message>
      <source>PDF to a folder</source>
      <translation>फ़ोल्डर में PDF</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>प्रिंट</translation>
    </message>
    <message>
      <source>Print {number}</source>
      <translation>{number} प्रिंट करें</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>प्रिंटर</translation>
    </message>
    <message>
      <source>System dialog…</source>
      <translation>सिस्टम प्रिंट…</translation>
    </message>
    <message>
      <source>This computer knows no printer. You can keep the paper as a PDF.</source>
      <translation>इस कंप्यूटर पर कोई प्रिंटर नहीं है। कागज़ PDF में रख सकते हैं।</translation>
    </message>
    <message>
      <source>draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
  </context>
  <context>
    <name>PrintingCard</name>
    <message>
      <source>Alt P prints there without asking.</source>
      <translation>Alt P बिना पूछे वहीं प्रिंट करता है।</translation>
    </message>
    <message>
      <source>Ask each time</source>
      <translation>हर बार पूछें</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>कॉपी</translation>
    </message>
    <message>
      <source>Original, duplicate and triplicate, as the law names them.</source>
      <translation>ओरिजिनल, डुप्लीकेट और ट्रिप्लीकेट, जैसे कानून में नाम हैं।</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>प्रिंटर</translation>
    </message>
  </context>
  <context>
    <name>ProductForm</name>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Edit product</source>
      <translation>सामान बदलें</translation>
    </message>
    <message>
      <source>New product</source>
      <translation>नया सामान</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>सहेजें</translation>
    </message>
    <message>
      <source>Save and new</source>
      <translation>सहेजें और नया</translation>
    </message>
    <message>
      <source>“{name}” saved</source>
      <translation>“{name}” सहेजा</translation>
    </message>
  </context>
  <context>
    <name>ProductFormView</name>
    <message>
      <source>A well-formed code</source>
      <translation>कोड का रूप सही है</translation>
    </message>
    <message>
      <source>Barcodes</source>
      <translation>बारकोड</translation>
    </message>
    <message>
      <source>Cess %</source>
      <translation>सेस %</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>कोड</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>लागत</translation>
    </message>
    <message>
      <source>GST</source>
      <translation>GST</translation>
    </message>
    <message>
      <source>Goods</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>HSN</source>
      <translation>HSN</translation>
    </message>
    <message>
      <source>In stock now</source>
      <translation>अभी स्टॉक में</translation>
    </message>
    <message>
      <source>Keep at least</source>
      <translation>कम से कम रखें</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>प्रकार</translation>
    </message>
    <message>
      <source>MRP</source>
      <translation>MRP</translation>
    </message>
    <message>
      <source>Made from the name</source>
      <translation>नाम से बनेगा</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>दाम</translation>
    </message>
    <message>
      <source>Price is</source>
      <translation>दाम</translation>
    </message>
    <message>
      <source>SAC</source>
      <translation>SAC</translation>
    </message>
    <message>
      <source>Scan here; several with a comma</source>
      <translation>यहाँ स्कैन करें; कई हों तो कॉमा लगाएँ</translation>
    </message>
    <message>
      <source>Service</source>
      <translation>सेवा</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>स्टॉक</translation>
    </message>
    <message>
      <source>Tells you to buy</source>
      <translation>खरीदने की याद देगा</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>यूनिट</translation>
    </message>
    <message>
      <source>with tax</source>
      <translation>टैक्स सहित</translation>
    </message>
    <message>
      <source>without</source>
      <translation>बिना</translation>
    </message>
  </context>
  <context>
    <name>ProductImport</name>
    <message numerus="yes">
      <source>%n product(s) imported</source>
      <translation>
        <numerusform>%n सामान इम्पोर्ट हुआ</numerusform>
        <numerusform>%n सामान इम्पोर्ट हुए</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) to look at</source>
      <translation>
        <numerusform>%n बात देखनी है</numerusform>
        <numerusform>%n बातें देखनी हैं</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>फ़ाइल चुनें</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>इम्पोर्ट</translation>
    </message>
    <message numerus="yes">
      <source>Import %n product(s)</source>
      <translation>
        <numerusform>%n सामान इम्पोर्ट करें</numerusform>
        <numerusform>%n सामान इम्पोर्ट करें</numerusform>
      </translation>
    </message>
    <message>
      <source>Import products</source>
      <translation>सामान इम्पोर्ट करें</translation>
    </message>
    <message>
      <source>Importing…</source>
      <translation>इम्पोर्ट जारी…</translation>
    </message>
    <message>
      <source>Looking through the file…</source>
      <translation>फ़ाइल देखी जा रही है…</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>टेबल</translation>
    </message>
  </context>
  <context>
    <name>ProductRows</name>
    <message>
      <source>Cost</source>
      <translation>लागत</translation>
    </message>
    <message>
      <source>GST</source>
      <translation>GST</translation>
    </message>
    <message>
      <source>HSN</source>
      <translation>HSN</translation>
    </message>
    <message>
      <source>In stock</source>
      <translation>स्टॉक में</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>दाम</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>none</source>
      <translation>नहीं</translation>
    </message>
    <message>
      <source>not counted</source>
      <translation>गिनते नहीं</translation>
    </message>
    <message>
      <source>service</source>
      <translation>सेवा</translation>
    </message>
  </context>
  <context>
    <name>ProductSide</name>
    <message>
      <source>Add stock</source>
      <translation>स्टॉक जोड़ें</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>सुधारें</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>लागत</translation>
    </message>
    <message>
      <source>Edit product</source>
      <translation>सामान बदलें</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>कम से कम</translation>
    </message>
    <message>
      <source>Last movements</source>
      <translation>हाल का आना-जाना</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>मार्जिन</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>दाम</translation>
    </message>
    <message>
      <source>sold out</source>
      <translation>सब बिक गया</translation>
    </message>
    <message>
      <source>{unit} in stock</source>
      <translation>{unit} स्टॉक में</translation>
    </message>
  </context>
  <context>
    <name>ProductWords</name>
    <message>
      <source>Bill cancelled</source>
      <translation>बिल रद्द</translation>
    </message>
    <message>
      <source>Bought</source>
      <translation>खरीदा</translation>
    </message>
    <message>
      <source>Broken or lost</source>
      <translation>टूटा या खोया</translation>
    </message>
    <message>
      <source>Came back</source>
      <translation>वापस आया</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>डिलीवर हुआ</translation>
    </message>
    <message>
      <source>Delivery cancelled</source>
      <translation>डिलीवरी रद्द</translation>
    </message>
    <message>
      <source>Exempt</source>
      <translation>करमुक्त</translation>
    </message>
    <message>
      <source>GST {rate}</source>
      <translation>GST {rate}</translation>
    </message>
    <message>
      <source>HSN {code}</source>
      <translation>HSN {code}</translation>
    </message>
    <message>
      <source>Nil</source>
      <translation>शून्य</translation>
    </message>
    <message>
      <source>Non-GST</source>
      <translation>गैर-GST</translation>
    </message>
    <message>
      <source>Opening stock</source>
      <translation>शुरुआती स्टॉक</translation>
    </message>
    <message>
      <source>Return cancelled</source>
      <translation>वापसी रद्द</translation>
    </message>
    <message>
      <source>SAC {code}</source>
      <translation>SAC {code}</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>बिका</translation>
    </message>
    <message>
      <source>Stock count</source>
      <translation>स्टॉक गिनती</translation>
    </message>
    <message>
      <source>Taxable</source>
      <translation>कर योग्य</translation>
    </message>
    <message numerus="yes">
      <source>about %n day(s) left</source>
      <translation>
        <numerusform>करीब %n दिन का बचा</numerusform>
        <numerusform>करीब %n दिन का बचा</numerusform>
      </translation>
    </message>
    <message>
      <source>gone today</source>
      <translation>आज खत्म</translation>
    </message>
    <message>
      <source>no barcode</source>
      <translation>बारकोड नहीं</translation>
    </message>
    <message>
      <source>not sold lately</source>
      <translation>हाल में नहीं बिका</translation>
    </message>
    <message>
      <source>sells slowly</source>
      <translation>धीरे बिकता है</translation>
    </message>
  </context>
  <context>
    <name>ProductsPage</name>
    <message>
      <source>New product with it</source>
      <translation>इससे नया सामान</translation>
    </message>
    <message>
      <source>No stock is kept of “{name}”</source>
      <translation>“{name}” का स्टॉक नहीं रखा जाता</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>The products could not be read from this computer</source>
      <translation>इस कंप्यूटर से सामान पढ़ा नहीं जा सका</translation>
    </message>
    <message>
      <source>{quantity} of “{name}” on hand now</source>
      <translation>“{name}” अब {quantity} स्टॉक में</translation>
    </message>
  </context>
  <context>
    <name>ProductsView</name>
    <message numerus="yes">
      <source>%n item(s)</source>
      <translation>
        <numerusform>%n सामान</numerusform>
        <numerusform>%n सामान</numerusform>
      </translation>
    </message>
    <message>
      <source>Add as new product</source>
      <translation>नया सामान जोड़ें</translation>
    </message>
    <message>
      <source>Add what you sell by name and price, or bring all of it from a file. You can also add items while you write a bill.</source>
      <translation>जो बेचते हैं, उसे नाम और दाम से जोड़ें, या सब फ़ाइल से लाएँ। बिल बनाते समय भी सामान जोड़ सकते हैं।</translation>
    </message>
    <message>
      <source>All</source>
      <translation>सब</translation>
    </message>
    <message>
      <source>Bring items from Excel</source>
      <translation>Excel से सामान लाएँ</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>इम्पोर्ट</translation>
    </message>
    <message>
      <source>Look for a part of the name, the code, the HSN or the barcode.</source>
      <translation>नाम, कोड, HSN या बारकोड का कोई हिस्सा खोजें।</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>कम</translation>
    </message>
    <message>
      <source>New product</source>
      <translation>नया सामान</translation>
    </message>
    <message>
      <source>No HSN</source>
      <translation>HSN नहीं</translation>
    </message>
    <message>
      <source>No product is of this sort.</source>
      <translation>इस तरह का कोई सामान नहीं।</translation>
    </message>
    <message>
      <source>No product matches</source>
      <translation>कोई सामान नहीं मिला</translation>
    </message>
    <message>
      <source>Nothing here</source>
      <translation>यहाँ कुछ नहीं</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>खत्म</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Search name, code, HSN or scan a barcode</source>
      <translation>नाम, कोड, HSN खोजें या बारकोड स्कैन करें</translation>
    </message>
    <message>
      <source>Services</source>
      <translation>सेवाएँ</translation>
    </message>
    <message>
      <source>Show all products</source>
      <translation>सब सामान दिखाएँ</translation>
    </message>
    <message>
      <source>Stock count</source>
      <translation>स्टॉक गिनती</translation>
    </message>
    <message>
      <source>Your items stand here</source>
      <translation>आपका सामान यहाँ दिखेगा</translation>
    </message>
    <message>
      <source>stock worth {amount} at cost</source>
      <translation>स्टॉक लागत पर {amount} का</translation>
    </message>
    <message>
      <source>{count} low</source>
      <translation>{count} कम</translation>
    </message>
    <message>
      <source>{count} out</source>
      <translation>{count} खत्म</translation>
    </message>
    <message>
      <source>{here} of {all} · more load as you scroll</source>
      <translation>{all} में से {here} · नीचे जाने पर और आएँगे</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Stop</source>
      <translation>रोकें</translation>
    </message>
    <message>
      <source>about {minutes} min left</source>
      <translation>करीब {minutes} मिनट बाकी</translation>
    </message>
    <message>
      <source>about {seconds} s left</source>
      <translation>करीब {seconds} सेकंड बाकी</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{total} में से {done}</translation>
    </message>
  </context>
  <context>
    <name>QrDialog</name>
    <message>
      <source>Money came</source>
      <translation>पैसा आया</translation>
    </message>
    <message>
      <source>{amount} for {number}</source>
      <translation>{number} के {amount}</translation>
    </message>
  </context>
  <context>
    <name>QrPanel</name>
    <message>
      <source>Copied</source>
      <translation>कॉपी हुआ</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>लिंक कॉपी करें</translation>
    </message>
    <message>
      <source>Customer scans to pay</source>
      <translation>ग्राहक स्कैन करके पैसे दे</translation>
    </message>
    <message>
      <source>No code to scan</source>
      <translation>स्कैन का कोड नहीं</translation>
    </message>
    <message>
      <source>Open settings</source>
      <translation>सेटिंग खोलें</translation>
    </message>
    <message>
      <source>PayAid cannot see your bank. Save only after your phone or soundbox confirms the money.</source>
      <translation>PayAid आपका बैंक नहीं देख सकता। फ़ोन या साउंडबॉक्स पर पैसा आना पक्का हो, तभी सहेजें।</translation>
    </message>
    <message>
      <source>UPI QR code</source>
      <translation>UPI QR कोड</translation>
    </message>
  </context>
  <context>
    <name>QuickLook</name>
    <message>
      <source>Close the quick look</source>
      <translation>झटपट देखना बंद करें</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>The paper</source>
      <translation>कागज़</translation>
    </message>
  </context>
  <context>
    <name>QuotationEditorPage</name>
    <message>
      <source>Draft quotation</source>
      <translation>ड्राफ़्ट कोटेशन</translation>
    </message>
    <message>
      <source>New quotation</source>
      <translation>नया कोटेशन</translation>
    </message>
    <message>
      <source>Quotation no.</source>
      <translation>कोटेशन नं.</translation>
    </message>
    <message>
      <source>Save quotation</source>
      <translation>कोटेशन सहेजें</translation>
    </message>
    <message>
      <source>Valid for</source>
      <translation>मान्य अवधि</translation>
    </message>
  </context>
  <context>
    <name>QuotationsPage</name>
    <message numerus="yes">
      <source>%n quotation(s)</source>
      <translation>
        <numerusform>%n कोटेशन</numerusform>
        <numerusform>%n कोटेशन</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>सब</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>ड्राफ़्ट</translation>
    </message>
    <message>
      <source>Invoiced</source>
      <translation>बिल बना</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>जारी</translation>
    </message>
    <message>
      <source>Make your first quotation</source>
      <translation>अपना पहला कोटेशन बनाएँ</translation>
    </message>
    <message>
      <source>New quotation</source>
      <translation>नया कोटेशन</translation>
    </message>
    <message>
      <source>Offer prices before you sell. When the customer says yes, Alt I turns it into an invoice.</source>
      <translation>बेचने से पहले दाम बताएँ। ग्राहक हाँ कहे, तो Alt I से उसका बिल बन जाता है।</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>कोटेशन</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>No internet needed. No account needed. Everything you type stays on this computer until you choose to connect a server.</source>
      <translation>इंटरनेट नहीं चाहिए। अकाउंट नहीं चाहिए। आप जो लिखते हैं, सब इसी कंप्यूटर पर रहता है, जब तक आप खुद सर्वर से न जोड़ें।</translation>
    </message>
    <message>
      <source>Start billing in about two minutes</source>
      <translation>करीब दो मिनट में बिल बनाना शुरू करें</translation>
    </message>
    <message>
      <source>Step {now} of {all}</source>
      <translation>{all} में से कदम {now}</translation>
    </message>
  </context>
  <context>
    <name>Received</name>
    <message>
      <source>Bank</source>
      <translation>बैंक</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>कार्ड</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>नकद</translation>
    </message>
    <message>
      <source>How it was paid</source>
      <translation>कैसे चुकाया</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>मिला</translation>
    </message>
    <message>
      <source>Received now</source>
      <translation>अभी मिला</translation>
    </message>
    <message>
      <source>UPI</source>
      <translation>UPI</translation>
    </message>
  </context>
  <context>
    <name>RecoveryKey</name>
    <message>
      <source>Done</source>
      <translation>हो गया</translation>
    </message>
    <message>
      <source>It opens your backup when this computer breaks. It is in Settings too.</source>
      <translation>यह कंप्यूटर खराब हो जाए, तो इसी से आपका बैकअप खुलेगा। यह सेटिंग में भी है।</translation>
    </message>
    <message>
      <source>Keep your recovery key</source>
      <translation>अपनी रिकवरी कुंजी सँभालें</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>दिखाएँ</translation>
    </message>
    <message>
      <source>These books are not locked, so they have no recovery key.</source>
      <translation>इस बही पर ताला नहीं है, इसलिए इसकी रिकवरी कुंजी नहीं है।</translation>
    </message>
  </context>
  <context>
    <name>RemovingContacts</name>
    <message>
      <source>Its bills keep it.</source>
      <translation>इसके बिलों में नाम बना रहेगा।</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>“{name}” removed</source>
      <translation>“{name}” हटाया</translation>
    </message>
  </context>
  <context>
    <name>RemovingDrafts</name>
    <message>
      <source>Draft removed</source>
      <translation>ड्राफ़्ट हटाया</translation>
    </message>
    <message>
      <source>It has no number yet, so nothing will be missing in the books.</source>
      <translation>इसका नंबर अभी नहीं बना, इसलिए बहीखाते में कुछ कम नहीं होगा।</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>रहने दें</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>Remove this draft?</source>
      <translation>यह ड्राफ़्ट हटाएँ?</translation>
    </message>
  </context>
  <context>
    <name>RemovingProducts</name>
    <message>
      <source>Its bills keep it.</source>
      <translation>जिन बिलों में है, वहाँ बना रहेगा।</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>“{name}” removed</source>
      <translation>“{name}” हटाया</translation>
    </message>
  </context>
  <context>
    <name>RestoreView</name>
    <message>
      <source>54 characters, as printed. Case, blanks and dashes do not matter.</source>
      <translation>54 अक्षर, जैसे छपे हैं। छोटे-बड़े अक्षर, खाली जगह और डैश से फ़र्क नहीं पड़ता।</translation>
    </message>
    <message>
      <source>Another file…</source>
      <translation>दूसरी फ़ाइल…</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>बैकअप</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
      <source>There is none in the usual folder</source>
      <translation>तय फ़ोल्डर में कोई नहीं है</translation>
    </message>
  </context>
  <context>
    <name>Restoring</name>
    <message>
      <source>Backups ({pattern})</source>
      <translation>बैकअप ({pattern})</translation>
    </message>
    <message>
      <source>Choose a backup</source>
      <translation>बैकअप चुनें</translation>
    </message>
    <message>
      <source>It becomes the shop of this computer. The backup itself stays where it is.</source>
      <translation>यह इस कंप्यूटर की दुकान बन जाएगा। बैकअप खुद अपनी जगह पर रहेगा।</translation>
    </message>
    <message>
      <source>Keep things as they are</source>
      <translation>जैसा है, रहने दें</translation>
    </message>
    <message>
      <source>Looking whether it is whole…</source>
      <translation>देख रहे हैं कि यह पूरा है या नहीं…</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>वापस लाएँ</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>बैकअप वापस लाएँ</translation>
    </message>
    <message>
      <source>This backup cannot be restored.</source>
      <translation>यह बैकअप वापस नहीं लाया जा सकता।</translation>
    </message>
    <message>
      <source>This computer does not have its key.</source>
      <translation>इस कंप्यूटर पर इसकी कुंजी नहीं है।</translation>
    </message>
    <message>
      <source>What was entered after it was made is not in it. The shop that is here now is kept aside, not deleted.</source>
      <translation>इसके बनने के बाद जो लिखा गया, वह इसमें नहीं है। अभी जो दुकान यहाँ है, वह अलग रखी जाएगी, मिटेगी नहीं।</translation>
    </message>
    <message>
      <source>{name}: this backup is whole and opens.</source>
      <translation>{name}: यह बैकअप पूरा है और खुलता है।</translation>
    </message>
  </context>
  <context>
    <name>SafeCard</name>
    <message>
      <source>Back up now</source>
      <translation>अभी बैकअप लें</translation>
    </message>
    <message>
      <source>Safe &amp; in sync</source>
      <translation>सुरक्षित और सिंक</translation>
    </message>
  </context>
  <context>
    <name>SalesCard</name>
    <message>
      <source>Month</source>
      <translation>महीना</translation>
    </message>
    <message>
      <source>Sales by month</source>
      <translation>महीनेवार बिक्री</translation>
    </message>
    <message>
      <source>Sales by month, before tax</source>
      <translation>महीनेवार बिक्री, टैक्स से पहले</translation>
    </message>
    <message>
      <source>before tax</source>
      <translation>टैक्स से पहले</translation>
    </message>
    <message>
      <source>same month last year</source>
      <translation>पिछले साल वही महीना</translation>
    </message>
    <message>
      <source>{month} so far</source>
      <translation>{month} अब तक</translation>
    </message>
  </context>
  <context>
    <name>SendDialog</name>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Send {number}</source>
      <translation>{number} भेजें</translation>
    </message>
    <message>
      <source>The letter goes by itself, by the shop's mail server, with the PDF.</source>
      <translation>पत्र दुकान के मेल सर्वर से PDF के साथ अपने-आप जाता है।</translation>
    </message>
    <message>
      <source>The words are typed in for you. Add the PDF by hand: no program can do that.</source>
      <translation>संदेश अपने आप लिखा मिलता है। PDF खुद जोड़ें: यह कोई प्रोग्राम नहीं कर सकता।</translation>
    </message>
    <message>
      <source>choose the person in WhatsApp</source>
      <translation>WhatsApp में नाम चुनें</translation>
    </message>
    <message>
      <source>into the folder of the papers</source>
      <translation>कागज़ों के फ़ोल्डर में</translation>
    </message>
    <message>
      <source>type the address in the letter</source>
      <translation>ईमेल में पता लिखें</translation>
    </message>
  </context>
  <context>
    <name>SendStatement</name>
    <message>
      <source>Add the PDF by hand: {name}</source>
      <translation>PDF खुद जोड़ें: {name}</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Send the statement</source>
      <translation>खाता विवरण भेजें</translation>
    </message>
    <message>
      <source>Show PDF</source>
      <translation>PDF दिखाएँ</translation>
    </message>
    <message>
      <source>Statement saved as PDF</source>
      <translation>खाता विवरण PDF में सहेजा</translation>
    </message>
    <message>
      <source>The PDF is ready: {name}</source>
      <translation>PDF तैयार है: {name}</translation>
    </message>
    <message>
      <source>The words are typed in for you. Add the PDF by hand: no program can do that.</source>
      <translation>संदेश अपने आप लिखा मिलता है। PDF खुद जोड़ें: यह कोई प्रोग्राम नहीं कर सकता।</translation>
    </message>
    <message>
      <source>This computer has no program for it</source>
      <translation>इस कंप्यूटर पर इसका प्रोग्राम नहीं है</translation>
    </message>
    <message>
      <source>into the folder of the papers</source>
      <translation>कागज़ों के फ़ोल्डर में</translation>
    </message>
    <message>
      <source>{name} · closes with {balance}</source>
      <translation>{name} · आखिरी बाकी {balance}</translation>
    </message>
    <message>
      <source>{program} is open with the words</source>
      <translation>{program} खुला है, संदेश लिखा है</translation>
    </message>
  </context>
  <context>
    <name>Sending</name>
    <message>
      <source>Add the PDF by hand: {name}</source>
      <translation>PDF खुद जोड़ें: {name}</translation>
    </message>
    <message>
      <source>By itself, with the PDF. Sync and jobs shows it.</source>
      <translation>अपने-आप, PDF के साथ। “सिंक और काम” में दिखता है।</translation>
    </message>
    <message>
      <source>Goes to {to}</source>
      <translation>{to} को जाता है</translation>
    </message>
    <message>
      <source>Show PDF</source>
      <translation>PDF दिखाएँ</translation>
    </message>
    <message>
      <source>The PDF is ready: {name}</source>
      <translation>PDF तैयार है: {name}</translation>
    </message>
    <message>
      <source>The letter is open in your mail program</source>
      <translation>ईमेल आपके मेल प्रोग्राम में खुला है</translation>
    </message>
    <message>
      <source>This computer has no program for it</source>
      <translation>इस कंप्यूटर पर इसका प्रोग्राम नहीं है</translation>
    </message>
    <message>
      <source>WhatsApp is open with the words</source>
      <translation>WhatsApp खुला है, संदेश लिखा है</translation>
    </message>
  </context>
  <context>
    <name>SeriesCard</name>
    <message>
      <source>A new look begins on 1 April.</source>
      <translation>नया रूप 1 अप्रैल से लगेगा।</translation>
    </message>
    <message>
      <source>At the foot of every bill</source>
      <translation>हर बिल के नीचे</translation>
    </message>
    <message>
      <source>Begins with</source>
      <translation>शुरुआत</translation>
    </message>
    <message>
      <source>Between</source>
      <translation>बीच में</translation>
    </message>
    <message>
      <source>Bills of supply</source>
      <translation>बिल ऑफ़ सप्लाई</translation>
    </message>
    <message>
      <source>Credit notes</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Debit notes</source>
      <translation>डेबिट नोट</translation>
    </message>
    <message>
      <source>Delivery challans</source>
      <translation>डिलीवरी चालान</translation>
    </message>
    <message>
      <source>Digits</source>
      <translation>अंक</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>अगला</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>नंबर</translation>
    </message>
    <message>
      <source>Payment vouchers</source>
      <translation>भुगतान वाउचर</translation>
    </message>
    <message>
      <source>Proforma invoices</source>
      <translation>प्रोफ़ॉर्मा बिल</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>कोटेशन</translation>
    </message>
    <message>
      <source>Receipts</source>
      <translation>रसीद</translation>
    </message>
    <message>
      <source>Round totals to whole rupees</source>
      <translation>कुल रकम पूरे रुपये में करें</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>शर्तें</translation>
    </message>
    <message>
      <source>The difference stands on the bill as round off.</source>
      <translation>फ़र्क बिल पर राउंड ऑफ़ में दिखता है।</translation>
    </message>
    <message>
      <source>Typed prices include tax</source>
      <translation>लिखे दाम में टैक्स शामिल</translation>
    </message>
    <message>
      <source>Unless a bill says otherwise.</source>
      <translation>जब तक बिल में अलग न लिखा हो।</translation>
    </message>
    <message>
      <source>{kind}: begins with</source>
      <translation>{kind}: शुरुआत</translation>
    </message>
    <message>
      <source>{kind}: between the parts</source>
      <translation>{kind}: हिस्सों के बीच</translation>
    </message>
    <message>
      <source>{kind}: digits</source>
      <translation>{kind}: अंक</translation>
    </message>
  </context>
  <context>
    <name>ServerCard</name>
    <message>
      <source>Connect</source>
      <translation>जोड़ें</translation>
    </message>
    <message>
      <source>Connected</source>
      <translation>जुड़ा है</translation>
    </message>
    <message>
      <source>Connected, this computer and the shop's others have the same books. Without a server everything works as before.</source>
      <translation>जुड़ने पर इस कंप्यूटर और दुकान के बाकी कंप्यूटरों की बही एक ही रहती है। सर्वर के बिना भी सब पहले जैसा चलता है।</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>जुड़ रहा है…</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <translation>अलग करें</translation>
    </message>
    <message>
      <source>Everything is sent by itself.</source>
      <translation>सब कुछ अपने आप भेजा जाता है।</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>रोका हुआ</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>जुड़ा नहीं है</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>ऑफ़लाइन</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>समस्या</translation>
    </message>
    <message>
      <source>Saved here. It is sent when the server can be reached.</source>
      <translation>यहाँ सहेजा है। सर्वर मिलते ही भेजा जाएगा।</translation>
    </message>
    <message>
      <source>Sending is held. Sync and jobs lets it go on.</source>
      <translation>भेजना रुका है। “सिंक और काम” से फिर शुरू करें।</translation>
    </message>
    <message>
      <source>Shut out</source>
      <translation>बाहर किया गया</translation>
    </message>
    <message>
      <source>Sign in again</source>
      <translation>फिर से साइन इन करें</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>अभी मिलाएँ</translation>
    </message>
  </context>
  <context>
    <name>ServerWork</name>
    <message>
      <source>Connected</source>
      <translation>जुड़ गया</translation>
    </message>
    <message>
      <source>The computer is shut out</source>
      <translation>कंप्यूटर बाहर किया गया</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>What it did not send yet stays on it.</source>
      <translation>जो उसने अभी नहीं भेजा वह उसी पर रहता है।</translation>
    </message>
    <message>
      <source>What you do here is sent by itself from now on.</source>
      <translation>अब से यहाँ का काम अपने आप भेजा जाएगा।</translation>
    </message>
  </context>
  <context>
    <name>SettingUp</name>
    <message>
      <source>Back</source>
      <translation>पीछे</translation>
    </message>
    <message>
      <source>Changes show at once.</source>
      <translation>बदलाव तुरंत दिखते हैं।</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>आगे बढ़ें</translation>
    </message>
    <message>
      <source>How you like to work</source>
      <translation>आप कैसे काम करेंगे</translation>
    </message>
    <message>
      <source>Join a shop…</source>
      <translation>किसी दुकान से जुड़ें…</translation>
    </message>
    <message>
      <source>Keep the key in a file here</source>
      <translation>कुंजी यहाँ फ़ाइल में रखें</translation>
    </message>
    <message>
      <source>Keys like Tally, theme, language</source>
      <translation>Tally जैसी कुंजियाँ, थीम, भाषा</translation>
    </message>
    <message>
      <source>Make the first bill</source>
      <translation>पहला बिल बनाएँ</translation>
    </message>
    <message>
      <source>Name, GSTIN, state, bill numbers</source>
      <translation>नाम, GSTIN, राज्य, बिल नंबर</translation>
    </message>
    <message>
      <source>Not set up yet</source>
      <translation>अभी सेट नहीं हुआ</translation>
    </message>
    <message>
      <source>Only the name is needed now. The rest can wait.</source>
      <translation>अभी सिर्फ़ नाम चाहिए। बाकी बाद में हो सकता है।</translation>
    </message>
    <message>
      <source>Opens your backup on another computer</source>
      <translation>आपका बैकअप दूसरे कंप्यूटर पर खोलती है</translation>
    </message>
    <message>
      <source>Print it or keep it as a file. It is also in Settings, under Backup.</source>
      <translation>इसे प्रिंट करें या फ़ाइल में रखें। यह सेटिंग में बैकअप के अंदर भी है।</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>बैकअप वापस लाएँ…</translation>
    </message>
    <message>
      <source>Skip everything, just let me bill</source>
      <translation>सब छोड़ें, सीधे बिल बनाएँ</translation>
    </message>
    <message>
      <source>Step {now} of {all}</source>
      <translation>{all} में से कदम {now}</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>फिर करें</translation>
    </message>
    <message>
      <source>Your books are locked with a key, and this computer has no safe place for it. It can lie in a file beside the books: then whoever copies the whole folder can read them.</source>
      <translation>आपकी बही एक कुंजी से बंद है, और इस कंप्यूटर पर उसे रखने की सुरक्षित जगह नहीं है। कुंजी बही के पास एक फ़ाइल में रह सकती है: तब जो पूरा फ़ोल्डर कॉपी करेगा, वह बही पढ़ सकेगा।</translation>
    </message>
    <message>
      <source>Your business</source>
      <translation>आपका कारोबार</translation>
    </message>
    <message>
      <source>Your recovery key</source>
      <translation>आपकी रिकवरी कुंजी</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>About &amp; licences</source>
      <translation>परिचय और लाइसेंस</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>बैकअप</translation>
    </message>
    <message>
      <source>Bills &amp; numbering</source>
      <translation>बिल और नंबर</translation>
    </message>
    <message>
      <source>Business &amp; GST</source>
      <translation>कारोबार और GST</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>कीबोर्ड</translation>
    </message>
    <message>
      <source>Letters &amp; reminders</source>
      <translation>पत्र और अनुस्मारक</translation>
    </message>
    <message>
      <source>Look &amp; language</source>
      <translation>रूप और भाषा</translation>
    </message>
    <message>
      <source>Payments &amp; UPI</source>
      <translation>भुगतान और UPI</translation>
    </message>
    <message>
      <source>Printing</source>
      <translation>प्रिंट</translation>
    </message>
    <message>
      <source>Server &amp; computers</source>
      <translation>सर्वर और कंप्यूटर</translation>
    </message>
    <message>
      <source>back up restore integrity check folder second copy</source>
      <translation>बैकअप वापस लाएँ बही जाँच फ़ोल्डर कॉपी दूसरी प्रति back up restore integrity check folder second copy</translation>
    </message>
    <message>
      <source>e-mail smtp server password report alert remind due sms whatsapp</source>
      <translation>ई-मेल मेल सर्वर पासवर्ड रिपोर्ट सूचना याद बकाया</translation>
    </message>
    <message>
      <source>keys profile tally shortcuts</source>
      <translation>कुंजियाँ कुंजी ढंग टैली शॉर्टकट keys profile tally shortcuts</translation>
    </message>
    <message>
      <source>name legal gstin pan state scheme registration address phone email signatory logo signature picture turnover</source>
      <translation>नाम कानूनी जीएसटी राज्य कंपोज़िशन रजिस्ट्रेशन पता फ़ोन ईमेल साइन लोगो हस्ताक्षर चित्र टर्नओवर name legal gstin pan state scheme registration address phone email signatory logo signature picture turnover</translation>
    </message>
    <message>
      <source>printer copies paper</source>
      <translation>प्रिंटर कॉपी कागज़ printer copies paper</translation>
    </message>
    <message>
      <source>series prefix separator digits first number terms round off prices include tax</source>
      <translation>सीरीज़ शुरुआत बीच अंक पहला नंबर शर्तें राउंड ऑफ़ दाम टैक्स शामिल series prefix separator digits first number terms round off prices include tax</translation>
    </message>
    <message>
      <source>sync connect address code laptop online offline disconnect</source>
      <translation>सर्वर जोड़ें मिलाएँ पता कोड लैपटॉप ऑनलाइन ऑफ़लाइन अलग</translation>
    </message>
    <message>
      <source>theme dark light text size scale hindi english</source>
      <translation>थीम गहरा हल्का अक्षर साइज़ भाषा हिंदी अंग्रेज़ी theme dark light text size scale hindi english</translation>
    </message>
    <message>
      <source>upi id qr limit bank account ifsc advance</source>
      <translation>यूपीआई क्यूआर सीमा बैंक खाता अग्रिम upi id qr limit bank account ifsc advance</translation>
    </message>
    <message>
      <source>version licence data folder log</source>
      <translation>वर्शन लाइसेंस डेटा फ़ोल्डर लॉग version licence data folder log</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Changes are saved as you make them</source>
      <translation>बदलाव करते ही सहेजे जाते हैं</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>सेटिंग खोजें</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>सेटिंग</translation>
    </message>
    <message>
      <source>There is no setting for “{text}”.</source>
      <translation>“{text}” की कोई सेटिंग नहीं है।</translation>
    </message>
  </context>
  <context>
    <name>SharesGrid</name>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n दिन देर</numerusform>
        <numerusform>%n दिन देर</numerusform>
      </translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>बाकी</translation>
    </message>
    <message>
      <source>Bill</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>देय</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>बचा</translation>
    </message>
    <message>
      <source>Opening balance</source>
      <translation>शुरुआती बाकी</translation>
    </message>
    <message>
      <source>Pay now</source>
      <translation>अभी भुगतान</translation>
    </message>
    <message>
      <source>Pay now for {number}</source>
      <translation>{number} का अभी भुगतान</translation>
    </message>
    <message numerus="yes">
      <source>and %n more bill(s), in the same order</source>
      <translation>
        <numerusform>और %n बिल, इसी क्रम में</numerusform>
        <numerusform>और %n बिल, इसी क्रम में</numerusform>
      </translation>
    </message>
    <message>
      <source>closed</source>
      <translation>चुकता</translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>%n दिन में</numerusform>
        <numerusform>%n दिन में</numerusform>
      </translation>
    </message>
    <message>
      <source>today</source>
      <translation>आज</translation>
    </message>
  </context>
  <context>
    <name>Showing</name>
    <message>
      <source>No terms on the bill</source>
      <translation>बिल पर कोई शर्त नहीं</translation>
    </message>
    <message>
      <source>No terms on this bill</source>
      <translation>इस बिल पर कोई शर्त नहीं</translation>
    </message>
    <message>
      <source>Other terms…</source>
      <translation>और शर्तें…</translation>
    </message>
  </context>
  <context>
    <name>SideColumn</name>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n खुला</numerusform>
        <numerusform>%n खुले</numerusform>
      </translation>
    </message>
    <message>
      <source>Add note</source>
      <translation>नोट जोड़ें</translation>
    </message>
    <message>
      <source>Company name</source>
      <translation>कंपनी का नाम</translation>
    </message>
    <message>
      <source>Deals</source>
      <translation>सौदे</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>ईमेल</translation>
    </message>
    <message>
      <source>Lead score</source>
      <translation>लीड स्कोर</translation>
    </message>
    <message>
      <source>New</source>
      <translation>नया</translation>
    </message>
    <message>
      <source>New deal</source>
      <translation>नया सौदा</translation>
    </message>
    <message>
      <source>No open deal</source>
      <translation>कोई खुला सौदा नहीं</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>इतिहास</translation>
    </message>
    <message>
      <source>closes {day}</source>
      <translation>पूरा होगा {day}</translation>
    </message>
    <message>
      <source>{fact}, not known</source>
      <translation>{fact}, पता नहीं</translation>
    </message>
    <message>
      <source>{score} of {most}</source>
      <translation>{most} में से {score}</translation>
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message>
      <source>Keys</source>
      <translation>कुंजियाँ</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>जगहें</translation>
    </message>
    <message>
      <source>Search or go to</source>
      <translation>खोजें या जाएँ</translation>
    </message>
  </context>
  <context>
    <name>SignInForm</name>
    <message>
      <source>Address of the server</source>
      <translation>सर्वर का पता</translation>
    </message>
    <message>
      <source>Certificate of your own…</source>
      <translation>अपना प्रमाणपत्र…</translation>
    </message>
    <message>
      <source>Certificates</source>
      <translation>प्रमाणपत्र</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>फ़ाइल चुनें</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>कोड</translation>
    </message>
    <message>
      <source>E-mail and password</source>
      <translation>ई-मेल और पासवर्ड</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>पासवर्ड</translation>
    </message>
    <message>
      <source>Sign in by</source>
      <translation>कैसे साइन इन करें</translation>
    </message>
    <message>
      <source>Such as https://shop.example</source>
      <translation>जैसे https://shop.example</translation>
    </message>
    <message>
      <source>Type the address.</source>
      <translation>पता टाइप करें।</translation>
    </message>
    <message>
      <source>Type the code.</source>
      <translation>कोड टाइप करें।</translation>
    </message>
    <message>
      <source>Type your e-mail address.</source>
      <translation>अपना ई-मेल पता टाइप करें।</translation>
    </message>
    <message>
      <source>Type your password.</source>
      <translation>अपना पासवर्ड टाइप करें।</translation>
    </message>
    <message>
      <source>Whoever runs the server gives it</source>
      <translation>जो सर्वर चलाता है वह देता है</translation>
    </message>
    <message>
      <source>Your e-mail address</source>
      <translation>आपका ई-मेल पता</translation>
    </message>
  </context>
  <context>
    <name>Skeleton</name>
    <message>
      <source>Loading</source>
      <translation>लोड हो रहा है</translation>
    </message>
  </context>
  <context>
    <name>Spinner</name>
    <message>
      <source>Working</source>
      <translation>काम जारी</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message numerus="yes">
      <source>%n need you</source>
      <translation>
        <numerusform>%n पर ध्यान दें</numerusform>
        <numerusform>%n पर ध्यान दें</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to send</source>
      <translation>
        <numerusform>%n भेजना बाकी</numerusform>
        <numerusform>%n भेजने बाकी</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation>
        <numerusform>%n कतार में</numerusform>
        <numerusform>%n कतार में</numerusform>
      </translation>
    </message>
    <message>
      <source>Connected to the server</source>
      <translation>सर्वर से जुड़ा है</translation>
    </message>
    <message>
      <source>Everything is kept on this computer</source>
      <translation>सब इसी कंप्यूटर पर रहता है</translation>
    </message>
    <message>
      <source>Everything is on the server</source>
      <translation>सब कुछ सर्वर पर है</translation>
    </message>
    <message>
      <source>No server</source>
      <translation>सर्वर नहीं</translation>
    </message>
    <message>
      <source>Not connected to a server</source>
      <translation>सर्वर से नहीं जुड़ा</translation>
    </message>
    <message>
      <source>Not connected to a server yet — everything works without it</source>
      <translation>अभी सर्वर से नहीं जुड़ा — इसके बिना भी सब चलता है</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>ऑफ़लाइन</translation>
    </message>
    <message>
      <source>Offline — everything is saved here and sent later</source>
      <translation>ऑफ़लाइन — सब यहाँ सहेजा है, बाद में भेजा जाएगा</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>ऑनलाइन</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>सहेजा</translation>
    </message>
    <message>
      <source>Saved on this computer {at}</source>
      <translation>इस कंप्यूटर पर सहेजा {at}</translation>
    </message>
    <message>
      <source>Sending is held</source>
      <translation>भेजना रुका है</translation>
    </message>
    <message>
      <source>Sign in to the server again</source>
      <translation>सर्वर में फिर से साइन इन करें</translation>
    </message>
    <message>
      <source>The server cannot be used</source>
      <translation>सर्वर उपयोग नहीं हो सकता</translation>
    </message>
    <message>
      <source>This computer is shut out</source>
      <translation>यह कंप्यूटर बाहर कर दिया गया है</translation>
    </message>
  </context>
  <context>
    <name>Step</name>
    <message>
      <source>Done</source>
      <translation>हो गया</translation>
    </message>
  </context>
  <context>
    <name>StockCount</name>
    <message numerus="yes">
      <source>%n differ(s) from the books</source>
      <translation>
        <numerusform>%n में बही से फ़र्क</numerusform>
        <numerusform>%n में बही से फ़र्क</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) counted</source>
      <translation>
        <numerusform>%n सामान गिना</numerusform>
        <numerusform>%n सामान गिने</numerusform>
      </translation>
    </message>
    <message>
      <source>Book count</source>
      <translation>गिनती दर्ज करें</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>गिना</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>फ़र्क</translation>
    </message>
    <message>
      <source>In the books</source>
      <translation>बही में</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>सामान</translation>
    </message>
    <message>
      <source>Products to count</source>
      <translation>गिनने का सामान</translation>
    </message>
    <message>
      <source>Search name, code or scan a barcode</source>
      <translation>नाम, कोड खोजें या बारकोड स्कैन करें</translation>
    </message>
    <message>
      <source>Stock count</source>
      <translation>स्टॉक गिनती</translation>
    </message>
    <message>
      <source>Type the number, Enter goes to the next; / searches</source>
      <translation>संख्या लिखें, Enter से अगला; / से खोजें</translation>
    </message>
    <message>
      <source>Type what you counted first.</source>
      <translation>जो गिना है, पहले वह लिखें।</translation>
    </message>
    <message numerus="yes">
      <source>stock of %n corrected</source>
      <translation>
        <numerusform>%n का स्टॉक ठीक किया</numerusform>
        <numerusform>%n का स्टॉक ठीक किया</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Suggestions</name>
    <message>
      <source>exempt</source>
      <translation>करमुक्त</translation>
    </message>
    <message>
      <source>nil rated</source>
      <translation>शून्य दर</translation>
    </message>
    <message>
      <source>no GST</source>
      <translation>GST नहीं</translation>
    </message>
    <message>
      <source>no stock</source>
      <translation>स्टॉक नहीं</translation>
    </message>
    <message>
      <source>sold to them at ₹{price} on {day}</source>
      <translation>इन्हें ₹{price} में बेचा, {day}</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Added to your contacts</source>
      <translation>आपके संपर्कों में जोड़ा</translation>
    </message>
    <message>
      <source>Bill {number} for {amount}</source>
      <translation>{amount} का बिल {number}</translation>
    </message>
    <message>
      <source>Brought back</source>
      <translation>वापस लाया</translation>
    </message>
    <message>
      <source>Challan {number}</source>
      <translation>चालान {number}</translation>
    </message>
    <message>
      <source>Credit note {number} for {amount}</source>
      <translation>{amount} का क्रेडिट नोट {number}</translation>
    </message>
    <message>
      <source>Credit set against bills</source>
      <translation>जमा राशि बिलों में लगाई गई</translation>
    </message>
    <message>
      <source>Deal “{title}” begun</source>
      <translation>सौदा “{title}” शुरू</translation>
    </message>
    <message>
      <source>Deal “{title}” came over</source>
      <translation>सौदा “{title}” यहाँ आया</translation>
    </message>
    <message>
      <source>Deal “{title}” changed</source>
      <translation>सौदा “{title}” बदला</translation>
    </message>
    <message>
      <source>Deal “{title}” removed</source>
      <translation>सौदा “{title}” हटाया</translation>
    </message>
    <message>
      <source>Deal “{title}”: {stage}</source>
      <translation>सौदा “{title}”: {stage}</translation>
    </message>
    <message>
      <source>Debit note {number} for {amount}</source>
      <translation>{amount} का डेबिट नोट {number}</translation>
    </message>
    <message>
      <source>Details changed</source>
      <translation>ब्योरा बदला</translation>
    </message>
    <message>
      <source>Merged with a duplicate</source>
      <translation>दोहरे संपर्क को मिलाया</translation>
    </message>
    <message>
      <source>Opening balance of {amount}</source>
      <translation>शुरुआती बकाया {amount}</translation>
    </message>
    <message>
      <source>Paid back {amount}</source>
      <translation>{amount} लौटाया</translation>
    </message>
    <message>
      <source>Paid {amount}</source>
      <translation>{amount} चुकाया</translation>
    </message>
    <message>
      <source>Paid {amount} by UPI</source>
      <translation>UPI से {amount} चुकाया</translation>
    </message>
    <message>
      <source>Paid {amount} by bank</source>
      <translation>बैंक से {amount} चुकाया</translation>
    </message>
    <message>
      <source>Paid {amount} by card</source>
      <translation>कार्ड से {amount} चुकाया</translation>
    </message>
    <message>
      <source>Paid {amount} by cheque</source>
      <translation>चेक से {amount} चुकाया</translation>
    </message>
    <message>
      <source>Paid {amount} in cash</source>
      <translation>नकद {amount} चुकाया</translation>
    </message>
    <message>
      <source>Payment of {amount} taken back</source>
      <translation>{amount} का भुगतान वापस लिया</translation>
    </message>
    <message>
      <source>Proforma {number} for {amount}</source>
      <translation>{amount} का प्रोफ़ॉर्मा {number}</translation>
    </message>
    <message>
      <source>Quotation {number} for {amount}</source>
      <translation>{amount} का कोटेशन {number}</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>हटाया</translation>
    </message>
    <message>
      <source>{day}, {time}</source>
      <translation>{day}, {time}</translation>
    </message>
    <message>
      <source>{number} cancelled</source>
      <translation>{number} रद्द</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Close</source>
      <translation>बंद करें</translation>
    </message>
  </context>
  <context>
    <name>ToastArea</name>
    <message>
      <source>Undo</source>
      <translation>वापस</translation>
    </message>
  </context>
  <context>
    <name>TotalsCard</name>
    <message>
      <source>Cess</source>
      <translation>सेस</translation>
    </message>
    <message>
      <source>Discount after tax</source>
      <translation>टैक्स के बाद छूट</translation>
    </message>
    <message>
      <source>Other charges</source>
      <translation>दूसरे खर्च</translation>
    </message>
    <message>
      <source>Round off</source>
      <translation>राउंड ऑफ़</translation>
    </message>
    <message>
      <source>Tax paid by the buyer</source>
      <translation>टैक्स खरीदार देगा</translation>
    </message>
    <message>
      <source>Taxable value</source>
      <translation>कर योग्य मूल्य</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>कुल</translation>
    </message>
    <message>
      <source>Total {amount}</source>
      <translation>कुल {amount}</translation>
    </message>
    <message>
      <source>Without tax</source>
      <translation>बिना टैक्स</translation>
    </message>
    <message>
      <source>{rate} on {value}</source>
      <translation>{value} पर {rate}</translation>
    </message>
  </context>
  <context>
    <name>TransferDialog</name>
    <message>
      <source>Choose a contact from the list.</source>
      <translation>सूची से संपर्क चुनें।</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>संपर्क</translation>
    </message>
    <message>
      <source>Give</source>
      <translation>दें</translation>
    </message>
    <message>
      <source>Give it to</source>
      <translation>किसे दें</translation>
    </message>
    <message>
      <source>Give the deal to another contact</source>
      <translation>सौदा दूसरे संपर्क को दें</translation>
    </message>
    <message>
      <source>Name, phone or town</source>
      <translation>नाम, फ़ोन या शहर</translation>
    </message>
    <message>
      <source>“{title}” is with {name} now.</source>
      <translation>“{title}” अब {name} के पास है।</translation>
    </message>
  </context>
  <context>
    <name>TroublePage</name>
    <message>
      <source>54 characters, as printed. Case, blanks and dashes do not matter.</source>
      <translation>54 अक्षर, जैसे छपे हैं। छोटे-बड़े अक्षर, खाली जगह और डैश से फ़र्क नहीं पड़ता।</translation>
    </message>
    <message>
      <source>A newer PayAid wrote these books</source>
      <translation>यह बही PayAid के नए वर्शन की है</translation>
    </message>
    <message>
      <source>Another program is using your books</source>
      <translation>आपकी बही दूसरे प्रोग्राम में खुली है</translation>
    </message>
    <message>
      <source>Close the other program, or wait until it is done, then try again.</source>
      <translation>दूसरा प्रोग्राम बंद करें या उसका काम पूरा होने दें, फिर दोबारा करें।</translation>
    </message>
    <message>
      <source>Folder: {folder}</source>
      <translation>फ़ोल्डर: {folder}</translation>
    </message>
    <message>
      <source>If the key store of this computer is locked, unlock it and try again. If this is another computer, type the recovery key from its paper.</source>
      <translation>इस कंप्यूटर का कुंजी रखने का लॉकर बंद हो, तो उसे खोलकर फिर करें। यह दूसरा कंप्यूटर हो, तो कागज़ से देखकर रिकवरी कुंजी लिखें।</translation>
    </message>
    <message>
      <source>Install the newest PayAid on this computer. Nothing was changed.</source>
      <translation>इस कंप्यूटर पर सबसे नया PayAid इंस्टॉल करें। कुछ बदला नहीं है।</translation>
    </message>
    <message>
      <source>Keep the key in a file here</source>
      <translation>कुंजी यहाँ फ़ाइल में रखें</translation>
    </message>
    <message>
      <source>Nothing was changed. Put it right, then try again.</source>
      <translation>कुछ बदला नहीं है। इसे ठीक करें, फिर दोबारा करें।</translation>
    </message>
    <message>
      <source>Nothing was changed. Restore the newest backup; the damaged file is kept aside.</source>
      <translation>कुछ बदला नहीं है। सबसे नया बैकअप वापस लाएँ; खराब फ़ाइल अलग रखी जाएगी।</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>फ़ोल्डर खोलें</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>बैकअप वापस लाएँ…</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>फिर करें</translation>
    </message>
    <message>
      <source>Type the recovery key first.</source>
      <translation>पहले रिकवरी कुंजी लिखें।</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>ताला खोलें</translation>
    </message>
    <message>
      <source>Your books are locked, and their key is not here</source>
      <translation>आपकी बही कुंजी से बंद है, और कुंजी यहाँ नहीं है</translation>
    </message>
    <message>
      <source>Your books cannot be opened</source>
      <translation>आपकी बही खुल नहीं रही</translation>
    </message>
    <message>
      <source>Your books cannot be read</source>
      <translation>आपकी बही पढ़ी नहीं जा रही</translation>
    </message>
  </context>
  <context>
    <name>UnsavedBar</name>
    <message>
      <source>Keep editing</source>
      <translation>बदलते रहें</translation>
    </message>
    <message>
      <source>Throw away</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>What you typed is not saved.</source>
      <translation>जो लिखा है, वह सहेजा नहीं गया।</translation>
    </message>
  </context>
  <context>
    <name>VersionsPanel</name>
    <message>
      <source>All left</source>
      <translation>सब बाएँ</translation>
    </message>
    <message>
      <source>All right</source>
      <translation>सब दाएँ</translation>
    </message>
    <message>
      <source>Bills, payments and credit notes never need this: they are only added, never changed.</source>
      <translation>बिल, भुगतान और क्रेडिट नोट को इसकी ज़रूरत कभी नहीं: वे केवल जोड़े जाते हैं, बदले नहीं जाते।</translation>
    </message>
    <message>
      <source>Decide later</source>
      <translation>बाद में तय करें</translation>
    </message>
    <message>
      <source>In the books</source>
      <translation>बही में</translation>
    </message>
    <message>
      <source>Keep this result</source>
      <translation>यह परिणाम रखें</translation>
    </message>
    <message>
      <source>Nothing was overwritten. Pick what is right for each.</source>
      <translation>कुछ मिटाया नहीं गया। हर एक के लिए सही चुनें।</translation>
    </message>
    <message>
      <source>Result that will be kept everywhere</source>
      <translation>परिणाम जो हर जगह रखा जाएगा</translation>
    </message>
    <message>
      <source>The other one</source>
      <translation>दूसरा</translation>
    </message>
  </context>
  <context>
    <name>_Delegate</name>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
  </context>
  <context>
    <name>formatting</name>
    <message>
      <source>Apr</source>
      <translation>अप्रैल</translation>
    </message>
    <message>
      <source>April</source>
      <translation>अप्रैल</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>अग</translation>
    </message>
    <message>
      <source>August</source>
      <translation>अगस्त</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>दिस</translation>
    </message>
    <message>
      <source>December</source>
      <translation>दिसंबर</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>फ़र</translation>
    </message>
    <message>
      <source>February</source>
      <translation>फ़रवरी</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>शुक्र</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>शुक्रवार</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>जन</translation>
    </message>
    <message>
      <source>January</source>
      <translation>जनवरी</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>जुल</translation>
    </message>
    <message>
      <source>July</source>
      <translation>जुलाई</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>जून</translation>
    </message>
    <message>
      <source>June</source>
      <translation>जून</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>मार्च</translation>
    </message>
    <message>
      <source>March</source>
      <translation>मार्च</translation>
    </message>
    <message>
      <source>May</source>
      <translation>मई</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>सोम</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>सोमवार</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>नव</translation>
    </message>
    <message>
      <source>November</source>
      <translation>नवंबर</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>अक्टू</translation>
    </message>
    <message>
      <source>October</source>
      <translation>अक्टूबर</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>शनि</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>शनिवार</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>सित</translation>
    </message>
    <message>
      <source>September</source>
      <translation>सितंबर</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>रवि</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>रविवार</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>गुरु</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>गुरुवार</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>आज</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>मंगल</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>मंगलवार</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>बुध</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>बुधवार</translation>
    </message>
  </context>
  <context>
    <name>sync</name>
    <message>
      <source>needs you</source>
      <translation>ध्यान दें</translation>
    </message>
    <message>
      <source>on server</source>
      <translation>सर्वर पर</translation>
    </message>
    <message>
      <source>saved here</source>
      <translation>यहाँ सहेजा</translation>
    </message>
    <message>
      <source>sending</source>
      <translation>भेज रहे हैं</translation>
    </message>
    <message>
      <source>trying again</source>
      <translation>फिर भेज रहे हैं</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>भेजना बाकी</translation>
    </message>
  </context>
</TS>
