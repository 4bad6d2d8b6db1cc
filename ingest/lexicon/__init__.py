"""What the language of directives fixes: numbers, types of document, dates, terms of office, places."""
