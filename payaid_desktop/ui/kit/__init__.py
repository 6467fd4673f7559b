"""The parts that every screen is made of: colours, type, icons, buttons, fields, tables, overlays."""
