"""How the printed record looks: sheet, ink, type, signs and charts. It draws a page model and knows no meeting."""
