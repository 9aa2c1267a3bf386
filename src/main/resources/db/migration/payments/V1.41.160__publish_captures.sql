-- What other modules may read of captured payments.
CREATE VIEW v_payments_capture AS
SELECT id, order_id, gateway, amount_minor, currency, captured_at, surplus
  FROM payments_capture;
