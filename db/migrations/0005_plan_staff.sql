-- The human resources that an action takes, beside its budget.
ALTER TABLE plan_node ADD COLUMN staff TEXT NOT NULL DEFAULT '';
