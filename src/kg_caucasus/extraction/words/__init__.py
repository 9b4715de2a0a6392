"""What a language can name and how its rules are worded: the lexicon, and the patterns of rules."""
