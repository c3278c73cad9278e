"""The shell around the pure stages, which runs the cycles. It is the only package that knows all stages."""
