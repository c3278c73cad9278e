"""What words refer to: days that were named before, and names of others."""
