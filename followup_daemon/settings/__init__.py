"""The configuration: from the YAML file to frozen values. One schema gives validation, sample and documentation."""
