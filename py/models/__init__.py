"""One module a system: its rule, parameters, metrics, theory, scenarios and known answers."""
