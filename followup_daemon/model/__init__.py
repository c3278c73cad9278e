"""The types that all stages share: frozen values with hardly any methods."""
