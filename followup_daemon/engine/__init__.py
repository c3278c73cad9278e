"""The shell around the pure stages: one cycle after the other. The only place that knows all of them."""
