<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
