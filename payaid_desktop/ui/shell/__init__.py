"""The window around the pages: side bar, page, status bar, and what lies over them."""
