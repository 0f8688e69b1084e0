"""Rescue: another coffee for whoever was let down, and a pause for whoever stays silent."""
