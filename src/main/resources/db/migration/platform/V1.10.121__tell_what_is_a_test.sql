-- Whether whatever is sold now is a test: an academy that began in trial and is not live yet. Figures
-- count the rows of money of this kind alone.
CREATE VIEW v_platform_stage AS
SELECT COUNT(*) > 0 AS testing FROM platform_installation WHERE mode = 'TRIAL' AND live_at IS NULL;
