"""What a short line says to Kith itself, such as a greeting or "stop", in six languages. Pure."""
