"""The tables of synergies: what the dashboard and the planning tab share."""
