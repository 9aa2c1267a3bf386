-- Since when this schema is an academy's, and of which kind; empty while it is being made.
CREATE VIEW v_platform_installation AS
SELECT mode, created_at, live_at FROM platform_installation;
