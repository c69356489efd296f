"""What is known of the chair market."""
KNOWN, SCENARIOS = [], []
