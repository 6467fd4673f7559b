"""The feed that all laptops of a shop follow: sent, accepted on the server, received, and put into the books.

`registers` and `facts` say what each operation does to the books; `following` applies a stretch of the feed, on a
laptop as on the server; `accepting` is the server's door; `sending` is the laptop's end of the wire. Design:
docs/decisions/0021.
"""
