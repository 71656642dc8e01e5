"""The tables of public contracts: how many were awarded, the joint ones, those that could be."""
