"""The YAML file to frozen values: one schema yields the validation, the sample file and docs/configuration.md."""
