-- When an academy that began in trial went live; what was sold before is a test.
ALTER TABLE platform_installation ADD COLUMN live_at DATETIME(6);
