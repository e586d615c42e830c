"""What lives in memory only: feelings, ballots, fears, goals and other things said in confidence."""
