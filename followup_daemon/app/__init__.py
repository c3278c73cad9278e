"""The use-cases of the commands as plain functions: values in, values out."""
