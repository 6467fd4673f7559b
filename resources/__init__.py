"""Icons, fonts, styles, translations and document templates that PayAid ships."""
