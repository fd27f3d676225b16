-- Nothing to do: PostgreSQL keeps rows in the order they come. The number keeps the engines in step.
SELECT 1;
