"""The words that all stages speak: frozen values, no behaviour beyond what the words mean."""
