"""What every model shares: numpy and the standard library only."""
