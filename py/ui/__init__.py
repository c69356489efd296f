"""The rooms that know the browser; only `platform` imports it."""
