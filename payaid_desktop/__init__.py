"""PayAid Desktop: offline-first GST billing for Indian shops."""

__version__ = "0.1.0"
