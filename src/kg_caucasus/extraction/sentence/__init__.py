"""What can be told of a sentence: its clauses, lists and verbs, the rules that it meets, choices that are weighed."""
