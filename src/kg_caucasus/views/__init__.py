"""What analysts look at: pure functions from opened data to frozen rows, each with IRIs that lead to ``explain``."""
