"""Booking: the time at which a match meets, and how it is moved or called off."""
