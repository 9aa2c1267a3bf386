-- The customer reads lists of a day.
CREATE INDEX sandbox_payment_by_time ON sandbox_payment (created_at, id);
CREATE INDEX sandbox_refund_by_time ON sandbox_refund (created_at, id);
CREATE INDEX sandbox_settlement_by_time ON sandbox_settlement (settled_at, id);
